package org.instruments.cli.scoring;

import java.util.Arrays;
import java.util.List;
import org.instruments.cli.columns.AnswerColumns;

/**
 * Scans and scores plain rows: those of which every cell stands in the file as it is, or in quotes that it does not need, ASCII,
 * as many cells as the header. Whatever else a row may be, it only says that it is not plain. For one thread.
 */
final class PlainRows {
    /** In place of where the next row begins. */
    static final int NOT_PLAIN = PlainAnswers.NOT_PLAIN;

    private static final int NO_ITEM = -1;
    private static final int CODES = 1 << Byte.SIZE;

    private final PlainTaker taker;
    private final PlainAnswers[] instruments;
    private final byte delimiter;
    private final boolean[] isPlain;

    /** For each column its item in its instrument, or that it has none. */
    private final int[] items;

    private final int[] instrumentOf;
    private final boolean[] carried;

    /** For each column the end of the answers that begin with it, belong to one item after the other and are not carried. */
    private final int[] answersUpTo;

    private byte lineEnd;

    /**
     * @param cells says for each instrument what answers mean
     * @param taker takes the rows
     */
    PlainRows(RowScoring scoring, PlainUse use, List<AnswerCells> cells, PlainTaker taker) {
        this.taker = taker;
        this.delimiter = (byte) scoring.delimiter();
        this.isPlain = plainBytes(scoring.delimiter());
        this.items = new int[scoring.header().size()];
        Arrays.fill(items, NO_ITEM);
        this.instrumentOf = new int[items.length];
        this.instruments = new PlainAnswers[cells.size()];
        for (int instrument = 0; instrument < instruments.length; instrument++) {
            AnswerColumns columns = scoring.instruments().get(instrument).columns();
            instruments[instrument] =
                    new PlainAnswers(columns, use.batches().get(instrument), cells.get(instrument), delimiter);
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

    /** For each byte whether a cell that is no answer may have it: printable ASCII but quotes, commas and the delimiter. */
    private static boolean[] plainBytes(char delimiter) {
        boolean[] plain = new boolean[CODES];
        for (int code = 0; code < plain.length; code++) {
            plain[code] = AnswerCodes.isPrintable(code) && code != ',' && code != delimiter;
        }
        return plain;
    }

    private int[] answersUpTo() {
        int[] upTo = new int[items.length];
        for (int column = items.length - 1; column >= 0; column--) {
            boolean goesOn = column + 1 < items.length
                    && items[column] != NO_ITEM
                    && items[column + 1] == items[column] + 1
                    && instrumentOf[column + 1] == instrumentOf[column]
                    && !carried[column]
                    && !carried[column + 1];
            upTo[column] = goesOn ? upTo[column + 1] : column + 1;
        }
        return upTo;
    }

    /**
     * Begins with other bytes.
     *
     * @param start where the first row begins; there is a line end at or after it
     */
    void begin(byte[] bytes, int start) {
        lineEnd = firstLineEnd(bytes, start);
        for (int instrument = 0; instrument < instruments.length; instrument++) {
            instruments[instrument].begin(bytes, lineEnd, taker.wantsPositions(instrument));
        }
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
            if (items[column] == NO_ITEM) {
                at = afterCell(bytes, at, column);
                column++;
            } else {
                at = carried[column] ? afterCarriedAnswer(bytes, at, column) : afterAnswers(at, column);
                column = answersUpTo[column];
            }
        }
        if (at < 0) {
            return NOT_PLAIN;
        }
        for (PlainAnswers answers : instruments) {
            answers.complete();
        }
        taker.take(instruments);
        return afterLineEnd(bytes, at - 1);
    }

    /** Adds up the answers from this column on, and tells where the cell after them begins. */
    private int afterAnswers(int from, int column) {
        int end = answersUpTo[column];
        int item = items[column];
        return instruments[instrumentOf[column]].add(from, item, item + end - column, end == items.length);
    }

    /** Adds an answer that is carried through, too, and tells where the cell after it begins. */
    private int afterCarriedAnswer(byte[] bytes, int from, int column) {
        int next = afterAnswers(from, column);
        boolean plain = next != NOT_PLAIN && endOfPlain(bytes, from) == next - 1 && taker.carry(bytes, from, next - 1);
        return plain ? next : NOT_PLAIN;
    }

    /** Takes a cell that is no answer, in quotes or not, and tells where the next begins. */
    private int afterCell(byte[] bytes, int from, int column) {
        byte stop = column == items.length - 1 ? lineEnd : delimiter;
        int end = endOfPlain(bytes, from);
        if (bytes[end] == stop) {
            return isTaken(bytes, from, end, column) ? end + 1 : NOT_PLAIN;
        }
        return bytes[from] == AnswerCodes.QUOTE ? afterQuotedCell(bytes, from + 1, column, stop) : NOT_PLAIN;
    }

    /** The same for a cell in quotes, whose text begins here. */
    private int afterQuotedCell(byte[] bytes, int from, int column, byte stop) {
        int end = endOfPlain(bytes, from);
        boolean closed = bytes[end] == AnswerCodes.QUOTE && bytes[end + 1] == stop;
        return closed && isTaken(bytes, from, end, column) ? end + 2 : NOT_PLAIN;
    }

    private boolean isTaken(byte[] bytes, int from, int to, int column) {
        return !carried[column] || taker.carry(bytes, from, to);
    }

    private int endOfPlain(byte[] bytes, int at) {
        int end = at;
        while (isPlain[bytes[end] & AnswerCodes.CODE]) {
            end++;
        }
        return end;
    }

    private static int afterLineEnd(byte[] bytes, int at) {
        return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
