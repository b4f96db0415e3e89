package org.instruments.cli.scoring;

import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.cli.columns.AnswerColumns;

/** The answers of a plain row to one instrument, and what they add up to: row after row. For one thread. */
public final class PlainAnswers {
    private final AnswerCodes codes;
    private final int[] places;
    private final long notAsked;
    private final long[] words;
    private boolean placing;

    PlainAnswers(AnswerColumns columns, BatchScorer batch, AnswerCodes codes) {
        this.codes = codes;
        this.places = new int[columns.items()];
        long missing = 0;
        for (int item = 0; item < places.length; item++) {
            places[item] = item * AnswerCodes.PLACES + AnswerCodes.BLANK;
            if (columns.ofItem(item) == AnswerColumns.NONE) {
                missing += batch.added(0, item, Positions.NOT_ASKED);
            }
        }
        this.notAsked = missing;
        this.words = new long[batch.words()];
    }

    /** What the answers add up to, once all are there. */
    public long[] words() {
        return words;
    }

    /** What was answered to an item of the file: a position, or that it is not answered. Only where that is wanted. */
    public int position(int item) {
        return codes.position(places[item]);
    }

    AnswerCodes codes() {
        return codes;
    }

    /** For each item the place of its answer, to be noted by whoever scans. */
    int[] places() {
        return places;
    }

    /**
     * Begins with other rows.
     *
     * @param wanted whether positions are wanted
     */
    void beginBlock(boolean wanted) {
        placing = wanted || words.length > 1;
    }

    /**
     * Notes the places of some answers of one character, if they are wanted; those of cells that are read one by one always
     * are. Tells where the cell after them begins.
     */
    int place(byte[] bytes, int at, int item, int count) {
        if (placing) {
            for (int i = 0; i < count; i++) {
                places[item + i] = (item + i) * AnswerCodes.PLACES + bytes[at + 2 * i];
            }
        }
        return at + 2 * count;
    }

    /** The same for an empty cell. */
    int placeBlank(int at, int item) {
        if (placing) {
            places[item] = item * AnswerCodes.PLACES + AnswerCodes.BLANK;
        }
        return at + 1;
    }

    /** Begins with a row of which nothing was answered yet. */
    void begin() {
        words[0] = notAsked;
    }

    /** Adds up what answers add to the first word. */
    void add(long sum) {
        words[0] += sum;
    }

    /** Adds up the other words, once all answers are there. */
    void complete() {
        if (words.length > 1) {
            codes.add(places, words);
        }
    }
}
