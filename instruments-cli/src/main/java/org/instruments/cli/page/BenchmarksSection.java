package org.instruments.cli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.instruments.definition.Benchmark;
import org.instruments.definition.Definition;
import org.instruments.definition.GroupPractice;
import org.jspecify.annotations.Nullable;

/** What goes for groups, and the answers of one person that are reported whatever the scores. */
final class BenchmarksSection {
    private final Definition definition;
    private final Citations citations;

    BenchmarksSection(Definition definition, Citations citations) {
        this.definition = definition;
        this.citations = citations;
    }

    void write(Page page) {
        if (!definition.benchmarks().isEmpty()) {
            page.heading("Benchmarks for group means, never for one person");
            definition.benchmarks().forEach(benchmark -> benchmark(benchmark, page));
        }
        if (definition.groupPractice() != null) {
            page.heading("Groups");
            groups(definition.groupPractice(), page);
        }
        if (!definition.alerts().isEmpty()) {
            page.heading("Alerts");
            definition
                    .alerts()
                    .forEach(alert -> page.labelled(
                            2,
                            alert.id() + "  ",
                            alert.item() + ", option "
                                    + alert.positions().stream()
                                            .map(position -> Integer.toString(position + 1))
                                            .collect(Collectors.joining(", "))
                                    + ": " + alert.message() + " " + citations.of(alert.evidence())));
        }
    }

    private void benchmark(Benchmark benchmark, Page page) {
        page.paragraph(2, benchmark.id());
        page.paragraph(4, benchmark.title());
        page.paragraph(
                4,
                "status: " + benchmark.status().name().toLowerCase(Locale.ROOT) + "; population: "
                        + benchmark.population()
                        + (benchmark.organisations() == null ? "" : "; organisations: " + benchmark.organisations())
                        + (benchmark.respondents() == null ? "" : "; respondents: " + benchmark.respondents())
                        + " " + citations.of(benchmark.evidence()));
        page.labelled(4, "caution: ", benchmark.caution());
        if (!benchmark.bands().isEmpty()) {
            page.labelled(
                    4,
                    "bands: ",
                    benchmark.bands().stream()
                            .map(band -> band.name()
                                    + (band.fromPercentile() == null ? "" : " from percentile " + band.fromPercentile())
                                    + (band.meaning() == null ? "" : " (" + band.meaning() + ")"))
                            .collect(Collectors.joining(", ")));
        }
        for (Benchmark.Group group : benchmark.groups()) {
            page.paragraph(
                    4,
                    "group " + group.name()
                            + (group.respondents() == null ? "" : ", " + group.respondents() + " respondents")
                            + (group.assessments() == null ? "" : ", " + group.assessments() + " assessments"));
            List<List<String>> rows = new ArrayList<>();
            group.figures().forEach(figure -> rows.add(Page.row(figure.score(), described(figure))));
            page.table(6, rows);
        }
    }

    private static String described(Benchmark.Figure figure) {
        List<String> parts = new ArrayList<>();
        add(parts, "mean ", figure.mean());
        add(parts, "lowest ", figure.min());
        add(parts, "highest ", figure.max());
        if (!figure.percentiles().isEmpty()) {
            parts.add("percentiles " + FiguresSection.percentiles(figure.percentiles()));
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> to, String label, @Nullable BigDecimal number) {
        if (number != null) {
            to.add(label + number.toPlainString());
        }
    }

    private void groups(GroupPractice practice, Page page) {
        if (practice.minimumGroup() != null) {
            page.paragraph(
                    2,
                    "smallest group: " + practice.minimumGroup().size() + " "
                            + citations.of(practice.minimumGroup().evidence()));
        }
        if (practice.responseRates() != null) {
            page.paragraph(
                    2,
                    "response rates: "
                            + practice.responseRates().bands().stream()
                                    .map(band -> (band.from() == null ? "above " + band.above() : "from " + band.from())
                                            + " % " + band.label())
                                    .collect(Collectors.joining(", "))
                            + " " + citations.of(practice.responseRates().evidence()));
        }
    }
}
