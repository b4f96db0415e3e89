package org.instruments.cli;

import java.io.IOException;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.ScoreOptions;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.groups.GroupColumns;
import org.instruments.cli.groups.GroupCount;
import org.instruments.cli.rows.Input;
import org.instruments.cli.rows.Rows;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.Tallying;
import org.jspecify.annotations.Nullable;

/** Counts the people of files by group: what all commands with figures of groups do. */
final class Counting {
    private final AnswerReading reading;
    private final Instrument instrument;
    private final ScoreOptions options;

    /**
     * A counting.
     *
     * @param options which scores, and what they need
     */
    Counting(AnswerReading reading, Instrument instrument, ScoreOptions options) {
        this.reading = reading;
        this.instrument = instrument;
        this.options = options;
    }

    /** What is done with the people once all are counted. */
    interface Ending {
        /** Ends the work. */
        void end(GroupTallies people) throws IOException;
    }

    /**
     * Counts the people of a file.
     *
     * @param by the names of the grouping columns
     * @return the exit code: {@link ExitCode#PROBLEMS} where the ending was not reached
     * @throws InvalidInputException {@code too-many-groups}, or as the ending does
     */
    int count(Input input, List<String> by, Ending ending) throws IOException {
        List<String> scores = instrument.scorer(options).scoreIds();
        Work work = new Work(by, scores);
        return reading.read(
                input,
                scores,
                WantedItems.Alerts.WELCOME,
                work,
                AnswerReading.Written.nothing(),
                () -> ending.end(work.people()));
    }

    private final class Work implements AnswerReading.Plan {
        private final List<String> by;
        private final List<String> scores;
        private @Nullable GroupCount count;

        Work(List<String> by, List<String> scores) {
            this.by = by;
            this.scores = scores;
        }

        @Override
        public GroupCount use(Rows rows, AnswerColumns columns) {
            count = new GroupCount(
                    Tallying.of(
                            instrument,
                            options.withScores(
                                    scoresIn(instrument, scores, columns).toArray(String[]::new))),
                    GroupColumns.find(rows.header(), by),
                    columns);
            return count;
        }

        GroupTallies people() {
            return count.total()
                    .orElseThrow(() -> new InvalidInputException(List.of(Problem.of(
                            ProblemCode.TOO_MANY_GROUPS,
                            new Place.Whole(),
                            "there are more than 1000 groups by " + String.join(" and ", by)
                                    + "; is it a column of persons?"))));
        }
    }

    /** The scores without the optional ones whose items a file does not have. */
    static List<String> scoresIn(Instrument instrument, List<String> scores, AnswerColumns columns) {
        return scores.stream()
                .filter(score -> instrument.itemsOf(score).stream()
                        .anyMatch(item -> columns.ofItem(instrument.placeOfItem(item.id())) != AnswerColumns.NONE))
                .toList();
    }
}
