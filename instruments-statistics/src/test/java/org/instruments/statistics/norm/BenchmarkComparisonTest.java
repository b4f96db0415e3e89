package org.instruments.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.instruments.Instruments;
import org.instruments.definition.Trust;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkComparisonTest {
    private final Benchmarks hse = Benchmarks.of(Instruments.get("hse-msit"));
    private final InstrumentBenchmark old = hse.get("analysis-tool-15.3");
    private final InstrumentBenchmark report = hse.get("sit-2023");
    private final Benchmarks madeUp = Benchmarks.of(Definitions.madeUp());

    @Test
    void the_edition_that_is_not_named_is_the_current_one() {
        assertThat(hse.current()).isEqualTo(report);
        assertThat(report.isSuperseded()).isFalse();
        assertThat(hse.all()).containsExactly(old, report);
    }

    @Test
    void a_superseded_edition_must_be_named_and_says_what_it_is() {
        assertThat(old.isSuperseded()).isTrue();
        assertThat(old.edition().title()).isEqualTo("Analysis Tool 15.3, superseded, single source");
        assertThat(old.provenance()).isEqualTo(new Provenance(List.of("hse-analysis-15.3"), Trust.C));
    }

    @ParameterizedTest
    @CsvSource({
        "2.9386, red,    below 20th",
        "2.9387, yellow, 20th to below 50th",
        "3.1023, yellow, 20th to below 50th",
        "3.1024, aqua,   50th to below 80th",
        "3.2936, aqua,   50th to below 80th",
        "3.2937, green,  80th and above",
        "1,      red,    below 20th",
        "5,      green,  80th and above",
    })
    void a_band_is_closed_below(double mean, String band, String percentiles) {
        BenchmarkComparison found = BenchmarkComparison.of(old, "demands", 40, mean);

        assertThat(found.band().name()).isEqualTo(band);
        assertThat(found.percentiles().described()).isEqualTo(percentiles);
        assertThat(found.difference()).isEqualTo(Figure.absent(Reason.NO_MEAN));
        assertThat(found.benchmark()).isEqualTo(old);
    }

    @Test
    void the_report_of_2023_has_means_and_no_lights() {
        BenchmarkComparison found = BenchmarkComparison.of(report, "demands", 40, 3.5);

        assertThat(found.difference()).isEqualTo(Figure.of(0.25));
        assertThat(found.band()).isNull();
        assertThat(found.percentiles()).isNull();
        assertThat(found.group().name()).isEqualTo("all");
        assertThat(found.benchmark().edition().caution()).startsWith("Self-selected organisations");
        assertThat(found.benchmark().provenance().isSingleSource()).isTrue();
    }

    @Test
    void a_sector_is_had_by_its_name() {
        BenchmarkComparison found = BenchmarkComparison.of(report, "public-sector", "role", 40, 4);

        // 4 - 3.94
        assertThat(found.difference()).isEqualTo(Figure.of(0.06));
        assertThat(found.figures().min()).isEqualByComparingTo(new BigDecimal("3.55"));
        assertThat(found.group().respondents()).isEqualTo(26261);
    }

    @Test
    void one_persons_benchmark_is_refused() {
        Problem problem = Definitions.refused(() -> BenchmarkComparison.of(old, "demands", 1, 3));

        assertThat(problem.describe())
                .isEqualTo("the benchmark analysis-tool-15.3 of hse-msit is for means of groups, not for one person"
                        + " [benchmark-is-for-groups]");
        assertThat(BenchmarkComparison.of(old, "demands", 2, 3).n()).isEqualTo(2);
    }

    @Test
    void an_edition_group_or_score_that_is_not_there_is_refused_with_what_is() {
        assertThat(Definitions.refused(() -> hse.get("sit-2022")).describe())
                .isEqualTo("hse-msit has no benchmark sit-2022; it has analysis-tool-15.3 (superseded), sit-2023"
                        + " (current) [unknown-benchmark]");
        assertThat(Definitions.refused(() -> BenchmarkComparison.of(report, "banks", "role", 40, 4))
                        .describe())
                .isEqualTo("the benchmark sit-2023 of hse-msit has no group banks; it has all, education, healthcare,"
                        + " local-authority, charity, public-sector [unknown-benchmark]");
        assertThat(Definitions.refused(() -> BenchmarkComparison.of(report, "total", 40, 4))
                        .describe())
                .isEqualTo(
                        "the group all of the benchmark sit-2023 of hse-msit has no figures of total; it has demands,"
                                + " control, managers-support, peer-support, relationships, role, change [unknown-benchmark]");
    }

    @Test
    void an_instrument_without_benchmarks_says_so() {
        Benchmarks none = Benchmarks.of(Instruments.get("swemwbs"));

        assertThat(Definitions.refused(none::current).describe())
                .isEqualTo("swemwbs has no benchmarks [unknown-benchmark]");
        assertThat(Definitions.refused(() -> none.get("any")).code()).isEqualTo(ProblemCode.UNKNOWN_BENCHMARK);
        assertThat(none.all()).isEmpty();
    }

    @Test
    void of_two_current_editions_none_is_taken() {
        assertThat(Definitions.refused(madeUp::current).describe())
                .isEqualTo("made-up has more than one current benchmark; it has first (current), second (current)"
                        + " [unknown-benchmark]");
    }

    @Test
    void figures_without_the_percentile_of_a_band_have_no_band() {
        InstrumentBenchmark first = madeUp.get("first");

        assertThat(BenchmarkComparison.of(first, "total", 9, 2).band().name()).isEqualTo("high");
        // this one has the 20th percentile only
        assertThat(BenchmarkComparison.of(first, "other", 9, 2).band()).isNull();
        assertThat(BenchmarkComparison.of(first, "other", 9, 2).percentiles().described())
                .isEqualTo("20th and above");
        // and this one none
        assertThat(BenchmarkComparison.of(first, "north", "total", 9, 2).band()).isNull();
    }

    @Test
    void a_group_that_is_none_is_refused() {
        assertThatThrownBy(() -> BenchmarkComparison.of(report, "role", 0, 4)).hasMessageContaining("not a group");
        assertThatThrownBy(() -> BenchmarkComparison.of(report, "role", 9, Double.NaN))
                .hasMessageContaining("not a group");
    }
}
