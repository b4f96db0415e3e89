package org.instruments.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** What can be called by a name: gives an exit code. */
abstract class Command implements Callable<Integer> {
    private final Syntax syntax;

    Command(String name) {
        this.syntax = new Syntax(this, name);
    }

    /** To be told what the command takes. */
    final Syntax syntax() {
        return syntax;
    }

    /** Its name, its arguments and its help. */
    final CommandSpec spec() {
        return syntax.command();
    }
}
