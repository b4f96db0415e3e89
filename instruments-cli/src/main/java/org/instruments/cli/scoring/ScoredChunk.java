package org.instruments.cli.scoring;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.sheets.SheetLines;
import org.instruments.cli.sheets.TraceLines;
import org.instruments.score.ScoreSheet;

/**
 * Some rows of a file, scored and written: the unit of work of one thread.
 *
 * @param text what is written for them, in UTF-8; ends before the first bad row where that stops the writing
 * @param trace how their scores came about, in UTF-8; empty where that was not asked for
 * @param problems what is wrong with them
 * @param fitting the other codings that accept all their cells
 * @param leftOut how many of them were left out
 */
record ScoredChunk(byte[] text, byte[] trace, ProblemTally problems, BitSet fitting, long leftOut) {

    static ScoredChunk of(List<CsvRow> rows, RowScoring scoring) {
        AnswerCells cells = new AnswerCells(
                scoring.reader(), scoring.otherReaders(), scoring.columns().items());
        RowDecoder decoder = new RowDecoder(scoring.header(), scoring.columns(), scoring.reader(), cells);
        ProblemTally problems = new ProblemTally();
        StringWriter text = new StringWriter();
        StringBuilder trace = new StringBuilder();
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
                    ScoreSheet sheet = scoring.scorer().score(decoded.positions());
                    lines.row(row, sheet.withoutTrace());
                    if (!sheet.trace().isEmpty()) {
                        trace.append(TraceLines.of(row, sheet));
                    }
                } else {
                    leftOut++;
                }
            }
        }
        return new ScoredChunk(utf8(text), utf8(trace), problems, cells.fitting(), leftOut);
    }

    private static byte[] utf8(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
