package org.instruments.cli.scoring;

import java.util.List;
import org.instruments.cli.rows.Header;

/**
 * Everything there is to know for scoring the rows of one file.
 *
 * @param header the columns of the file
 * @param delimiter what is between its cells
 * @param instruments what was answered: one instrument or several
 * @param onInvalid what becomes of bad rows
 * @param use what becomes of the others
 */
public record RowScoring(
        Header header, char delimiter, List<InstrumentAnswers> instruments, OnInvalid onInvalid, RowUse use) {

    /** Copies the list. */
    public RowScoring {
        instruments = List.copyOf(instruments);
    }

    /** Whether the file has a column of any attribute. */
    boolean hasAttributes() {
        return instruments.stream().anyMatch(answers -> answers.columns().haveAttributes());
    }
}
