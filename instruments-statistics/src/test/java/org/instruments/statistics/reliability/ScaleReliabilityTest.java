package org.instruments.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleReliabilityTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Figure TOO_FEW_PEOPLE = Figure.absent(Reason.TOO_FEW_PEOPLE);
    private static final Figure TOO_FEW_ITEMS = Figure.absent(Reason.TOO_FEW_ITEMS);
    private static final Figure NO_SPREAD = Figure.absent(Reason.NO_SPREAD);
    private static final Figure NO_SOLUTION = Figure.absent(Reason.NO_SOLUTION);

    /** Variances 5 / 3 and covariance 1, so the variance of the sum is 16 / 3. */
    private static final long[][] TWO_ITEMS = {{1, 2}, {2, 1}, {3, 4}, {4, 3}};

    /** alpha = 2 (1 - 10/3 / (16/3)) = 3/4; R's alpha.ci(0.75, 4, 2) gives the interval (small.R). */
    @Test
    void two_items_by_hand() {
        ScaleReliability scale = of(TWO_ITEMS);

        assertThat(scale.n()).isEqualTo(4);
        assertThat(scale.items()).isEqualTo(2);
        assertThat(scale.alpha()).isEqualTo(Figure.of(0.75));
        Interval interval = scale.alphaInterval().orElseThrow();
        assertThat(interval.level()).isEqualTo(0.95);
        assertThat(interval.low()).isEqualTo(-2.859795594687, CLOSE);
        assertThat(interval.high()).isEqualTo(0.983807432682, CLOSE);
        assertThat(scale.omega()).isEqualTo(TOO_FEW_ITEMS);
        assertThat(number(scale.meanInterItemCorrelation())).isEqualTo(0.6, CLOSE);
        assertThat(number(scale.sd())).isEqualTo(Math.sqrt(16 / 3.0), CLOSE);
        assertThat(number(scale.sem())).isEqualTo(Math.sqrt(4 / 3.0), CLOSE);
        assertThat(scale.itemFigures()).hasSize(2).allSatisfy(item -> {
            assertThat(item.mean()).isEqualTo(Figure.of(2.5));
            assertThat(number(item.sd())).isEqualTo(Math.sqrt(5 / 3.0), CLOSE);
            assertThat(number(item.correctedItemTotal())).isEqualTo(0.6, CLOSE);
            assertThat(item.alphaIfDropped()).isEqualTo(TOO_FEW_ITEMS);
        });
    }

    @Test
    void the_error_of_a_mean_is_that_of_the_sum_by_the_number_of_items() {
        ItemMoments moments = ItemMoments.ofRows(TWO_ITEMS);
        ScaleReliability mean = ScaleReliability.of(moments, Method.MEAN, 0.95);

        assertThat(number(mean.sd())).isEqualTo(Math.sqrt(4 / 3.0), CLOSE);
        assertThat(number(mean.sem())).isEqualTo(Math.sqrt(1 / 3.0), CLOSE);
        assertThat(ScaleReliability.of(moments, Method.COUNT, 0.95)).isEqualTo(of(TWO_ITEMS));
    }

    @ParameterizedTest
    @EnumSource(names = {"MIN", "MAX"})
    void a_smallest_or_largest_item_has_no_error_of_measurement(Method method) {
        ScaleReliability scale = ScaleReliability.of(ItemMoments.ofRows(TWO_ITEMS), method, 0.95);

        assertThat(scale.sd()).isEqualTo(Figure.absent(Reason.NOT_FOR_THIS_SCORE));
        assertThat(scale.sem()).isEqualTo(Figure.absent(Reason.NOT_FOR_THIS_SCORE));
    }

    /** Half points: all is half as large but what has no unit. */
    @Test
    void a_unit_is_that_of_the_deviation_and_the_error() {
        ScaleReliability half = ScaleReliability.of(
                ItemMoments.ofRows(new double[][] {{0.5, 1}, {1, 0.5}, {1.5, 2}, {2, 1.5}}), Method.SUM, 0.95);

        assertThat(half.alpha()).isEqualTo(Figure.of(0.75));
        assertThat(number(half.sem())).isEqualTo(Math.sqrt(4 / 3.0) / 2, CLOSE);
        assertThat(half.itemFigures().get(0).mean()).isEqualTo(Figure.of(1.25));
    }

    /** Variances 5 / 3, covariance -4 / 3: the sum has 2 / 3, and alpha is 2 (1 - 5). R's alpha.ci(-8, 4, 2, p.val = 0.1). */
    @Test
    void items_that_disagree_have_a_negative_alpha() {
        ScaleReliability scale =
                ScaleReliability.of(ItemMoments.ofRows(new long[][] {{1, 4}, {2, 3}, {3, 1}, {4, 2}}), Method.SUM, 0.9);

        assertThat(scale.alpha()).isEqualTo(Figure.of(-8));
        assertThat(number(scale.alphaLow())).isEqualTo(-82.4896533783032, within(1e-7));
        assertThat(number(scale.alphaHigh())).isEqualTo(0.0298199031564, CLOSE);
        assertThat(number(scale.sem())).isEqualTo(Math.sqrt(2 / 3.0) * 3, CLOSE);
    }

    /** What psych prints for these eight people (small.R): the last item goes against the others. */
    @Test
    void four_items_as_psych_has_them() {
        ScaleReliability scale = of(new long[][] {
            {1, 2, 1, 4}, {2, 2, 3, 5}, {3, 4, 2, 3}, {4, 3, 5, 1},
            {5, 5, 4, 2}, {2, 1, 2, 4}, {4, 4, 3, 3}, {3, 5, 5, 2}
        });

        // alpha(x)$total
        assertThat(number(scale.alpha())).isEqualTo(-0.0123743232792, CLOSE);
        assertThat(number(scale.meanInterItemCorrelation())).isEqualTo(-0.0292118124757, CLOSE);
        // alpha(x)$item.stats$r.drop
        assertFigures(
                scale,
                ItemReliability::correctedItemTotal,
                0.617213399848,
                0.570026815502,
                0.414514077273,
                -0.817017804460);
        // alpha(x)$alpha.drop$raw_alpha
        assertFigures(
                scale,
                ItemReliability::alphaIfDropped,
                -1.405714285714,
                -1.589403973510,
                -1.021276595745,
                0.850574712644);
        // u2 <- fa(x, nfactors = 1, rotate = "none")$uniquenesses; 1 - sum(u2) / sum(cor(x))
        assertThat(number(scale.omega())).isEqualTo(0.664289965188, within(1e-3));
    }

    @Test
    void four_items_the_last_turned_round_as_psych_has_them() {
        ScaleReliability scale = of(new long[][] {
            {1, 2, 1, 2}, {2, 2, 3, 1}, {3, 4, 2, 3}, {4, 3, 5, 5},
            {5, 5, 4, 4}, {2, 1, 2, 2}, {4, 4, 3, 3}, {3, 5, 5, 4}
        });

        // omega(x, nfactors = 1)$omega.tot
        assertThat(number(scale.omega())).isEqualTo(0.900255910062, within(1e-3));
    }

    /** R: alpha.ci(0.8, 1e4, 35), and for a million people the quantiles that pf has, which qf does not (small.R). */
    @ParameterizedTest
    @CsvSource({"10000, 0.794333925987, 0.805583484159", "1000000, 0.799437132030, 0.800562042145"})
    void the_interval_is_that_of_r_for_many_people_too(long n, double low, double high) {
        ItemMoments people = ItemMoments.of(n, new long[35], new long[35][35], 1);

        assertThat(number(Feldt.low(Figure.of(0.8), people, 0.95))).isEqualTo(low, CLOSE);
        assertThat(number(Feldt.high(Figure.of(0.8), people, 0.95))).isEqualTo(high, CLOSE);
    }

    /** k = 3: alpha is 3 / 2 (1 - 10/3 / (16/3)) = 9 / 16, with the constant as an item. */
    @Test
    void an_item_that_all_answered_alike_counts_in_alpha_and_has_no_correlation() {
        ScaleReliability scale = of(new long[][] {{1, 2, 3}, {2, 1, 3}, {3, 4, 3}, {4, 3, 3}});

        assertThat(scale.alpha()).isEqualTo(Figure.of(0.5625));
        assertThat(scale.omega()).isEqualTo(NO_SPREAD);
        assertThat(scale.meanInterItemCorrelation()).isEqualTo(NO_SPREAD);
        ItemReliability constant = scale.itemFigures().get(2);
        assertThat(constant.mean()).isEqualTo(Figure.of(3));
        assertThat(constant.sd()).isEqualTo(Figure.of(0));
        assertThat(constant.correctedItemTotal()).isEqualTo(NO_SPREAD);
        assertThat(constant.alphaIfDropped()).isEqualTo(Figure.of(0.75));
        assertThat(number(scale.itemFigures().get(0).correctedItemTotal())).isEqualTo(0.6, CLOSE);
        assertThat(scale.itemFigures().get(0).alphaIfDropped()).isEqualTo(Figure.of(0));
    }

    @Test
    void a_sum_that_is_the_same_for_all_has_no_alpha() {
        ScaleReliability scale = of(new long[][] {{1, 3}, {2, 2}, {3, 1}});

        assertThat(scale.alpha()).isEqualTo(NO_SPREAD);
        assertThat(scale.alphaLow()).isEqualTo(NO_SPREAD);
        assertThat(scale.alphaHigh()).isEqualTo(NO_SPREAD);
        assertThat(scale.alphaInterval()).isEmpty();
        assertThat(scale.sd()).isEqualTo(Figure.of(0));
        assertThat(scale.sem()).isEqualTo(NO_SPREAD);
        assertThat(scale.meanInterItemCorrelation()).isEqualTo(Figure.of(-1));
        assertThat(scale.itemFigures().get(0).correctedItemTotal()).isEqualTo(Figure.of(-1));
    }

    @Test
    void people_who_all_answered_alike_have_no_reliability() {
        ScaleReliability scale = of(new long[][] {{3, 2, 1}, {3, 2, 1}});

        assertThat(scale.alpha()).isEqualTo(NO_SPREAD);
        assertThat(scale.omega()).isEqualTo(NO_SPREAD);
        assertThat(scale.itemFigures()).allSatisfy(item -> {
            assertThat(item.sd()).isEqualTo(Figure.of(0));
            assertThat(item.correctedItemTotal()).isEqualTo(NO_SPREAD);
            assertThat(item.alphaIfDropped()).isEqualTo(NO_SPREAD);
        });
    }

    /** The last two items and their sum: without the first, or with its opposite, nothing is left to correlate with. */
    @Test
    void an_item_whose_others_add_up_to_one_number_has_no_item_total() {
        ScaleReliability scale = of(new long[][] {{1, 1, 3}, {3, 2, 2}, {2, 3, 1}});

        ItemReliability first = scale.itemFigures().get(0);
        assertThat(first.correctedItemTotal()).isEqualTo(NO_SPREAD);
        assertThat(first.alphaIfDropped()).isEqualTo(NO_SPREAD);
        assertThat(number(scale.itemFigures().get(1).alphaIfDropped())).isNegative();
    }

    @Test
    void one_item_has_no_reliability() {
        ScaleReliability scale = of(new long[][] {{1}, {2}, {4}});

        assertThat(scale.alpha()).isEqualTo(TOO_FEW_ITEMS);
        assertThat(scale.alphaLow()).isEqualTo(TOO_FEW_ITEMS);
        assertThat(scale.omega()).isEqualTo(TOO_FEW_ITEMS);
        assertThat(scale.meanInterItemCorrelation()).isEqualTo(TOO_FEW_ITEMS);
        assertThat(scale.sem()).isEqualTo(TOO_FEW_ITEMS);
        // deviations -4/3, -1/3, 5/3: squares add to 42/9
        assertThat(number(scale.sd())).isEqualTo(Math.sqrt(21 / 9.0), CLOSE);
        ItemReliability item = scale.itemFigures().get(0);
        assertThat(item.correctedItemTotal()).isEqualTo(TOO_FEW_ITEMS);
        assertThat(item.alphaIfDropped()).isEqualTo(TOO_FEW_ITEMS);
    }

    @Test
    void one_person_has_only_means() {
        ScaleReliability scale = of(new long[][] {{1, 2, 3}});

        assertNoFigures(scale);
        assertThat(scale.itemFigures())
                .extracting(ItemReliability::mean)
                .containsExactly(Figure.of(1), Figure.of(2), Figure.of(3));
    }

    /** Sums 2 and 6: the deviations are 2 on either side, so the variance is 8; those of the items are 2 each. */
    @Test
    void two_people_are_enough_for_alpha() {
        ScaleReliability scale = of(new long[][] {{1, 1}, {3, 3}});

        assertThat(scale.sd()).isEqualTo(Figure.of(Math.sqrt(8)));
        assertThat(scale.alpha()).isEqualTo(Figure.of(1));
        assertThat(scale.meanInterItemCorrelation()).isEqualTo(Figure.of(1));
        assertThat(scale.itemFigures().get(0).sd()).isEqualTo(Figure.of(Math.sqrt(2)));
    }

    @Test
    void the_highest_confidence_still_has_ends() {
        ScaleReliability scale =
                ScaleReliability.of(ItemMoments.ofRows(new long[][] {{1, 2}, {3, 3}}), Method.SUM, Math.nextDown(1.0));

        assertThat(scale.alphaInterval()).isPresent();
    }

    @Test
    void nobody_has_no_figure() {
        ScaleReliability scale =
                ScaleReliability.of(ItemMoments.of(0, new long[3], new long[3][3], 1), Method.SUM, 0.95);

        assertNoFigures(scale);
        assertThat(scale.itemFigures()).extracting(ItemReliability::mean).containsOnly(TOO_FEW_PEOPLE);
    }

    private static void assertNoFigures(ScaleReliability scale) {
        assertThat(scale.alpha()).isEqualTo(TOO_FEW_PEOPLE);
        assertThat(scale.alphaLow()).isEqualTo(TOO_FEW_PEOPLE);
        assertThat(scale.omega()).isEqualTo(TOO_FEW_PEOPLE);
        assertThat(scale.meanInterItemCorrelation()).isEqualTo(TOO_FEW_PEOPLE);
        assertThat(scale.sd()).isEqualTo(TOO_FEW_PEOPLE);
        assertThat(scale.sem()).isEqualTo(TOO_FEW_PEOPLE);
        assertThat(scale.itemFigures()).hasSize(3).allSatisfy(item -> {
            assertThat(item.sd()).isEqualTo(TOO_FEW_PEOPLE);
            assertThat(item.correctedItemTotal()).isEqualTo(TOO_FEW_PEOPLE);
            assertThat(item.alphaIfDropped()).isEqualTo(TOO_FEW_PEOPLE);
        });
    }

    /** Items that are one and the same correlate by 1, and a loading of 1 leaves no error: alpha is 1, omega a Heywood case. */
    @Test
    void three_times_the_same_item_is_perfect_for_alpha_and_no_solution_for_omega() {
        ScaleReliability scale = of(new long[][] {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}});

        assertThat(scale.alpha()).isEqualTo(Figure.of(1));
        assertThat(scale.alphaLow()).isEqualTo(Figure.of(1));
        assertThat(scale.sem()).isEqualTo(Figure.of(0));
        assertThat(scale.omega()).isEqualTo(NO_SOLUTION);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, Double.NaN})
    void what_is_no_confidence_is_refused_even_if_there_is_no_interval(double level) {
        ItemMoments one = ItemMoments.ofRows(new long[][] {{1}});

        assertThatThrownBy(() -> ScaleReliability.of(one, Method.SUM, level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a confidence is above 0 and below 1, not " + level);
    }

    private static ScaleReliability of(long[][] rows) {
        return ScaleReliability.of(ItemMoments.ofRows(rows), Method.SUM, 0.95);
    }

    private static void assertFigures(
            ScaleReliability scale, Function<ItemReliability, Figure> figure, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(number(figure.apply(scale.itemFigures().get(i)))).isEqualTo(expected[i], CLOSE);
        }
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
