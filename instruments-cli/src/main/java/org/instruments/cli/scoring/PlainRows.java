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

    /** A cell of one digit with its delimiter, four times in a long: what differs from the digit 0, and may. */
    private static final long EVERY_CELL = 0x0001_0001_0001_0001L;

    private static final long DIGITS = 7 * EVERY_CELL;
    private static final long TWO_CELLS = (1L << Integer.SIZE) - 1;
    private static final long ONE_CELL = (1L << Short.SIZE) - 1;

    private final PlainTaker taker;
    private final PlainAnswers[] instruments;
    private final byte delimiter;
    private final long fourZeros;
    private final boolean[] isPlain;

    /** For each column its item in its instrument, or that it has none. */
    private final int[] items;

    private final int[] instrumentOf;
    private final boolean[] carried;

    /** For each column the end of the answers that begin with it, belong to one item after the other and are not carried. */
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
        this.fourZeros = (delimiter << Byte.SIZE | '0') * EVERY_CELL;
        this.isPlain = plainBytes(scoring.delimiter());
        this.items = new int[scoring.header().size()];
        Arrays.fill(items, NO_ITEM);
        this.instrumentOf = new int[items.length];
        this.instruments = new PlainAnswers[cells.size()];
        for (int instrument = 0; instrument < instruments.length; instrument++) {
            AnswerColumns columns = scoring.instruments().get(instrument).columns();
            instruments[instrument] = new PlainAnswers(
                    columns,
                    use.batches().get(instrument),
                    new AnswerCodes(use.batches().get(instrument), cells.get(instrument), delimiter));
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
        eightBytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        lineEnd = firstLineEnd(bytes, start);
        for (int instrument = 0; instrument < instruments.length; instrument++) {
            instruments[instrument].beginBlock(taker.wantsPositions(instrument));
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
                at = carried[column] ? afterCarriedAnswer(bytes, at, column) : afterAnswers(bytes, at, column);
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

    /** Adds up the answers from this column on, each with what ends it, and tells where the cell after them begins. */
    private int afterAnswers(byte[] bytes, int from, int column) {
        PlainAnswers answers = instruments[instrumentOf[column]];
        long[] ofOne = answers.codes().added();
        long[] ofPairs = answers.codes().addedByPairs();
        ByteBuffer longs = eightBytes;
        int item = items[column];
        int end = item + answersUpTo[column] - column;
        int delimited = answersUpTo[column] == items.length ? end - 1 : end;
        long sum = 0;
        int at = from;
        while (item < end) {
            // One digit or none, and known. Calls nothing that is not made part of it, so that it compiles well.
            while (item < delimited) {
                long cells = longs.getLong(at) ^ fourZeros;
                long others = cells & ~DIGITS;
                if (others == 0 && item + 4 <= delimited) {
                    long first = ofPairs[AnswerCodes.pair(item, cells)];
                    long second = ofPairs[AnswerCodes.pair(item + 2, cells >>> Integer.SIZE)];
                    if ((first | second) < 0) {
                        break;
                    }
                    sum += first + second;
                    at = answers.place(bytes, at, item, 4);
                    item += 4;
                } else if ((others & TWO_CELLS) == 0 && item + 2 <= delimited) {
                    long pair = ofPairs[AnswerCodes.pair(item, cells)];
                    if (pair < 0) {
                        break;
                    }
                    sum += pair;
                    at = answers.place(bytes, at, item, 2);
                    item += 2;
                } else if ((others & ONE_CELL) == 0) {
                    long one = ofOne[item * AnswerCodes.PLACES + bytes[at]];
                    if (one < 0) {
                        break;
                    }
                    sum += one;
                    at = answers.place(bytes, at, item, 1);
                    item++;
                } else if (bytes[at] == delimiter) {
                    sum += ofOne[item * AnswerCodes.PLACES + AnswerCodes.BLANK];
                    at = answers.placeBlank(at, item);
                    item++;
                } else {
                    break;
                }
            }
            if (item < end) {
                byte stop = item < delimited ? delimiter : lineEnd;
                int stopped = endOfAnswer(bytes, at, stop, answers, item);
                if (stopped == NOT_PLAIN || bytes[stopped] != stop) {
                    return NOT_PLAIN;
                }
                if (item < delimited && !arePairs(answers.codes(), at, item, delimited)) {
                    return NOT_PLAIN;
                }
                sum += ofOne[answers.places()[item]];
                at = stopped + 1;
                item++;
            }
        }
        answers.add(sum);
        return at;
    }

    /** Whether digits that begin here, up to four, are known to be answers; what pairs of them add is there afterwards. */
    private boolean arePairs(AnswerCodes codes, int at, int item, int delimited) {
        long cells = eightBytes.getLong(at) ^ fourZeros;
        long others = cells & ~DIGITS;
        boolean two = item + 2 <= delimited && (others & TWO_CELLS) == 0;
        boolean four = item + 4 <= delimited && others == 0;
        return (!two || codes.areAnswers(AnswerCodes.pair(item, cells)))
                && (!four || codes.areAnswers(AnswerCodes.pair(item + 2, cells >>> Integer.SIZE)));
    }

    /** Adds an answer that is carried through, too, and tells where the cell after it begins. */
    private int afterCarriedAnswer(byte[] bytes, int from, int column) {
        int next = afterAnswers(bytes, from, column);
        boolean plain = next != NOT_PLAIN && endOfPlain(bytes, from) == next - 1 && taker.carry(bytes, from, next - 1);
        return plain ? next : NOT_PLAIN;
    }

    /** Takes a cell that is no answer and tells where the next begins. */
    private int afterCell(byte[] bytes, int from, int column) {
        int end = endOfPlain(bytes, from);
        boolean plain = bytes[end] == (column == items.length - 1 ? lineEnd : delimiter)
                && (!carried[column] || taker.carry(bytes, from, end));
        return plain ? end + 1 : NOT_PLAIN;
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
        if (code == AnswerCodes.NONE) {
            return NOT_PLAIN;
        }
        int place = item * AnswerCodes.PLACES + code;
        answers.places()[item] = place;
        return answers.codes().isAnswer(place) ? end : NOT_PLAIN;
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
