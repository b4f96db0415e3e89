package org.instruments.statistics.comparison;

import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Sample;
import org.instruments.statistics.internal.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * How far the mean of one group of people is from that of another, of whom none is in both. The variances need not be
 * equal: the test and the interval are Welch's (1947).
 *
 * @param from the group that is compared with
 * @param to the group that is compared
 * @param difference mean of {@code to} less mean of {@code from}, in units of the score: positive where {@code to} is
 *     higher
 * @param standardError the standard error of the difference, √(SD₁²/n₁ + SD₂²/n₂); 0 where neither group has spread
 * @param t the difference by its standard error; absent with {@link Reason#NO_SPREAD} where that is 0
 * @param degreesOfFreedom those of Welch and Satterthwaite, from the smaller n - 1 to n₁ + n₂ - 2; absent as {@code t} is
 * @param p how likely a t at least so far from 0, on either side, is in samples of populations with one mean, 0 to 1;
 *     absent as {@code t} is
 * @param interval the confidence interval of the difference, in units of the score; {@code null} where {@code t} is absent
 * @param cohensD the difference in units of the pooled standard deviation, √(((n₁ - 1) SD₁² + (n₂ - 1) SD₂²) / (n₁ + n₂ - 2));
 *     absent with {@link Reason#NO_SPREAD} where that is 0
 * @param hedgesG Cohen's d less its bias in small samples, d (1 - 3 / (4 (n₁ + n₂ - 2) - 1)) (Hedges 1981); absent as
 *     Cohen's d is
 */
public record MeanDifference(
        Sample from,
        Sample to,
        double difference,
        double standardError,
        Figure t,
        Figure degreesOfFreedom,
        Figure p,
        @Nullable Interval interval,
        Figure cohensD,
        Figure hedgesG) {

    /**
     * Compares two groups.
     *
     * @param from the group that is compared with
     * @param to the group that is compared
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return the comparison
     * @throws IllegalArgumentException when the level is no confidence, or the means are further apart than a double can say
     */
    public static MeanDifference of(Sample from, Sample to, double level) {
        double difference = Decimals.difference(to.mean(), from.mean());
        double ofFrom = from.sd() / Math.sqrt(from.n());
        double ofTo = to.sd() / Math.sqrt(to.n());
        double standardError = Math.hypot(ofFrom, ofTo);
        StudentT test = StudentT.of(difference, standardError, welch(from.n(), ofFrom, to.n(), ofTo), level);
        double people = (double) from.n() + to.n() - 2;
        double pooled =
                Math.hypot(from.sd() * Math.sqrt((from.n() - 1) / people), to.sd() * Math.sqrt((to.n() - 1) / people));
        Figure d = StudentT.standardised(difference, pooled);
        Figure g = d instanceof Figure.Known known ? Figure.of(known.number() * (1 - 3 / (4 * people - 1))) : d;
        return new MeanDifference(
                from,
                to,
                difference,
                standardError,
                test.t(),
                test.degreesOfFreedom(),
                test.p(),
                test.interval(),
                d,
                g);
    }

    /** From each group's part of the squared standard error, so that no square is too large or too small for a double. */
    private static double welch(long n1, double error1, long n2, double error2) {
        double both = Math.hypot(error1, error2);
        double part1 = error1 / both * (error1 / both);
        double part2 = error2 / both * (error2 / both);
        return 1 / (part1 * part1 / (n1 - 1) + part2 * part2 / (n2 - 1));
    }
}
