package org.instruments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.instruments.cli.rows.Input;
import org.instruments.proof.DefinitionCheck;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Refuses to write what is read.
 *
 * @param command the command that is called
 * @param read the files it reads, and what they are
 */
record Overwriting(CommandSpec command, Map<Path, String> read) {
    /** Where standard output goes, on systems that tell. */
    static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

    /** The files of a call: answers, also those on standard input, the definition with its cases, and the text pack. */
    static Overwriting of(
            CommandSpec command, List<Input> inputs, DefinitionOption definition, List<Scored> instruments) {
        Map<Path, String> read = new LinkedHashMap<>();
        inputs.forEach(input -> read.put(input.path(), "the input file"));
        definition.files().forEach(file -> {
            read.put(file, "the definition");
            read.put(DefinitionCheck.casesBeside(file), "the file of the definition's cases");
        });
        instruments.forEach(one -> one.asked().textPack().ifPresent(file -> read.put(file, "the text pack")));
        return new Overwriting(command, read);
    }

    /**
     * Refuses an output that is a file of the call, under whatever name.
     *
     * @param option what names the output
     */
    void refuse(String option, Path target) throws IOException {
        for (Map.Entry<Path, String> file : read.entrySet()) {
            if (Files.isRegularFile(target)
                    && Files.isRegularFile(file.getKey())
                    && Files.isSameFile(target, file.getKey())) {
                throw new ParameterException(
                        command.commandLine(),
                        (target.equals(STANDARD_OUTPUT) ? "the output" : option + " " + target) + " is "
                                + file.getValue() + "; name another file");
            }
        }
    }
}
