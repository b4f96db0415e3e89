package org.instruments.cli;

import java.util.List;
import java.util.function.Function;
import org.instruments.Instrument;
import org.instruments.ScoreOptions;
import picocli.CommandLine;

/** Which scores a command is about. */
final class ScoresOption {
    private final Argument<List<String>> scores;

    /** Declares the options. */
    ScoresOption(Syntax syntax) {
        scores = syntax.texts(
                "--scores",
                "[ID=]SCORE[,SCORE]",
                "Only these scores, in this order; only their items need be in the file. Default: all.");
    }

    /** The ids of the scores of an instrument that a call is about alone; none for all. */
    List<String> ids(CommandLine command, Instrument instrument) {
        return values(command, List.of(instrument)).list(instrument, Function.identity());
    }

    /**
     * What computes the scores of each instrument.
     *
     * @param all what the call is about
     * @param options what is computed besides
     */
    List<Scored> scored(CommandLine command, List<Asked> all, ScoreOptions options) {
        InstrumentValues values =
                values(command, all.stream().map(Asked::instrument).toList());
        return all.stream()
                .map(asked -> new Scored(
                        asked,
                        values.list(
                                asked.instrument(),
                                ids -> asked.instrument()
                                        .scorer(options.with(asked.minimum()).withScores(ids.toArray(String[]::new))))))
                .toList();
    }

    private InstrumentValues values(CommandLine command, List<Instrument> all) {
        return new InstrumentValues(command, "--scores", scores.value(), all);
    }
}
