package org.instruments.cli.scoring;

import java.util.List;
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

    /**
     * Whether it is to be told what was answered to each item, and not only what answers add up to: asked before each
     * block.
     *
     * @param instrument which of the instruments, 0 for the first
     */
    public abstract boolean wantsPositions(int instrument);

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
     * @param answers to each instrument; of this row until it returns
     */
    public abstract void take(PlainAnswers[] answers);

    /**
     * Takes a row that is not plain, all of it.
     *
     * @param answers what the person answered to each instrument
     */
    public abstract void take(CsvRow row, List<Positions> answers);

    /** After the last row of a block. */
    public abstract void end();
}
