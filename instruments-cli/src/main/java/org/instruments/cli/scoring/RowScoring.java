package org.instruments.cli.scoring;

import java.util.List;
import org.instruments.AnswerReader;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.rows.Header;

/**
 * Everything there is to know for scoring the rows of one file.
 *
 * @param header the columns of the file
 * @param delimiter what is between its cells
 * @param columns which of them hold answers
 * @param reader reads cells in the coding that was named
 * @param otherReaders read cells in each other coding
 * @param onInvalid what becomes of bad rows
 * @param use what becomes of the others
 */
public record RowScoring(
        Header header,
        char delimiter,
        AnswerColumns columns,
        AnswerReader reader,
        List<AnswerReader> otherReaders,
        OnInvalid onInvalid,
        RowUse use) {

    /** Copies the list. */
    public RowScoring {
        otherReaders = List.copyOf(otherReaders);
    }
}
