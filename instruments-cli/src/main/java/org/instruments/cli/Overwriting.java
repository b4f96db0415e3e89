package org.instruments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.instruments.cli.rows.Input;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses to write what is read. */
final class Overwriting {
    private Overwriting() {}

    /**
     * Refuses an output that is the input.
     *
     * @param option what names the output
     */
    static void refuse(CommandSpec command, Input input, String option, Path target) throws IOException {
        if (input.file().isPresent()
                && Files.exists(target)
                && Files.exists(input.file().get())
                && Files.isSameFile(target, input.file().get())) {
            throw new ParameterException(
                    command.commandLine(), option + " " + target + " is the input file; name another file");
        }
    }
}
