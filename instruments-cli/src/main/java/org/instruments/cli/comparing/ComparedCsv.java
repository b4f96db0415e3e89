package org.instruments.cli.comparing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.instruments.cli.figures.Effects.Effect;
import org.instruments.cli.sheets.SpreadsheetText;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Interval;
import org.instruments.statistics.comparison.ReliableChange.Verdict;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.panel.ScoreChange;
import org.instruments.statistics.panel.TimeCounts;

/** Comparisons as CSV: a line for each score of each comparison. What is absent or hidden is an empty cell. */
public final class ComparedCsv {
    private final Compared compared;
    private final List<Column> columns = new ArrayList<>();

    /** One score of one comparison. */
    private record Line(Comparison comparison, Contrast contrast) {}

    private record Column(String name, Function<Line, String> cell) {}

    private ComparedCsv(Compared compared) {
        this.compared = compared;
        addNames();
        addSide("from", Contrast::from);
        addSide("to", Contrast::to);
        addTest();
        if (compared.isPaired()) {
            addPeople();
            addReliableChange();
        }
    }

    /** The file of comparisons. */
    public static String of(Compared compared) {
        return new ComparedCsv(compared).text();
    }

    private String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            lines().forEach(line -> csv.writeRecord(
                    columns.stream().map(column -> column.cell().apply(line)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Stream<Line> lines() {
        return compared.comparisons().stream()
                .flatMap(comparison -> comparison.contrasts().stream().map(contrast -> new Line(comparison, contrast)));
    }

    private void add(String name, Function<Line, String> cell) {
        columns.add(new Column(name, cell));
    }

    private void addNames() {
        compared.by().ifPresent(column -> add("by", line -> SpreadsheetText.of(column)));
        add("from", line -> SpreadsheetText.of(line.comparison().from()));
        add("to", line -> SpreadsheetText.of(line.comparison().to()));
        add("score", line -> line.contrast().score().orElse(""));
    }

    private void addSide(String name, Function<Contrast, Published<Side>> side) {
        add(
                "hidden_" + name,
                line -> side.apply(line.contrast()) instanceof Published.Hidden<Side> hidden
                        ? hidden.why().code()
                        : "");
        addOfSide("n_" + name, side, Side::n);
        addOfSide("mean_" + name, side, Side::mean);
        addOfSide("sd_" + name, side, Side::sd);
    }

    private void addOfSide(String name, Function<Contrast, Published<Side>> side, Function<Side, Figure> figure) {
        add(
                name,
                line -> side.apply(line.contrast())
                        .shown()
                        .map(figure)
                        .map(ComparedCsv::text)
                        .orElse(""));
    }

    private void addTest() {
        addOfTest("difference", test -> text(test.difference()));
        addOfTest("se", test -> text(test.standardError()));
        addOfTest("low", test -> end(test, Interval::low));
        addOfTest("high", test -> end(test, Interval::high));
        addOfTest("t", test -> text(test.t()));
        addOfTest("df", test -> text(test.degreesOfFreedom()));
        addOfTest("p", test -> text(test.p()));
        lines().flatMap(line -> line.contrast().test().stream())
                .flatMap(test -> test.effects().stream())
                .map(Effect::property)
                .distinct()
                .forEach(property -> addOfTest(
                        property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                        test -> test.effects().stream()
                                .filter(effect -> effect.property().equals(property))
                                .map(effect -> text(effect.figure()))
                                .findFirst()
                                .orElse("")));
        if (lines().anyMatch(line -> line.contrast().shareAbove().isPresent())) {
            add(
                    "share_above",
                    line -> line.contrast().shareAbove().map(ComparedCsv::text).orElse(""));
        }
    }

    private void addOfTest(String name, Function<TestFigures, String> cell) {
        add(name, line -> line.contrast().test().map(cell).orElse(""));
    }

    private static String end(TestFigures test, Function<Interval, Double> end) {
        return test.interval().map(end).map(Numbers::text).orElse("");
    }

    private void addPeople() {
        addCount("people_both", TimeCounts::both);
        addCount("people_only_from", TimeCounts::onlyFrom);
        addCount("people_only_to", TimeCounts::onlyTo);
        add(
                "sd_of_differences",
                line -> figures(line)
                        .map(figures -> Numbers.text(figures.means().sdOfDifferences()))
                        .orElse(""));
    }

    private void addCount(String name, Function<TimeCounts, Published<Long>> count) {
        add(
                name,
                line -> line.comparison()
                        .people()
                        .flatMap(counts -> count.apply(counts).shown())
                        .map(String::valueOf)
                        .orElse(""));
    }

    private static Optional<ScoreChange.Figures> figures(Line line) {
        return line.contrast().change().flatMap(change -> change.figures().shown());
    }

    private void addReliableChange() {
        List<String> bases = lines().flatMap(line -> line.contrast().change().stream())
                .flatMap(change -> BasisName.of(change).stream())
                .distinct()
                .sorted(BasisName.ORDER)
                .toList();
        List<Verdict> verdicts = lines().flatMap(line -> figures(line).stream())
                .flatMap(figures -> figures.reliable().stream())
                .flatMap(counted -> counted.people().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        for (String basis : bases) {
            String name = basis.replace('-', '_');
            addOfBasis(
                    name + "_basis",
                    basis,
                    counted -> SpreadsheetText.of(
                            BasisName.described(counted.basis().basis())));
            addOfBasis(
                    name + "_threshold",
                    basis,
                    counted -> Numbers.text(counted.basis().threshold()));
            for (Verdict verdict : verdicts) {
                addOfBasis(
                        name + "_" + verdict.code().replace('-', '_'),
                        basis,
                        counted -> Optional.ofNullable(counted.people().get(verdict))
                                .map(String::valueOf)
                                .orElse(""));
            }
        }
    }

    private void addOfBasis(String name, String basis, Function<ScoreChange.Verdicts, String> cell) {
        add(name, line -> {
            int place = line.contrast()
                    .change()
                    .map(BasisName::of)
                    .orElse(List.of())
                    .indexOf(basis);
            return place < 0
                    ? ""
                    : figures(line)
                            .map(figures -> cell.apply(figures.reliable().get(place)))
                            .orElse("");
        });
    }

    private static String text(Figure figure) {
        OptionalDouble value = figure.value();
        return value.isPresent() ? Numbers.text(value.getAsDouble()) : "";
    }
}
