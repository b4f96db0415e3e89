package org.instruments.cli.comparing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.instruments.cli.sheets.SpreadsheetText;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.comparison.ReliableChange.Change;
import org.instruments.statistics.internal.Decimals;
import org.instruments.statistics.panel.Panel;
import org.instruments.statistics.panel.ScoreChange;
import org.instruments.statistics.panel.TimeComparison;

/** What became of each person as CSV: a line for each person who has a score at both times. */
public final class PeopleCsv {
    private final Panel panel;
    private final List<TimeComparison> comparisons;
    private final List<String> bases;

    /**
     * A file.
     *
     * @param panel the people
     * @param comparisons what they were compared with
     */
    public PeopleCsv(Panel panel, List<TimeComparison> comparisons) {
        this.panel = panel;
        this.comparisons = List.copyOf(comparisons);
        this.bases = comparisons.stream()
                .map(TimeComparison::scores)
                .flatMap(Collection::stream)
                .flatMap(change -> BasisName.of(change).stream())
                .distinct()
                .sorted(BasisName.ORDER)
                .toList();
    }

    /** Writes all lines. */
    public void write(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        csv.writeRecord(names());
        for (TimeComparison comparison : comparisons) {
            for (ScoreChange change : comparison.scores()) {
                panel.forEachPair(
                        change.score(),
                        comparison.from(),
                        comparison.to(),
                        (person, before, after) -> csv.writeRecord(cells(comparison, change, person, before, after)));
            }
        }
        csv.flush();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of("id", "score", "from", "to", "before", "after", "change"));
        for (String basis : bases) {
            names.add(basis.replace('-', '_') + "_index");
            names.add(basis.replace('-', '_') + "_verdict");
        }
        return names;
    }

    private List<String> cells(
            TimeComparison comparison, ScoreChange change, String person, double before, double after) {
        List<String> cells = new ArrayList<>(List.of(
                SpreadsheetText.of(person),
                change.score(),
                SpreadsheetText.of(comparison.from()),
                SpreadsheetText.of(comparison.to()),
                Numbers.text(before),
                Numbers.text(after),
                Numbers.text(Decimals.difference(after, before))));
        List<String> names = BasisName.of(change);
        for (String basis : bases) {
            int place = names.indexOf(basis);
            if (place < 0) {
                cells.addAll(List.of("", ""));
            } else {
                Change classified = change.bases().get(place).of(before, after);
                OptionalDouble index = classified.index().value();
                cells.add(index.isPresent() ? Numbers.text(index.getAsDouble()) : "");
                cells.add(classified.verdict().code());
            }
        }
        return cells;
    }
}
