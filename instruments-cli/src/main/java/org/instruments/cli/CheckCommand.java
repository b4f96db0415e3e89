package org.instruments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.cli.page.MutationPage;
import org.instruments.cli.page.ProofPage;
import org.instruments.problem.Problem;
import org.instruments.proof.CheckReport;
import org.instruments.proof.DefinitionCheck;
import org.instruments.proof.DefinitionMutation;
import org.instruments.proof.MutationReport;
import picocli.CommandLine.Help.ColorScheme;

/** Checks a definition. */
final class CheckCommand extends Command {
    private final Streams streams;
    private final Argument<Path> file;
    private final Argument<Boolean> mutate;

    CheckCommand(Streams streams) {
        super("check");
        this.streams = streams;
        Syntax syntax = syntax();
        syntax.help()
                .header("Check a questionnaire definition and run its cases.")
                .description(
                        "Finds every fault of the file at once, each with its place in it. A file without faults is proved: the cases"
                                + " in FILE.cases.json beside it are run, and each score is computed a second, plainer way for all"
                                + " patterns of answers, or a sample where there are too many.")
                .footer(
                        "",
                        "Examples:",
                        "  instruments check my-scale.json",
                        "  instruments check my-scale.json --mutate",
                        "  instruments check my-scale.json && instruments score --definition my-scale.json answers.csv",
                        "",
                        "Exit codes: 0 all is well, 1 the definition has faults, a case fails or a mutant survives, 2 the call is wrong, 3 the file could"
                                + " not be read.");
        file = syntax.onlyParameter(
                new PathConverter(), "FILE.json", "The definition. Its cases are in FILE.cases.json beside it.");
        mutate = syntax.flag(
                "--mutate",
                "Also change one fact of the definition at a time (a reverse, a weight, a cell of a table, a"
                        + " cut-point, ...) and tell which changes neither the check nor the cases notice.");
        syntax.helpOption();
    }

    @Override
    public Integer call() throws IOException {
        ValidatorLog.silence();
        CheckReport report = DefinitionCheck.of(file.value());
        List<Problem> problems = report.problems();
        if (!problems.isEmpty()) {
            ColorScheme colours = spec().commandLine().getColorScheme();
            problems.forEach(problem -> streams.err().println(colours.errorText(problem.describe())));
            streams.err().println(problems.size() + (problems.size() == 1 ? " problem" : " problems"));
            return ExitCode.PROBLEMS;
        }
        Instrument instrument = report.instrument().orElseThrow();
        streams.print(ProofPage.of(instrument, report.cases(), report.proof()));
        return mutate.value() ? mutations() : ExitCode.DONE;
    }

    private int mutations() throws IOException {
        MutationReport report = DefinitionMutation.of(file.value());
        streams.print(MutationPage.of(report));
        return report.passed() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
