package org.instruments.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.instruments.Instruments;
import org.instruments.definition.Trust;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.norm.NormPosition.NormalApproximation;
import org.instruments.statistics.norm.NormPosition.Published;
import org.instruments.statistics.norm.NormPosition.Unknown;

class NormPositionTest {
    private final Norms swemwbs = Norms.of(Instruments.get("swemwbs"));
    private final Norms madeUp = Norms.of(Definitions.madeUp());

    @Example
    void a_norm_with_mean_and_standard_deviation_gives_z_and_an_approximation() {
        NormPosition found = NormPosition.of(swemwbs.get("workforce-phase-1"), "metric", 24.93);

        assertThat(found.z()).isEqualTo(Figure.of(1));
        // any table of the normal distribution: 0.8413447
        assertThat(((NormalApproximation) found.percentile()).percent()).isCloseTo(84.13447, within(1e-5));
        assertThat(found.norm().figures().caution()).isNotNull();
    }

    @Example
    void the_mean_of_a_norm_is_half_way() {
        NormPosition found = NormPosition.of(swemwbs.get("workforce-phase-1"), "metric", 21.34);

        assertThat(found.z()).isEqualTo(Figure.of(0));
        assertThat(found.percentile()).isEqualTo(new NormalApproximation(50));
    }

    @Example
    void a_norm_without_standard_deviation_gives_no_percentile() {
        NormPosition found = NormPosition.of(swemwbs.get("health-survey-england-2010-13-men"), "metric", 23.21);

        assertThat(found.z()).isEqualTo(Figure.absent(Reason.NO_SD));
        assertThat(found.percentile()).isEqualTo(new Unknown(Reason.NO_SD));
    }

    @Example
    void a_norm_without_a_mean_gives_no_percentile() {
        NormPosition found = NormPosition.of(Norms.of(Instruments.get("wemwbs")).get("tennant-2007"), "total", 51);

        assertThat(found.z()).isEqualTo(Figure.absent(Reason.NO_MEAN));
        assertThat(found.percentile()).isEqualTo(new Unknown(Reason.NO_MEAN));
    }

    @Example
    void published_percentiles_come_before_an_approximation_and_are_not_interpolated() {
        InstrumentNorm norm = madeUp.get("percentiles");

        NormPosition found = NormPosition.of(norm, "total", 1.75);

        assertThat(found.percentile()).isEqualTo(new Published(range("25", "50")));
        assertThat(found.z()).isEqualTo(Figure.of(-0.5));
        assertThat(norm.provenance().trust()).isEqualTo(Trust.C);
        assertThat(norm.provenance().sources()).isEqualTo(List.of("book", "letter"));
    }

    @Example
    void a_value_at_a_percentile_lies_from_it_on() {
        InstrumentNorm norm = madeUp.get("percentiles");

        assertThat(percentile(norm, 0.49)).isEqualTo(new PercentileRange(null, new BigDecimal("5")));
        assertThat(percentile(norm, 0.5)).isEqualTo(range("5", "25"));
        assertThat(percentile(norm, 2)).isEqualTo(range("50", "97.5"));
        assertThat(percentile(norm, 3.5)).isEqualTo(new PercentileRange(new BigDecimal("97.5"), null));
    }

    @Example
    void ranges_are_told_in_words() {
        assertThat(range("20", "50").described()).isEqualTo("20th to below 50th");
        assertThat(range("1", "2").described()).isEqualTo("1st to below 2nd");
        assertThat(range("93", "97.5").described()).isEqualTo("93rd to below 97.5th");
        assertThat(range("11", "12").described()).isEqualTo("11th to below 12th");
        assertThat(range("13", "21").described()).isEqualTo("13th to below 21st");
        assertThat(new PercentileRange(null, BigDecimal.TEN).described()).isEqualTo("below 10th");
        assertThat(new PercentileRange(BigDecimal.TEN, null).described()).isEqualTo("10th and above");
    }

    @Example
    void equal_values_of_two_percentiles_leave_the_higher_one() {
        Map<String, BigDecimal> percentiles = Map.of("10", BigDecimal.ONE, "20", BigDecimal.ONE, "30", BigDecimal.TEN);

        assertThat(PercentileRange.of(1, percentiles)).isEqualTo(range("20", "30"));
    }

    @Example
    void a_value_of_another_score_or_none_is_refused() {
        InstrumentNorm norm = swemwbs.get("workforce-phase-1");
        assertThat(Definitions.refused(() -> NormPosition.of(norm, "raw", 24)).code())
                .isEqualTo(ProblemCode.NORM_MISMATCH);
        assertThatThrownBy(() -> NormPosition.of(norm, "metric", Double.NaN)).hasMessage("a value is a finite number");
    }

    @Provide
    Arbitrary<InstrumentNorm> norms() {
        return Arbitraries.of(
                madeUp.get("percentiles"), swemwbs.get("workforce-phase-1"), swemwbs.get("workforce-phase-2"));
    }

    @Property
    void a_higher_value_never_stands_lower(
            @ForAll("norms") InstrumentNorm norm,
            @ForAll @DoubleRange(min = -5, max = 50) double lower,
            @ForAll @DoubleRange(min = -5, max = 50) double higher) {
        Assume.that(lower <= higher);
        String score = norm.figures().score();

        assertThat(lowest(NormPosition.of(norm, score, lower)))
                .isLessThanOrEqualTo(lowest(NormPosition.of(norm, score, higher)));
    }

    @Property
    void an_approximation_is_a_percentage_and_as_far_below_the_mean_as_above(
            @ForAll @DoubleRange(min = 0, max = 20) double away) {
        InstrumentNorm norm = swemwbs.get("workforce-phase-1");
        double above = lowest(NormPosition.of(norm, "metric", 21.34 + away));
        double below = lowest(NormPosition.of(norm, "metric", 21.34 - away));

        assertThat(above).isBetween(50.0, 100.0);
        assertThat(above + below).isCloseTo(100, within(1e-9));
    }

    private static double lowest(NormPosition position) {
        if (position.percentile() instanceof NormalApproximation approximation) {
            return approximation.percent();
        }
        BigDecimal from = ((Published) position.percentile()).range().from();
        return from == null ? 0 : from.doubleValue();
    }

    private static PercentileRange percentile(InstrumentNorm norm, double value) {
        return ((Published) NormPosition.of(norm, "total", value).percentile()).range();
    }

    private static PercentileRange range(String from, String below) {
        return new PercentileRange(new BigDecimal(from), new BigDecimal(below));
    }
}
