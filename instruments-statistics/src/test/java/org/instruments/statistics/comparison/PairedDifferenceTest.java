package org.instruments.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedDifferenceTest {

    @Test
    void three_pairs_are_compared_as_by_hand() {
        // differences 1, 2, 3: mean 2, SD 1. Before 1, 2, 3: SD 1. After 2, 4, 6: SD 2. Correlation 1.
        PairedDifference found = PairedDifference.of(new double[] {1, 2, 3}, new double[] {2, 4, 6}, 0.95);

        assertThat(found.n()).isEqualTo(3);
        assertThat(found.before()).isEqualTo(new Sample(3, 2, 1));
        assertThat(found.after()).isEqualTo(new Sample(3, 4, 2));
        assertThat(found.difference()).isEqualTo(2);
        assertThat(found.sdOfDifferences()).isEqualTo(1);
        assertThat(found.standardError()).isCloseTo(1 / Math.sqrt(3), within(1e-15));
        assertThat(number(found.t())).isCloseTo(2 * Math.sqrt(3), within(1e-14));
        assertThat(number(found.degreesOfFreedom())).isEqualTo(2);
        assertThat(number(found.dz())).isEqualTo(2);
        assertThat(number(found.dav())).isCloseTo(2 / 1.5, within(1e-15));
        assertThat(number(found.correlation())).isEqualTo(1);
    }

    @Test
    void sums_give_what_their_pairs_give() {
        PairedMoments sums = new PairedMoments(
                3,
                BigDecimal.valueOf(6),
                BigDecimal.valueOf(12),
                BigDecimal.valueOf(14),
                BigDecimal.valueOf(56),
                BigDecimal.valueOf(28));

        assertThat(PairedDifference.of(sums, 0.95))
                .isEqualTo(PairedDifference.of(new double[] {1, 2, 3}, new double[] {2, 4, 6}, 0.95));
    }

    @Test
    void opposite_moves_have_correlation_minus_1_and_no_difference() {
        PairedDifference found = PairedDifference.of(new double[] {1, 2, 3}, new double[] {3, 2, 1}, 0.95);

        assertThat(found.difference()).isZero();
        assertThat(number(found.correlation())).isEqualTo(-1);
        assertThat(number(found.p())).isEqualTo(1);
    }

    @Test
    void one_value_at_one_time_has_no_correlation() {
        PairedDifference found = PairedDifference.of(new double[] {2, 2, 2}, new double[] {2, 3, 4}, 0.95);

        assertThat(found.correlation()).isEqualTo(Figure.absent(Reason.NO_SPREAD));
        // SD 0 and 1: their mean is 0.5
        assertThat(number(found.dav())).isEqualTo(2);
        assertThat(number(found.dz())).isEqualTo(1);
        assertThat(PairedDifference.of(new double[] {2, 3, 4}, new double[] {2, 2, 2}, 0.95)
                        .correlation())
                .isEqualTo(Figure.absent(Reason.NO_SPREAD));
    }

    @Test
    void people_who_all_move_alike_have_d_av_but_no_t() {
        PairedDifference found = PairedDifference.of(new double[] {1.1, 2.1, 3.1}, new double[] {1.4, 2.4, 3.4}, 0.95);

        assertThat(found.difference()).isEqualTo(0.3);
        assertThat(found.sdOfDifferences()).isZero();
        assertThat(found.interval()).isNull();
        assertThat(new Figure[] {found.t(), found.p(), found.degreesOfFreedom(), found.dz()})
                .containsOnly(Figure.absent(Reason.NO_SPREAD));
        assertThat(number(found.dav())).isEqualTo(0.3);
    }

    @Test
    void nobody_moving_from_one_value_leaves_nothing_but_0() {
        PairedDifference found = PairedDifference.of(new double[] {3, 3}, new double[] {3, 3}, 0.95);

        assertThat(found.difference()).isZero();
        assertThat(found.dav()).isEqualTo(Figure.absent(Reason.NO_SPREAD));
    }

    @Test
    void values_far_from_0_keep_their_spread() {
        PairedDifference near = PairedDifference.of(new double[] {1, 2, 4}, new double[] {2, 2, 7}, 0.95);
        PairedDifference far =
                PairedDifference.of(new double[] {1e14 + 1, 1e14 + 2, 1e14 + 4}, new double[] {2, 2, 7}, 0.95);

        assertThat(far.before().sd()).isEqualTo(near.before().sd());
        assertThat(far.sdOfDifferences()).isEqualTo(near.sdOfDifferences());
    }

    @Test
    void pairs_that_are_none_are_refused() {
        assertThatThrownBy(() -> PairedMoments.of(new double[] {1, 2}, new double[] {1}))
                .hasMessage("2 first and 1 second values");
        assertThatThrownBy(() -> PairedMoments.of(new double[] {1}, new double[] {1}))
                .hasMessage("at least 2 pairs have a standard deviation, not 1");
        assertThatThrownBy(() -> PairedMoments.of(new double[] {1, Double.NaN}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PairedDifference.of(new double[] {1, 2}, new double[] {1, 2}, 0))
                .hasMessageContaining("confidence");
    }

    @ParameterizedTest
    @CsvSource({"6, 12, 11, 56, 28", "6, 12, 14, 47, 28", "6, 12, 14, 56, 29", "6, 12, 14, 56, 19"})
    void sums_that_no_pairs_have_are_refused(
            BigDecimal before, BigDecimal after, BigDecimal squares, BigDecimal squaresAfter, BigDecimal products) {
        assertThatThrownBy(() -> new PairedMoments(3, before, after, squares, squaresAfter, products))
                .hasMessage("not the sums of 3 pairs");
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
