package org.instruments.statistics;

import java.util.Optional;

/**
 * What is needed of a group to compare its mean: as a paper prints it. Immutable and safe for use by many threads.
 *
 * @param n how many people; from 2 to 10<sup>12</sup>
 * @param mean their mean, in units of the score; at most 10<sup>12</sup> away from 0
 * @param sd their standard deviation (divisor n - 1), in units of the score; from 0 to 10<sup>12</sup>
 */
public record Sample(long n, double mean, double sd) {
    /** Far above any score, and far below what squares and sums of doubles and longs hold exactly. */
    private static final double LARGEST = 1e12;

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException when there are fewer than 2 people, the SD is negative, or a figure is not a number
     *     or larger than those
     */
    public Sample {
        if (n < 2) {
            throw new IllegalArgumentException("at least 2 people have a standard deviation, not " + n);
        }
        if (n > LARGEST) {
            throw new IllegalArgumentException("there are not so many people");
        }
        if (!(Math.abs(mean) <= LARGEST && sd >= 0 && sd <= LARGEST)) {
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
