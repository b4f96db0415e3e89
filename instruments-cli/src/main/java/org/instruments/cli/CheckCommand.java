package org.instruments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.instruments.Instrument;
import org.instruments.cli.page.MutationPage;
import org.instruments.cli.page.ProofPage;
import org.instruments.problem.Problem;
import org.instruments.proof.CheckReport;
import org.instruments.proof.DefinitionCheck;
import org.instruments.proof.DefinitionMutation;
import org.instruments.proof.MutationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a definition. */
@Command(
        name = "check",
        header = "Check a questionnaire definition and run its cases.",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        description = {
            "Finds every fault of the file at once, each with its place in it. A file without faults is proved: the cases"
                    + " in FILE.cases.json beside it are run, and each score is computed a second, plainer way for all"
                    + " patterns of answers, or a sample where there are too many."
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  instruments check my-scale.json",
            "  instruments check my-scale.json --mutate",
            "  instruments check my-scale.json && instruments score --definition my-scale.json answers.csv",
            "",
            "Exit codes: 0 all is well, 1 the definition has faults, a case fails or a mutant survives, 2 the call is wrong, 3 the file could"
                    + " not be read."
        })
final class CheckCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.json", description = "The definition. Its cases are in FILE.cases.json beside it.")
    private Path file;

    @Option(
            names = "--mutate",
            description = "Also change one fact of the definition at a time (a reverse, a weight, a cell of a table, a"
                    + " cut-point, ...) and tell which changes neither the check nor the cases notice.")
    private boolean mutate;

    @Mixin
    private HelpOption help;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ValidatorLog.silence();
        CheckReport report = DefinitionCheck.of(file);
        List<Problem> problems = report.problems();
        if (!problems.isEmpty()) {
            ColorScheme colours = spec.commandLine().getColorScheme();
            problems.forEach(problem -> streams.err().println(colours.errorText(problem.describe())));
            streams.err().println(problems.size() + (problems.size() == 1 ? " problem" : " problems"));
            return ExitCode.PROBLEMS;
        }
        Instrument instrument = report.instrument().orElseThrow();
        streams.print(ProofPage.of(instrument, report.cases(), report.proof()));
        return mutate ? mutations() : ExitCode.DONE;
    }

    private int mutations() throws IOException {
        MutationReport report = DefinitionMutation.of(file);
        streams.print(MutationPage.of(report));
        return report.passed() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
