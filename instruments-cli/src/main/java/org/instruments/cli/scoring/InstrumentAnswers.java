package org.instruments.cli.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.instruments.AnswerReader;
import org.instruments.cli.columns.AnswerColumns;

/**
 * Where in a row the answers to one instrument are, and how they are read.
 *
 * @param columns which columns hold them
 * @param reader reads cells in the coding that was named
 * @param otherReaders read cells in each other coding
 */
public record InstrumentAnswers(AnswerColumns columns, AnswerReader reader, List<AnswerReader> otherReaders) {

    /** Copies the list. */
    public InstrumentAnswers {
        otherReaders = List.copyOf(otherReaders);
    }

    /** Readers of all codings, the one that was named first. */
    public List<AnswerReader> codings() {
        return Stream.concat(Stream.of(reader), otherReaders.stream()).toList();
    }
}
