package org.instruments.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanDifferenceTest {

    @Test
    void two_small_groups_are_compared_as_by_hand() {
        // variances 4 and 8, so errors² 4/4 + 8/2 = 5; pooled variance (3·4 + 1·8)/4 = 5
        MeanDifference found = MeanDifference.of(new Sample(4, 10, 2), new Sample(2, 13, Math.sqrt(8)), 0.95);

        assertThat(found.difference()).isEqualTo(3);
        assertThat(found.standardError()).isCloseTo(Math.sqrt(5), within(1e-15));
        assertThat(number(found.t())).isCloseTo(3 / Math.sqrt(5), within(1e-15));
        // 5² / (1²/3 + 4²/1)
        assertThat(number(found.degreesOfFreedom())).isCloseTo(75.0 / 49, within(1e-14));
        assertThat(number(found.cohensD())).isCloseTo(3 / Math.sqrt(5), within(1e-15));
        // 1 - 3/(4·4 - 1)
        assertThat(number(found.hedgesG())).isCloseTo(0.8 * 3 / Math.sqrt(5), within(1e-15));
    }

    @Test
    void printed_means_differ_by_what_their_digits_say() {
        assertThat(MeanDifference.of(new Sample(3425, 21.34, 3.59), new Sample(3499, 20.44, 3.42), 0.95)
                        .difference())
                .isEqualTo(-0.9);
    }

    @Test
    void without_spread_there_is_a_difference_and_nothing_else() {
        MeanDifference found = MeanDifference.of(new Sample(5, 1, 0), new Sample(9, 3, 0), 0.95);

        assertThat(found.difference()).isEqualTo(2);
        assertThat(found.standardError()).isZero();
        assertThat(found.interval()).isNull();
        assertThat(new Figure[] {found.t(), found.degreesOfFreedom(), found.p(), found.cohensD(), found.hedgesG()})
                .containsOnly(Figure.absent(Reason.NO_SPREAD));
    }

    @Test
    void spread_in_one_group_is_enough() {
        MeanDifference found = MeanDifference.of(new Sample(5, 1, 0), new Sample(9, 3, 3), 0.95);

        assertThat(found.standardError()).isEqualTo(1);
        assertThat(number(found.degreesOfFreedom())).isEqualTo(8);
        // pooled variance (4·0 + 8·9)/12
        assertThat(number(found.cohensD())).isCloseTo(2 / Math.sqrt(6), within(1e-15));
    }

    @Test
    void spread_that_a_double_cannot_divide_by_is_none() {
        Sample nearly = new Sample(2, 1, Double.MIN_VALUE);

        assertThat(MeanDifference.of(nearly, new Sample(2, 2, 0), 0.95).t()).isEqualTo(Figure.absent(Reason.NO_SPREAD));
    }

    @Test
    void equal_means_have_t_0_and_p_1() {
        MeanDifference found = MeanDifference.of(new Sample(5, 4, 1), new Sample(5, 4, 2), 0.95);

        assertThat(number(found.t())).isZero();
        assertThat(number(found.p())).isEqualTo(1);
        assertThat(number(found.cohensD())).isZero();
    }

    @Test
    void very_large_and_very_small_figures_are_compared_like_others() {
        MeanDifference usual = MeanDifference.of(new Sample(4, 10, 2), new Sample(3, 13, 3), 0.95);
        MeanDifference large = MeanDifference.of(new Sample(4, 10e200, 2e200), new Sample(3, 13e200, 3e200), 0.95);
        MeanDifference small = MeanDifference.of(new Sample(4, 10e-200, 2e-200), new Sample(3, 13e-200, 3e-200), 0.95);

        assertThat(number(large.p())).isCloseTo(number(usual.p()), within(1e-12));
        assertThat(number(small.p())).isCloseTo(number(usual.p()), within(1e-12));
        assertThat(number(small.hedgesG())).isCloseTo(number(usual.hedgesG()), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.95, 95, Double.NaN})
    void a_confidence_that_is_none_is_refused_with_and_without_spread(double level) {
        assertThatThrownBy(() -> MeanDifference.of(new Sample(4, 1, 1), new Sample(4, 1, 1), level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("confidence");
        assertThatThrownBy(() -> MeanDifference.of(new Sample(4, 1, 0), new Sample(4, 1, 0), level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("confidence");
    }

    @Test
    void means_further_apart_than_a_double_can_say_are_refused() {
        assertThatThrownBy(() -> MeanDifference.of(
                        new Sample(4, -Double.MAX_VALUE, 1), new Sample(4, Double.MAX_VALUE, 1), 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too far apart");
    }

    @Test
    void a_fixed_mean_has_no_error_of_its_own() {
        MeanAgainstFixed found = MeanAgainstFixed.of(10, new Sample(9, 13, 6), 0.95);

        assertThat(found.difference()).isEqualTo(3);
        assertThat(found.standardError()).isEqualTo(2);
        assertThat(number(found.t())).isEqualTo(1.5);
        assertThat(number(found.degreesOfFreedom())).isEqualTo(8);
        assertThat(found.glassDelta()).isEqualTo(Figure.absent(Reason.NO_SD));
    }

    @Test
    void glass_delta_is_in_units_of_the_published_standard_deviation_only() {
        assertThat(number(MeanAgainstFixed.of(10, 4, new Sample(9, 13, 6), 0.95).glassDelta()))
                .isEqualTo(0.75);
        MeanAgainstFixed without = MeanAgainstFixed.of(10, 4, new Sample(9, 13, 0), 0.95);
        assertThat(number(without.glassDelta())).isEqualTo(0.75);
        assertThat(without.t()).isEqualTo(Figure.absent(Reason.NO_SPREAD));
        assertThat(without.interval()).isNull();
    }

    @Test
    void a_fixed_mean_or_standard_deviation_that_is_none_is_refused() {
        Sample group = new Sample(9, 13, 6);
        assertThatThrownBy(() -> MeanAgainstFixed.of(Double.NaN, group, 0.95)).hasMessage("not a mean: NaN");
        assertThatThrownBy(() -> MeanAgainstFixed.of(10, 0, group, 0.95))
                .hasMessage("not a published standard deviation: 0.0");
        assertThatThrownBy(() -> MeanAgainstFixed.of(10, Double.POSITIVE_INFINITY, group, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanAgainstFixed.of(10, group, 1)).hasMessageContaining("confidence");
    }

    @Test
    void the_interval_is_as_wide_as_its_confidence() {
        // t of 8 degrees of freedom: 2.306004 at 0.975, 1.859548 at 0.95 (any printed table)
        assertThat(MeanAgainstFixed.of(10, new Sample(9, 13, 6), 0.95).interval())
                .isNotNull()
                .satisfies(found -> close(found, 3 - 2 * 2.306004, 3 + 2 * 2.306004));
        assertThat(MeanAgainstFixed.of(10, new Sample(9, 13, 6), 0.9).interval())
                .isNotNull()
                .satisfies(found -> close(found, 3 - 2 * 1.859548, 3 + 2 * 1.859548));
    }

    private static void close(Interval found, double low, double high) {
        assertThat(found.low()).isCloseTo(low, within(2e-6));
        assertThat(found.high()).isCloseTo(high, within(2e-6));
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
