package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instruments.cli.report.Block.Table;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.ScoreFigures;
import org.instruments.statistics.norm.ResponseRate;
import org.instruments.statistics.reliability.ScaleReliability;
import org.instruments.statistics.suspicion.Suspicion;

/** Who answered, what looks wrong with the data, and all figures of everybody. */
final class PeopleSection {
    private final Results results;

    PeopleSection(Results results) {
        this.results = results;
    }

    /** How many people, in a few words. */
    String people() {
        return results.everybody().people() instanceof Published.Shown<Long> shown
                ? Say.people(shown.figure())
                : "fewer than " + results.options().minimumGroup() + " people: nothing is shown";
    }

    /** The response rate; nothing where the number of people is hidden. */
    Optional<ResponseRate> rate() {
        return results.described()
                .rate()
                .filter(rate -> !Results.isHidden(results.everybody().people()));
    }

    Optional<Section> warnings() {
        List<Suspicion> warnings = results.described().suspicions().stream()
                .filter(Suspicion::isWarning)
                .toList();
        return warnings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "warnings",
                        "Check the data first",
                        warnings.stream()
                                .map(warning -> Block.warning(Say.sentence(Say.capital(warning.evidence())) + " "
                                        + Say.sentence(Say.capital(warning.advice())) + " ["
                                        + warning.code().id() + "]"))
                                .toList()));
    }

    /** All figures of everybody, also of scores that are not drawn. */
    Optional<Section> figures() {
        // A single item has no reliability of this kind.
        boolean reliable = results.scores().stream()
                .anyMatch(score -> results.instrument().itemsOf(score).size() > 1);
        List<List<String>> rows = new ArrayList<>();
        for (ScoreFigures score : results.everybody().scores()) {
            List<String> row = new ArrayList<>(List.of(results.title(score.score()) + " (" + score.score() + ")"));
            if (score.values() instanceof Published.Hidden<ScoreFigures.Values> hidden) {
                row.add(Say.hidden(hidden.why(), results.options()));
            } else {
                row.addAll(cells(score.values().shown().orElseThrow().summary()));
                if (reliable) {
                    row.add(alpha(score));
                }
            }
            rows.add(List.copyOf(row));
        }
        List<String> columns = new ArrayList<>(List.of(
                "score",
                "n",
                "no score",
                "mean",
                "SD",
                Say.level(results.options().level()) + " CI of the mean",
                "median",
                "quartiles",
                "lowest to highest",
                "at the lowest possible",
                "at the highest possible"));
        if (reliable) {
            columns.add("Cronbach\u2019s alpha");
        }
        return Optional.of(new Section(
                "figures", "All figures of everybody", List.of(new Table("All scores of everybody", columns, rows))));
    }

    private static List<String> cells(Summary summary) {
        return List.of(
                Say.count(summary.n()),
                Say.count(summary.missing()),
                Say.figure(summary.mean()),
                Say.figure(summary.sd()),
                Say.interval(summary.meanLow(), summary.meanHigh()),
                Say.figure(summary.median()),
                Say.interval(summary.q1(), summary.q3()),
                Say.interval(summary.min(), summary.max()),
                Say.percent(summary.atFloor()),
                Say.percent(summary.atCeiling()));
    }

    private String alpha(ScoreFigures score) {
        if (score.reliability().isEmpty()) {
            return "not for this score";
        }
        Published<ScaleReliability> published = score.reliability().get();
        if (published instanceof Published.Hidden<ScaleReliability> hidden) {
            return Say.hidden(hidden.why(), results.options());
        }
        return Say.figure(published.shown().orElseThrow().alpha());
    }
}
