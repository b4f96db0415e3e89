package org.instruments.cli.scoring;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instruments.Positions;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.CsvRows;
import org.instruments.cli.rows.RecordBlocks;
import org.instruments.cli.rows.RecordEnds;
import org.instruments.cli.sheets.CsvSheets;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/**
 * Scans and scores blocks of bytes, one after the other. A row is plain where every cell stands in the file as it is: ASCII
 * without quotes, answers of at most two characters, as many cells as the header. Every other row goes to the CSV parser,
 * which alone knows what is in quotes and what is wrong. For one thread.
 */
final class BlockScorer {
    private static final int NOT_PLAIN = -1;
    private static final int NO_ITEM = -1;
    private static final int CODES = 1 << Byte.SIZE;
    private static final int CODE = CODES - 1;
    private static final byte DELETE = 0x7F;

    /** Would make a cell a formula, a comment or quoted, so that it is not written as it was read. */
    private static final String NEVER_FIRST = "=+-@#'";

    private final RowScoring scoring;
    private final ScoreTexts texts;
    private final RecordBlocks.Block block = new RecordBlocks.Block();
    private final RecordEnds ends;
    private final RowDecoder decoder;
    private final ShortAnswers answers;
    private final byte delimiter;
    private final int[] items;
    private final boolean[] carried;
    private final boolean[] plain = new boolean[CODES];
    private final byte[] positions;
    private final int[] tallies;
    private final StringWriter lineOfRow = new StringWriter();
    private final CsvSheets.Lines parsedRows;

    private final ByteText text = new ByteText();
    private final ByteText noTrace = new ByteText();
    private ProblemTally problems = new ProblemTally();
    private long lines;
    private long leftOut;
    private boolean ended;

    BlockScorer(RowScoring scoring, ScoreTexts texts) {
        this.scoring = scoring;
        this.texts = texts;
        this.ends = new RecordEnds(scoring.delimiter());
        this.delimiter = (byte) scoring.delimiter();
        this.decoder = RowDecoder.of(scoring);
        this.answers = new ShortAnswers(decoder.cells(), scoring.columns().items());
        this.positions = new byte[scoring.columns().items()];
        this.tallies = new int[texts.batch().scoreIds().size()];
        this.parsedRows = texts.sheets().lines(lineOfRow);
        int columns = scoring.header().size();
        this.items = new int[columns];
        this.carried = new boolean[columns];
        Arrays.fill(items, NO_ITEM);
        for (int item = 0; item < positions.length; item++) {
            int column = scoring.columns().ofItem(item);
            if (column == AnswerColumns.NONE) {
                positions[item] = Positions.NOT_ASKED;
            } else {
                items[column] = item;
            }
        }
        for (int column = 0; column < columns; column++) {
            carried[column] = texts.sheets().carries(column);
        }
        for (int code = ' '; code < DELETE; code++) {
            plain[code] = code != '"' && code != ',' && code != delimiter;
        }
    }

    /** Holds what is scored next. */
    RecordBlocks.Block block() {
        return block;
    }

    /** Scores what is in the block. The text is good until the next call. */
    ScoredChunk score() {
        byte[] bytes = block.bytes();
        int end = block.end();
        // A last row without a line end gets one, so that no scan of a cell need look out for the end.
        bytes[end] = '\n';
        text.cutTo(0);
        problems = new ProblemTally();
        lines = RecordEnds.lines(bytes, 0, block.start());
        leftOut = 0;
        ended = block.isCut();
        if (ended) {
            problems.add(tooLong());
        }
        int at = block.start();
        while (at < end && !ended) {
            int before = text.length();
            int next = plainRow(bytes, at);
            if (next == NOT_PLAIN || !isWriting()) {
                text.cutTo(before);
            }
            if (next == NOT_PLAIN) {
                next = ends.first(bytes, at, end);
                parsedRows(bytes, at, next);
                lines += RecordEnds.lines(bytes, at, next);
            } else {
                lines++;
            }
            at = next;
        }
        return new ScoredChunk(text, noTrace, problems, decoder.fitting(), leftOut, lines, ended);
    }

