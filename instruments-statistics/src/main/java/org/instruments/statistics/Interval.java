package org.instruments.statistics;

/**
 * A confidence interval, in units of what it is about. Immutable and safe for use by many threads.
 *
 * @param level the confidence, above 0 and below 1, such as 0.95
 * @param low its lower end
 * @param high its upper end, not below the lower
 */
public record Interval(double level, double low, double high) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException when the level is no confidence or the ends are no interval
     */
    public Interval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, not " + level);
        }
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }
}
