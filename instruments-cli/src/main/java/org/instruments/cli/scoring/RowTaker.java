package org.instruments.cli.scoring;

import java.util.List;
import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;

/** Takes the rows of a chunk, one after the other. For one thread. */
public interface RowTaker {

    /**
     * Takes a row.
     *
     * @param answers what the person answered to each instrument
     */
    void take(CsvRow row, List<Positions> answers);

    /** After the last row: what is written for all of them. */
    Written finish();

    /**
     * What is written for rows, in UTF-8.
     *
     * @param text the rows; may be empty
     * @param trace how their scores came about; empty where that was not asked for
     */
    record Written(ByteText text, ByteText trace) {

        /** Nothing is. */
        public static Written nothing() {
            return new Written(new ByteText(), new ByteText());
        }
    }
}
