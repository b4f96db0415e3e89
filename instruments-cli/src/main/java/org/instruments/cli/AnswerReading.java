package org.instruments.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.ColumnFinder;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.rows.Input;
import org.instruments.cli.rows.Look;
import org.instruments.cli.rows.Rows;
import org.instruments.cli.scoring.InstrumentAnswers;
import org.instruments.cli.scoring.OnInvalid;
import org.instruments.cli.scoring.ProblemTally;
import org.instruments.cli.scoring.RowScoring;
import org.instruments.cli.scoring.RowUse;
import org.instruments.cli.scoring.ScoringRun;
import org.instruments.definition.Attribute;
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
    private final List<Scored> instruments;

    /**
     * A reading.
     *
     * @param instruments what was answered, and which scores are wanted
     */
    AnswerReading(Streams streams, CommandSpec command, AnswerOptions answers, List<Scored> instruments) {
        this.streams = streams;
        this.command = command;
        this.answers = answers;
        this.instruments = List.copyOf(instruments);
    }

    /** What is done with the rows, once the columns are known. */
    interface Plan {
        /**
         * What becomes of the rows.
         *
         * @param columns of each instrument
         * @throws InvalidInputException when the columns are not what it takes
         */
        RowUse use(Rows rows, List<AnswerColumns> columns);
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
     * @param alerts what becomes of the items that raise alerts
     * @return the exit code: {@link ExitCode#PROBLEMS} where the ending was not reached
     * @throws InvalidInputException as the ending does
     */
    int read(Input input, WantedItems.Alerts alerts, Plan plan, Written written, Ending ending) throws IOException {
        ScoringRun.Outcome outcome;
        Look before = input.look();
        try (Rows rows = answers.open(input, streams.err())) {
            ColumnFinder finder = new ColumnFinder(
                    rows.header(),
                    instruments.stream()
                            .map(one -> one.asked().columns(one.scoreIds(), alerts))
                            .toList());
            List<AnswerColumns> columns = finder.find();
            finder.passedOver().ifPresent(this::note);
            noteMissingAttributes(columns);
            RowScoring scoring = new RowScoring(
                    rows.header(),
                    answers.delimiter(),
                    answersIn(columns),
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
        return report(outcome, input, written.spoiled());
    }

    private List<InstrumentAnswers> answersIn(List<AnswerColumns> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(place -> instruments.get(place).asked().answersIn(columns.get(place)))
                .toList();
    }

    private void note(String text) {
        streams.err().println("note: " + text);
    }

    private void noteMissingAttributes(List<AnswerColumns> columns) {
        Set<String> missing = new LinkedHashSet<>();
        for (int place = 0; place < columns.size(); place++) {
            AnswerColumns own = columns.get(place);
            List<Attribute> attributes =
                    instruments.get(place).instrument().definition().attributes();
            IntStream.range(0, own.attributes())
                    .filter(attribute -> own.ofAttribute(attribute) == AnswerColumns.NONE)
                    .forEach(attribute -> missing.add(attributes.get(attribute).id()));
        }
        missing.forEach(attribute -> note("there is no column " + attribute + " (--attribute " + attribute
                + "=COLUMN names one); scores that need it are empty"));
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

    private int report(ScoringRun.Outcome outcome, Input input, String spoiled) {
        ProblemTally problems = outcome.problems();
        if (problems.isEmpty()) {
            return ExitCode.DONE;
        }
        if (outcome.readToTheEnd()) {
            addMismatches(outcome, input);
        }
        boolean good = isGood(outcome);
        reporter().report(problems, good ? answers.onInvalid().consequence(outcome.leftOut()) : spoiled);
        if (!answers.hideValues()) {
            Warnings.print(Suspicions.ofRefused(problems.refused()).stream().toList(), streams.err());
        }
        return good ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /** For each instrument whose answers all fit another coding, and not the one that was named. */
    private void addMismatches(ScoringRun.Outcome outcome, Input input) {
        for (int place = instruments.size() - 1; place >= 0; place--) {
            Asked asked = instruments.get(place).asked();
            BitSet fitting = outcome.fitting().get(place);
            if (!fitting.get(0) && !fitting.isEmpty()) {
                List<String> others = fitting.stream()
                        .mapToObj(coding -> asked.codings().get(coding))
                        .toList();
                outcome.problems()
                        .addFirst(asked.instrument()
                                .codingMismatch(asked.coding(), others)
                                .at(new Place.OfCell(input.name(), 0, null)));
            }
        }
    }

    private ProblemReport reporter() {
        return new ProblemReport(streams.err(), command.commandLine().getColorScheme(), answers.hideValues());
    }
}
