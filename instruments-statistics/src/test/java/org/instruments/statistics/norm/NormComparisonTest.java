package org.instruments.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.instruments.Instruments;
import org.instruments.definition.Norm;
import org.instruments.definition.Trust;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Provenance;
import org.instruments.statistics.Sample;
import org.instruments.statistics.comparison.MeanAgainstFixed;
import org.instruments.statistics.comparison.MeanDifference;
import org.instruments.statistics.norm.NormComparison.Nothing;
import org.instruments.statistics.norm.NormComparison.OfMeans;
import org.instruments.statistics.norm.NormComparison.OfSamples;
import org.instruments.statistics.norm.NormComparison.WithFixedMean;
import org.junit.jupiter.api.Test;

class NormComparisonTest {
    private final Norms swemwbs = Norms.of(Instruments.get("swemwbs"));
    private final Norms wrqol = Norms.of(Instruments.get("wrqol"));

    private static Sample sample(InstrumentNorm norm) {
        return new Sample(
                norm.figures().n(),
                norm.figures().mean().doubleValue(),
                norm.figures().sd().doubleValue());
    }

    @Test
    void the_workforce_study_on_swemwbs_comes_out_to_the_last_printed_digit() {
        NormComparison found = NormComparison.of(
                swemwbs.get("workforce-phase-1"), "metric", sample(swemwbs.get("workforce-phase-2")), 0.95);

        MeanDifference figures = ((OfSamples) found.outcome()).figures();
        assertThat(figures.difference()).isEqualTo(-0.9);
        assertThat(printed(figures.standardError(), 7)).isEqualTo("0.0842955");
        assertThat(printed(figures.interval().low(), 6)).isEqualTo("-1.065245");
        assertThat(printed(figures.interval().high(), 6)).isEqualTo("-0.734755");
        assertThat(printed(figures.t(), 4)).isEqualTo("-10.6767");
        assertThat(printed(figures.degreesOfFreedom(), 1)).isEqualTo("6888.4");
        assertThat(printed(figures.cohensD(), 6)).isEqualTo("-0.256767");
        assertThat(printed(figures.hedgesG(), 6)).isEqualTo("-0.256739");
        // R: 2 * pt(-10.6767255860732, 6888.41531577487)
        assertThat(figures.p().value().orElseThrow()).isCloseTo(2.10257952609e-26, within(1e-36));
    }

    @Test
    void the_workforce_study_on_wrqol_comes_out_to_the_last_printed_digit() {
        NormComparison found = NormComparison.of(
                wrqol.get("workforce-phase-1"), "total", sample(wrqol.get("workforce-phase-2")), 0.95);

        MeanDifference figures = ((OfSamples) found.outcome()).figures();
        assertThat(figures.difference()).isEqualTo(-2.39);
        assertThat(printed(figures.standardError(), 6)).isEqualTo("0.371952");
        assertThat(printed(figures.interval().low(), 6)).isEqualTo("-3.119140"); // R: -3.11913956
        assertThat(printed(figures.interval().high(), 6)).isEqualTo("-1.660860");
        assertThat(printed(figures.t(), 5)).isEqualTo("-6.42556");
        assertThat(printed(figures.degreesOfFreedom(), 1)).isEqualTo("6921.4");
        assertThat(printed(figures.cohensD(), 6)).isEqualTo("-0.154430");
        assertThat(printed(figures.hedgesG(), 6)).isEqualTo("-0.154413");
    }

    @Test
    void a_comparison_carries_the_norm_and_the_group() {
        InstrumentNorm norm = swemwbs.get("workforce-phase-1");
        Sample group = new Sample(40, 22.5, 3);

        NormComparison found = NormComparison.of(norm, "metric", group, 0.9);

        assertThat(found.norm()).isEqualTo(norm);
        assertThat(found.n()).isEqualTo(40);
        assertThat(found.mean()).isEqualTo(22.5);
        assertThat(found.outcome()).isEqualTo(new OfSamples(MeanDifference.of(sample(norm), group, 0.9)));
        assertThat(found.difference()).isEqualTo(Figure.of(1.16));
        assertThat(found.interval().orElseThrow().level()).isEqualTo(0.9);
    }

    @Test
    void a_norm_without_n_and_standard_deviation_is_a_fixed_mean() {
        Sample group = new Sample(16, 22.5, 3);

        NormComparison found =
                NormComparison.of(swemwbs.get("health-survey-england-2010-13-men"), "metric", group, 0.95);

        assertThat(found.outcome()).isEqualTo(new WithFixedMean(MeanAgainstFixed.of(23.7, group, 0.95)));
        assertThat(found.difference()).isEqualTo(Figure.of(-1.2));
        assertThat(found.interval().orElseThrow().high()).isGreaterThan(0);
    }

    @Test
    void a_norm_with_n_but_without_standard_deviation_is_a_fixed_mean_without_effect_size() {
        NormComparison found = NormComparison.of(
                swemwbs.get("workforce-social-workers-phase-3"), "metric", new Sample(16, 22.5, 3), 0.95);

        assertThat(((WithFixedMean) found.outcome()).figures().glassDelta()).isEqualTo(Figure.absent(Reason.NO_SD));
    }

