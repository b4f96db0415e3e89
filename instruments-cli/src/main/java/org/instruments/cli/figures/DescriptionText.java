package org.instruments.cli.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.instruments.definition.Item;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.internal.json.Numbers;
import org.instruments.internal.text.VisibleText;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.AlertFigures;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.Description;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.ScoreFigures;
import org.instruments.statistics.group.ScoreFigures.BandShares;
import org.instruments.statistics.norm.BenchmarkComparison;
import org.instruments.statistics.norm.InstrumentBenchmark;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.NormComparison;
import org.instruments.statistics.norm.ResponseRate;
import org.instruments.statistics.reliability.ItemReliability;
import org.instruments.statistics.reliability.ScaleReliability;

/** Figures of groups as tables for a terminal: a table for each score, with a line for each group. */
public final class DescriptionText {
    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_RELIABILITY = 3;

    private final Described described;
    private final Description description;
    private final DescribeOptions options;
    private final StringBuilder text = new StringBuilder();

    /** What is absent and why, said once. */
    private final Set<String> absences = new LinkedHashSet<>();

    private DescriptionText(Described described) {
        this.described = described;
        this.description = described.description();
        this.options = description.options();
    }

    /** The tables of descriptions, one after the other. */
    public static String of(List<Described> described) {
        return described.stream().map(one -> new DescriptionText(one).text()).collect(Collectors.joining("\n\n"));
    }

    private String text() {
        line(described.instrument() + ", " + described.instrument().title());
        line(people() + described.rate().map(DescriptionText::rate).orElse(""));
        for (ScoreFigures score : description.everybody().scores()) {
            title(Shown.heading(described.instrument(), score.score()));
            scoreTable(score.score());
            bandTables(score);
            described.norms(score.score()).forEach(norm -> norm(score.score(), norm));
        }
        alerts();
        reliability();
        items();
        suspicions();
        notes();
        return text.toString();
    }

    private void line(String words) {
        text.append(VisibleText.of(words)).append('\n');
    }

    private void title(String words) {
        text.append('\n').append(words).append('\n');
    }

    private String people() {
        return description.everybody().people() instanceof Published.Shown<Long> shown
                ? shown.figure() + (shown.figure() == 1 ? " person" : " people")
                : "fewer than " + options.minimumGroup() + " people: nothing is shown";
    }

    private static String rate(ResponseRate rate) {
        return ", " + Shown.number(rate.percent(), 1) + " % of " + rate.invited() + " invited"
                + (rate.label() == null ? "" : ": " + rate.label());
    }

    private String name(GroupFigures group) {
        return group.group().shown();
    }

    private void scoreTable(String score) {
        List<String> names = new ArrayList<>(List.of("group", "n", "missing", "mean", "SD", "SE"));
        names.addAll(List.of(percentOfLevel() + " CI", "median", "Q1", "Q3", "min", "max", "floor", "ceiling"));
        boolean hasBenchmark = description.groups().stream()
                .flatMap(group -> group.score(score).values().shown().stream())
                .anyMatch(values ->
                        described.withBenchmark(score, values.summary()).isPresent());
        if (hasBenchmark) {
            names.add("against " + described.benchmark().orElseThrow().id());
        }
        TextTable table = new TextTable(1, names);
        for (GroupFigures group : description.groups()) {
            Published<ScoreFigures.Values> values = group.score(score).values();
            if (values instanceof Published.Hidden<ScoreFigures.Values> hidden) {
                table.add(name(group), Shown.hidden(hidden.why(), options.minimumGroup()));
            } else {
                Summary summary = values.shown().orElseThrow().summary();
                note(score, "mean", summary.mean());
                List<String> cells = cells(summary);
                cells.add(0, name(group));
                described.withBenchmark(score, summary).map(this::against).ifPresent(cells::add);
                table.add(cells);
            }
        }
        text.append(table.text());
    }

    private static List<String> cells(Summary summary) {
        return new ArrayList<>(List.of(
                Long.toString(summary.n()),
                Long.toString(summary.missing()),
                Shown.number(summary.mean(), DECIMALS),
                Shown.number(summary.sd(), DECIMALS),
                Shown.number(summary.se(), DECIMALS),
                Shown.interval(summary.meanLow(), summary.meanHigh(), DECIMALS),
                Shown.number(summary.median(), DECIMALS),
                Shown.number(summary.q1(), DECIMALS),
                Shown.number(summary.q3(), DECIMALS),
                Shown.number(summary.min(), DECIMALS),
                Shown.number(summary.max(), DECIMALS),
                Shown.percent(summary.atFloor()),
                Shown.percent(summary.atCeiling())));
    }

