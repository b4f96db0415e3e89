package org.instruments.cli.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.instruments.cli.figures.Effects.Effect;
import org.instruments.cli.figures.Shown;
import org.instruments.cli.figures.TextTable;
import org.instruments.internal.json.Numbers;
import org.instruments.internal.text.VisibleText;
import org.instruments.statistics.Figure;
import org.instruments.statistics.comparison.ReliableChange.Verdict;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.panel.ScoreChange;
import org.instruments.statistics.panel.TimeCounts;

/** Comparisons as tables for a terminal: for each score its sides, their differences and who has changed. */
public final class ComparedText {
    private static final int DECIMALS = 4;

    private final Compared compared;
    private final StringBuilder text = new StringBuilder();

    /** What is absent and why, said once. */
    private final Set<String> absences = new LinkedHashSet<>();

    private ComparedText(Compared compared) {
        this.compared = compared;
    }

    /** The tables of comparisons. */
    public static String of(Compared compared) {
        return new ComparedText(compared).text();
    }

    private String text() {
        line(compared.instrument() + ", " + compared.instrument().title());
        line((compared.isPaired() ? "the same people, " : "")
                + compared.by().map(column -> "by " + column + ": ").orElse("")
                + compared.comparisons().stream().map(Comparison::inWords).collect(Collectors.joining("; ")));
        line("above 0: the mean of the one named first is higher");
        people();
        for (int score = 0; score < compared.scores(); score++) {
            score(score);
        }
        how();
        return text.toString();
    }

    private void line(String words) {
        text.append(VisibleText.of(words)).append('\n');
    }

    private List<Contrast> contrasts(int score) {
        return compared.comparisons().stream()
                .map(comparison -> comparison.contrasts().get(score))
                .toList();
    }

    private void people() {
        if (!compared.isPaired()) {
            return;
        }
        line("");
        TextTable table = new TextTable(1, "people", "both times", "only before", "only after");
        for (Comparison comparison : compared.comparisons()) {
            TimeCounts counts = comparison.people().orElseThrow();
            table.add(comparison.inWords(), count(counts.both()), count(counts.onlyFrom()), count(counts.onlyTo()));
        }
        text.append(table.text());
    }

    private String count(Published<Long> people) {
        return people instanceof Published.Hidden<Long> hidden
                ? Shown.hidden(hidden.why(), compared.minimumGroup())
                : people.shown().orElseThrow().toString();
    }

    private void score(int score) {
        line("");
        line(contrasts(score)
                .get(0)
                .score()
                .map(id -> Shown.heading(compared.instrument(), id))
                .orElse("figures as they were given, of no score in particular"));
        text.append(compared.isPaired() ? pairs(score) : sides(score));
        text.append(differences(score));
        if (compared.isPaired()) {
            reliableChange(score);
        }
    }

    private String sides(int score) {
        TextTable table = new TextTable(1, "", "n", "mean", "SD");
        Map<String, Published<Side>> sides = new LinkedHashMap<>();
        for (int place = 0; place < compared.comparisons().size(); place++) {
            sides.putIfAbsent(
                    compared.comparisons().get(place).from(),
                    contrasts(score).get(place).from());
            sides.put(
                    compared.comparisons().get(place).to(),
                    contrasts(score).get(place).to());
        }
        sides.forEach((name, side) -> table.add(cells(name, side)));
        return table.text();
    }

    private List<String> cells(String name, Published<Side> published) {
        List<String> cells = new ArrayList<>(List.of(name));
        if (published instanceof Published.Hidden<Side> hidden) {
            cells.add(hidden(hidden.why()));
        } else {
            Side side = published.shown().orElseThrow();
            cells.add(Shown.number(side.n(), 0));
            cells.add(Shown.number(side.mean(), DECIMALS));
            cells.add(Shown.number(side.sd(), DECIMALS));
            note("n", side.n());
            note("mean", side.mean());
            note("SD", side.sd());
        }
        return cells;
    }

    private String pairs(int score) {
        TextTable table = new TextTable(1, "", "n", "mean before", "SD", "mean after", "SD");
        for (int place = 0; place < compared.comparisons().size(); place++) {
            Contrast contrast = contrasts(score).get(place);
            List<String> cells = cells(compared.comparisons().get(place).inWords(), contrast.from());
            contrast.to().shown().ifPresent(after -> {
                cells.add(Shown.number(after.mean(), DECIMALS));
                cells.add(Shown.number(after.sd(), DECIMALS));
            });
            table.add(cells);
        }
        return table.text();
    }

    private String differences(int score) {
        List<Contrast> contrasts = contrasts(score);
        List<String> names = new ArrayList<>(List.of("", "difference", "SE", percentOfLevel() + " CI", "t", "df", "p"));
        contrasts.stream()
                .flatMap(contrast -> contrast.test().stream())
                .findFirst()
                .ifPresent(test -> test.effects().forEach(effect -> names.add(effect.name())));
        if (contrasts.get(0).shareAbove().isPresent()) {
            names.add("above the norm's mean");
        }
        TextTable table = new TextTable(1, names);
        for (int place = 0; place < contrasts.size(); place++) {
            List<String> cells = new ArrayList<>();
            cells.add(compared.comparisons().get(place).inWords());
            Contrast contrast = contrasts.get(place);
            contrast.test().ifPresentOrElse(test -> add(test, cells), () -> cells.add(why(contrast)));
            contrast.shareAbove().ifPresent(share -> cells.add(Shown.percent(share)));
            table.add(cells);
        }
        return table.text();
    }

