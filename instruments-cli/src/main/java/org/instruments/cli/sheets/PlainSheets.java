package org.instruments.cli.sheets;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.scoring.ByteText;
import org.instruments.cli.scoring.PlainAnswers;
import org.instruments.cli.scoring.PlainTaker;
import org.instruments.cli.scoring.PlainUse;

/** Score sheets of plain rows: cells carried through as they stand, then the texts of scores that were made before. */
final class PlainSheets implements PlainUse {
    /** Would make a cell a formula, a comment or quoted, so that it is not written as it was read. */
    private static final String NEVER_FIRST = "=+-@#'";

    private final CsvSheets sheets;
    private final List<PlainScores.Shared> scores;

    /** @param scores of each instrument */
    PlainSheets(CsvSheets sheets, List<PlainScores.Shared> scores) {
        this.sheets = sheets;
        this.scores = List.copyOf(scores);
    }

    @Override
    public List<BatchScorer> batches() {
        return scores.stream().map(shared -> shared.texts().batch()).toList();
    }

    @Override
    public List<Integer> carried() {
        return sheets.carried();
    }

    @Override
    public PlainTaker taker() {
        return new Taker();
    }

    private final class Taker extends PlainTaker {
        private final PlainScores[] ofInstruments =
                scores.stream().map(PlainScores::new).toArray(PlainScores[]::new);
        private final StringWriter lineOfRow = new StringWriter();
        private final CsvSheets.Lines parsedRows = sheets.lines(lineOfRow);

        @Override
        public boolean wantsPositions(int instrument) {
            return ofInstruments[instrument].beginBlock();
        }

        @Override
        public void begin() {
            // What was carried of a row that is not plain is taken back with its text.
        }

        @Override
        public boolean carry(byte[] bytes, int from, int to) {
            ByteText text = text();
            text.append(bytes, from, to);
            text.append((byte) ',');
            return from == to || NEVER_FIRST.indexOf(bytes[from]) < 0;
        }

        @Override
        public void take(PlainAnswers[] answers) {
            ByteText text = text();
            for (int place = 0; place < ofInstruments.length; place++) {
                ofInstruments[place].write(answers[place], text);
            }
            text.endWith((byte) '\n');
        }

        @Override
        public void take(CsvRow row, List<Positions> answers) {
            List<String> cells = new ArrayList<>();
            for (int place = 0; place < ofInstruments.length; place++) {
                cells.addAll(ofInstruments[place].cells(answers.get(place)));
            }
            parsedRows.write(row.cells(), cells);
            parsedRows.flush();
            text().append(lineOfRow.toString().getBytes(StandardCharsets.UTF_8));
            lineOfRow.getBuffer().setLength(0);
        }

        @Override
        public void end() {
            for (PlainScores scores : ofInstruments) {
                scores.end();
            }
        }
    }
}
