package org.instruments.statistics;

import java.util.Optional;

/**
 * What is needed of a group to compare its mean: as a paper prints it. Immutable and safe for use by many threads.
 *
 * @param n how many people; at least 2
 * @param mean their mean, in units of the score; finite
 * @param sd their standard deviation (divisor n - 1), in units of the score; finite and not negative
 */
public record Sample(long n, double mean, double sd) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException when there are fewer than 2 people, the SD is negative, or a figure is not finite
     */
    public Sample {
        if (n < 2) {
            throw new IllegalArgumentException("at least 2 people have a standard deviation, not " + n);
        }
        if (!Double.isFinite(mean) || !Double.isFinite(sd) || sd < 0) {
            throw new IllegalArgumentException("not a mean and a standard deviation: " + mean + ", " + sd);
        }
    }

    /**
     * A sample of figures that may not be there.
     *
     * @param n how many people
     * @param mean their mean
     * @param sd their standard deviation
     * @return the sample; empty where a figure is absent, or of fewer than 2 people
     * @throws IllegalArgumentException when the SD is negative
     */
    public static Optional<Sample> of(long n, Figure mean, Figure sd) {
        return n >= 2 && mean instanceof Figure.Known center && sd instanceof Figure.Known spread
                ? Optional.of(new Sample(n, center.number(), spread.number()))
                : Optional.empty();
    }
}
