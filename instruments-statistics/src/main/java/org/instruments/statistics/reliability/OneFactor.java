package org.instruments.statistics.reliability;

import java.util.Arrays;
import java.util.Optional;

/**
 * One common factor of items, by least squares: the loadings λ that make Σ over pairs of (r - λλ)² smallest, where the
 * diagonal does not count. That is "minres", also called unweighted least squares and the limit of iterated principal axes.
 *
 * <p>Given the others, the best loading of item i is Σ r λ / Σ λ² over the other items; taken in turn, again and again,
 * the loadings settle where no change of one makes the sum smaller (Harman and Jones 1966, "Factor analysis by minimizing
 * residuals (minres)", Psychometrika 31, 351-368).
 */
final class OneFactor {
    /** Loadings are correlations: this is far below any digit that is printed. */
    private static final double SETTLED = 1e-13;

    private static final int ROUNDS = 10_000;

    private OneFactor() {}

    /**
     * The loadings.
     *
     * @param r the correlations of at least three items; not changed
     * @return a loading for each item, between -1 and 1; empty where the loadings do not settle, or where one is 1 or more
     *     (a Heywood case: the item would have an error variance of 0 or less)
     */
    static Optional<double[]> loadings(double[][] r) {
        double[] loadings = r[mostRelated(r)].clone();
        for (int round = 0; round < ROUNDS; round++) {
            double change = 0;
            for (int i = 0; i < r.length; i++) {
                double best = best(r, loadings, i);
                change = Math.max(change, Math.abs(best - loadings[i]));
                loadings[i] = best;
            }
            if (!(change > SETTLED)) {
                return Arrays.stream(loadings).allMatch(loading -> Math.abs(loading) < 1)
                        ? Optional.of(loadings)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static double best(double[][] r, double[] loadings, int item) {
        double products = 0;
        double squares = 0;
        for (int j = 0; j < r.length; j++) {
            if (j != item) {
                products += r[item][j] * loadings[j];
                squares += loadings[j] * loadings[j];
            }
        }
        return products / squares;
    }

    /** To start near the end: the item with the largest correlations. */
    private static int mostRelated(double[][] r) {
        int most = 0;
        for (int i = 1; i < r.length; i++) {
            if (squares(r[i]) > squares(r[most])) {
                most = i;
            }
        }
        return most;
    }

    private static double squares(double[] row) {
        return Arrays.stream(row).map(x -> x * x).sum();
    }
}
