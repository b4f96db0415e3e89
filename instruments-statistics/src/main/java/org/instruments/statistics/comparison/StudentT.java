package org.instruments.statistics.comparison;

import org.apache.commons.statistics.distribution.TDistribution;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Student's t of a difference: the difference by its standard error, how rare so large a one is where there is none, and the
 * interval around it. All absent where the standard error is 0.
 */
record StudentT(
        Figure t,
        Figure degreesOfFreedom,
        Figure p,
        @Nullable Interval interval) {

    static StudentT of(double difference, double standardError, double degreesOfFreedom, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, not " + level);
        }
        double t = difference / standardError;
        if (!Double.isFinite(t)) {
            Figure none = Figure.absent(Reason.NO_SPREAD);
            return new StudentT(none, none, none, null);
        }
        TDistribution distribution = TDistribution.of(degreesOfFreedom);
        double reach = distribution.inverseSurvivalProbability((1 - level) / 2) * standardError;
        return new StudentT(
                Figure.of(t),
                Figure.of(degreesOfFreedom),
                Figure.of(2 * distribution.survivalProbability(Math.abs(t))),
                new Interval(level, difference - reach, difference + reach));
    }

    /** A difference in units of a standard deviation; absent where that is 0. */
    static Figure standardised(double difference, double sd) {
        double size = difference / sd;
        return Double.isFinite(size) ? Figure.of(size) : Figure.absent(Reason.NO_SPREAD);
    }
}
