package org.instruments.cli.report;

import java.util.List;
import java.util.Optional;
import org.instruments.cli.figures.Described;
import org.instruments.cli.report.ReportContent.TimePoint;
import org.instruments.statistics.norm.InstrumentBenchmark;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.ResponseRate;
import org.instruments.statistics.suspicion.Suspicion;

/**
 * Content of a report in the making.
 *
 * @param title its title
 * @param described its figures
 * @param times its times
 */
record Sample(Optional<String> title, Described described, List<TimePoint> times) {

    static Sample of(Described described) {
        return new Sample(Optional.empty(), described, List.of());
    }

    Sample withTitle(String text) {
        return new Sample(Optional.of(text), described, times);
    }

    Sample withTimes(List<TimePoint> points) {
        return new Sample(title, described, points);
    }

    Sample with(InstrumentBenchmark edition) {
        return new Sample(title, described.with(edition), times);
    }

    Sample withNorms(List<InstrumentNorm> norms) {
        return new Sample(title, described.withNorms(norms), times);
    }

    Sample with(ResponseRate rate) {
        return new Sample(title, described.with(rate), times);
    }

    Sample with(Suspicion suspicion) {
        return new Sample(title, described.withSuspicions(List.of(suspicion)), times);
    }

    ReportContent content() {
        return new ReportContent(title, List.of(new ReportContent.OfInstrument(described, times)), Samples.SOFTWARE);
    }
}
