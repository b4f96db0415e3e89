package org.instruments.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.instruments.statistics.Figure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static final Figure NOBODY = Figure.absent(Reason.TOO_FEW_PEOPLE);

    /** 2, 3, 3, 5, 8, 13. */
    private static final Distribution SIX =
            Distribution.of(new double[] {13, 3, 2, 3, 8, 5}, new long[] {1, 1, 1, 1, 1, 1});

    @Test
    void equal_values_are_one_and_values_of_nobody_are_left_out() {
        Distribution distribution =
                Distribution.of(new double[] {5, 2, 5, 7, -0.0, 0.0}, new long[] {1, 4, 2, 0, 1, 1});

        assertThat(distribution.values()).containsExactly(0, 2, 5);
        assertThat(distribution.counts()).containsExactly(2, 4, 3);
        assertThat(distribution.n()).isEqualTo(9);
        assertThat(distribution)
                .isEqualTo(Distribution.of(new double[] {0, 2, 5}, new long[] {2, 4, 3}))
                .hasSameHashCodeAs(Distribution.of(new double[] {0, 2, 5}, new long[] {2, 4, 3}))
                .isNotEqualTo(Distribution.of(new double[] {0, 2, 5}, new long[] {2, 4, 4}))
                .isNotEqualTo(Distribution.of(new double[] {0, 2, 6}, new long[] {2, 4, 3}))
                .hasToString("Distribution[9 people, 3 values]");
    }

    @Test
    void arrays_of_the_caller_are_not_those_of_the_distribution() {
        double[] values = {1, 2};
        long[] counts = {3, 4};
        Distribution distribution = Distribution.of(values, counts);
        values[0] = 9;
        counts[0] = 9;
        distribution.values()[0] = 8;
        distribution.counts()[0] = 8;

        assertThat(distribution.values()).containsExactly(1, 2);
        assertThat(distribution.counts()).containsExactly(3, 4);
    }

    @Test
    void of_nobody_there_is_no_figure() {
        Distribution nobody = Distribution.of(new double[] {3}, new long[] {0});

        assertThat(nobody.n()).isZero();
        assertThat(nobody.values()).isEmpty();
        assertThat(nobody.mean()).isEqualTo(NOBODY);
        assertThat(nobody.variance()).isEqualTo(NOBODY);
        assertThat(nobody.sd()).isEqualTo(NOBODY);
        assertThat(nobody.min()).isEqualTo(NOBODY);
        assertThat(nobody.max()).isEqualTo(NOBODY);
        assertThat(nobody.quantile(0.5, QuantileMethod.TYPE_7)).isEqualTo(NOBODY);
        assertThat(nobody.shareAtMost(3)).isEqualTo(NOBODY);
        assertThat(nobody.shareAtLeast(3)).isEqualTo(NOBODY);
        assertThat(nobody.countAbove(3)).isZero();
    }

    @Test
    void one_person_has_a_mean_and_no_standard_deviation() {
        Distribution one = Distribution.of(new double[] {4.5}, new long[] {1});

        assertThat(one.mean()).isEqualTo(Figure.of(4.5));
        assertThat(one.quantile(0.9, QuantileMethod.TYPE_6)).isEqualTo(Figure.of(4.5));
        assertThat(one.variance()).isEqualTo(NOBODY);
        assertThat(one.sd()).isEqualTo(NOBODY);
    }

    /** Three tenths added and divided by three are not a tenth. */
    @Test
    void the_mean_of_one_value_is_that_value_and_its_deviation_is_nothing() {
        Distribution tenths = Distribution.of(new double[] {0.1}, new long[] {3});

        assertThat(tenths.mean()).isEqualTo(Figure.of(0.1));
        assertThat(tenths.sd()).isEqualTo(Figure.of(0));
    }

    /** Two, four and nine: mean 5, squared deviations 9, 1 and 16, so the variance is 26 / 2. */
    @Test
    void the_divisor_is_one_less_than_the_people() {
        Distribution distribution = Distribution.of(new double[] {2, 4, 9}, new long[] {1, 1, 1});

        assertThat(distribution.mean()).isEqualTo(Figure.of(5));
        assertThat(distribution.variance()).isEqualTo(Figure.of(13));
        assertThat(distribution.sd()).isEqualTo(Figure.of(Math.sqrt(13)));
    }

    /** Far from zero a sum of squares has no digits left: the variance of 4, 7, 13, 16 is 30 wherever they stand. */
    @Test
    void a_small_spread_far_from_zero_is_not_lost() {
        Distribution far = Distribution.of(
                new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16},
                new long[] {1_000_000, 1_000_000, 1_000_000, 1_000_000});

        assertThat(far.mean()).isEqualTo(Figure.of(1e9 + 10));
        // squared deviations 36 + 9 + 9 + 36 a million times, over 4 million less one
        assertThat(far.variance()).isEqualTo(Figure.of(90e6 / 3_999_999));
    }

    /** By hand: types 6, 7, 8 are at 7 p, 1 + 5 p and 19 p / 3 + 1/3. R prints the same (small.R). */
    @ParameterizedTest
    @CsvSource({
        "0,    2,    2,    2",
        "0.1,  2,    2.5,  2",
        "0.25, 2.75, 3,    2.91666666667",
        "0.5,  4,    4,    4",
        "0.75, 9.25, 7.25, 8.41666666667",
        "0.9,  13,   10.5, 13",
        "1,    13,   13,   13",
    })
    void quantiles_are_those_of_the_type(double p, double type6, double type7, double type8) {
        assertThat(number(SIX.quantile(p, QuantileMethod.TYPE_6))).isEqualTo(type6, within(1e-11));
        assertThat(number(SIX.quantile(p, QuantileMethod.TYPE_7))).isEqualTo(type7, within(1e-11));
        assertThat(number(SIX.quantile(p, QuantileMethod.TYPE_8))).isEqualTo(type8, within(1e-11));
    }

    @Test
    void a_type_has_the_number_of_r() {
        assertThat(QuantileMethod.values()).extracting(QuantileMethod::type).containsExactly(6, 7, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "1,   0, 0, 6",
        "2,   0, 1, 5",
        "3,   1, 3, 3",
        "4,   3, 3, 3",
        "13,  5, 6, 0",
        "14,  6, 6, 0",
        "-Infinity, 0, 0, 6",
    })
    void people_are_counted_on_either_side_of_any_value(double x, long below, long atMost, long above) {
        assertThat(SIX.countBelow(x)).isEqualTo(below);
        assertThat(SIX.countAtMost(x)).isEqualTo(atMost);
        assertThat(SIX.countAbove(x)).isEqualTo(above);
        assertThat(SIX.shareBelow(x)).isEqualTo(Figure.of(below / 6.0));
        assertThat(SIX.shareAtMost(x)).isEqualTo(Figure.of(atMost / 6.0));
        assertThat(SIX.shareAbove(x)).isEqualTo(Figure.of(above / 6.0));
        assertThat(SIX.shareAtLeast(x)).isEqualTo(Figure.of((6 - below) / 6.0));
    }

    @Test
    void the_largest_values_still_have_figures() {
        Distribution far = Distribution.of(new double[] {-1e100, 1e100}, new long[] {1, 1});

        assertThat(far.mean()).isEqualTo(Figure.of(0));
        assertThat(number(far.sd())).isEqualTo(Math.sqrt(2) * 1e100, within(1e86));
    }

    @Test
    void either_zero_is_zero() {
        Distribution zero = Distribution.of(new double[] {-0.0}, new long[] {1});

        assertThat(zero.countAtMost(0.0)).isEqualTo(1);
        assertThat(zero.countAtMost(-0.0)).isEqualTo(1);
        assertThat(zero.countBelow(0.0)).isZero();
        assertThat(zero.min()).isEqualTo(Figure.of(0.0));
    }

    @Test
    void more_people_than_an_int_holds_have_all_figures_but_quantiles() {
        Distribution many = Distribution.of(new double[] {1, 3}, new long[] {5_000_000_000L, 5_000_000_000L});

        assertThat(many.mean()).isEqualTo(Figure.of(2));
        assertThat(number(many.sd())).isEqualTo(1, within(1e-9));
        assertThat(many.shareAtMost(1)).isEqualTo(Figure.of(0.5));
        assertThatThrownBy(() -> many.quantile(0.5, QuantileMethod.TYPE_7))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("no quantile is computed of 10000000000 people");
        Distribution fewer = Distribution.of(new double[] {1}, new long[] {Integer.MAX_VALUE});
        assertThatThrownBy(() -> fewer.quantile(0.5, QuantileMethod.TYPE_7)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nearly_as_many_people_as_an_int_holds_have_quantiles(QuantileMethod method) {
        Distribution many = Distribution.of(new double[] {1, 3}, new long[] {1_000_000_000, 1_147_483_646});

        assertThat(many.quantile(0.4, method)).isEqualTo(Figure.of(1));
        assertThat(many.quantile(0.5, method)).isEqualTo(Figure.of(3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.1e100})
    void what_is_no_value_is_refused_even_if_nobody_has_it(double value) {
        assertThatThrownBy(() -> Distribution.of(new double[] {value}, new long[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a value of a score: " + value);
    }

    @Test
    void counts_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> Distribution.of(new double[] {1}, new long[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count is not negative: -1");
        assertThatThrownBy(() -> Distribution.of(new double[] {1, 2}, new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 values have not 1 counts");
        assertThatThrownBy(() -> Distribution.of(new double[] {1, 1}, new long[] {Long.MAX_VALUE, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more people than can be counted");
        assertThatThrownBy(() -> Distribution.of(new double[] {1, 2}, new long[] {Long.MAX_VALUE, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more people than can be counted");
    }

    @Test
    void a_share_or_a_value_that_is_none_is_refused() {
        assertThatThrownBy(() -> SIX.quantile(1.1, QuantileMethod.TYPE_7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SIX.quantile(-0.1, QuantileMethod.TYPE_7))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SIX.quantile(Double.NaN, QuantileMethod.TYPE_7))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SIX.countBelow(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
