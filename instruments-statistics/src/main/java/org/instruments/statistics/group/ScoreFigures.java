package org.instruments.statistics.group;

import java.util.List;
import java.util.Optional;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.Summary;
import org.instruments.statistics.reliability.ScaleReliability;

/**
 * The figures of one score in one group. Immutable and safe for use by many threads.
 *
 * @param score the id of the score
 * @param values the values of the people who have the score, and what is made of them
 * @param reliability of the people who answered every item of the score; empty where the score is no sum or mean of items
 */
public record ScoreFigures(String score, Published<Values> values, Optional<Published<ScaleReliability>> reliability) {

    /**
     * The values of a score.
     *
     * @param distribution how many people have each value; nobody where the estimator is not of persons
     * @param summary the figures made of them
     * @param bands the share of people in each band, by band set
     */
    public record Values(Distribution distribution, Summary summary, List<BandShares> bands) {

        /** Copies the list. */
        public Values {
            bands = List.copyOf(bands);
        }
    }

    /**
     * The people in the bands of one set.
     *
     * @param set the id of the band set
     * @param bands its bands, ascending
     */
    public record BandShares(String set, List<BandShare> bands) {

        /** Copies the list. */
        public BandShares {
            bands = List.copyOf(bands);
        }
    }

    /**
     * The people in a band.
     *
     * @param band the name of the band
     * @param people how many are in it
     * @param share their share of those who have the score, from 0 to 1; 0 where nobody has it
     */
    public record BandShare(String band, long people, double share) {}
}
