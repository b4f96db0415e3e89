package org.instruments.cli;

import java.io.PrintStream;
import org.instruments.cli.scoring.ProblemTally;
import org.instruments.problem.Problem;
import picocli.CommandLine.Help.ColorScheme;

/**
 * Shows problems of a file: the first ones, then how many there are.
 *
 * @param err where to
 * @param colours of a terminal
 * @param hideValues whether offending cells are left out
 */
record ProblemReport(PrintStream err, ColorScheme colours, boolean hideValues) {

    /**
     * Shows problems.
     *
     * @param consequence what became of the file
     */
    void report(ProblemTally problems, String consequence) {
        for (Problem problem : problems.first()) {
            err.println(colours.errorText(hideValues ? problem.describeWithoutValue() : problem.describe()));
        }
        err.println(problems.summary() + "; " + consequence);
    }
}
