package org.instruments.cli.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Header;
import org.instruments.internal.json.Json;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;

/** Score sheets as one JSON document per line, each with the row it is of. */
public final class JsonSheets implements SheetFormat {
    private final Header header;
    private final List<Integer> carried;
    private final Optional<Set<String>> bandSets;

    /**
     * JSON for a file.
     *
     * @param header the columns of the input
     * @param carried which of them are carried through
     * @param bandSets the band sets that are shown; empty for all
     * @throws InvalidInputException when two columns carried through have one name
     */
    public JsonSheets(Header header, List<Integer> carried, Optional<Set<String>> bandSets) {
        this.header = header;
        this.carried = List.copyOf(carried);
        this.bandSets = bandSets;
        Set<String> seen = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        carried.stream()
                .filter(column -> !seen.add(header.names().get(column)))
                .forEach(column -> problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN,
                        header.place(column),
                        "is the name of two columns, and of a JSON object's properties it can be only one; rename one,"
                                + " or use --keep none")));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public SheetLines lines(Writer out) {
        return new Lines(out);
    }

    private final class Lines implements SheetLines {
        private final Writer out;

        Lines(Writer out) {
            this.out = out;
        }

        @Override
        public void row(CsvRow row, ScoreSheet sheet) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("row", row.number());
            place.put("line", row.line());
            Map<String, String> input = new LinkedHashMap<>();
            carried.forEach(
                    column -> input.put(header.names().get(column), row.cells().get(column)));
            place.put("input", input);
            String opening = Json.write(place);
            try {
                // One object: the place of the row goes before the properties of the sheet.
                out.write(opening, 0, opening.length() - 1);
                out.write(',');
                out.write(shown(sheet).toJson().substring(1));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            // Nothing is held back, and the writer is the caller's.
        }
    }

    private ScoreSheet shown(ScoreSheet sheet) {
        return bandSets.isEmpty()
                ? sheet
                : new ScoreSheet(
                        sheet.instrument(),
                        sheet.version(),
                        sheet.fingerprint(),
                        sheet.coding(),
                        sheet.scores().stream().map(this::shown).toList(),
                        sheet.alerts(),
                        sheet.trace());
    }

    private Score shown(Score score) {
        return score instanceof Score.Present present
                ? new Score.Present(
                        present.id(),
                        present.value(),
                        present.min(),
                        present.max(),
                        present.answered(),
                        present.items(),
                        present.prorated(),
                        present.bands().stream()
                                .filter(band -> bandSets.orElseThrow().contains(band.set()))
                                .toList())
                : score;
    }
}
