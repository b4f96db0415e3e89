package org.instruments.cli;

import java.util.List;
import org.instruments.Instrument;
import org.instruments.Scorer;

/**
 * An instrument and what computes its scores.
 *
 * @param asked what the call says of the instrument
 * @param scorer computes the scores that are wanted
 */
record Scored(Asked asked, Scorer scorer) {

    Instrument instrument() {
        return asked.instrument();
    }

    /** The ids of the scores, in order. */
    List<String> scoreIds() {
        return scorer.scoreIds();
    }
}
