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

/**
 * Score sheets as one JSON document per line, each with the row it is of. The sheet of a single instrument is in the
 * document itself, those of several are its {@code sheets}.
 */
public final class JsonSheets implements SheetFormat {
    private final Header header;
    private final List<Integer> carried;
    private final List<Optional<Set<String>>> bandSets;

    /**
     * JSON for a file.
     *
     * @param header the columns of the input
     * @param carried which of them are carried through
     * @param bandSets for each instrument the band sets that are shown; empty for all
     * @throws InvalidInputException when two columns carried through have one name
     */
    public JsonSheets(Header header, List<Integer> carried, List<Optional<Set<String>>> bandSets) {
        this.header = header;
        this.carried = List.copyOf(carried);
        this.bandSets = List.copyOf(bandSets);
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
        public void row(CsvRow row, List<ScoreSheet> sheets) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("row", row.number());
            place.put("line", row.line());
            Map<String, String> input = new LinkedHashMap<>();
            carried.forEach(
                    column -> input.put(header.names().get(column), row.cells().get(column)));
            place.put("input", input);
            String opening = Json.write(place);
            List<String> documents = new ArrayList<>(sheets.size());
            for (int instrument = 0; instrument < sheets.size(); instrument++) {
                documents.add(
                        shown(sheets.get(instrument), bandSets.get(instrument)).toJson());
            }
            try {
                // One object: the place of the row goes before the properties of the sheet.
                out.write(opening, 0, opening.length() - 1);
                out.write(',');
                out.write(
                        documents.size() == 1
                                ? documents.get(0).substring(1)
                                : "\"sheets\":[" + String.join(",", documents) + "]}");
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

    private static ScoreSheet shown(ScoreSheet sheet, Optional<Set<String>> bandSets) {
        return bandSets.isEmpty()
                ? sheet
                : new ScoreSheet(
                        sheet.instrument(),
                        sheet.version(),
                        sheet.fingerprint(),
                        sheet.coding(),
                        sheet.scores().stream()
                                .map(score -> shown(score, bandSets.get()))
                                .toList(),
                        sheet.alerts(),
                        sheet.trace());
    }

    private static Score shown(Score score, Set<String> bandSets) {
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
                                .filter(band -> bandSets.contains(band.set()))
                                .toList())
                : score;
    }
}
