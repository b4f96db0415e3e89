package org.instruments.cli;

import java.util.List;
import org.instruments.MinimumAnswered;
import org.instruments.ScoreOptions;
import picocli.CommandLine.Option;

/** Which scores a command is about. */
final class ScoresOption {
    @Option(
            names = "--scores",
            hideParamSyntax = true,
            paramLabel = "SCORE[,SCORE]",
            split = ",",
            description = "Only these scores, in this order; only their items need be in the file. Default: all.")
    private List<String> scores = List.of();

    /** The ids of the scores; none for all. */
    List<String> ids() {
        return scores;
    }

    /** What to compute. */
    ScoreOptions scoreOptions(MinimumAnswered minimum) {
        return ScoreOptions.withDefaults().with(minimum).withScores(scores.toArray(String[]::new));
    }
}
