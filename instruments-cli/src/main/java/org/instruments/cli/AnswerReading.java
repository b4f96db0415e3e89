package org.instruments.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.ColumnFinder;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.rows.Input;
import org.instruments.cli.rows.Look;
import org.instruments.cli.rows.Rows;
import org.instruments.cli.scoring.OnInvalid;
import org.instruments.cli.scoring.ProblemTally;
import org.instruments.cli.scoring.RowScoring;
import org.instruments.cli.scoring.RowUse;
import org.instruments.cli.scoring.ScoringRun;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.suspicion.Suspicions;
import picocli.CommandLine.Model.CommandSpec;

/** Reads files of answers to their end and says what is wrong with them: what all commands that read answers do. */
final class AnswerReading {
    private final Streams streams;
    private final CommandSpec command;
    private final AnswerOptions answers;
    private final Instrument instrument;

    /**
     * A reading.
     *
     * @param instrument what was answered
     */
    AnswerReading(Streams streams, CommandSpec command, AnswerOptions answers, Instrument instrument) {
        this.streams = streams;
        this.command = command;
        this.answers = answers;
        this.instrument = instrument;
    }

    /** What is done with the rows, once the columns are known. */
    interface Plan {
        /**
         * What becomes of the rows.
         *
         * @throws InvalidInputException when the columns are not what it takes
         */
        RowUse use(Rows rows, AnswerColumns columns);
    }

    /** What is done when all rows were read and are good, or bad ones are to be left out. */
    interface Ending {
        /** Ends the work. */
        void end() throws IOException;
    }

    /**
     * What is written while rows are read.
     *
     * @param out takes what is written for the rows
     * @param trace takes how their scores came about
     * @param spoiled what a report says has become of them where there are problems
     */
    record Written(OutputStream out, OutputStream trace, String spoiled) {
        /** Nothing is written for single rows. */
        static Written nothing() {
            return new Written(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), "nothing was scored");
        }
    }

    /**
     * Reads a file.
     *
     * @param scores the ids of the scores that are wanted
     * @param alerts what becomes of the items that raise alerts
     * @return the exit code: {@link ExitCode#PROBLEMS} where the ending was not reached
     * @throws InvalidInputException as the ending does
     */
    int read(Input input, List<String> scores, WantedItems.Alerts alerts, Plan plan, Written written, Ending ending)
            throws IOException {
        AnswerReader reader = answers.reader(instrument);
        ScoringRun.Outcome outcome;
        Look before = input.look();
        try (Rows rows = answers.open(input, streams.err())) {
            ColumnFinder finder = new ColumnFinder(instrument, rows.header());
            AnswerColumns columns = finder.find(
                    answers.itemNaming(instrument),
                    answers.attributeColumns(instrument),
                    WantedItems.of(instrument, scores, alerts));
            finder.passedOver().ifPresent(this::note);
            noteMissingAttributes(columns);
            RowScoring scoring = new RowScoring(
                    rows.header(),
                    answers.delimiter(),
                    columns,
                    reader,
                    answers.otherReaders(instrument),
                    answers.onInvalid(),
                    plan.use(rows, columns));
            outcome = new ScoringRun(scoring, written.out(), written.trace()).run(rows, answers.threads());
        } catch (InvalidInputException e) {
            before.checkUnchanged();
            return refused(e);
        }
        before.checkUnchanged();
        if (isGood(outcome)) {
            ending.end();
        }
        return report(outcome, reader, input, written.spoiled());
    }

    private void note(String text) {
        streams.err().println("note: " + text);
    }

    private void noteMissingAttributes(AnswerColumns columns) {
        for (int i = 0; i < columns.attributes(); i++) {
            String attribute = instrument.definition().attributes().get(i).id();
            if (columns.ofAttribute(i) == AnswerColumns.NONE) {
                note("there is no column " + attribute + " (--attribute " + attribute
                        + "=COLUMN names one); scores that need it are empty");
            }
        }
    }

    private boolean isGood(ScoringRun.Outcome outcome) {
        return outcome.readToTheEnd()
                && (answers.onInvalid() != OnInvalid.FAIL || outcome.problems().isEmpty());
    }

    private int refused(InvalidInputException refusal) {
        ProblemTally problems = new ProblemTally();
        refusal.problems().forEach(problems::add);
        reporter()
                .report(
                        problems,
                        problems.has(ProblemCode.MISSING_COLUMN)
                                ? "nothing was scored; --items names columns that are called otherwise"
                                : "nothing was scored");
        return ExitCode.PROBLEMS;
    }

    private int report(ScoringRun.Outcome outcome, AnswerReader reader, Input input, String spoiled) {
        ProblemTally problems = outcome.problems();
        if (problems.isEmpty()) {
            return ExitCode.DONE;
        }
        List<AnswerReader> others = answers.otherReaders(instrument);
        List<String> fitting = outcome.fitting().stream()
                .mapToObj(other -> others.get(other).coding())
                .toList();
        if (problems.has(ProblemCode.ANSWER_NOT_ALLOWED) && !fitting.isEmpty() && outcome.readToTheEnd()) {
            problems.addFirst(
                    instrument.codingMismatch(reader.coding(), fitting).at(new Place.OfCell(input.name(), 0, null)));
        }
        boolean good = isGood(outcome);
        reporter().report(problems, good ? answers.onInvalid().consequence(outcome.leftOut()) : spoiled);
        if (!answers.hideValues()) {
            Warnings.print(Suspicions.ofRefused(problems.refused()).stream().toList(), streams.err());
        }
        return good ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private ProblemReport reporter() {
        return new ProblemReport(streams.err(), command.commandLine().getColorScheme(), answers.hideValues());
    }
}
