package org.instruments.cli.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.cli.sheets.SpreadsheetText;
import org.instruments.definition.BandSet;
import org.instruments.definition.Benchmark;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.Group;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.ScoreFigures;
import org.instruments.statistics.group.ScoreFigures.BandShare;
import org.instruments.statistics.group.ScoreFigures.BandShares;
import org.instruments.statistics.norm.BenchmarkComparison;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.NormComparison;
import org.instruments.statistics.reliability.ScaleReliability;

/**
 * Figures of groups as CSV: a line for each score of each group. What is absent or hidden is an empty cell. Of several
 * instruments the first column has the id; a column that an instrument does not have is empty in its lines.
 */
public final class DescriptionCsv {
    private final Described described;

    /** The cells of a line by the names of their columns; a part for each kind of columns, as a group may be by any name. */
    private final List<Map<String, Function<Line, String>>> parts = new ArrayList<>();

    /** One score of one group. */
    private record Line(GroupFigures group, ScoreFigures score) {}

    private DescriptionCsv(Described described) {
        this.described = described;
        addGroup();
        addSummary();
        addBands();
        addReliability();
        addComparisons();
    }

    /** The file of descriptions, by the same columns. */
    public static String of(List<Described> described) {
        List<DescriptionCsv> instruments =
                described.stream().map(DescriptionCsv::new).toList();
        List<Set<String>> names = names(instruments);
        boolean several = instruments.size() > 1;
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(Stream.concat(
                            several ? Stream.of("instrument") : Stream.of(),
                            names.stream().flatMap(Set::stream).map(SpreadsheetText::of))
                    .toList());
            for (DescriptionCsv instrument : instruments) {
                String id = instrument.described.instrument().id();
                instrument
                        .lines(names)
                        .forEach(cells -> csv.writeRecord(Stream.concat(several ? Stream.of(id) : Stream.of(), cells)
                                .toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** For each part the columns that any instrument has. */
    private static List<Set<String>> names(List<DescriptionCsv> instruments) {
        List<Set<String>> names = new ArrayList<>();
        for (int part = 0; part < instruments.get(0).parts.size(); part++) {
            Set<String> ofPart = new LinkedHashSet<>();
            for (DescriptionCsv instrument : instruments) {
                ofPart.addAll(instrument.parts.get(part).keySet());
            }
            names.add(ofPart);
        }
        return names;
    }

    private Stream<Stream<String>> lines(List<Set<String>> names) {
        return described.description().groups().stream()
                .flatMap(group -> group.scores().stream().map(score -> cells(names, new Line(group, score))));
    }

    private Stream<String> cells(List<Set<String>> names, Line line) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(part -> names.get(part).stream()
                        .map(name ->
                                parts.get(part).getOrDefault(name, none -> "").apply(line)));
    }

    private void begin() {
        parts.add(new LinkedHashMap<>());
    }

    private void add(String name, Function<Line, String> cell) {
        parts.get(parts.size() - 1).put(name, cell);
    }

    private void addGroup() {
        begin();
        add(
                "grouping",
                line -> line.group().group().parts().stream()
                        .map(Group.Part::column)
                        .collect(Collectors.collectingAndThen(Collectors.joining("+"), SpreadsheetText::of)));
        begin();
        for (String column : described.description().columns()) {
            add(
                    column,
                    line -> line.group().group().parts().stream()
                            .filter(part -> part.column().equals(column))
                            .map(part -> SpreadsheetText.of(part.value()))
                            .collect(Collectors.joining()));
        }
        begin();
        add("score", line -> line.score().score());
        add(
                "hidden",
                line -> line.score().values() instanceof Published.Hidden<ScoreFigures.Values> hidden
                        ? hidden.why().code()
                        : "");
        add("people", line -> line.group().people().shown().map(String::valueOf).orElse(""));
    }

    private void addSummary() {
        begin();
        addOfValues("n", values -> Long.toString(values.summary().n()));
        addOfValues("missing", values -> Long.toString(values.summary().missing()));
        addFigure("mean", Summary::mean);
        addFigure("sd", Summary::sd);
        addFigure("se", Summary::se);
        addFigure("mean_low", Summary::meanLow);
        addFigure("mean_high", Summary::meanHigh);
        addFigure("median", Summary::median);
        addFigure("q1", Summary::q1);
        addFigure("q3", Summary::q3);
        addFigure("min", Summary::min);
        addFigure("max", Summary::max);
        addFigure("at_floor", Summary::atFloor);
        addFigure("at_ceiling", Summary::atCeiling);
    }

    private void addOfValues(String name, Function<ScoreFigures.Values, String> cell) {
        add(name, line -> line.score().values().shown().map(cell).orElse(""));
    }

    private void addFigure(String name, Function<Summary, Figure> figure) {
        addOfValues(name, values -> text(figure.apply(values.summary())));
    }

    /** For each band that people of any group are counted in, in the order of the definition. */
    private void addBands() {
        begin();
        List<String> sets = described.description().groups().stream()
                .flatMap(group -> group.scores().stream())
                .flatMap(score -> score.values().shown().stream())
                .flatMap(values -> values.bands().stream())
                .map(BandShares::set)
                .distinct()
                .toList();
        described.instrument().definition().bandSets().stream()
                .filter(set -> sets.contains(set.id()))
                .collect(Collectors.toMap(
                        BandSet::id, DescriptionCsv::names, DescriptionCsv::together, LinkedHashMap::new))
                .forEach((set, bands) -> bands.forEach(
                        band -> addOfValues("share_" + set + "_" + band, values -> share(values, set, band))));
    }

    private static Set<String> names(BandSet set) {
        Set<String> names = new LinkedHashSet<>();
        set.bands().forEach(band -> names.add(band.name()));
        return names;
    }

    /** The bands of two scores whose sets have one name: those of both are columns once. */
    private static Set<String> together(Set<String> names, Set<String> others) {
        names.addAll(others);
        return names;
    }

    private static String share(ScoreFigures.Values values, String set, String band) {
        return values.bands().stream()
                .filter(shares -> shares.set().equals(set))
                .flatMap(shares -> shares.bands().stream())
                .filter(share -> share.band().equals(band))
                .map(BandShare::share)
                .map(Numbers::text)
                .collect(Collectors.joining());
    }

    private void addReliability() {
        begin();
        addOfReliability("reliability_n", scale -> Long.toString(scale.n()));
        addOfReliability("alpha", scale -> text(scale.alpha()));
        addOfReliability("alpha_low", scale -> text(scale.alphaLow()));
        addOfReliability("alpha_high", scale -> text(scale.alphaHigh()));
        addOfReliability("omega", scale -> text(scale.omega()));
        addOfReliability("sem", scale -> text(scale.sem()));
    }

    private void addOfReliability(String name, Function<ScaleReliability, String> cell) {
        add(
                name,
                line -> line.score()
                        .reliability()
                        .flatMap(Published::shown)
                        .map(cell)
                        .orElse(""));
    }

    private void addComparisons() {
        begin();
        described.benchmark().ifPresent(edition -> {
            addOfBenchmark(edition.id() + "_difference", comparison -> text(comparison.difference()));
            if (!edition.edition().bands().isEmpty()) {
                addOfBenchmark(
                        edition.id() + "_band",
                        comparison -> Optional.ofNullable(comparison.band())
                                .map(Benchmark.PercentileBand::name)
                                .map(SpreadsheetText::of)
                                .orElse(""));
            }
        });
        described.norms().forEach(norm -> {
            addOfNorm(norm, "_difference", comparison -> text(comparison.difference()));
            addOfNorm(
                    norm,
                    "_low",
                    comparison -> comparison
                            .interval()
                            .map(ends -> Numbers.text(ends.low()))
                            .orElse(""));
            addOfNorm(
                    norm,
                    "_high",
                    comparison -> comparison
                            .interval()
                            .map(ends -> Numbers.text(ends.high()))
                            .orElse(""));
        });
    }

    private void addOfBenchmark(String name, Function<BenchmarkComparison, String> cell) {
        add(
                name,
                line -> line.score()
                        .values()
                        .shown()
                        .flatMap(values -> described.withBenchmark(line.score().score(), values.summary()))
                        .map(cell)
                        .orElse(""));
    }

    private void addOfNorm(InstrumentNorm norm, String suffix, Function<NormComparison, String> cell) {
        add(
                norm.id() + suffix,
                line -> line.score()
                        .values()
                        .shown()
                        .filter(values ->
                                norm.figures().score().equals(line.score().score()))
                        .flatMap(values -> described.withNorm(norm, line.score().score(), values.summary()))
                        .map(cell)
                        .orElse(""));
    }

    private static String text(Figure figure) {
        OptionalDouble value = figure.value();
        return value.isPresent() ? Numbers.text(value.getAsDouble()) : "";
    }
}