    /** How far the mean is from that of the edition, and in which of its bands. */
    private String against(BenchmarkComparison comparison) {
        String difference = Shown.signed(comparison.difference(), DECIMALS);
        return comparison.band() == null ? difference : comparison.band().name() + " " + difference;
    }

    private String percentOfLevel() {
        return Numbers.text(100 * options.level()) + " %";
    }

    private void bandTables(ScoreFigures everybody) {
        List<String> sets = description.groups().stream()
                .flatMap(group -> group.score(everybody.score()).values().shown().stream())
                .flatMap(values -> values.bands().stream())
                .map(BandShares::set)
                .distinct()
                .toList();
        for (String set : sets) {
            line("  share in bands of " + set);
            List<String> names = new ArrayList<>(List.of("group"));
            bandNames(set, everybody.score()).forEach(names::add);
            TextTable table = new TextTable(1, names);
            for (GroupFigures group : description.groups()) {
                List<String> cells = new ArrayList<>(List.of(name(group)));
                Published<ScoreFigures.Values> values =
                        group.score(everybody.score()).values();
                if (values instanceof Published.Hidden<ScoreFigures.Values> hidden) {
                    cells.add(Shown.hidden(hidden.why(), options.minimumGroup()));
                } else {
                    values.shown().orElseThrow().bands().stream()
                            .filter(shares -> shares.set().equals(set))
                            .flatMap(shares -> shares.bands().stream())
                            .forEach(band -> cells.add(band.people() + " (" + Shown.percent(band.share()) + ")"));
                }
                table.add(cells);
            }
            text.append(table.text());
        }
    }

    private void norm(String score, InstrumentNorm norm) {
        line("  against " + norm.id() + ": " + norm.described() + ", mean "
                + norm.figures().mean());
        TextTable table = new TextTable(
                1, "group", "difference", percentOfLevel() + " CI", "effect size", "above the norm's mean");
        for (GroupFigures group : description.groups()) {
            Published<ScoreFigures.Values> values = group.score(score).values();
            if (values instanceof Published.Hidden<ScoreFigures.Values> hidden) {
                table.add(name(group), Shown.hidden(hidden.why(), options.minimumGroup()));
            } else {
                values.shown()
                        .flatMap(shown -> described.withNorm(norm, score, shown.summary()))
                        .ifPresent(comparison -> table.add(
                                name(group),
                                Shown.signed(comparison.difference(), DECIMALS),
                                comparison
                                        .interval()
                                        .map(ends -> Shown.interval(ends, DECIMALS))
                                        .orElse(Shown.NONE),
                                effects(comparison),
                                above(norm, values.shown().orElseThrow())));
            }
        }
        text.append(table.text());
        if (norm.figures().caution() != null) {
            line("  caution: " + norm.figures().caution());
        }
    }

    private static String effects(NormComparison comparison) {
        String effects = Effects.of(comparison).stream()
                .filter(effect -> effect.figure() instanceof Figure.Known)
                .map(effect -> effect.name() + " " + Shown.number(effect.figure(), DECIMALS))
                .collect(Collectors.joining(", "));
        return effects.isEmpty() ? Shown.NONE : effects;
    }

    private static String above(InstrumentNorm norm, ScoreFigures.Values values) {
        return norm.figures().mean() == null
                ? Shown.NONE
                : Shown.percent(
                        values.distribution().shareAbove(norm.figures().mean().doubleValue()));
    }

    private List<String> bandNames(String set, String score) {
        return described.instrument().definition().bandSets().stream()
                .filter(declared ->
                        declared.id().equals(set) && declared.score().equals(score))
                .flatMap(declared -> declared.bands().stream())
                .map(band -> band.name())
                .toList();
    }

    private void alerts() {
        for (int place = 0; place < description.everybody().alerts().size(); place++) {
            AlertFigures everybody = description.everybody().alerts().get(place);
            title("alert " + everybody.rule().id() + " (" + everybody.rule().item() + "): "
                    + everybody.rule().message());
            TextTable table = new TextTable(1, "group", "answered", "raised", "share");
            for (GroupFigures group : description.groups()) {
                Published<AlertFigures.Raised> raised =
                        group.alerts().get(place).raised();
                if (raised instanceof Published.Hidden<AlertFigures.Raised> hidden) {
                    table.add(name(group), Shown.hidden(hidden.why(), options.minimumGroup()));
                } else {
                    AlertFigures.Raised figure = raised.shown().orElseThrow();
                    table.add(
                            name(group),
                            Long.toString(figure.answered()),
                            Long.toString(figure.people()),
                            Shown.percent((double) figure.people() / figure.answered()));
                }
            }
            text.append(table.text());
        }
    }

