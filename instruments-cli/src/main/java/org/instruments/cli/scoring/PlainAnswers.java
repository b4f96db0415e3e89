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

    PlainAnswers(AnswerColumns columns, BatchScorer batch, AnswerCells cells) {
        this.codes = new AnswerCodes(batch, cells);
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

    /** What was answered to an item of the file: a position, or that it is not answered. */
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

    /** Begins with a row of which nothing was answered yet. */
    void begin() {
        words[0] = notAsked;
    }

    /**
     * Adds up answers.
     *
     * @param sum what they add to the first word
     * @param seen negative where one of them is not known
     */
    void add(long sum, long seen) {
        words[0] = words[0] + (sum & Long.MAX_VALUE) | (words[0] | seen) & Long.MIN_VALUE;
    }

    /** Whether all cells of the row are answers; what they add up to is whole afterwards. */
    boolean areAnswers() {
        if (words[0] < 0 && !codes.areAnswers(places)) {
            return false;
        }
        if (words[0] < 0 || words.length > 1) {
            codes.add(places, words);
        }
        return true;
    }
}
