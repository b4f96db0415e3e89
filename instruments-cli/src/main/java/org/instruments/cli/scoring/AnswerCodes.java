package org.instruments.cli.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.instruments.BatchScorer;
import org.instruments.Positions;

/**
 * What cells of printable ASCII characters add to the tallies of a row. A cell has a code, and with it a place among those
 * of its item: its one character, {@link #BLANK}, or one for what more characters mean. A cell is known once a row with it was
 * parsed; what is in a row that is not plain, or not whole, counts for nothing here. For one thread.
 */
final class AnswerCodes {
    /**
     * How many places an item has. Not a power of two: the same code of all items would then compete for the same lines of
     * a core's first cache.
     */
    static final int PLACES = 520;

    /** The code of an empty cell, after those of all bytes. */
    static final int BLANK = 1 << Byte.SIZE;

    /** In a plain cell only its first and its last character. */
    static final byte QUOTE = '"';

    /** The bits of a byte. */
    static final int CODE = BLANK - 1;

    /** Not a code: the characters are no answer. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int FIRST_OF_LONGER = BLANK + 1;

    /** How many pairs of two of {@link FourCells} there are. */
    private static final int PAIRS = FourCells.KINDS * FourCells.KINDS;

    private static final int DELETE = 0x7F;

    /** What is added is never negative. */
    private static final long NOT_YET = -2;

    private static final long NO_ANSWER = -1;

    private final BatchScorer batch;
    private final AnswerCells cells;
    private final byte delimiter;
    private final long[][] added;
    private final long[] addedByPairs;
    private final byte[] positions;

    AnswerCodes(BatchScorer batch, AnswerCells cells, byte delimiter) {
        this.batch = batch;
        this.cells = cells;
        this.delimiter = delimiter;
        this.added = new long[batch.words()][batch.items() * PLACES];
        this.addedByPairs = new long[(batch.items() + FourCells.COUNT) * PAIRS];
        this.positions = new byte[batch.items() * PLACES];
        for (long[] word : added) {
            Arrays.fill(word, NOT_YET);
        }
        Arrays.fill(addedByPairs, NOT_YET);
        for (int item = 0; item < batch.items(); item++) {
            // Known from the start: it is what an item has that is not in the file.
            learn(item, item * PLACES + BLANK);
            for (String cell : cells.known(item)) {
                if (cell.length() == 1 && cell.charAt(0) < BLANK) {
                    learn(item, item * PLACES + cell.charAt(0));
                }
            }
        }
    }

    /** What the answer at a place adds to the first word. */
    long added(int place) {
        return added[0][place];
    }

    /** What the cell at a place of an answer means: its position, or that it is not answered. */
    int position(int place) {
        return positions[place];
    }

    /** Adds up what the cells of a row, an item after the other, add to each word. */
    void add(int[] places, long[] words) {
        for (int word = 0; word < words.length; word++) {
            words[word] = 0;
            for (int place : places) {
                words[word] += added[word][place];
            }
        }
    }

    /** The place of one of {@link FourCells} that is there, for an item. */
    static int place(int item, int cell) {
        return item * PLACES + (cell == FourCells.BLANK ? BLANK : '0' + cell);
    }

    /** Of {@link FourCells}, the place of the first two as a pair, for an item and the next. */
    static int firstPair(int item, long cells) {
        return item * PAIRS + (int) (cells + FourCells.KINDS * (cells >>> Short.SIZE) & CODE);
    }

    /** The place of the other two, for the next items but one. */
    static int secondPair(int item, long cells) {
        return firstPair(item + 2, cells >>> Integer.SIZE);
    }

    /** By pair, what its answers add to the first word; negative where one is not known to be an answer. */
    long[] addedByPairs() {
        return addedByPairs;
    }

    /** Whether four cells are known to be answers, for an item and those after it; what they add is there afterwards. */
    boolean areAnswers(int item, long cells) {
        boolean answers = true;
        for (int cell = 0; cell < FourCells.COUNT; cell++) {
            answers &= added(item + cell, FourCells.cell(cells, cell)) >= 0;
        }
        if (answers) {
            for (int cell = 0; cell < FourCells.COUNT; cell += 2) {
                addedByPairs[firstPair(item + cell, cells >>> cell * Short.SIZE)] =
                        added(item + cell, FourCells.cell(cells, cell))
                                + added(item + cell + 1, FourCells.cell(cells, cell + 1));
            }
        }
        return answers;
    }

    private long added(int item, int cell) {
        return cell == FourCells.NONE ? 0 : isAnswer(place(item, cell)) ? added(place(item, cell)) : NO_ANSWER;
    }

    /** Whether the cell at a place is known to be an answer; what it adds is there afterwards. */
    boolean isAnswer(int place) {
        if (added[0][place] == NOT_YET) {
            learn(place / PLACES, place);
        }
        return added[0][place] >= 0;
    }

    private void learn(int item, int place) {
        int code = place - item * PLACES;
        Integer position = Positions.NOT_ANSWERED;
        if (code >= FIRST_OF_LONGER) {
            position = code - FIRST_OF_LONGER;
        } else if (code != BLANK) {
            position = isText(code) ? cells.known(item, Character.toString(code)) : Integer.valueOf(NONE);
        }
        if (position != null) {
            positions[place] = position.byteValue();
            for (int word = 0; word < added.length; word++) {
                added[word][place] = position < Positions.NOT_ANSWERED ? NO_ANSWER : batch.added(word, item, position);
            }
        }
    }

    /** The code of a cell of more characters; {@link #NONE} where it is no answer, or is not known. */
    int ofText(int item, byte[] bytes, int from, int to) {
        Integer position = cells.known(item, new String(bytes, from, to - from, StandardCharsets.US_ASCII));
        if (position == null || position < Positions.NOT_ANSWERED) {
            return NONE;
        }
        return position == Positions.NOT_ANSWERED ? BLANK : FIRST_OF_LONGER + position;
    }

    /** Whether a byte may be in such a cell. */
    boolean isText(int code) {
        return isPrintable(code) && code != delimiter;
    }

    /** Whether a byte is a printable character of ASCII that never opens quotes. */
    static boolean isPrintable(int code) {
        return code >= ' ' && code < DELETE && code != QUOTE;
    }
}