    @Test
    void a_norm_without_n_or_of_one_person_is_a_fixed_mean_with_glass_delta() {
        NormComparison found = NormComparison.of(
                Norms.of(Instruments.get("ghq-12")).get("understanding-society-precovid-men"),
                "likert",
                new Sample(25, 13.035, 5),
                0.95);

        // (13.035 - 10.5) / 5.07
        assertThat(((WithFixedMean) found.outcome()).figures().glassDelta()).isEqualTo(Figure.of(0.5));
        assertThat(NormComparison.of(
                                Norms.of(Definitions.madeUp()).get("one-person"), "total", new Sample(9, 3, 1), 0.95)
                        .outcome())
                .isEqualTo(new WithFixedMean(MeanAgainstFixed.of(2, 0.5, new Sample(9, 3, 1), 0.95)));
    }

    @Test
    void a_norm_of_two_people_is_a_sample() {
        Norm two = new Norm(
                "two",
                "total",
                "two",
                null,
                null,
                null,
                null,
                null,
                2,
                BigDecimal.ONE,
                BigDecimal.TEN,
                null,
                null,
                Map.of(),
                List.of(),
                null,
                List.of());
        InstrumentNorm norm = new InstrumentNorm("made-up", two, new Provenance(List.of("book"), Trust.A));

        assertThat(NormComparison.of(norm, "total", new Sample(9, 3, 1), 0.95).outcome())
                .isEqualTo(new OfSamples(MeanDifference.of(new Sample(2, 1, 10), new Sample(9, 3, 1), 0.95)));
    }

    @Test
    void a_norm_without_a_mean_is_compared_with_nothing() {
        InstrumentNorm tennant = Norms.of(Instruments.get("wemwbs")).get("tennant-2007");

        NormComparison found = NormComparison.of(tennant, "total", new Sample(25, 50, 8), 0.95);

        assertThat(found.outcome()).isEqualTo(new Nothing(Reason.NO_MEAN));
        assertThat(found.difference()).isEqualTo(Figure.absent(Reason.NO_MEAN));
        assertThat(found.interval()).isEmpty();
        assertThat(found.shareAbove(10)).isEqualTo(Figure.absent(Reason.NO_MEAN));
        assertThat(NormComparison.of(tennant, "total", 25, 50).outcome()).isEqualTo(new Nothing(Reason.NO_MEAN));
    }

    @Test
    void a_mean_without_a_standard_deviation_has_a_difference_and_no_interval() {
        NormComparison found = NormComparison.of(swemwbs.get("workforce-phase-1"), "metric", 1, 24.93);

        assertThat(found.difference()).isEqualTo(Figure.of(3.59));
        assertThat(found.outcome()).isEqualTo(new OfMeans(3.59, Figure.of(1)));
        assertThat(found.interval()).isEqualTo(Optional.empty());
        assertThat(NormComparison.of(swemwbs.get("workforce-phase-3"), "metric", 30, 20)
                        .outcome())
                .isEqualTo(new OfMeans(-0.25, Figure.absent(Reason.NO_SD)));
    }

    @Test
    void a_raw_mean_is_never_compared_with_a_metric_norm() {
        InstrumentNorm norm = swemwbs.get("workforce-phase-1");

        Problem problem = Definitions.refused(() -> NormComparison.of(norm, "raw", new Sample(40, 24, 3), 0.95));

        assertThat(problem.describe())
                .isEqualTo("the norm workforce-phase-1 of swemwbs is of the score metric and is not compared with raw"
                        + " [norm-mismatch]");
        assertThat(Definitions.refused(() -> NormComparison.of(norm, "raw", 40, 24))
                        .code())
                .isEqualTo(ProblemCode.NORM_MISMATCH);
    }

    @Test
    void the_share_above_the_norms_mean_is_of_the_group() {
        NormComparison found = NormComparison.of(swemwbs.get("workforce-phase-1"), "metric", 40, 24);

        assertThat(found.shareAbove(30)).isEqualTo(Figure.of(0.75));
        assertThat(found.shareAbove(0)).isEqualTo(Figure.of(0));
        assertThat(found.shareAbove(40)).isEqualTo(Figure.of(1));
        assertThatThrownBy(() -> found.shareAbove(41)).hasMessage("not a number of people among 40: 41");
        assertThatThrownBy(() -> found.shareAbove(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_group_that_is_none_is_refused() {
        InstrumentNorm norm = swemwbs.get("workforce-phase-1");
        assertThatThrownBy(() -> NormComparison.of(norm, "metric", 0, 24)).hasMessageContaining("not a group");
        assertThatThrownBy(() -> NormComparison.of(norm, "metric", 9, Double.NaN))
                .hasMessageContaining("not a group");
    }

    private static String printed(double number, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    private static String printed(Figure figure, int decimals) {
        return printed(figure.value().orElseThrow(), decimals);
    }
}
