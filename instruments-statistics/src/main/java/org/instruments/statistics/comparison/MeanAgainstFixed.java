package org.instruments.statistics.comparison;

import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Sample;
import org.instruments.statistics.internal.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * How far the mean of a group is from a mean that is taken as exact: a published one that does not say of how many people
 * it is. Its own error is unknown and left out, so the interval is narrower than the truth, and p smaller.
 *
 * @param group the group that is compared
 * @param fixedMean the mean that it is compared with, in units of the score
 * @param difference mean of the group less the fixed mean, in units of the score
 * @param standardError the standard error of the group's mean, SD/√n; 0 where the group has no spread
 * @param t the difference by its standard error; absent with {@link Reason#NO_SPREAD} where that is 0
 * @param degreesOfFreedom n - 1; absent as {@code t} is
 * @param p how likely a t at least so far from 0, on either side, is in samples of a population with the fixed mean, 0 to 1;
 *     absent as {@code t} is
 * @param interval the confidence interval of the difference, in units of the score; {@code null} where {@code t} is absent
 * @param glassDelta the difference in units of the standard deviation published with the fixed mean (Glass's delta), not of
 *     the group's; absent with {@link Reason#NO_SD} where none was published
 */
public record MeanAgainstFixed(
        Sample group,
        double fixedMean,
        double difference,
        double standardError,
        Figure t,
        Figure degreesOfFreedom,
        Figure p,
        @Nullable Interval interval,
        Figure glassDelta) {

    /**
     * Compares a group with a published mean that has no standard deviation.
     *
     * @param fixedMean the mean; finite
     * @param group the group
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return the comparison
     * @throws IllegalArgumentException when the level is no confidence, the mean is not finite, or the means are further
     *     apart than a double can say
     */
    public static MeanAgainstFixed of(double fixedMean, Sample group, double level) {
        return of(fixedMean, group, level, null);
    }

    /**
     * Compares a group with a published mean that has a standard deviation.
     *
     * @param fixedMean the mean; finite
     * @param fixedSd the standard deviation published with it; above 0 and finite
     * @param group the group
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return the comparison
     * @throws IllegalArgumentException when the level is no confidence, the mean or the standard deviation is none, or the
     *     means are further apart than a double can say
     */
    public static MeanAgainstFixed of(double fixedMean, double fixedSd, Sample group, double level) {
        if (!(fixedSd > 0) || !Double.isFinite(fixedSd)) {
            throw new IllegalArgumentException("not a published standard deviation: " + fixedSd);
        }
        return of(fixedMean, group, level, fixedSd);
    }

    private static MeanAgainstFixed of(double fixedMean, Sample group, double level, @Nullable Double fixedSd) {
        if (!Double.isFinite(fixedMean)) {
            throw new IllegalArgumentException("not a mean: " + fixedMean);
        }
        double difference = Decimals.difference(group.mean(), fixedMean);
        double standardError = group.sd() / Math.sqrt(group.n());
        StudentT test = StudentT.of(difference, standardError, group.n() - 1, level);
        return new MeanAgainstFixed(
                group,
                fixedMean,
                difference,
                standardError,
                test.t(),
                test.degreesOfFreedom(),
                test.p(),
                test.interval(),
                fixedSd == null ? Figure.absent(Reason.NO_SD) : StudentT.standardised(difference, fixedSd));
    }
}
