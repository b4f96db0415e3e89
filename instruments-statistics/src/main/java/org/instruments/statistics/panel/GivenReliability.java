package org.instruments.statistics.panel;

import java.util.OptionalDouble;
import org.instruments.statistics.comparison.Origin;

/**
 * A reliability of the caller's own choice, such as a published test-retest correlation.
 *
 * @param reliability the reliability, from 0 to below 1
 * @param sd the standard deviation that goes with it, in units of the score, above 0; empty for that of the people of the
 *     first time
 * @param origin what these are and where they were taken from
 */
public record GivenReliability(double reliability, OptionalDouble sd, Origin origin) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException when one is outside its range
     */
    public GivenReliability {
        if (!(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("a reliability is from 0 to below 1, not " + reliability);
        }
        if (sd.isPresent() && !(sd.getAsDouble() > 0 && Double.isFinite(sd.getAsDouble()))) {
            throw new IllegalArgumentException("a standard deviation is above 0, not " + sd.getAsDouble());
        }
    }
}
