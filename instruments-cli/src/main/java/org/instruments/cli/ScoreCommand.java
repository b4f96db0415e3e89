package org.instruments.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.instruments.cli.files.FileName;
import org.instruments.cli.files.Output;
import org.instruments.cli.rows.Input;
import org.instruments.cli.scoring.CodeWatch;
import org.instruments.cli.sheets.ScoredInstrument;
import org.instruments.cli.sheets.SheetUse;
import org.instruments.definition.BandSet;
import org.instruments.statistics.suspicion.Suspicion;
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
            "instruments score ID[,ID] [IN] [-o OUT] [options]",
            "       instruments score --definition FILE.json [IN] [-o OUT] [options]"
        },
        descriptionHeading = "%n",
        description = {
            "The input is a CSV file in UTF-8 with a header, an Excel workbook (.xlsx) or an SPSS file (.sav), as its name"
                    + " says; an export of Qualtrics is understood. Rows stay in their order. Score columns are named INSTRUMENT_SCORE"
                    + " (swemwbs_metric); a score that cannot be computed is an empty cell, never 0.",
            "Surrounding white space in a cell does not count. An empty cell is an item not answered. Anything that is"
                    + " no answer is reported with its line and column, all of them at once.",
            "Several instruments are scored in one pass over the file, and their columns stand one after the other. An"
                    + " option with [ID=] then takes ID=VALUE for one of them, and can be given for each; a value without"
                    + " ID is for all that have none of their own.",
            "With -o the output appears whole or not at all, and is readable by its owner only."
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  instruments score swemwbs answers.csv -o scores.csv",
            "  instruments score ghq-12 survey.csv --items 'ghq{n}' --coding 1..4 --missing-codes -9,-1 --scores likert",
            "  instruments score swemwbs,wrqol survey.csv --items 'swemwbs=wb{n}' --scores swemwbs=metric",
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
            paramLabel = "ID[,ID]",
            description = "The instrument, or several ('instruments list' shows all). Left out with --definition.")
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
        DefinitionOption.Named named =
                definition.named(Stream.of(id, in).filter(Objects::nonNull).toList(), 0, 1);
        List<Asked> asked = answers.asked(named.instruments());
        Input input = Input.named(named.files().isEmpty() ? "-" : named.files().get(0), streams.in());
        List<Scored> instruments = sheets.scored(asked, trace != null);
        Overwriting overwriting = Overwriting.of(spec, List.of(input), definition, instruments);
        overwriting.refuse("-o", out.equals("-") ? Overwriting.STANDARD_OUTPUT : FileName.path(out));
        if (trace != null) {
            overwriting.refuse("--trace", trace);
            refuseTraceInOutput();
        }
        List<List<BandSet>> bandSets = sheets.bandSets(instruments);
        List<ScoredInstrument> scored = instruments.stream()
                .map(one -> new ScoredInstrument(
                        one.scorer(),
                        new CodeWatch(one.instrument(), one.asked().coding())))
                .toList();
        definition.files().forEach(this::noteThatCasesWereNotRun);
        try (Output output = out.equals("-") ? Output.to(streams.out()) : Output.to(FileName.path(out));
                Output tracing = trace == null ? Output.to(OutputStream.nullOutputStream()) : Output.to(trace)) {
            return new AnswerReading(streams, spec, answers, instruments)
                    .read(
                            input,
                            sheets.alerts(),
                            (rows, columns) -> new SheetUse(
                                    scored,
                                    sheets.format(rows.header(), columns, instruments, bandSets),
                                    answers.delimiter()),
                            new AnswerReading.Written(output.stream(), tracing.stream(), spoiled()),
                            () -> {
                                Output.complete(tracing, output);
                                Map<String, List<Suspicion>> warnings = new LinkedHashMap<>();
                                scored.forEach(one -> warnings.put(
                                        one.watch().instrument(), one.watch().warnings()));
                                Warnings.print(warnings, streams.err());
                            });
        }
    }

    private String spoiled() {
        return out.equals("-") ? "the output stops before the first of them" : "nothing was written";
    }

    private void refuseTraceInOutput() throws IOException {
        if (!out.equals("-") && Output.areSame(trace, FileName.path(out))) {
            throw new ParameterException(spec.commandLine(), "-o and --trace name the same file");
        }
    }

    private void noteThatCasesWereNotRun(Path file) {
        streams.err()
                .println("note: " + file + " has no faults; its cases were not run ('instruments check " + file
                        + "' runs them)");
    }
}
