package org.instruments.cli.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.instruments.cli.columns.ColumnName;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Header;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.ScoreSheet;

/** Score sheets as CSV: the columns carried through, then the scores. */
public final class CsvSheets implements SheetFormat {
    /** Numbers, mostly: with as many commas as were put between them. */
    private static final Pattern NEVER_QUOTED = Pattern.compile("[-.0-9]+");

    private final Header header;
    private final List<Integer> carried;
    private final List<ScoreColumns> scores;
    private final UnaryOperator<String> carriedText;

    /**
     * CSV for a file.
     *
     * @param header the columns of the input
     * @param carried which of them are carried through
     * @param scores the columns of the scores of each instrument
     * @param rawText whether text that a spreadsheet would run is carried through as it is
     * @throws InvalidInputException when two columns would have one name
     */
    public CsvSheets(Header header, List<Integer> carried, List<ScoreColumns> scores, boolean rawText) {
        this.header = header;
        this.carried = List.copyOf(carried);
        this.scores = List.copyOf(scores);
        this.carriedText = rawText ? UnaryOperator.identity() : SpreadsheetText::of;
        refuseOneNameForTwo();
    }

    private void refuseOneNameForTwo() {
        Map<String, String> taken = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names()) {
            if (taken.put(ColumnName.normal(name), name) != null) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN, new Place.Whole(), "two scores would be written as " + name));
            }
        }
        for (int column : carried) {
            String written = taken.get(ColumnName.normal(header.names().get(column)));
            if (written != null) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN,
                        header.place(column),
                        "is the name of an output column, " + written + "; rename it, or use --keep none"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** The names of the columns that are added. */
    private List<String> names() {
        return scores.stream().flatMap(columns -> columns.names().stream()).toList();
    }

    @Override
    public String start() {
        StringWriter text = new StringWriter();
        try (Lines lines = new Lines(text)) {
            lines.write(header.names(), names());
        }
        return text.toString();
    }

    @Override
    public Lines lines(Writer out) {
        return new Lines(out);
    }

    /** The columns of the input that are carried through, in order. */
    public List<Integer> carried() {
        return carried;
    }

    /** Whether each cell that is added tells of one score alone. */
    public boolean isScoreByScore() {
        return scores.stream().noneMatch(ScoreColumns::alerts);
    }

    /** The columns of the scores of each instrument. */
    List<ScoreColumns> scores() {
        return scores;
    }

    /** Cells as they stand in the file, one after the other. */
    public String text(List<String> cells) {
        String joined = String.join(",", cells);
        if (NEVER_QUOTED.matcher(joined).matches()) {
            return joined;
        }
        StringWriter text = new StringWriter();
        try (Lines lines = new Lines(text)) {
            lines.csv.writeRecord(cells);
        }
        return text.getBuffer().substring(0, text.getBuffer().length() - 1);
    }

    /** Writes rows. */
    public final class Lines implements SheetLines {
        private final CsvWriter csv;

        private Lines(Writer out) {
            CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
            // An empty cell that is alone in its line would make a blank line, which readers skip.
            this.csv = carried.size() + names().size() == 1
                    ? builder.quoteStrategy(QuoteStrategies.EMPTY).build(out)
                    : builder.build(out);
        }

        @Override
        public void row(CsvRow row, List<ScoreSheet> sheets) {
            List<String> cells = new ArrayList<>();
            for (int instrument = 0; instrument < sheets.size(); instrument++) {
                cells.addAll(scores.get(instrument).cells(sheets.get(instrument)));
            }
            write(row.cells(), cells);
        }

        /** Writes the cells of a row that are carried through, then those of its scores. */
        public void write(List<String> input, List<String> added) {
            List<String> cells = new ArrayList<>(carried.size() + added.size());
            for (int column : carried) {
                cells.add(carriedText.apply(input.get(column)));
            }
            cells.addAll(added);
            csv.writeRecord(cells);
        }

        /** Writes out what is held back. */
        public void flush() {
            try {
                csv.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                csv.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
