package org.instruments.statistics.reliability;

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

    /** An end of the interval, with the quantile at a probability; what alpha is where alpha is absent. */
    static Figure end(Figure alpha, ItemMoments moments, double probability) {
        if (!(alpha instanceof Figure.Known known)) {
            return alpha;
        }
        double people = moments.n() - 1.0;
        FDistribution f = FDistribution.of(people, people * (moments.items() - 1));
        double quantile = probability > 0.5
                ? f.inverseSurvivalProbability(1 - probability)
                : f.inverseCumulativeProbability(probability);
        return Figure.of(1 - (1 - known.number()) * quantile);
    }
}