    private void add(TestFigures test, List<String> cells) {
        cells.add(Shown.signed(test.difference(), DECIMALS));
        cells.add(Shown.number(test.standardError(), DECIMALS));
        cells.add(test.interval().map(ends -> Shown.interval(ends, DECIMALS)).orElse(Shown.NONE));
        cells.add(Shown.number(test.t(), DECIMALS));
        cells.add(Shown.number(test.degreesOfFreedom(), 1));
        cells.add(Shown.probability(test.p(), DECIMALS));
        note("difference", test.difference());
        note("t", test.t());
        for (Effect effect : test.effects()) {
            cells.add(Shown.number(effect.figure(), DECIMALS));
            note(effect.name(), effect.figure());
        }
    }

    private String why(Contrast contrast) {
        if (contrast.from() instanceof Published.Hidden<Side> hidden) {
            return compared.isPaired() ? hidden(hidden.why()) : "not shown: what is subtracted is hidden";
        }
        return contrast.to() instanceof Published.Hidden<Side>
                ? "not shown: what it is subtracted from is hidden"
                : "too few people for a difference with an interval";
    }

    /** Fewer than 2 pairs are never shown. */
    private String hidden(Published.Hiding why) {
        return Shown.hidden(why, compared.isPaired() ? Math.max(2, compared.minimumGroup()) : compared.minimumGroup());
    }

    private void reliableChange(int score) {
        Set<String> explained = new LinkedHashSet<>();
        TextTable table = null;
        for (int place = 0; place < compared.comparisons().size(); place++) {
            ScoreChange change = contrasts(score).get(place).change().orElseThrow();
            String comparison = compared.comparisons().get(place).inWords();
            change.withoutReliability()
                    .ifPresent(
                            why -> explained.add("no reliability of these people (" + comparison + "): " + words(why)));
            Optional<ScoreChange.Figures> figures = change.figures().shown();
            if (figures.isEmpty()) {
                continue;
            }
            List<String> names = BasisName.of(change);
            for (int basis = 0; basis < names.size(); basis++) {
                ScoreChange.Verdicts verdicts = figures.get().reliable().get(basis);
                table = table == null ? verdictTable(verdicts) : table;
                table.add(verdictCells(
                        comparison,
                        names.get(basis),
                        verdicts,
                        figures.get().means().n()));
                explained.add(names.get(basis) + ": "
                        + BasisName.described(verdicts.basis().basis()));
            }
        }
        text.append(table == null ? "" : table.text());
        explained.forEach(line -> line("  " + line));
    }

    private static TextTable verdictTable(ScoreChange.Verdicts verdicts) {
        List<String> names = new ArrayList<>(List.of("reliable change", "by", "more than"));
        verdicts.people().keySet().forEach(verdict -> names.add(words(verdict)));
        return new TextTable(2, names);
    }

    private static List<String> verdictCells(String comparison, String basis, ScoreChange.Verdicts verdicts, long n) {
        List<String> cells = new ArrayList<>(
                List.of(comparison, basis, Shown.number(verdicts.basis().threshold(), DECIMALS)));
        verdicts.people()
                .values()
                .forEach(people -> cells.add(people + " (" + Shown.percent((double) people / n) + ")"));
        return cells;
    }

    private static String words(Verdict verdict) {
        return verdict.code().replace('-', ' ');
    }

    private static String words(ScoreChange.NoReliability why) {
        return switch (why) {
            case HIDDEN -> "too few people, or it would tell of too few";
            case NOT_FOR_THIS_SCORE -> "the score is no sum or mean of items; --reliability gives one";
            case NO_SPREAD -> "all have one value";
            case ALPHA_NOT_USABLE -> "Cronbach's alpha is below 0 or 1; --reliability gives another";
        };
    }

    private String percentOfLevel() {
        return Numbers.text(100 * compared.level()) + " %";
    }

    private void note(String what, Figure figure) {
        if (figure instanceof Figure.Absent absent) {
            absences.add(what + ": " + absent.reason().code());
        }
    }

    private void how() {
        line("");
        line("how");
        line("  " + method());
        if (compared.isPaired()) {
            line(
                    "  reliable change (Jacobson and Truax 1991): more than 1.96 √2 SD √(1 - reliability), or as published");
        }
        compared.people().ifPresent(this::people);
        if (!absences.isEmpty()) {
            line("  absent (-): " + String.join(", ", absences));
        }
        compared.norm().ifPresent(this::norm);
        line("  " + compared.instrument().fingerprint()
                + compared.people().map(people -> ", coding " + people.coding()).orElse(""));
    }

    private String method() {
        if (compared.isPaired()) {
            return "paired t; d_z: difference by the SD of differences; d_av: by the mean of both SDs; r: correlation";
        }
        return compared.comparisons().stream()
                        .flatMap(comparison -> comparison.contrasts().stream())
                        .flatMap(contrast -> contrast.test().stream())
                        .flatMap(test -> test.effects().stream())
                        .anyMatch(effect -> effect.property().equals("glassDelta"))
                ? "t of one sample: the norm's mean is taken as exact; Glass's delta: by the norm's SD"
                : "Welch's t; Cohen's d: by the pooled SD; Hedges' g: d less its bias in small samples";
    }

    private void people(Compared.People people) {
        line("  a score needs: " + Shown.needs(people.minimum()));
        line(
                people.minimumGroup() == 1
                        ? "  --min-group 1: figures of groups of any size are shown, which may tell of single persons"
                        : "  fewer than " + people.minimumGroup()
                                + " people, and what would reveal them, are not shown");
    }

    private void norm(InstrumentNorm norm) {
        line("  norm " + norm.id() + ", of " + norm.figures().score() + " only: " + norm.described()
                + (norm.provenance().isSingleSource() ? ", single source" : "") + " ["
                + String.join(", ", norm.provenance().sources()) + "]");
        if (norm.figures().caution() != null) {
            line("  caution: " + norm.figures().caution());
        }
    }
}
