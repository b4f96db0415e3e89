package org.instruments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An instrument of the user's own instead of one of ours. */
final class DefinitionOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--definition",
            paramLabel = "FILE.json",
            description = "Use the questionnaire this file declares, instead of ID. Its faults are all reported.")
    private @Nullable Path file;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * The instrument that was named.
     *
     * @param id its id; null where there must be a definition
     */
    Instrument instrument(@Nullable String id) throws IOException {
        if (file != null && id == null) {
            ValidatorLog.silence();
            return Instruments.read(file);
        }
        if (id == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Name an instrument (" + String.join(", ", Instruments.ids()) + ") or give --definition.");
        }
        if (file != null) {
            throw new ParameterException(command.commandLine(), "Give either an instrument or --definition, not both.");
        }
        return Instruments.get(id);
    }

    /**
     * An instrument and files that were named with it.
     *
     * @param instrument the instrument
     * @param files the names of the files
     */
    record Named(Instrument instrument, List<String> files) {}

    /**
     * What words name: an instrument and then files, or files alone where there is a definition.
     *
     * @param fewest how many files there must be
     * @param most how many there can be
     */
    Named named(List<String> words, int fewest, int most) throws IOException {
        Instrument instrument = instrument(file != null || words.isEmpty() ? null : words.get(0));
        List<String> files = file == null ? words.subList(1, words.size()) : words;
        if (files.size() < fewest) {
            throw new ParameterException(
                    command.commandLine(), "Name " + (fewest == 1 ? "a file" : fewest + " files") + " of answers.");
        }
        if (files.size() > most) {
            throw new ParameterException(command.commandLine(), "there is one too many: " + files.get(most));
        }
        return new Named(instrument, files);
    }
}
