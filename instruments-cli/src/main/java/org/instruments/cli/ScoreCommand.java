package org.instruments.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.instruments.cli.files.FileName;
import org.instruments.cli.files.Output;
import org.instruments.cli.rows.Input;
import org.instruments.cli.scoring.CodeWatch;
import org.instruments.cli.sheets.ScoredInstrument;
import org.instruments.cli.sheets.SheetUse;
import org.instruments.definition.BandSet;
import org.instruments.statistics.suspicion.Suspicion;
import picocli.CommandLine.ParameterException;

/** Scores a file. */
final class ScoreCommand extends Command {
    private final Streams streams;
    private final Argument<String> id;
    private final Argument<String> in;
    private final Argument<String> out;
    private final Argument<Path> trace;
    private final DefinitionOption definition;
    private final SheetOptions sheets;
    private final AnswerOptions answers;

    ScoreCommand(Streams streams) {
        super("score");
        this.streams = streams;
        Syntax syntax = syntax();
        syntax.help()
                .header("Score a file of answers: one row per respondent in, the same row with scores out.")
                .customSynopsis(
                        "instruments score ID[,ID] [IN] [-o OUT] [options]",
                        "       instruments score --definition FILE.json [IN] [-o OUT] [options]")
                .description(
                        "The input is a CSV file in UTF-8 with a header, an Excel workbook (.xlsx) or an SPSS file (.sav), as its name"
                                + " says; an export of Qualtrics is understood. Rows stay in their order. Score columns are named INSTRUMENT_SCORE"
                                + " (swemwbs_metric); a score that cannot be computed is an empty cell, never 0.",
                        "Surrounding white space in a cell does not count. An empty cell is an item not answered. Anything that is"
                                + " no answer is reported with its line and column, all of them at once.",
                        "Several instruments are scored in one pass over the file, and their columns stand one after the other. An"
                                + " option with [ID=] then takes ID=VALUE for one of them, and can be given for each; a value without"
                                + " ID is for all that have none of their own.",
                        "With -o the output appears whole or not at all, and is readable by its owner only.")
                .footer(
                        "",
                        "Examples:",
                        "  instruments score swemwbs answers.csv -o scores.csv",
                        "  instruments score ghq-12 survey.csv --items 'ghq{n}' --coding 1..4 --missing-codes -9,-1 --scores likert",
                        "  instruments score swemwbs,wrqol survey.csv --items 'swemwbs=wb{n}' --scores swemwbs=metric",
                        "",
                        "Exit codes: 0 done (absent scores, blank and drop included), 1 the data has problems and with -o nothing was"
                                + " written, 2 the call is wrong, 3 a file could not be read or written.");
        id = syntax.parameter(
                0, "ID[,ID]", "The instrument, or several ('instruments list' shows all). Left out with --definition.");
        in = syntax.parameter(
                1,
                "IN",
                "The file of answers; CSV may be compressed if named .gz. Left out or -: CSV on standard input.");
        out = syntax.text(
                        "-o,--output",
                        "OUT",
                        "The file of scores, compressed if named .gz. Left out or -: standard output.")
                .orElse("-");
        trace = syntax.converted(
                new PathConverter(),
                "--trace",
                "FILE.jsonl",
                "Also write how each score came about: a JSON document per row with the items, positions,"
                        + " weights, rows of tables and sources.");
        definition = new DefinitionOption(syntax);
        sheets = new SheetOptions(syntax);
        answers = new AnswerOptions(syntax);
        syntax.helpOption();
    }

    @Override
    public Integer call() throws IOException {
        DefinitionOption.Named named = definition.named(
                Stream.of(id, in).flatMap(word -> word.find().stream()).toList(), 0, 1);
        List<Asked> asked = answers.asked(named.instruments());
        Input input = Input.named(named.files().isEmpty() ? "-" : named.files().get(0), streams.in());
        List<Scored> instruments = sheets.scored(asked, trace.isGiven());
        Overwriting overwriting = Overwriting.of(spec(), List.of(input), definition, instruments);
        overwriting.refuse("-o", toStandardOutput() ? Overwriting.STANDARD_OUTPUT : FileName.path(out.value()));
        if (trace.isGiven()) {
            overwriting.refuse("--trace", trace.value());
            refuseTraceInOutput();
        }
        List<List<BandSet>> bandSets = sheets.bandSets(instruments);
        List<ScoredInstrument> scored = instruments.stream()
                .map(one -> new ScoredInstrument(
                        one.scorer(),
                        new CodeWatch(one.instrument(), one.asked().coding())))
                .toList();
        definition.files().forEach(this::noteThatCasesWereNotRun);
        try (Output output = toStandardOutput() ? Output.to(streams.out()) : Output.to(FileName.path(out.value()));
                Output tracing =
                        trace.isGiven() ? Output.to(trace.value()) : Output.to(OutputStream.nullOutputStream())) {
            return new AnswerReading(streams, spec(), answers, instruments)
                    .read(
                            input,
                            sheets.alerts(),
                            (rows, columns) ->
                                    new SheetUse(scored, sheets.format(rows.header(), columns, instruments, bandSets)),
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

    private boolean toStandardOutput() {
        return out.value().equals("-");
    }

    private String spoiled() {
        return toStandardOutput() ? "the output stops before the first of them" : "nothing was written";
    }

    private void refuseTraceInOutput() throws IOException {
        if (!toStandardOutput() && Output.areSame(trace.value(), FileName.path(out.value()))) {
            throw new ParameterException(spec().commandLine(), "-o and --trace name the same file");
        }
    }

    private void noteThatCasesWereNotRun(Path file) {
        streams.err()
                .println("note: " + file + " has no faults; its cases were not run ('instruments check " + file
                        + "' runs them)");
    }
}