    /** A single item has no reliability of this kind. */
    private static Optional<ScaleReliability> ofSeveralItems(ScoreFigures score) {
        return score.reliability().flatMap(Published::shown).filter(scale -> scale.items() > 1);
    }

    private void reliability() {
        TextTable table =
                new TextTable(1, "score", "n", "items", "alpha", percentOfLevel() + " CI", "omega", "mean r", "SEM");
        int rows = 0;
        for (ScoreFigures score : description.everybody().scores()) {
            Optional<ScaleReliability> shown = ofSeveralItems(score);
            if (shown.isPresent()) {
                ScaleReliability scale = shown.get();
                note(score.score(), "alpha", scale.alpha());
                note(score.score(), "omega", scale.omega());
                table.add(
                        score.score(),
                        Long.toString(scale.n()),
                        Integer.toString(scale.items()),
                        Shown.number(scale.alpha(), DECIMALS_OF_RELIABILITY),
                        Shown.interval(scale.alphaLow(), scale.alphaHigh(), DECIMALS_OF_RELIABILITY),
                        Shown.number(scale.omega(), DECIMALS_OF_RELIABILITY),
                        Shown.number(scale.meanInterItemCorrelation(), DECIMALS_OF_RELIABILITY),
                        Shown.number(scale.sem(), DECIMALS_OF_RELIABILITY));
                rows++;
            }
        }
        if (rows > 0) {
            title("reliability, of everybody who answered all items of a score");
            text.append(table.text());
        }
    }

    private void items() {
        TextTable table = new TextTable(3, "score", "item", "topic", "mean", "SD", "item-rest r", "alpha without it");
        int rows = 0;
        for (ScoreFigures score : description.everybody().scores()) {
            Optional<ScaleReliability> shown = ofSeveralItems(score);
            if (shown.isPresent() && !isTheSameAsBefore(score.score())) {
                List<Item> items = described.instrument().itemsOf(score.score());
                for (int place = 0; place < items.size(); place++) {
                    ItemReliability item = shown.get().itemFigures().get(place);
                    table.add(
                            score.score(),
                            items.get(place).id(),
                            Objects.requireNonNullElse(items.get(place).topic(), ""),
                            Shown.number(item.mean(), DECIMALS),
                            Shown.number(item.sd(), DECIMALS),
                            Shown.number(item.correctedItemTotal(), DECIMALS_OF_RELIABILITY),
                            Shown.number(item.alphaIfDropped(), DECIMALS_OF_RELIABILITY));
                    rows++;
                }
            }
        }
        if (rows > 0) {
            title("items as they count in their score, after reverse scoring");
            text.append(table.text());
        }
    }

    /** A mean of the same items as a sum has the same figures of items. */
    private boolean isTheSameAsBefore(String id) {
        ScoreDefinition score = described.instrument().definition().score(id);
        return score.itemsOf() != null
                && score.method() == Method.MEAN
                && description.everybody().scores().stream()
                        .anyMatch(other -> other.score().equals(score.itemsOf()));
    }

    private void note(String score, String what, Figure figure) {
        if (figure instanceof Figure.Absent absent) {
            absences.add(what + " of " + score + ": " + absent.reason().code());
        }
    }

    private void suspicions() {
        if (!described.suspicions().isEmpty()) {
            title("worth knowing");
            described
                    .suspicions()
                    .forEach(suspicion -> line("  " + (suspicion.isWarning() ? "warning: " : "") + suspicion.evidence()
                            + " " + suspicion.advice() + " [" + suspicion.code().id() + "]"));
        }
    }

    private void notes() {
        title("how");
        line("  mean of a group: " + options.estimator().description() + "; quartiles: type "
                + options.quantiles().type() + "; a score needs: " + Shown.needs(described.minimum()));
        line(
                options.minimumGroup() == 1
                        ? "  --min-group 1: figures of groups of any size are shown, which may tell of single persons"
                        : "  groups of fewer than " + options.minimumGroup()
                                + " people, and what would reveal them, are not shown");
        if (!absences.isEmpty()) {
            line("  absent (-): " + absences.stream().collect(Collectors.joining(", ")));
        }
        described.benchmark().ifPresent(this::edition);
        line("  " + described.instrument().fingerprint() + ", coding " + described.coding());
    }

    private void edition(InstrumentBenchmark edition) {
        String status = (edition.isSuperseded() ? "superseded" : "current")
                + (edition.provenance().isSingleSource() ? ", single source" : "");
        line("  benchmark " + edition.id() + " (" + status + "): "
                + edition.edition().title() + " ["
                + String.join(", ", edition.provenance().sources()) + "]");
        if (edition.edition().caution() != null) {
            line("  caution: " + edition.edition().caution());
        }
    }
}
