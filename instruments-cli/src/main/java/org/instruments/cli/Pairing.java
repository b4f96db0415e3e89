package org.instruments.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.comparing.PanelRows;
import org.instruments.cli.groups.GroupColumns;
import org.instruments.cli.rows.Input;
import org.instruments.cli.rows.Rows;
import org.instruments.cli.scoring.ProblemTally;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.panel.Panel;

/** Reads who answered what at which time, from one file or several. */
final class Pairing {
    private final AnswerReading reading;
    private final Scored scored;
    private final String id;
    private final PrintStream err;
    private final List<PanelRows> files = new ArrayList<>();
    private List<String> scores;

    /**
     * A pairing.
     *
     * @param scored what was answered, and which scores are compared
     * @param id the name of the column of the person
     * @param err where it is said that rows are left out
     */
    Pairing(AnswerReading reading, Scored scored, String id, PrintStream err) {
        this.reading = reading;
        this.scored = scored;
        this.id = id;
        this.err = err;
        this.scores = scored.scoreIds();
    }

    /**
     * Reads a file.
     *
     * @param time the column of the time; empty where the file is of one
     * @param name the name of that one
     * @return the exit code: {@link ExitCode#PROBLEMS} where nothing was kept
     */
    int read(Input input, Optional<String> time, String name) throws IOException {
        List<PanelRows> read = new ArrayList<>();
        int code = reading.read(
                input,
                WantedItems.Alerts.NOT_WANTED,
                (rows, columns) -> {
                    read.add(rows(rows, columns.get(0), time, name));
                    return read.get(0);
                },
                AnswerReading.Written.nothing(),
                () -> files.addAll(read));
        read.forEach(this::noteLeftOut);
        return code;
    }

    private PanelRows rows(Rows rows, AnswerColumns columns, Optional<String> time, String name) {
        scores = Counting.scoresIn(scored.instrument(), scores, columns);
        return new PanelRows(
                GroupColumns.find(rows.header(), List.of(id), "to know people by"),
                time.map(column -> GroupColumns.find(rows.header(), List.of(column), "of the time")),
                name);
    }

    private void noteLeftOut(PanelRows rows) {
        if (rows.withoutId() > 0) {
            err.println("note: " + rows.header().file() + ": rows without an id are left out: " + rows.withoutId());
        }
        if (rows.withoutTime() > 0) {
            err.println("note: " + rows.header().file() + ": rows without a time are left out: " + rows.withoutTime());
        }
    }

    /**
     * The people of all files.
     *
     * @param problems takes each second row of a person at a time
     */
    Panel panel(ProblemTally problems) {
        Panel panel =
                new Panel(scored.instrument(), scored.scorer().options().withScores(scores.toArray(String[]::new)));
        for (PanelRows file : files) {
            for (PanelRows.Entry entry : file.entries()) {
                if (!panel.add(entry.person(), entry.time(), entry.answers())) {
                    problems.add(Problem.of(
                            ProblemCode.DUPLICATE_PERSON,
                            file.header().place(entry.line(), file.idColumn()),
                            "is a second row of one person at one time"));
                }
            }
        }
        return panel;
    }

    /** Refuses to compare fewer than two times or groups. */
    static void checkNumber(int there, Input input, String column) {
        if (there < 2) {
            throw new InvalidInputException(List.of(Problem.of(
                    ProblemCode.TOO_FEW_GROUPS,
                    new Place.OfCell(input.name(), 0, column),
                    "has " + (there == 0 ? "no value" : "one value only") + "; there is nothing to compare")));
        }
    }
}
