package org.instruments.cli.sheets;

import org.instruments.cli.rows.CsvRow;
import org.instruments.score.ScoreSheet;

/** Writes some rows, one after the other. For one thread. */
public interface SheetLines extends AutoCloseable {

    /** Writes the scores of a row. */
    void row(CsvRow row, ScoreSheet sheet);

    /** Writes out what is held back. */
    @Override
    void close();
}
