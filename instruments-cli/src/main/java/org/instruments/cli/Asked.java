package org.instruments.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.ItemNaming;
import org.instruments.cli.columns.SoughtColumns;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.scoring.InstrumentAnswers;

/**
 * What a call says of an instrument and of how its answers are read.
 *
 * @param instrument what was answered, with the user's own labels where they were given
 * @param reader reads cells in the coding that was named
 * @param otherReaders read cells in each other coding
 * @param naming the names of its item columns, where they were given
 * @param attributes the columns that were named for attributes, by the attributes' ids
 * @param minimum how many items a score needs
 * @param textPack the file of labels, where one was given
 */
record Asked(
        Instrument instrument,
        AnswerReader reader,
        List<AnswerReader> otherReaders,
        Optional<ItemNaming> naming,
        Map<String, String> attributes,
        MinimumAnswered minimum,
        Optional<Path> textPack) {

    /** The id of the coding that was named. */
    String coding() {
        return reader.coding();
    }

    /** The ids of all codings, the one that was named first. */
    List<String> codings() {
        return Stream.concat(Stream.of(reader), otherReaders.stream())
                .map(AnswerReader::coding)
                .toList();
    }

    /**
     * What is looked for in a file.
     *
     * @param scores the ids of the scores that are wanted
     */
    SoughtColumns columns(List<String> scores, WantedItems.Alerts alerts) {
        return new SoughtColumns(instrument, naming, attributes, WantedItems.of(instrument, scores, alerts));
    }

    /** How answers in these columns are read. */
    InstrumentAnswers answersIn(AnswerColumns columns) {
        return new InstrumentAnswers(columns, reader, otherReaders);
    }
}
