package org.instruments.statistics.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import org.instruments.statistics.internal.Decimals;

/**
 * All that is needed of people who were asked twice: exact sums over the pairs of their values, so that nothing depends on
 * the order of the people.
 *
 * @param n how many pairs; at least 2
 * @param sumBefore the sum of the first values, in units of the score
 * @param sumAfter the sum of the second values
 * @param squaresBefore the sum of the squares of the first values, in squared units of the score
 * @param squaresAfter the sum of the squares of the second values
 * @param products the sum of the products, first by second value
 */
public record PairedMoments(
        long n,
        BigDecimal sumBefore,
        BigDecimal sumAfter,
        BigDecimal squaresBefore,
        BigDecimal squaresAfter,
        BigDecimal products) {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    /**
     * Checks the sums.
     *
     * @throws IllegalArgumentException when there are fewer than 2 pairs, or no n pairs can have these sums
     */
    public PairedMoments {
        if (n < 2) {
            throw new IllegalArgumentException("at least 2 pairs have a standard deviation, not " + n);
        }
        BigDecimal before = scatter(n, squaresBefore, sumBefore, sumBefore);
        BigDecimal after = scatter(n, squaresAfter, sumAfter, sumAfter);
        BigDecimal both = scatter(n, products, sumBefore, sumAfter);
        if (before.signum() < 0 || after.signum() < 0 || both.multiply(both).compareTo(before.multiply(after)) > 0) {
            throw new IllegalArgumentException("not the sums of " + n + " pairs");
        }
    }

    /**
     * The sums of pairs. A value counts as the decimal it is printed as, where that has at most 15 digits.
     *
     * @param before the first value of each person, in units of the score; finite, not changed
     * @param after the second value of each person, in the same order; finite, not changed
     * @return the sums
     * @throws IllegalArgumentException when there are fewer than 2 pairs or not as many second as first values
     * @throws NumberFormatException when a value is not finite
     */
    public static PairedMoments of(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(before.length + " first and " + after.length + " second values");
        }
        BigDecimal sumBefore = BigDecimal.ZERO;
        BigDecimal sumAfter = BigDecimal.ZERO;
        BigDecimal squaresBefore = BigDecimal.ZERO;
        BigDecimal squaresAfter = BigDecimal.ZERO;
        BigDecimal products = BigDecimal.ZERO;
        for (int i = 0; i < before.length; i++) {
            BigDecimal first = Decimals.of(before[i]);
            BigDecimal second = Decimals.of(after[i]);
            sumBefore = sumBefore.add(first);
            sumAfter = sumAfter.add(second);
            squaresBefore = squaresBefore.add(first.multiply(first));
            squaresAfter = squaresAfter.add(second.multiply(second));
            products = products.add(first.multiply(second));
        }
        return new PairedMoments(before.length, sumBefore, sumAfter, squaresBefore, squaresAfter, products);
    }

    /** n (n - 1) times a variance or covariance. */
    private static BigDecimal scatter(long n, BigDecimal products, BigDecimal sum1, BigDecimal sum2) {
        return products.multiply(BigDecimal.valueOf(n)).subtract(sum1.multiply(sum2));
    }

    private BigDecimal scatterBefore() {
        return scatter(n, squaresBefore, sumBefore, sumBefore);
    }

    private BigDecimal scatterAfter() {
        return scatter(n, squaresAfter, sumAfter, sumAfter);
    }

    private BigDecimal scatterOfBoth() {
        return scatter(n, products, sumBefore, sumAfter);
    }

    double meanBefore() {
        return perPerson(sumBefore);
    }

    double meanAfter() {
        return perPerson(sumAfter);
    }

    double meanDifference() {
        return perPerson(sumAfter.subtract(sumBefore));
    }

    private double perPerson(BigDecimal sum) {
        return sum.divide(BigDecimal.valueOf(n), EXACT_ENOUGH).doubleValue();
    }

    double sdBefore() {
        return sd(scatterBefore());
    }

    double sdAfter() {
        return sd(scatterAfter());
    }

    double sdOfDifferences() {
        BigDecimal both = scatterOfBoth();
        return sd(scatterBefore().add(scatterAfter()).subtract(both.add(both)));
    }

    private double sd(BigDecimal scatter) {
        BigDecimal pairs = BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(n - 1));
        return scatter.divide(pairs, EXACT_ENOUGH).sqrt(EXACT_ENOUGH).doubleValue();
    }

    /** Of values that have spread. */
    double correlation() {
        BigDecimal spread = scatterBefore().multiply(scatterAfter()).sqrt(EXACT_ENOUGH);
        return scatterOfBoth().divide(spread, EXACT_ENOUGH).doubleValue();
    }
}
