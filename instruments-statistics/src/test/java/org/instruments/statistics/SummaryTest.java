package org.instruments.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.instruments.statistics.Figure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    private static final Figure TOO_FEW = Figure.absent(Reason.TOO_FEW_PEOPLE);

    /** What R prints for 2, 3, 3, 5, 8, 13 (small.R). */
    @Test
    void a_group_is_summed_up() {
        Summary summary = summary(2, 13, 2, 3, 3, 5, 8, 13);

        assertThat(summary.n()).isEqualTo(6);
        assertThat(summary.missing()).isEqualTo(4);
        // mean(values), sd(values), sd(values) / sqrt(6)
        assertThat(number(summary.mean())).isEqualTo(5.66666666667, within(1e-10));
        assertThat(number(summary.sd())).isEqualTo(4.17931413831, within(1e-10));
        assertThat(number(summary.se())).isEqualTo(1.70619785228, within(1e-10));
        // t.test(values)$conf.int
        Interval interval = summary.meanInterval().orElseThrow();
        assertThat(interval.level()).isEqualTo(0.95);
        assertThat(interval.low()).isEqualTo(1.2807454596, within(1e-9));
        assertThat(interval.high()).isEqualTo(10.0525878737, within(1e-9));
        // quantile(values, c(0, 0.25, 0.5, 0.75, 1), type = 6)
        assertThat(summary.quantiles()).isEqualTo(QuantileMethod.TYPE_6);
        assertThat(summary.min()).isEqualTo(Figure.of(2));
        assertThat(summary.q1()).isEqualTo(Figure.of(2.75));
        assertThat(summary.median()).isEqualTo(Figure.of(4));
        assertThat(summary.q3()).isEqualTo(Figure.of(9.25));
        assertThat(summary.max()).isEqualTo(Figure.of(13));
        assertThat(summary.atFloor()).isEqualTo(Figure.of(1 / 6.0));
        assertThat(summary.atCeiling()).isEqualTo(Figure.of(1 / 6.0));
    }

    @Test
    void floor_and_ceiling_are_of_the_score_and_not_of_the_group() {
        Summary summary = summary(0, 14, 2, 3, 3, 5, 8, 13);

        assertThat(summary.atFloor()).isEqualTo(Figure.of(0));
        assertThat(summary.atCeiling()).isEqualTo(Figure.of(0));
    }

    @Test
    void of_nobody_there_is_only_the_number_of_the_missing() {
        Summary summary = summary(0, 4);

        assertThat(summary)
                .isEqualTo(new Summary(
                        0,
                        4,
                        TOO_FEW,
                        TOO_FEW,
                        TOO_FEW,
                        0.95,
                        TOO_FEW,
                        TOO_FEW,
                        QuantileMethod.TYPE_6,
                        TOO_FEW,
                        TOO_FEW,
                        TOO_FEW,
                        TOO_FEW,
                        TOO_FEW,
                        TOO_FEW,
                        TOO_FEW));
        assertThat(summary.meanInterval()).isEmpty();
    }

    @Test
    void one_person_has_no_spread_to_tell() {
        Summary summary = summary(0, 4, 4);

        assertThat(summary.mean()).isEqualTo(Figure.of(4));
        assertThat(summary.median()).isEqualTo(Figure.of(4));
        assertThat(summary.atCeiling()).isEqualTo(Figure.of(1));
        assertThat(summary.sd()).isEqualTo(TOO_FEW);
        assertThat(summary.se()).isEqualTo(TOO_FEW);
        assertThat(summary.meanLow()).isEqualTo(TOO_FEW);
        assertThat(summary.meanHigh()).isEqualTo(TOO_FEW);
    }

    /** The deviations are 1 on either side: the standard deviation is √2 and the standard error 1. R: qt(0.975, 1). */
    @Test
    void two_people_have_an_interval() {
        Summary summary = summary(0, 4, 1, 3);

        assertThat(summary.sd()).isEqualTo(Figure.of(Math.sqrt(2)));
        assertThat(summary.se()).isEqualTo(Figure.of(1));
        assertThat(number(summary.meanLow())).isEqualTo(2 - 12.7062047361747, within(1e-9));
        assertThat(number(summary.meanHigh())).isEqualTo(2 + 12.7062047361747, within(1e-9));
    }

    @Test
    void where_all_have_one_value_the_mean_has_no_interval() {
        Summary summary = summary(0, 4, 3, 3, 3);

        assertThat(summary.sd()).isEqualTo(Figure.of(0));
        assertThat(summary.se()).isEqualTo(Figure.of(0));
        assertThat(summary.meanLow()).isEqualTo(Figure.absent(Reason.NO_SPREAD));
        assertThat(summary.meanHigh()).isEqualTo(Figure.absent(Reason.NO_SPREAD));
        assertThat(summary.meanInterval()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused() {
        Distribution four = Distribution.of(new double[] {4}, new long[] {1});

        assertThatThrownBy(() -> Summary.of(four, -1, 0, 9, QuantileMethod.TYPE_7, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number of people is not negative: -1");
        assertThatThrownBy(() -> Summary.of(four, 0, 5, 9, QuantileMethod.TYPE_7, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("somebody has a value outside 5.0 to 9.0");
        assertThatThrownBy(() -> Summary.of(four, 0, 0, 3, QuantileMethod.TYPE_7, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("somebody has a value outside 0.0 to 3.0");
        assertThatThrownBy(() -> Summary.of(four, 0, 4, 4, QuantileMethod.TYPE_7, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a range of values: 4.0 to 4.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, Double.NaN})
    void what_is_no_confidence_is_refused(double level) {
        Distribution nobody = Distribution.of(new double[0], new long[0]);

        assertThatThrownBy(() -> Summary.of(nobody, 0, 0, 9, QuantileMethod.TYPE_7, level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a confidence is above 0 and below 1, not " + level);
    }

    /** R: qt(0.975, 999999) is 1.959966356816; the standard error is √(10⁶ / 999999) / 1000. */
    @Test
    void of_many_people_the_interval_is_that_of_the_normal_distribution() {
        Distribution many = Distribution.of(new double[] {1, 3}, new long[] {500_000, 500_000});
        Summary summary = Summary.of(many, 0, 1, 5, QuantileMethod.TYPE_7, 0.95);

        assertThat(number(summary.meanHigh()) - 2).isEqualTo(1.959966356816 * 1.0000005 / 1000, within(1e-12));
    }

    private static Summary summary(double lowest, double highest, double... people) {
        long[] once = new long[people.length];
        Arrays.fill(once, 1);
        return Summary.of(Distribution.of(people, once), 4, lowest, highest, QuantileMethod.TYPE_6, 0.95);
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
