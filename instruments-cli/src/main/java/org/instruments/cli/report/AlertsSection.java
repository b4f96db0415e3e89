package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.instruments.cli.report.Chart.Cell;
import org.instruments.cli.report.Chart.Line;
import org.instruments.statistics.group.AlertFigures;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.Published;

/** Answers that are reported whatever the scores. */
final class AlertsSection {
    private final Results results;

    AlertsSection(Results results) {
        this.results = results;
    }

    Optional<Section> section() {
        List<AlertFigures> alerts = results.everybody().alerts();
        List<Block> blocks = new ArrayList<>();
        for (int place = 0; place < alerts.size(); place++) {
            AlertFigures alert = alerts.get(place);
            // The message says that such answers were given: it stands only where they are known to be.
            blocks.add(
                    isRaised(alert)
                            ? Block.warning(Say.sentence(alert.rule().message()) + " " + said(alert))
                            : Block.note("Alert " + alert.rule().id() + ": " + said(alert)));
            if (alert.raised() instanceof Published.Shown) {
                blocks.add(chart(alert, place));
            }
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("alerts", "Answers that need attention whatever the scores", blocks));
    }

    static boolean isRaised(AlertFigures alert) {
        return alert.raised().shown().filter(raised -> raised.people() > 0).isPresent();
    }

    /** How many gave such an answer, in a sentence. */
    static String said(AlertFigures alert) {
        Optional<AlertFigures.Raised> shown = alert.raised().shown();
        if (shown.isEmpty()) {
            return "how many gave such an answer is not shown, as there are too few people.";
        }
        AlertFigures.Raised raised = shown.get();
        return raised.people() == 0
                ? "nobody of the " + Say.count(raised.answered()) + " who answered gave such an answer."
                : Say.count(raised.people()) + " of " + Say.people(raised.answered()) + " ("
                        + Say.percent((double) raised.people() / raised.answered()) + ") gave such an answer.";
    }

    private Chart chart(AlertFigures alert, int place) {
        Axis axis = Axis.percent();
        List<GroupFigures> groups = Stream.concat(
                        Stream.of(results.everybody()),
                        results.groups().stream().flatMap(set -> set.groups().stream()))
                .toList();
        return new Chart(
                "Alert " + alert.rule().id() + " (item " + alert.rule().item() + "): share of those who answered",
                "",
                "group",
                axis,
                "",
                "",
                List.of("answered", "such an answer", "share"),
                groups.stream()
                        .map(group -> line(group, group.alerts().get(place), axis))
                        .toList(),
                List.of());
    }

    private Line line(GroupFigures group, AlertFigures alert, Axis axis) {
        boolean isWhole = group.group().parts().isEmpty();
        String name = group.group().shown();
        if (alert.raised() instanceof Published.Hidden<AlertFigures.Raised> hidden) {
            return Line.hidden(name, isWhole, Say.hidden(hidden.why(), results.options()));
        }
        AlertFigures.Raised raised = alert.raised().shown().orElseThrow();
        double share = raised.answered() == 0 ? 0 : (double) raised.people() / raised.answered();
        double width = Axis.rounded(axis.place(100 * share) - axis.place(0));
        return new Line(
                name,
                "",
                isWhole,
                null,
                Say.percent(share),
                width > 0 ? List.of(new Mark.Part(axis.place(0), width, 0, "")) : List.of(),
                List.of(
                        Cell.of(Say.count(raised.answered())),
                        Cell.of(Say.count(raised.people())),
                        Cell.of(raised.answered() == 0 ? "none: nobody answered" : Say.percent(share))));
    }
}
