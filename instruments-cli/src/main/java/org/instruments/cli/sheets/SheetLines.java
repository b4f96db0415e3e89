package org.instruments.cli.sheets;

import java.util.List;
import org.instruments.cli.rows.CsvRow;
import org.instruments.score.ScoreSheet;

/** Writes some rows, one after the other. For one thread. */
public interface SheetLines extends AutoCloseable {

    /**
     * Writes the scores of a row.
     *
     * @param sheets of each instrument
     */
    void row(CsvRow row, List<ScoreSheet> sheets);

    /** Writes out what is held back. */
    @Override
    void close();
}
