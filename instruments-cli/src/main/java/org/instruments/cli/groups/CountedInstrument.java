package org.instruments.cli.groups;

import java.util.stream.IntStream;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.statistics.group.Tallying;

/**
 * An instrument whose scores and answers are counted.
 *
 * @param tallying what is counted
 * @param columns what tells the answers
 */
public record CountedInstrument(Tallying tallying, AnswerColumns columns) {

    /** The places of the items that the file has. */
    int[] asked() {
        return IntStream.range(0, columns.items())
                .filter(item -> columns.ofItem(item) != AnswerColumns.NONE)
                .toArray();
    }
}
