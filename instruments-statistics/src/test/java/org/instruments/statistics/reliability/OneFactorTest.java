package org.instruments.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneFactorTest {

    static double[][] loadings() {
        return new double[][] {{0.9, 0.8, 0.7}, {0.3, 0.99, 0.5, 0.1}, {0.8, -0.6, 0.4, 0.7, -0.2}, {0, 0.7, 0.8, -0.6}
        };
    }

    /** Correlations that are products of loadings leave nothing over: they are the loadings, but for a sign of all. */
    @ParameterizedTest
    @MethodSource("loadings")
    void loadings_that_made_the_correlations_are_found(double[] loadings) {
        double[] found = OneFactor.loadings(products(loadings)).orElseThrow();

        double sign = Math.signum(found[1] * loadings[1]);
        for (int i = 0; i < loadings.length; i++) {
            assertThat(found[i] * sign).isEqualTo(loadings[i], within(1e-10));
        }
    }

    /** Three correlations fix the loadings: the square of the first is 0.9 × 0.9 / 0.5, more than 1. */
    @Test
    void a_heywood_case_has_no_loadings() {
        assertThat(OneFactor.loadings(new double[][] {{1, 0.9, 0.9}, {0.9, 1, 0.5}, {0.9, 0.5, 1}}))
                .isEmpty();
    }

    /** The square of a loading would be -0.5 × 0.5 / 0.5. */
    @Test
    void signs_that_no_factor_gives_have_no_loadings() {
        assertThat(OneFactor.loadings(new double[][] {{1, -0.5, 0.5}, {-0.5, 1, 0.5}, {0.5, 0.5, 1}}))
                .isEmpty();
    }

    @Test
    void items_that_are_not_related_have_no_loadings() {
        assertThat(OneFactor.loadings(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}))
                .isEmpty();
    }

    private static double[][] products(double[] loadings) {
        int items = loadings.length;
        return IntStream.range(0, items)
                .mapToObj(i -> IntStream.range(0, items)
                        .mapToDouble(j -> i == j ? 1 : loadings[i] * loadings[j])
                        .toArray())
                .toArray(double[][]::new);
    }
}
