package org.instruments.statistics.comparison;

import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Sample;
import org.jspecify.annotations.Nullable;

/**
 * How far the mean of people has moved from one time to another, of the people who have a value at both.
 *
 * @param before these people at the first time
 * @param after the same people at the second time
 * @param difference mean after less mean before, in units of the score: positive where people have risen
 * @param sdOfDifferences the standard deviation (divisor n - 1) of the people's own differences, in units of the score
 * @param standardError the standard error of the difference, {@code sdOfDifferences}/√n; 0 where all have moved alike
 * @param t the difference by its standard error; absent with {@link Reason#NO_SPREAD} where that is 0
 * @param degreesOfFreedom n - 1; absent as {@code t} is
 * @param p how likely a t at least so far from 0, on either side, is where the mean of a population has not moved, 0 to 1;
 *     absent as {@code t} is
 * @param interval the confidence interval of the difference, in units of the score; {@code null} where {@code t} is absent
 * @param dz the difference in units of {@code sdOfDifferences}, Cohen's d_z; absent with {@link Reason#NO_SPREAD} where that
 *     is 0. It grows with the correlation of the two times and is not comparable with the d of two groups
 * @param dav the difference in units of the mean of the two standard deviations, (SD before + SD after) / 2, d_av of Lakens
 *     (2013); absent with {@link Reason#NO_SPREAD} where both are 0
 * @param correlation Pearson's correlation of the values before and after, -1 to 1; absent with {@link Reason#NO_SPREAD}
 *     where all have one value at one of the times
 */
public record PairedDifference(
        Sample before,
        Sample after,
        double difference,
        double sdOfDifferences,
        double standardError,
        Figure t,
        Figure degreesOfFreedom,
        Figure p,
        @Nullable Interval interval,
        Figure dz,
        Figure dav,
        Figure correlation) {

    /** {@return how many people, each with a value at both times} */
    public long n() {
        return before.n();
    }

    /**
     * Compares the two values of each person.
     *
     * @param before the first value of each person, in units of the score; finite, not changed
     * @param after the second value of each person, in the same order; finite, not changed
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return the comparison
     * @throws IllegalArgumentException when the level is no confidence, a value is not finite, there are fewer than 2 pairs or
     *     not as many second as first values
     */
    public static PairedDifference of(double[] before, double[] after, double level) {
        return of(PairedMoments.of(before, after), level);
    }

    /**
     * Compares two times by the sums over the pairs.
     *
     * @param pairs the sums
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return the comparison
     * @throws IllegalArgumentException when the level is no confidence, or a figure is too large for a double
     */
    public static PairedDifference of(PairedMoments pairs, double level) {
        long n = pairs.n();
        Sample before = new Sample(n, pairs.meanBefore(), pairs.sdBefore());
        Sample after = new Sample(n, pairs.meanAfter(), pairs.sdAfter());
        double difference = pairs.meanDifference();
        double sd = pairs.sdOfDifferences();
        double standardError = sd / Math.sqrt(n);
        StudentT test = StudentT.of(difference, standardError, n - 1, level);
        return new PairedDifference(
                before,
                after,
                difference,
                sd,
                standardError,
                test.t(),
                test.degreesOfFreedom(),
                test.p(),
                test.interval(),
                StudentT.standardised(difference, sd),
                StudentT.standardised(difference, (before.sd() + after.sd()) / 2),
                before.sd() > 0 && after.sd() > 0 ? Figure.of(pairs.correlation()) : Figure.absent(Reason.NO_SPREAD));
    }
}
