package org.instruments.cli.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.instruments.cli.figures.Described;
import org.instruments.cli.report.ReportContent.TimePoint;
import org.instruments.statistics.group.Description;
import org.junit.jupiter.api.Test;

class ReportContentTest {
    private final Described described = Samples.hse().instruments().get(0).described();
    private final Description figures = described.description();
    private final Description others =
            Samples.oneGroup().instruments().get(0).described().description();

    private ReportContent.OfInstrument over(List<TimePoint> times) {
        return new ReportContent.OfInstrument(described, times);
    }

    @Test
    void a_report_is_of_an_instrument_at_least() {
        assertThatThrownBy(() -> new ReportContent(Optional.empty(), List.of(), "software"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_time_is_no_change() {
        List<TimePoint> once = List.of(new TimePoint("2026", figures));

        assertThatThrownBy(() -> over(once)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_figures_of_a_report_over_time_are_those_of_the_last_time() {
        List<TimePoint> times = List.of(new TimePoint("2025", figures), new TimePoint("2026", others));

        assertThatThrownBy(() -> over(times))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last time");
    }
}
