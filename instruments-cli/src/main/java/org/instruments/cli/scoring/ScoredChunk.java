package org.instruments.cli.scoring;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.sheets.SheetLines;

/**
 * Some rows of a file, scored and written: the unit of work of one thread.
 *
 * @param text what is written for them, in UTF-8; ends before the first bad row where that stops the writing
 * @param problems what is wrong with them
 * @param fitting the other codings that accept all their cells
 * @param leftOut how many of them were left out
 */
record ScoredChunk(byte[] text, ProblemTally problems, BitSet fitting, long leftOut) {

    static ScoredChunk of(List<CsvRow> rows, RowScoring scoring) {
        AnswerCells cells = new AnswerCells(
                scoring.reader(), scoring.otherReaders(), scoring.columns().items());
        RowDecoder decoder = new RowDecoder(scoring.header(), scoring.columns(), scoring.reader(), cells);
        ProblemTally problems = new ProblemTally();
        StringWriter text = new StringWriter();
        long leftOut = 0;
        try (SheetLines lines = scoring.format().lines(text)) {
            for (CsvRow row : rows) {
                RowDecoder.Decoded decoded = decoder.decode(row);
                decoded.problems().forEach(problems::add);
                boolean bad = !decoded.problems().isEmpty();
                boolean written = switch (scoring.onInvalid()) {
                    case FAIL -> problems.isEmpty();
                    case BLANK -> !decoded.ragged();
                    case DROP -> !bad;
                };
                if (written) {
                    lines.row(row, scoring.scorer().score(decoded.positions()));
                } else {
                    leftOut++;
                }
            }
        }
        return new ScoredChunk(text.toString().getBytes(StandardCharsets.UTF_8), problems, cells.fitting(), leftOut);
    }
}
