package org.instruments.cli;

import picocli.CommandLine.Option;

/** The help of one command. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}
