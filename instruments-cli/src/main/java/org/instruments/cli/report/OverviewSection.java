package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.instruments.cli.report.Chart.Cell;
import org.instruments.cli.report.Chart.Key;
import org.instruments.cli.report.Chart.Line;
import org.instruments.definition.Benchmark;
import org.instruments.definition.ScoreDefinition;
import org.instruments.statistics.Summary;
import org.instruments.statistics.norm.BenchmarkComparison;
import org.instruments.statistics.norm.InstrumentBenchmark;

/** The scores of everybody: side by side on one axis where they have one range, else each on its own. */
final class OverviewSection {
    private final Results results;
    private final ScoreLines lines;

    OverviewSection(Results results) {
        this.results = results;
        this.lines = new ScoreLines(results);
    }

    Optional<Section> section() {
        List<Block> blocks = new ArrayList<>();
        List<String> drawn = results.drawn().stream()
                .filter(score -> results.summary(score).isPresent())
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Set<String> withHistogram = new HashSet<>(HistogramSection.scores(results));
        for (List<String> family : families(drawn)) {
            if (withHistogram.containsAll(family) && drawn.size() == family.size()) {
                continue;
            }
            blocks.add(isOfOneRange(family) ? areas(family) : profile(family));
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.addAll(benchmarkNotes());
        blocks.addAll(new NormTable(results)
                .blocks(drawn.stream()
                        .filter(score -> !withHistogram.contains(score))
                        .toList()));
        blocks.addAll(cautions(drawn));
        return Optional.of(new Section("scores", "The scores of everybody", blocks));
    }

    /** Scores with a benchmark by their range; the others together. */
    private List<List<String>> families(List<String> drawn) {
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (String score : drawn) {
            String family = results.benchmark(score).isPresent() ? results.range(score) + high(score) : "";
            families.computeIfAbsent(family, any -> new ArrayList<>()).add(score);
        }
        return List.copyOf(families.values());
    }

    private ScoreDefinition.High high(String score) {
        return results.score(score).high();
    }

    private boolean isOfOneRange(List<String> scores) {
        return scores.stream().map(results::range).distinct().count() == 1
                && scores.stream().map(this::high).distinct().count() == 1;
    }

    /** The scores on one axis, the weakest first. */
    private Chart areas(List<String> scores) {
        String first = scores.get(0);
        List<Double> values = scores.stream()
                .flatMap(score -> Stream.of(
                                ScoreLines.extent(results.summary(score).orElseThrow()),
                                results.reference(score).stream(),
                                normMeans(score))
                        .flatMap(all -> all))
                .toList();
        Axis axis = lines.axis(first, values);
        boolean benchmarked =
                scores.stream().anyMatch(score -> results.benchmark(score).isPresent());
        boolean lights = benchmarked && !edition().edition().bands().isEmpty();
        List<String> columns = new ArrayList<>(lines.columns());
        List<Key> key = new ArrayList<>(lines.key());
        if (benchmarked) {
            columns.add(results.referenceName());
            columns.add("difference");
            key.add(Key.of(
                    "diamond",
                    results.referenceName() + ": " + edition().edition().title()));
        }
        if (lights) {
            columns.add("part of the edition");
        }
        if (normMeans(scores)) {
            key.add(Key.of("triangle", "mean of a norm"));
        }
        return new Chart(
                scores.size() == 1 ? results.title(first) : "Means, " + order(first, benchmarked),
                lines.partNote(first, axis),
                "score",
                axis,
                lines.lowSide(first),
                lines.highSide(first),
                columns,
                weakestFirst(scores).stream()
                        .map(score -> area(score, axis, benchmarked, lights))
                        .toList(),
                key);
    }

    private String order(String score, boolean benchmarked) {
        if (high(score) == ScoreDefinition.High.NEITHER) {
            return "in the order of the questionnaire";
        }
        return benchmarked ? "the furthest on the worse side of the benchmark first" : "the weakest first";
    }

    private Line area(String score, Axis axis, boolean benchmarked, boolean lights) {
        Summary summary = results.summary(score).orElseThrow();
        List<Mark> marks = new ArrayList<>();
        Optional<BenchmarkComparison> comparison = results.comparison(score);
        if (lights) {
            results.benchmark(score).ifPresent(figure -> marks.addAll(feet(figure, axis)));
        }
        results.reference(score).ifPresent(value -> marks.add(new Mark.Point(axis.place(value), Mark.Shape.DIAMOND)));
        normMeans(score).forEach(value -> marks.add(new Mark.Point(axis.place(value), Mark.Shape.TRIANGLE)));
        marks.addAll(ScoreLines.marks(summary, axis));
        List<Cell> cells = new ArrayList<>(lines.cells(summary));
        if (benchmarked) {
            Optional<Double> reference = results.reference(score);
            cells.add(Cell.of(reference.map(Say::figure).orElse("none")));
            cells.add(Cell.of(reference
                    .flatMap(value -> difference(summary, value))
                    .map(Say::signed)
                    .orElse("none")));
        }
        if (lights) {
            cells.add(comparison.map(OverviewSection::light).orElse(Cell.of("none")));
        }
        String said = lines.said(summary)
                + results.reference(score)
                        .map(value -> "; " + results.referenceName() + " " + Say.figure(value))
                        .orElse("");
        return new Line(results.title(score), includes(score), false, null, said, marks, cells);
    }

    private static Optional<Double> difference(Summary summary, double reference) {
        return summary.mean().value().stream()
                .mapToObj(mean -> mean - reference)
                .findFirst();
    }

    private static Cell light(BenchmarkComparison comparison) {
        if (comparison.band() == null) {
            return Cell.of("none");
        }
        Benchmark.PercentileBand band = comparison.band();
        int place = comparison.benchmark().edition().bands().indexOf(band);
        return new Cell(
                Say.capital(band.name()) + (band.meaning() == null ? "" : ": " + band.meaning()),
                new Light(band.name(), place));
    }

    /** The parts of the edition along the foot of a line. */
    private List<Mark> feet(Benchmark.Figure figure, Axis axis) {
        List<Benchmark.PercentileBand> bands = edition().edition().bands();
        List<Mark> feet = new ArrayList<>();
        for (int place = 0; place < bands.size(); place++) {
            double from = limit(figure, bands, place).orElse(axis.from());
            double to = limit(figure, bands, place + 1).orElse(axis.to());
            double width = Axis.rounded(axis.place(to) - axis.place(from));
            if (width > 0) {
                feet.add(new Mark.Foot(
                        axis.place(from), width, new Light(bands.get(place).name(), place)));
            }
        }
        return feet;
    }

    private static Optional<Double> limit(Benchmark.Figure figure, List<Benchmark.PercentileBand> bands, int place) {
        return Optional.of(place)
                .filter(at -> at < bands.size())
                .map(at -> bands.get(at).fromPercentile())
                .map(percentile -> figure.percentiles().get(percentile.toString()))
                .map(Number::doubleValue);
    }

    /** By the difference from the benchmark where there is one, else by the mean; totals after their parts. */
    private List<String> weakestFirst(List<String> scores) {
        return scores.stream()
                .sorted(Comparator.<String>comparingInt(
                                score -> results.partsOf(score).isEmpty() ? 0 : 1)
                        .thenComparingDouble(this::strength))
                .toList();
    }

    private double strength(String score) {
        Summary summary = results.summary(score).orElseThrow();
        if (summary.mean().value().isEmpty()) {
            return Double.MAX_VALUE;
        }
        double mean = summary.mean().value().getAsDouble();
        double distance = mean - results.reference(score).orElse(0.0);
        return switch (high(score)) {
            case BETTER -> distance;
            case WORSE -> -distance;
            case NEITHER -> 0;
        };
    }

    /** Each score on its own range. */
    private Chart profile(List<String> scores) {
        Axis axis = Axis.percent();
        boolean mixed = scores.stream().map(this::high).distinct().count() > 1;
        List<String> columns = new ArrayList<>(lines.columns());
        columns.add("range");
        List<Key> key = new ArrayList<>(lines.key());
        if (normMeans(scores)) {
            key.add(Key.of("triangle", "mean of a norm"));
        }
        return new Chart(
                "Profile: each score on its own range",
                "Left is the lowest possible value of a score, right the highest. Compare a line with the same line of "
                        + "other people or another time, not one line with another.",
                "score",
                axis,
                mixed ? "lowest" : lines.lowSide(scores.get(0)),
                mixed ? "highest" : lines.highSide(scores.get(0)),
                columns,
                scores.stream().map(score -> profiled(score, mixed)).toList(),
                key);
    }

    private Line profiled(String score, boolean mixed) {
        Summary summary = results.summary(score).orElseThrow();
        Axis own = Axis.whole(results.min(score), results.max(score));
        List<Mark> marks = new ArrayList<>();
        normMeans(score).forEach(value -> marks.add(new Mark.Point(own.place(value), Mark.Shape.TRIANGLE)));
        marks.addAll(ScoreLines.marks(summary, own));
        List<Cell> cells = new ArrayList<>(lines.cells(summary));
        cells.add(Cell.of(results.range(score)));
        return new Line(
                results.title(score),
                Stream.of(mixed ? Say.high(high(score)) : "", includes(score))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + "; " + other)
                        .orElse(""),
                false,
                null,
                lines.said(summary) + " on a scale from " + results.range(score),
                marks,
                cells);
    }

