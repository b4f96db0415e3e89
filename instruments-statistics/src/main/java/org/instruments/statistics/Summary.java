package org.instruments.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.instruments.statistics.Figure.Reason;

/**
 * One score in one group. All figures are in units of the score but for the shares. No figure is ever not a number: where
 * there is none, it says why. Immutable and safe for use by many threads.
 *
 * <p>A group of nobody has no figure ({@link Reason#TOO_FEW_PEOPLE}), and one person no standard deviation and what is made
 * of it. Where all have one value, the standard deviation and the standard error are 0 and the mean has no confidence
 * interval ({@link Reason#NO_SPREAD}): the sample does not show how far off it is.
 *
 * @param n how many people have the score
 * @param missing how many people of the group do not
 * @param mean the arithmetic mean
 * @param sd the standard deviation, with divisor n - 1
 * @param se the standard error of the mean, the standard deviation divided by the square root of n
 * @param level the confidence of the interval of the mean, above 0 and below 1
 * @param meanLow the lower end of the confidence interval of the mean, mean - t se with the quantile t of Student's
 *     distribution with n - 1 degrees of freedom at (1 + level) / 2; it may be below the lowest possible value
 * @param meanHigh the upper end, mean + t se; it may be above the highest possible value
 * @param quantiles how the quartiles are estimated
 * @param min the smallest value that somebody has
 * @param q1 the lower quartile
 * @param median the median
 * @param q3 the upper quartile
 * @param max the largest value that somebody has
 * @param atFloor the share of the {@code n} people, from 0 to 1, who have the lowest possible value
 * @param atCeiling the share of the {@code n} people, from 0 to 1, who have the highest possible value
 */
public record Summary(
        long n,
        long missing,
        Figure mean,
        Figure sd,
        Figure se,
        double level,
        Figure meanLow,
        Figure meanHigh,
        QuantileMethod quantiles,
        Figure min,
        Figure q1,
        Figure median,
        Figure q3,
        Figure max,
        Figure atFloor,
        Figure atCeiling) {

    /**
     * Sums a distribution up.
     *
     * @param distribution the values of the people who have the score
     * @param missing how many people of the group do not have it
     * @param lowest the lowest value that is possible, whether anybody has it or not
     * @param highest the highest value that is possible
     * @param quantiles how the quartiles are estimated
     * @param level the confidence of the interval of the mean, such as 0.95
     * @return the figures
     * @throws IllegalArgumentException when {@code missing} is negative, the level is not above 0 and below 1, the lowest
     *     value is not below the highest, or somebody has a value outside them
     * @throws ArithmeticException when there are 2,147,483,647 people or more, for whom no quantile is computed
     */
    public static Summary of(
            Distribution distribution,
            long missing,
            double lowest,
            double highest,
            QuantileMethod quantiles,
            double level) {
        if (missing < 0) {
            throw new IllegalArgumentException("a number of people is not negative: " + missing);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, not " + level);
        }
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("not a range of values: " + lowest + " to " + highest);
        }
        if (distribution.countBelow(lowest) + distribution.countAbove(highest) > 0) {
            throw new IllegalArgumentException("somebody has a value outside " + lowest + " to " + highest);
        }
        long n = distribution.n();
        Figure se = n < 2
                ? Figure.absent(Reason.TOO_FEW_PEOPLE)
                : Figure.of(distribution.sd().value().orElseThrow() / Math.sqrt(n));
        return new Summary(
                n,
                missing,
                distribution.mean(),
                distribution.sd(),
                se,
                level,
                end(distribution, se, level, -1),
                end(distribution, se, level, 1),
                quantiles,
                distribution.min(),
                distribution.quantile(0.25, quantiles),
                distribution.quantile(0.5, quantiles),
                distribution.quantile(0.75, quantiles),
                distribution.max(),
                distribution.shareAtMost(lowest),
                distribution.shareAtLeast(highest));
    }

    private static Figure end(Distribution distribution, Figure se, double level, int side) {
        if (!(se instanceof Figure.Known known)) {
            return se;
        }
        if (known.number() == 0) {
            return Figure.absent(Reason.NO_SPREAD);
        }
        double t = TDistribution.of(distribution.n() - 1.0).inverseSurvivalProbability((1 - level) / 2);
        return Figure.of(distribution.mean().value().orElseThrow() + side * t * known.number());
    }

    /** {@return the confidence interval of the mean; empty where its ends are absent} */
    public Optional<Interval> meanInterval() {
        return meanLow instanceof Figure.Known low && meanHigh instanceof Figure.Known high
                ? Optional.of(new Interval(level, low.number(), high.number()))
                : Optional.empty();
    }
}
