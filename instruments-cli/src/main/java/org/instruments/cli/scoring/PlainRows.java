package org.instruments.cli.scoring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.instruments.cli.columns.AnswerColumns;

/**
 * Scans and scores plain rows: those of which every cell stands in the file as it is, ASCII without quotes, answers of at
 * most two characters, as many cells as the header. Whatever else a row may be, it only says that it is not plain. For one
 * thread.
 */
final class PlainRows {
    /** In place of where the next row begins. */
    static final int NOT_PLAIN = -1;

    private static final int NO_ITEM = -1;
    private static final int CODES = 1 << Byte.SIZE;
    private static final int CODE = CODES - 1;

    private static final long EVERY_BYTE = 0x0101_0101_0101_0101L;
    private static final long LOWER_BITS = 0x7F * EVERY_BYTE;
    private static final long EVERY_SECOND = 0x8000_8000_8000_8000L;

    private final PlainTaker taker;
    private final PlainAnswers[] instruments;
    private final byte delimiter;
    private final long delimiters;
    private final boolean[] isPlain;

    /** For each column its item in its instrument, or that it has none. */
    private final int[] items;

    private final int[] instrumentOf;
    private final boolean[] carried;

    /** For each column the end of the answers that begin with it and belong to one item after the other. */
    private final int[] answersUpTo;

    private ByteBuffer eightBytes = ByteBuffer.allocate(0);
    private byte lineEnd;

    /**
     * @param cells says for each instrument what answers mean
     * @param taker takes the rows
     */
    PlainRows(RowScoring scoring, PlainUse use, List<AnswerCells> cells, PlainTaker taker) {
        this.taker = taker;
        this.delimiter = (byte) scoring.delimiter();
        this.delimiters = delimiter * EVERY_BYTE;
        this.isPlain = PlainCells.plainBytes(scoring.delimiter());
        this.items = new int[scoring.header().size()];
        Arrays.fill(items, NO_ITEM);
        this.instrumentOf = new int[items.length];
        this.instruments = new PlainAnswers[cells.size()];
        for (int instrument = 0; instrument < instruments.length; instrument++) {
            AnswerColumns columns = scoring.instruments().get(instrument).columns();
            instruments[instrument] = new PlainAnswers(columns, use.batches().get(instrument), cells.get(instrument));
            for (int item = 0; item < columns.items(); item++) {
                if (columns.ofItem(item) != AnswerColumns.NONE) {
                    items[columns.ofItem(item)] = item;
                    instrumentOf[columns.ofItem(item)] = instrument;
                }
            }
        }
        this.carried = new boolean[items.length];
        for (int column : use.carried()) {
            carried[column] = true;
        }
        this.answersUpTo = answersUpTo();
    }

    /** The last column is never among them: what ends its cell ends the line. */
    private int[] answersUpTo() {
        int[] upTo = new int[items.length];
        for (int column = items.length - 2; column >= 0; column--) {
            boolean isAnswer = items[column] != NO_ITEM && !carried[column];
            boolean goesOn = isAnswer
                    && instrumentOf[column + 1] == instrumentOf[column]
                    && items[column + 1] == items[column] + 1
                    && upTo[column + 1] > column + 1;
            upTo[column] = goesOn ? upTo[column + 1] : isAnswer ? column + 1 : column;
        }
        return upTo;
    }

    /**
     * Begins with other bytes.
     *
     * @param start where the first row begins; there is a line end at or after it
     */
    void begin(byte[] bytes, int start) {
        eightBytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        lineEnd = firstLineEnd(bytes, start);
    }

    /** LF, or CR that may be half of CR LF. Rows that end otherwise than the first are not plain. */
    private static byte firstLineEnd(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return bytes[at];
    }

    /** Scores a row if it is plain, and tells where the next begins. Where it is not, some of it may have been written. */
    int score(byte[] bytes, int start) {
        int at = start;
        if (items.length > 1 && bytes[at] == lineEnd) {
            return afterLineEnd(bytes, at);
        }
        for (PlainAnswers answers : instruments) {
            answers.begin();
        }
        taker.begin();
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
        if (at < 0 || !areAnswers()) {
            return NOT_PLAIN;
        }
        taker.take(instruments);
        return afterLineEnd(bytes, at - 1);
    }

    private boolean areAnswers() {
        boolean answered = true;
        for (PlainAnswers answers : instruments) {
            answered &= answers.areAnswers();
        }
        return answered;
    }

    /** Adds up the answers from this column on, each with its delimiter, and tells where the cell after them begins. */
    private int afterAnswers(byte[] bytes, int from, int column) {
        PlainAnswers answers = instruments[instrumentOf[column]];
        long[] added = answers.codes().added();
        int[] places = answers.places();
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
                int stop = endOfAnswer(bytes, at, delimiter, answers, item);
                if (stop == NOT_PLAIN || bytes[stop] != delimiter) {
                    return NOT_PLAIN;
                }
                sum += added[places[item]];
                seen |= added[places[item]];
                at = stop + 1;
                item++;
            }
        }
        answers.add(sum, seen);
        return at;
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
        PlainAnswers answers = instruments[instrumentOf[column]];
        int end = item == NO_ITEM ? endOfPlain(bytes, from) : endOfAnswer(bytes, from, stop, answers, item);
        if (end == NOT_PLAIN || bytes[end] != stop || carried[column] && !taker.carry(bytes, from, end)) {
            return NOT_PLAIN;
        }
        if (item != NO_ITEM) {
            long adds = answers.codes().added()[answers.places()[item]];
            answers.add(adds, adds);
        }
        return end + 1;
    }

    /** Notes the place of an answer of at most two characters, and tells where its cell ends. */
    private static int endOfAnswer(byte[] bytes, int at, byte stop, PlainAnswers answers, int item) {
        int code = AnswerCodes.BLANK;
        int end = at;
        if (bytes[at] != stop) {
            if (bytes[at + 1] == stop) {
                code = bytes[at] & CODE;
                end = at + 1;
            } else {
                code = answers.codes().ofTwo(item, bytes[at], bytes[at + 1]);
                end = at + 2;
            }
        }
        answers.places()[item] = item * AnswerCodes.PLACES + code;
        return code == AnswerCodes.NONE ? NOT_PLAIN : end;
    }

    private int endOfPlain(byte[] bytes, int at) {
        int end = at;
        while (isPlain[bytes[end] & CODE]) {
            end++;
        }
        return end;
    }

    private static int afterLineEnd(byte[] bytes, int at) {
        return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
