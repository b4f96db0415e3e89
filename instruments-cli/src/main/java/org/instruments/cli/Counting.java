package org.instruments.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.groups.CountedInstrument;
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
    private final List<Scored> instruments;

    /**
     * A counting.
     *
     * @param instruments what was answered, and which scores are counted
     */
    Counting(AnswerReading reading, List<Scored> instruments) {
        this.reading = reading;
        this.instruments = List.copyOf(instruments);
    }

    /** What is done with the people once all are counted. */
    interface Ending {
        /**
         * Ends the work.
         *
         * @param people of each instrument: the same people in the same groups
         */
        void end(List<GroupTallies> people) throws IOException;
    }

    /**
     * Counts the people of a file.
     *
     * @param by the names of the grouping columns
     * @return the exit code: {@link ExitCode#PROBLEMS} where the ending was not reached
     * @throws InvalidInputException {@code too-many-groups}, or as the ending does
     */
    int count(Input input, List<String> by, Ending ending) throws IOException {
        Work work = new Work(by);
        return reading.read(
                input,
                WantedItems.Alerts.WELCOME,
                work,
                AnswerReading.Written.nothing(),
                () -> ending.end(work.people()));
    }

    private final class Work implements AnswerReading.Plan {
        private final List<String> by;
        private @Nullable GroupCount count;

        Work(List<String> by) {
            this.by = by;
        }

        @Override
        public GroupCount use(Rows rows, List<AnswerColumns> columns) {
            List<CountedInstrument> counted = new ArrayList<>();
            for (int place = 0; place < columns.size(); place++) {
                counted.add(counted(instruments.get(place), columns.get(place)));
            }
            count = new GroupCount(counted, GroupColumns.find(rows.header(), by));
            return count;
        }

        List<GroupTallies> people() {
            return count.total()
                    .orElseThrow(() -> new InvalidInputException(List.of(Problem.of(
                            ProblemCode.TOO_MANY_GROUPS,
                            new Place.Whole(),
                            "there are more than 1000 groups by " + String.join(" and ", by)
                                    + "; is it a column of persons?"))));
        }
    }

    private static CountedInstrument counted(Scored scored, AnswerColumns columns) {
        List<String> scores = scoresIn(scored.instrument(), scored.scoreIds(), columns);
        return new CountedInstrument(
                Tallying.of(scored.instrument(), scored.scorer().options().withScores(scores.toArray(String[]::new))),
                columns);
    }

    /** The scores without the optional ones whose items a file does not have. */
    static List<String> scoresIn(Instrument instrument, List<String> scores, AnswerColumns columns) {
        return scores.stream()
                .filter(score -> instrument.itemsOf(score).stream()
                        .anyMatch(item -> columns.ofItem(instrument.placeOfItem(item.id())) != AnswerColumns.NONE))
                .toList();
    }
}
