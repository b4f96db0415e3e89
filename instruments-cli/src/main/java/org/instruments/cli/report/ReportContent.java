package org.instruments.cli.report;

import java.util.List;
import java.util.Optional;
import org.instruments.cli.figures.Described;
import org.instruments.statistics.group.Description;
import org.instruments.statistics.norm.InstrumentBenchmark;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.ResponseRate;

/**
 * What a report is made of. Only what a {@link Description} publishes and what is given here gets into it; nothing is asked
 * of the clock or the machine, so that the same content gives the same page. Immutable.
 *
 * @param title its title; empty for that of the instrument
 * @param described the figures and how they were had
 * @param times several times of a survey, oldest first, the last of them with the figures above; none where there is
 *     one time only
 * @param benchmark the benchmark edition that means are shown with
 * @param norms the norms that means are shown with; those of other scores than the shown ones have no effect
 * @param responseRate how many of the invited answered
 * @param file what was read
 * @param warnings what looks wrong with the data
 * @param date a date to be printed, as it is to be printed
 * @param software name and version of the program
 */
public record ReportContent(
        Optional<String> title,
        Described described,
        List<TimePoint> times,
        Optional<Comparison> benchmark,
        List<InstrumentNorm> norms,
        Optional<ResponseRate> responseRate,
        Optional<FileFacts> file,
        List<Warning> warnings,
        Optional<String> date,
        String software) {

    /**
     * Copies the lists and checks the times.
     *
     * @throws IllegalArgumentException when there is one time only, or the last one has other figures than the report
     */
    public ReportContent {
        times = List.copyOf(times);
        norms = List.copyOf(norms);
        warnings = List.copyOf(warnings);
        if (times.size() == 1) {
            throw new IllegalArgumentException("one time is no change");
        }
        // Figures of all times together would, less those that are shown, give away those of a hidden time.
        if (!times.isEmpty() && !times.get(times.size() - 1).description().equals(described.description())) {
            throw new IllegalArgumentException("the figures of a report over time are those of the last time");
        }
    }

    /**
     * A time at which people were asked.
     *
     * @param label what it is called
     * @param description its figures; other people, or the same ones without a link between their answers
     */
    public record TimePoint(String label, Description description) {}

    /**
     * A benchmark edition and whose figures of it are used.
     *
     * @param edition the edition
     * @param group the name of a group of it, such as a sector; its first, which is everybody, where none is chosen
     */
    public record Comparison(InstrumentBenchmark edition, String group) {

        /** The figures of the edition's first group. */
        public static Comparison with(InstrumentBenchmark edition) {
            return new Comparison(edition, edition.edition().groups().get(0).name());
        }
    }

    /**
     * What was read.
     *
     * @param rows how many rows the file has
     * @param leftOut how many of them were left out because they could not be read
     */
    public record FileFacts(long rows, long leftOut) {}

    /**
     * Something that looks wrong with the data.
     *
     * @param code a stable name in lower case
     * @param evidence what was seen
     * @param advice what to try
     */
    public record Warning(String code, String evidence, String advice) {}

    /** Figures alone. */
    public static ReportContent of(Described described, String software) {
        return new ReportContent(
                Optional.empty(),
                described,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                software);
    }

    /** The same with a title. */
    public ReportContent withTitle(String text) {
        return new ReportContent(
                Optional.of(text), described, times, benchmark, norms, responseRate, file, warnings, date, software);
    }

    /** The same with several times, oldest first. */
    public ReportContent withTimes(List<TimePoint> points) {
        return new ReportContent(
                title, described, points, benchmark, norms, responseRate, file, warnings, date, software);
    }

    /** The same with a benchmark. */
    public ReportContent with(Comparison comparison) {
        return new ReportContent(
                title, described, times, Optional.of(comparison), norms, responseRate, file, warnings, date, software);
    }

    /** The same with norms. */
    public ReportContent withNorms(List<InstrumentNorm> chosen) {
        return new ReportContent(
                title, described, times, benchmark, chosen, responseRate, file, warnings, date, software);
    }

    /** The same with a response rate. */
    public ReportContent with(ResponseRate rate) {
        return new ReportContent(
                title, described, times, benchmark, norms, Optional.of(rate), file, warnings, date, software);
    }

    /** The same with what was read. */
    public ReportContent with(FileFacts facts) {
        return new ReportContent(
                title, described, times, benchmark, norms, responseRate, Optional.of(facts), warnings, date, software);
    }

    /** The same with warnings. */
    public ReportContent withWarnings(List<Warning> suspicions) {
        return new ReportContent(
                title, described, times, benchmark, norms, responseRate, file, suspicions, date, software);
    }

    /** The same with a date, printed as it is. */
    public ReportContent withDate(String text) {
        return new ReportContent(
                title, described, times, benchmark, norms, responseRate, file, warnings, Optional.of(text), software);
    }
}