    private Problem tooLong() {
        return Problem.of(
                ProblemCode.TOO_LARGE,
                new Place.OfCell(scoring.header().file(), lines + 1, null),
                "a row is larger than 64 million bytes; is a quote never closed?");
    }

    /** Scores a row if it is plain, and tells where the next begins. Where it is not, some of it may have been written. */
    private int plainRow(byte[] bytes, int start) {
        int at = start;
        int last = items.length - 1;
        if (last > 0 && endsLine(bytes[at])) {
            return afterLineEnd(bytes, at);
        }
        for (int column = 0; column <= last; column++) {
            int end = items[column] == NO_ITEM ? plainCell(bytes, at) : plainAnswer(bytes, at, items[column]);
            if (end == NOT_PLAIN || (column < last ? bytes[end] != delimiter : !endsLine(bytes[end]))) {
                return NOT_PLAIN;
            }
            if (carried[column]) {
                if (!isWrittenAsRead(bytes, at, end)) {
                    return NOT_PLAIN;
                }
                text.append(bytes, at, end - at);
                text.append(',');
            }
            at = end + 1;
        }
        if (isWriting()) {
            writeScores();
        }
        return afterLineEnd(bytes, at - 1);
    }

    private boolean isWrittenAsRead(byte[] bytes, int at, int end) {
        return end == at || NEVER_FIRST.indexOf(bytes[at]) < 0 && plainCell(bytes, at) == end;
    }

    private int plainCell(byte[] bytes, int at) {
        int end = at;
        while (plain[bytes[end] & CODE]) {
            end++;
        }
        return end;
    }

    private int plainAnswer(byte[] bytes, int at, int item) {
        byte first = bytes[at];
        byte position = Positions.NOT_ANSWERED;
        int end = at;
        if (!endsCell(first)) {
            byte second = bytes[at + 1];
            if (endsCell(second)) {
                position = answers.read(item, first);
                end = at + 1;
            } else {
                position = endsCell(bytes[at + 2]) ? answers.read(item, first, second) : ShortAnswers.NONE;
                end = at + 2;
            }
        }
        positions[item] = position;
        return position == ShortAnswers.NONE ? NOT_PLAIN : end;
    }

    private boolean endsCell(byte b) {
        return b == delimiter || endsLine(b);
    }

    private static boolean endsLine(byte b) {
        return b == '\n' || b == '\r';
    }

    private static int afterLineEnd(byte[] bytes, int at) {
        return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Where problems stop the writing, the scores that follow are not looked at. */
    private boolean isWriting() {
        return scoring.onInvalid() != OnInvalid.FAIL || problems.isEmpty();
    }

    private void writeScores() {
        texts.batch().tally(positions, 0, tallies);
        for (int score = 0; score < tallies.length; score++) {
            byte[] cells = texts.text(score, tallies[score]);
            text.append(cells, 0, cells.length);
        }
        text.endWith((byte) '\n');
    }

    private void parsedRows(byte[] bytes, int from, int to) {
        CsvRows rows = CsvRows.of(scoring.header(), bytes, from, to, lines, scoring.delimiter());
        try {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                parsedRow(row);
            }
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
            ended = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parsedRow(CsvRow row) {
        RowDecoder.Decoded decoded = decoder.decode(row);
        decoded.problems().forEach(problems::add);
        if (!decoded.isWritten(scoring.onInvalid(), problems)) {
            leftOut++;
            return;
        }
        for (int item = 0; item < positions.length; item++) {
            positions[item] = (byte) decoded.positions().at(item);
        }
        texts.batch().tally(positions, 0, tallies);
        List<String> cells = new ArrayList<>();
        for (int score = 0; score < tallies.length; score++) {
            cells.addAll(texts.cells(score, tallies[score]));
        }
        parsedRows.write(row.cells(), cells);
        parsedRows.flush();
        text.append(lineOfRow.toString().getBytes(StandardCharsets.UTF_8));
        lineOfRow.getBuffer().setLength(0);
    }
}
