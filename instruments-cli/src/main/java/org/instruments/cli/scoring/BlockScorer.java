package org.instruments.cli.scoring;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** Kinds of bytes: of no plain cell, of a plain cell but not at its beginning, of a plain cell. */
    private static final byte ODD = 0;

    private static final byte PLAIN_INSIDE = 1;
    private static final byte PLAIN = 2;

    private static final long EVERY_BYTE = 0x0101_0101_0101_0101L;
    private static final long LOWER_BITS = 0x7F * EVERY_BYTE;
    private static final long EVERY_SECOND = 0x8000_8000_8000_8000L;

    /** Would make a cell a formula, a comment or quoted, so that it is not written as it was read. */
    private static final String NEVER_FIRST = "=+-@#'";

    private final RowScoring scoring;
    private final ScoreTexts texts;
    private final RecordBlocks.Block block = new RecordBlocks.Block();
    private final RecordEnds ends;
    private final RowDecoder decoder;
    private final AnswerCodes codes;
    private final ShortTexts shortTexts;
    private final byte delimiter;
    private final int[] items;
    private final boolean[] carried;
    private final byte[] kinds = new byte[CODES];
    private final long delimiters;

    /** For each column the end of the answers that begin with it and belong to one item after the other. */
    private final int[] answersUpTo;

    private final int[] places;
    private final long notAsked;
    private final byte[] positions;
    private final long[] words;
    private final StringWriter lineOfRow = new StringWriter();
    private final CsvSheets.Lines parsedRows;

    private final ByteText text = new ByteText();
    private final ByteText noTrace = new ByteText();
    private ProblemTally problems = new ProblemTally();
    private ByteBuffer eightBytes = ByteBuffer.allocate(0);
    private byte lineEnd;
    private long leftOut;
    private boolean ended;

    BlockScorer(RowScoring scoring, ScoreTexts texts) {
        this.scoring = scoring;
        this.texts = texts;
        this.ends = new RecordEnds(scoring.delimiter());
        this.delimiter = (byte) scoring.delimiter();
        this.decoder = RowDecoder.of(scoring);
        this.codes = new AnswerCodes(texts.batch(), decoder.cells());
        this.shortTexts = new ShortTexts(texts);
        this.positions = new byte[scoring.columns().items()];
        this.words = new long[texts.batch().words()];
        this.places = new int[positions.length];
        this.parsedRows = texts.sheets().lines(lineOfRow);
        int columns = scoring.header().size();
        this.items = new int[columns];
        this.carried = new boolean[columns];
        this.answersUpTo = new int[columns];
        this.delimiters = delimiter * EVERY_BYTE;
        Arrays.fill(items, NO_ITEM);
        long missing = 0;
        for (int item = 0; item < places.length; item++) {
            int column = scoring.columns().ofItem(item);
            places[item] = item * AnswerCodes.PLACES + AnswerCodes.BLANK;
            if (column == AnswerColumns.NONE) {
                missing += texts.batch().added(0, item, Positions.NOT_ASKED);
            } else {
                items[column] = item;
            }
        }
        this.notAsked = missing;
        for (int column = 0; column < columns; column++) {
            carried[column] = texts.sheets().carries(column);
        }
        for (int code = ' '; code < DELETE; code++) {
            if (code != '"' && code != ',' && code != delimiter) {
                kinds[code] = NEVER_FIRST.indexOf(code) < 0 ? PLAIN : PLAIN_INSIDE;
            }
        }
        for (int column = columns - 2; column >= 0; column--) {
            boolean isNext = items[column] != NO_ITEM && !carried[column];
            boolean follow = isNext && items[column + 1] == items[column] + 1 && answersUpTo[column + 1] > column + 1;
            answersUpTo[column] = follow ? answersUpTo[column + 1] : isNext ? column + 1 : column;
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
        eightBytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        text.setLength(0);
        problems = new ProblemTally();
        // Local, as whatever is written for every row: the scorers of two threads may lie in one line of the caches.
        long lines = RecordEnds.lines(bytes, 0, block.start());
        leftOut = 0;
        ended = block.isCut();
        if (ended) {
            problems.add(tooLong(lines));
        }
        int at = block.start();
        lineEnd = firstLineEnd(bytes, at);
        while (at < end && !ended) {
            int before = text.length();
            int next = plainRow(bytes, at);
            if (next == NOT_PLAIN || !isWriting()) {
                text.setLength(before);
            }
            if (next == NOT_PLAIN) {
                next = ends.first(bytes, at, end);
                parsedRows(bytes, at, next, lines);
                lines += RecordEnds.lines(bytes, at, next);
            } else {
                lines++;
            }
            at = next;
        }
        return new ScoredChunk(text, noTrace, problems, decoder.fitting(), leftOut, lines, ended);
    }

    /** LF, or CR that may be half of CR LF. Rows that end otherwise than the first are not plain. */
    private static byte firstLineEnd(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return bytes[at];
    }

    private Problem tooLong(long lines) {
        return Problem.of(
                ProblemCode.TOO_LARGE,
                new Place.OfCell(scoring.header().file(), lines + 1, null),
                "a row is larger than 64 million bytes; is a quote never closed?");
    }

    /** Scores a row if it is plain, and tells where the next begins. Where it is not, some of it may have been written. */
    private int plainRow(byte[] bytes, int start) {
        int at = start;
        if (items.length > 1 && bytes[at] == lineEnd) {
            return afterLineEnd(bytes, at);
        }
        words[0] = notAsked;
        int column = 0;
        while (column < items.length && at >= 0) {
            if (answersUpTo[column] > column) {
                at = afterAnswers(bytes, at, column);
                column = answersUpTo[column];
            } else {
                at = afterCell(bytes, at, column);
                column++;
            }
        }
        if (at < 0 || words[0] < 0 && !codes.areAnswers(places)) {
            return NOT_PLAIN;
        }
        if (words[0] < 0 || words.length > 1) {
            codes.add(places, words);
        }
        writeScores();
        return afterLineEnd(bytes, at - 1);
    }

    /** Adds up the answers from this column on, each with its delimiter, and tells where the cell after them begins. */
    private int afterAnswers(byte[] bytes, int from, int column) {
        long[] added = codes.added();
        int item = items[column];
        int end = item + answersUpTo[column] - column;
        long sum = 0;
        long seen = 0;
        int at = from;
        while (item < end) {
            if (item + 4 <= end && areFourAnswers(at)) {
                int place = item * AnswerCodes.PLACES;
                int first = place + (bytes[at] & CODE);
                int second = place + AnswerCodes.PLACES + (bytes[at + 2] & CODE);
                int third = place + 2 * AnswerCodes.PLACES + (bytes[at + 4] & CODE);
                int fourth = place + 3 * AnswerCodes.PLACES + (bytes[at + 6] & CODE);
                places[item] = first;
                places[item + 1] = second;
                places[item + 2] = third;
                places[item + 3] = fourth;
                sum += added[first] + added[second] + added[third] + added[fourth];
                seen |= added[first] | added[second] | added[third] | added[fourth];
                at += 8;
                item += 4;
            } else {
                int stop = endOfAnswer(bytes, at, delimiter, item);
                if (stop == NOT_PLAIN || bytes[stop] != delimiter) {
                    return NOT_PLAIN;
                }
                sum += added[places[item]];
                seen |= added[places[item]];
                at = stop + 1;
                item++;
            }
        }
        add(sum, seen);
        return at;
    }

    /** A negative sum says that one of its answers is not known. */
    private void add(long sum, long seen) {
        words[0] = words[0] + (sum & Long.MAX_VALUE) | (words[0] | seen) & Long.MIN_VALUE;
    }

    /** Whether the next eight bytes are four cells of one character, each with its delimiter. */
    private boolean areFourAnswers(int at) {
        long differing = eightBytes.getLong(at) ^ delimiters;
        long zeros = ~((differing & LOWER_BITS) + LOWER_BITS | differing | LOWER_BITS);
        return zeros == EVERY_SECOND;
    }

    /** Takes a cell of any column and tells where the next begins. */
    private int afterCell(byte[] bytes, int from, int column) {
        byte stop = column == items.length - 1 ? lineEnd : delimiter;
        int item = items[column];
        int end = item == NO_ITEM ? endOfPlain(bytes, from) : endOfAnswer(bytes, from, stop, item);
        if (end == NOT_PLAIN || bytes[end] != stop || carried[column] && !carry(bytes, from, end)) {
            return NOT_PLAIN;
        }
        if (item != NO_ITEM) {
            long adds = codes.added()[places[item]];
            add(adds, adds);
        }
        return end + 1;
    }

    /** Notes the place of an answer of at most two characters, and tells where its cell ends. */
    private int endOfAnswer(byte[] bytes, int at, byte stop, int item) {
        int code = AnswerCodes.BLANK;
        int end = at;
        if (bytes[at] != stop) {
            if (bytes[at + 1] == stop) {
                code = bytes[at] & CODE;
                end = at + 1;
            } else {
                code = codes.ofTwo(item, bytes[at], bytes[at + 1]);
                end = at + 2;
            }
        }
        places[item] = item * AnswerCodes.PLACES + code;
        return code == AnswerCodes.NONE ? NOT_PLAIN : end;
    }

    private int endOfPlain(byte[] bytes, int at) {
        int end = at;
        while (kinds[bytes[end] & CODE] != ODD) {
            end++;
        }
        return end;
    }

    /** Carries a cell through; false where it would not be written as it was read. */
    private boolean carry(byte[] bytes, int from, int to) {
        byte[] out = text.withRoom(to - from + 1).array();
        int length = text.length();
        boolean plain = from == to || kinds[bytes[from] & CODE] == PLAIN;
        for (int at = from; at < to; at++) {
            plain &= kinds[bytes[at] & CODE] != ODD;
            out[length++] = bytes[at];
        }
        out[length++] = ',';
        text.setLength(length);
        return plain;
    }

    private static int afterLineEnd(byte[] bytes, int at) {
        return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Where problems stop the writing, the scores that follow are not looked at. */
    private boolean isWriting() {
        return scoring.onInvalid() != OnInvalid.FAIL || problems.isEmpty();
    }

    private void writeScores() {
        ByteBuffer out = text.withRoom(shortTexts.room());
        int end = shortTexts.write(words, out, text.length());
        if (end == ShortTexts.CANNOT) {
            shortTexts.meet(words);
            texts.write(words, text);
        } else {
            text.setLength(end);
        }
        text.endWith((byte) '\n');
    }

    private void parsedRows(byte[] bytes, int from, int to, long linesBefore) {
        CsvRows rows = CsvRows.of(scoring.header(), bytes, from, to, linesBefore, scoring.delimiter());
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
        texts.batch().add(positions, 0, words);
        parsedRows.write(row.cells(), texts.cells(words));
        parsedRows.flush();
        text.append(lineOfRow.toString().getBytes(StandardCharsets.UTF_8));
        lineOfRow.getBuffer().setLength(0);
    }
}
