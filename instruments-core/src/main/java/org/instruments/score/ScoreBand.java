package org.instruments.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The band a value is in.
 *
 * @param set the id of the band set
 * @param band the name of the band
 * @param source the id of the source of the band set's limits
 */
@JsonPropertyOrder({"set", "band", "source"})
public record ScoreBand(String set, String band, String source) {

    /** Which band set it is of; never the band. */
    @Override
    public String toString() {
        return "ScoreBand of " + set;
    }
}
