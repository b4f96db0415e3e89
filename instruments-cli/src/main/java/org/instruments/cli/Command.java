package org.instruments.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** What can be called by a name: gives an exit code. */
interface Command extends Callable<Integer> {
    /** Its name, its arguments and its help. */
    CommandSpec spec();
}
