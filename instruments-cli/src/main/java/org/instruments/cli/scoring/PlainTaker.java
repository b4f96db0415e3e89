package org.instruments.cli.scoring;

import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;

/**
 * Takes the rows of blocks, one after the other. For one thread. A class and not an interface: a run has one kind, and
 * every Java then calls it directly.
 */
public abstract class PlainTaker {
    private final ByteText text = new ByteText();

    /** For subclasses. */
    protected PlainTaker() {}

    /** What is written for the rows of a block; rows are forgotten by making it shorter. */
    public final ByteText text() {
        return text;
    }

    /** Whether it is to be told the places of answers: asked before each block. */
    public abstract boolean wantsPlaces();

    /** Begins with a row of which nothing was carried yet. */
    public abstract void begin();

    /**
     * Takes a cell of the next column that is carried through, as it stands in the file.
     *
     * @return whether the row can go on as a plain one
     */
    public abstract boolean carry(byte[] bytes, int from, int to);

    /**
     * Takes the answers of a row whose cells were carried.
     *
     * @param words what they add up to
     * @param places for each item that is in the file, the place of its answer; of no meaning where they are not wanted
     * @param codes knows what is at those places
     */
    public abstract void take(long[] words, int[] places, AnswerCodes codes);

    /** Takes a row that is not plain, all of it. */
    public abstract void take(CsvRow row, Positions person);

    /** After the last row of a block. */
    public abstract void end();
}