    private String includes(String score) {
        int parts = results.partsOf(score).size();
        return parts < 2 ? "" : "uses the items of " + parts + " others";
    }

    private boolean normMeans(List<String> scores) {
        return scores.stream().anyMatch(score -> normMeans(score).findAny().isPresent());
    }

    private Stream<Double> normMeans(String score) {
        return results.described().norms(score).stream()
                .map(norm -> norm.figures().mean())
                .filter(Objects::nonNull)
                .map(Number::doubleValue);
    }

    private InstrumentBenchmark edition() {
        return results.described().benchmark().orElseThrow();
    }

    private List<Block> benchmarkNotes() {
        if (results.drawn().stream().noneMatch(score -> results.benchmark(score).isPresent())) {
            return List.of();
        }
        InstrumentBenchmark edition = edition();
        Benchmark figures = edition.edition();
        List<Block> notes = new ArrayList<>();
        notes.add(Block.note("Benchmark: "
                + Say.sentence(figures.title()
                        + "; edition " + edition.id()
                        + ", " + figures.status().name().toLowerCase(Locale.ROOT)
                        + (edition.provenance().isSingleSource() ? ", single source" : "")
                        + "; figures of " + figures.population()
                        + (figures.respondents() == null ? "" : "; " + Say.people(figures.respondents())))
                + (figures.caution() == null ? "" : " " + Say.sentence(figures.caution()))));
        if (!figures.bands().isEmpty()) {
            notes.add(Block.plain(
                    "The strip at the foot of each line shows the parts of the edition, from left to right: "
                            + Say.list(figures.bands().stream()
                                    .map(OverviewSection::part)
                                    .toList())
                            + ". They are for means of groups, never for one person."));
        }
        return notes;
    }

    private static String part(Benchmark.PercentileBand band) {
        return Say.capital(band.name())
                + (band.fromPercentile() == null
                        ? " (below the next)"
                        : " (from percentile " + band.fromPercentile() + ")");
    }

    private List<Block> cautions(List<String> scores) {
        List<String> texts = scores.stream()
                .map(score -> results.score(score).caution())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return texts.stream()
                .map(text -> Block.note(Say.list(scores.stream()
                                .filter(score ->
                                        text.equals(results.score(score).caution()))
                                .map(results::title)
                                .toList())
                        + ": " + Say.sentence(text)))
                .toList();
    }
}
