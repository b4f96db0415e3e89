package org.instruments.statistics.suspicion;

import org.instruments.statistics.reliability.ItemMoments;

/**
 * A correlation and how many people it is of.
 *
 * @param r from -1 to 1
 * @param n how many people
 */
record Correlation(double r, long n) {
    /** The quantile of the normal distribution that 0.5 % lie beyond. */
    static final double CLEAR = 2.5758;

    private static final double NEARLY_1 = 1 - 1e-9;

    /** Of the sums of two parts of the items; not a number where one has no spread. */
    static Correlation of(ItemMoments moments, boolean[] inFirst) {
        double first = 0;
        double second = 0;
        double both = 0;
        for (int i = 0; i < moments.items(); i++) {
            for (int j = 0; j < moments.items(); j++) {
                double covariance = moments.covariance(i, j);
                if (inFirst[i] != inFirst[j]) {
                    both += covariance / 2;
                } else if (inFirst[i]) {
                    first += covariance;
                } else {
                    second += covariance;
                }
            }
        }
        return new Correlation(first > 0 && second > 0 ? both / Math.sqrt(first * second) : Double.NaN, moments.n());
    }

    boolean isKnown() {
        return n >= FileReading.ROWS && !Double.isNaN(r);
    }

    Correlation times(int sign) {
        return new Correlation(sign * r, n);
    }

    /** How many standard errors from 0, after Fisher: atanh(r) √(n - 3). */
    double z() {
        double bounded = Math.max(-NEARLY_1, Math.min(NEARLY_1, r));
        return 0.5 * Math.log((1 + bounded) / (1 - bounded)) * Math.sqrt(n - 3.0);
    }

    boolean isClearlyNegative() {
        return z() <= -CLEAR;
    }

    boolean isClearlyPositive() {
        return z() >= CLEAR;
    }
}
