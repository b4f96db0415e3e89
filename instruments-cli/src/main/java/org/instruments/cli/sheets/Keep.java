package org.instruments.cli.sheets;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.rows.Header;

/** Which columns of the input are carried through to the output. */
public enum Keep {
    /** Those that are not items of any instrument. */
    OTHER,
    /** All. */
    ALL,
    /** None. */
    NONE;

    /**
     * The columns that are kept, in order.
     *
     * @param instruments the columns of each instrument
     */
    public List<Integer> columns(Header header, List<AnswerColumns> instruments) {
        return IntStream.range(0, header.size())
                .filter(column -> this == ALL
                        || this == OTHER && instruments.stream().noneMatch(columns -> columns.isItem(column)))
                .boxed()
                .toList();
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
