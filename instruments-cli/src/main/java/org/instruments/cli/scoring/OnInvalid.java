package org.instruments.cli.scoring;

import java.util.Locale;

/** What becomes of a row with a bad cell. */
public enum OnInvalid {
    /** Nothing is written. */
    FAIL,
    /** The cell counts as missing. */
    BLANK,
    /** The row is left out. */
    DROP;

    /**
     * What became of a file with problems, as a part of a sentence.
     *
     * @param leftOut how many rows were left out
     */
    public String consequence(long leftOut) {
        String rows = leftOut == 1 ? "1 row was left out" : leftOut + " rows were left out";
        return this == BLANK ? "bad cells count as missing" + (leftOut == 0 ? "" : ", " + rows) : rows;
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
