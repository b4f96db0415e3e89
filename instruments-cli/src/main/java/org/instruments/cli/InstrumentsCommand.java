package org.instruments.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command without a subcommand. */
final class InstrumentsCommand implements Runnable {
    private final CommandSpec spec;

    InstrumentsCommand() {
        spec = CommandSpec.wrapWithoutInspection(this)
                .name("instruments")
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version());
        spec.usageMessage()
                .description(
                        "Scores wellbeing questionnaires: answers in a CSV, Excel or SPSS file in, scores, figures of groups"
                                + " or a report out.",
                        "")
                .commandListHeading("%nCommands (each has its own --help):%n")
                .footer(
                        "",
                        "Examples:",
                        "  instruments list",
                        "  instruments score swemwbs answers.csv -o scores.csv",
                        "  instruments describe hse-msit answers.csv --by team",
                        "",
                        "Exit codes: 0 done, 1 the data or a definition has problems, 2 the call is wrong, 3 input or output"
                                + " failed.");
    }

    /** Its arguments and its help; without the other commands. */
    CommandSpec spec() {
        return spec;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command: list, show, score, check, describe, compare or report.");
    }
}
