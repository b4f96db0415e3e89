package org.instruments.statistics.reliability;

import java.util.List;
import java.util.Optional;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;

/**
 * How reliable the score of a scale is in one group, from the people who answered all its items. No figure is ever not a
 * number: where there is none, it says why. Immutable and safe for use by many threads.
 *
 * <p>Figures of a scale of one item are absent with {@link Reason#TOO_FEW_ITEMS}, of fewer than 2 people with
 * {@link Reason#TOO_FEW_PEOPLE}. An item that all answered alike counts as an item in alpha, as Cronbach's formula has it
 * (R's psych leaves it out); its correlations do not exist, so neither do their mean and omega.
 *
 * @param n how many people answered all items
 * @param items how many items the scale has
 * @param alpha Cronbach's (1951) alpha, k / (k - 1) (1 - Σ item variances / variance of the sum), at most 1; below 0 where
 *     items disagree, and given as it is. Absent with {@link Reason#NO_SPREAD} where the sum is the same for all
 * @param level the confidence of the interval of alpha, above 0 and below 1
 * @param alphaLow the lower end of the confidence interval of alpha after Feldt (1965), "The approximate sampling
 *     distribution of Kuder-Richardson reliability coefficient twenty", Psychometrika 30, 357-370:
 *     1 - (1 - alpha) F, with the quantile F of Fisher's distribution with n - 1 and (n - 1)(k - 1) degrees of freedom at
 *     (1 + level) / 2; absent where alpha is
 * @param alphaHigh the upper end, with the quantile at (1 - level) / 2
 * @param omega McDonald's (1999) omega total of one factor, 1 - Σ(1 - λ²) / Σr, with the loadings λ of one minres factor
 *     and the sum of the matrix of correlations of the items; as {@code omega.tot} of {@code psych::omega} with one factor,
 *     but that no item is reversed where its loading is negative. Absent with {@link Reason#TOO_FEW_ITEMS} of fewer than
 *     three items, which do not determine a factor, with {@link Reason#NO_SPREAD} where all answered an item alike, and
 *     with {@link Reason#NO_SOLUTION} where the loadings do not settle or one is 1 or more (a Heywood case)
 * @param meanInterItemCorrelation the mean of the correlations of all pairs of items, from -1 to 1; absent with
 *     {@link Reason#NO_SPREAD} where all answered an item alike
 * @param sd the standard deviation of the score, the sum or the mean of the items as asked for, with divisor n - 1; absent
 *     with {@link Reason#NOT_FOR_THIS_SCORE} where the score is neither
 * @param sem the standard error of measurement of that score, sd √(1 - alpha), in its units; absent where either is
 * @param itemFigures the figures of each item, in the order of the moments
 */
public record ScaleReliability(
        long n,
        int items,
        Figure alpha,
        double level,
        Figure alphaLow,
        Figure alphaHigh,
        Figure omega,
        Figure meanInterItemCorrelation,
        Figure sd,
        Figure sem,
        List<ItemReliability> itemFigures) {

    public ScaleReliability {
        itemFigures = List.copyOf(itemFigures);
    }

    /**
     * The reliability of a score.
     *
     * @param moments how the items of the score vary together, after reverse scoring
     * @param method how the score is made of them, before any further step; a count is a sum. A step that multiplies the
     *     score multiplies its standard deviation and its standard error of measurement
     * @param level the confidence of the interval of alpha, such as 0.95
     * @return the figures
     * @throws IllegalArgumentException when the level is not above 0 and below 1
     */
    public static ScaleReliability of(ItemMoments moments, Method method, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, not " + level);
        }
        Comoments comoments = new Comoments(moments);
        Figure alpha = comoments.alpha();
        Figure sd = comoments.sd(method);
        return new ScaleReliability(
                moments.n(),
                moments.items(),
                alpha,
                level,
                Feldt.low(alpha, moments, level),
                Feldt.high(alpha, moments, level),
                comoments.omega(),
                comoments.meanCorrelation(),
                sd,
                sem(sd, alpha),
                comoments.itemFigures());
    }

    /**
     * Cronbach's alpha alone, which takes far less than all figures.
     *
     * @param moments how the items of the score vary together, after reverse scoring
     * @return the same as {@link #alpha()} of the figures
     */
    public static Figure alpha(ItemMoments moments) {
        return new Comoments(moments).alpha();
    }

    private static Figure sem(Figure sd, Figure alpha) {
        if (!(sd instanceof Figure.Known known)) {
            return sd;
        }
        return alpha instanceof Figure.Known of ? Figure.of(known.number() * Math.sqrt(1 - of.number())) : alpha;
    }

    /** {@return the confidence interval of alpha; empty where its ends are absent} */
    public Optional<Interval> alphaInterval() {
        return alphaLow instanceof Figure.Known low && alphaHigh instanceof Figure.Known high
                ? Optional.of(new Interval(level, low.number(), high.number()))
                : Optional.empty();
    }
}
