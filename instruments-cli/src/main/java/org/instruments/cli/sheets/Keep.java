package org.instruments.cli.sheets;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.rows.Header;

/** Which columns of the input are carried through to the output. */
public enum Keep {
    /** Those that are not items. */
    OTHER,
    /** All. */
    ALL,
    /** None. */
    NONE;

    /** The columns that are kept, in order. */
    public List<Integer> columns(Header header, AnswerColumns columns) {
        return IntStream.range(0, header.size())
                .filter(column -> this == ALL || this == OTHER && !columns.isItem(column))
                .boxed()
                .toList();
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
