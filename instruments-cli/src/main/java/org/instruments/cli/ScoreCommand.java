package org.instruments.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.instruments.AnswerReader;
import org.instruments.Instrument;
import org.instruments.Scorer;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.ColumnFinder;
import org.instruments.cli.columns.ItemNaming;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.files.Output;
import org.instruments.cli.rows.Header;
import org.instruments.cli.rows.Input;
import org.instruments.cli.rows.Rows;
import org.instruments.cli.scoring.OnInvalid;
import org.instruments.cli.scoring.ProblemTally;
import org.instruments.cli.scoring.RowScoring;
import org.instruments.cli.scoring.ScoringRun;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a file. */
@Command(
        name = "score",
        sortOptions = false,
        header = "Score a file of answers: one row per respondent in, the same row with scores out.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {
            "instruments score ID [IN] [-o OUT] [options]",
            "       instruments score --definition FILE.json [IN] [-o OUT] [options]"
        },
        descriptionHeading = "%n",
        description = {
            "The input is a CSV file in UTF-8 with a header, an Excel workbook (.xlsx) or an SPSS file (.sav), as its name"
                    + " says; an export of Qualtrics is understood. Rows stay in their order. Score columns are named INSTRUMENT_SCORE"
                    + " (swemwbs_metric); a score that cannot be computed is an empty cell, never 0.",
            "Surrounding white space in a cell does not count. An empty cell is an item not answered. Anything that is"
                    + " no answer is reported with its line and column, all of them at once.",
            "With -o the output appears whole or not at all, and is readable by its owner only."
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  instruments score swemwbs answers.csv -o scores.csv",
            "  instruments score ghq-12 survey.csv --items 'ghq{n}' --coding 1..4 --missing-codes -9,-1 --scores likert",
            "",
            "Exit codes: 0 done (absent scores, blank and drop included), 1 the data has problems and with -o nothing was"
                    + " written, 2 the call is wrong, 3 a file could not be read or written."
        })
final class ScoreCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "The instrument ('instruments list' shows all). Left out with --definition.")
    private @Nullable String id;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "IN",
            description =
                    "The file of answers; CSV may be compressed if named .gz. Left out or -: CSV on standard input.")
    private @Nullable String in;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The file of scores, compressed if named .gz. Left out or -: standard output.")
    private String out = "-";

    @Option(
            names = "--trace",
            paramLabel = "FILE.jsonl",
            description = "Also write how each score came about: a JSON document per row with the items, positions,"
                    + " weights, rows of tables and sources.")
    private @Nullable Path trace;

    @Mixin
    private DefinitionOption definition;

    @Mixin
    private SheetOptions sheets;

    @Mixin
    private AnswerOptions answers;

    @Mixin
    private HelpOption help;

    ScoreCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        boolean own = definition.file().isPresent() && in == null;
        Instrument instrument = answers.worded(definition.instrument(own ? null : id));
        Input input = Input.named(Objects.requireNonNullElse(own ? id : in, "-"), streams.in());
        if (!out.equals("-")) {
            refuseToOverwrite(input, "-o", Path.of(out));
        }
        if (trace != null) {
            refuseToOverwrite(input, "--trace", trace);
            refuseTraceInOutput();
        }
        Scorer scorer = instrument.scorer(sheets.scoreOptions(answers.minimum()).withTrace(trace != null));
        Map<String, List<String>> bandSets = sheets.bandSets(instrument, scorer.scoreIds());
        AnswerReader reader = answers.reader(instrument);
        Optional<ItemNaming> naming = answers.itemNaming(instrument);
        Map<String, String> attributeColumns = answers.attributeColumns(instrument);
        int threads = answers.threads();
        definition.file().ifPresent(this::noteThatCasesWereNotRun);

        ScoringRun.Outcome outcome;
        try (Rows rows = answers.open(input, streams.err());
                Output output = out.equals("-") ? Output.to(streams.out()) : Output.to(Path.of(out));
                Output tracing = trace == null ? Output.to(OutputStream.nullOutputStream()) : Output.to(trace)) {
            Header header = rows.header();
            WantedItems wanted = WantedItems.of(instrument, scorer.scoreIds(), sheets.alerts());
            ColumnFinder finder = new ColumnFinder(instrument, header);
            AnswerColumns columns = finder.find(naming, attributeColumns, wanted);
            finder.passedOver().ifPresent(this::note);
            noteMissingAttributes(instrument, columns);
            RowScoring scoring = new RowScoring(
                    header,
                    answers.delimiter(),
                    columns,
                    reader,
                    answers.otherReaders(instrument),
                    scorer,
                    answers.onInvalid(),
                    sheets.format(header, columns, instrument, scorer.scoreIds(), bandSets));
            outcome = new ScoringRun(scoring, output.stream(), tracing.stream()).run(rows, threads);
            if (isWritten(outcome)) {
                tracing.complete();
                output.complete();
            }
        } catch (InvalidInputException e) {
            return refused(e);
        }
        return report(outcome, instrument, reader, input);
    }

    private void refuseToOverwrite(Input input, String option, Path target) throws IOException {
        if (input.file().isPresent()
                && Files.exists(target)
                && Files.exists(input.file().get())
                && Files.isSameFile(target, input.file().get())) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + target + " is the input file; name another file");
        }
    }

    private void refuseTraceInOutput() {
        if (!out.equals("-")
                && trace.toAbsolutePath()
                        .normalize()
                        .equals(Path.of(out).toAbsolutePath().normalize())) {
            throw new ParameterException(spec.commandLine(), "-o and --trace name the same file");
        }
    }

    private void noteThatCasesWereNotRun(Path file) {
        note(file + " has no faults; its cases were not run ('instruments check " + file + "' runs them)");
    }

    private void note(String text) {
        streams.err().println("note: " + text);
    }

    private void noteMissingAttributes(Instrument instrument, AnswerColumns columns) {
        for (int i = 0; i < columns.attributes(); i++) {
            String attribute = instrument.definition().attributes().get(i).id();
            if (columns.ofAttribute(i) == AnswerColumns.NONE) {
                note("there is no column " + attribute + " (--attribute " + attribute
                        + "=COLUMN names one); scores that need it are empty");
            }
        }
    }

    private boolean isWritten(ScoringRun.Outcome outcome) {
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

    private int report(ScoringRun.Outcome outcome, Instrument instrument, AnswerReader reader, Input input) {
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
        boolean written = isWritten(outcome);
        reporter().report(problems, written ? answers.onInvalid().consequence(outcome.leftOut()) : consequence());
        return written ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private String consequence() {
        return out.equals("-") ? "the output stops before the first of them" : "nothing was written";
    }

    private ProblemReport reporter() {
        return new ProblemReport(streams.err(), spec.commandLine().getColorScheme(), answers.hideValues());
    }
}
