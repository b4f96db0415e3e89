package org.instruments.cli;

import org.instruments.statistics.disclosure.DisclosureControl;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How many people a group must have for its figures to be shown. */
final class MinimumGroupOption {
    private final Argument<Integer> people;

    /** Declares the options. */
    MinimumGroupOption(Syntax syntax) {
        people = syntax.number(
                        Integer.class,
                        "--min-group",
                        "N",
                        "Show no figures of fewer than N people, nor what would tell them. Default: 10. 1 shows all, and"
                                + " says so.")
                .orElse(DisclosureControl.DEFAULT_MINIMUM);
    }

    /** Refuses a number that is none of people. */
    void check(CommandLine command) {
        if (people() < 1) {
            throw new ParameterException(command, "--min-group: at least 1, not " + people());
        }
    }

    int people() {
        return people.value();
    }
}
