package org.instruments.statistics.reliability;

import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.FDistribution;
import org.instruments.statistics.Figure;

/**
 * The confidence interval of alpha: (1 - true alpha) / (1 - alpha) is distributed as F, approximately (Feldt 1965).
 *
 * <p>With more than 400,000 degrees of freedom of the divisor R's {@code qf} takes a chi-squared quantile for that of F, so
 * {@code psych::alpha.ci} has a slightly narrower interval: by 1e-5 for a million people and 35 items.
 */
final class Feldt {
    private Feldt() {}

    /** The lower end; what alpha is where alpha is absent. */
    static Figure low(Figure alpha, ItemMoments moments, double level) {
        return end(alpha, moments, f -> f.inverseSurvivalProbability((1 - level) / 2));
    }

    /** The upper end; what alpha is where alpha is absent. */
    static Figure high(Figure alpha, ItemMoments moments, double level) {
        return end(alpha, moments, f -> f.inverseCumulativeProbability((1 - level) / 2));
    }

    private static Figure end(Figure alpha, ItemMoments moments, ToDoubleFunction<FDistribution> quantile) {
        if (!(alpha instanceof Figure.Known known)) {
            return alpha;
        }
        double people = moments.n() - 1.0;
        FDistribution f = FDistribution.of(people, people * (moments.items() - 1));
        return Figure.of(1 - (1 - known.number()) * quantile.applyAsDouble(f));
    }
}
