package org.instruments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An instrument of the user's own instead of one of ours. */
final class DefinitionOption {
    private final CommandSpec command;
    private final Argument<List<Path>> files;

    /** Declares the options. */
    DefinitionOption(Syntax syntax) {
        command = syntax.command();
        files = syntax.several(
                new PathConverter(),
                "--definition",
                "FILE.json",
                "Use the questionnaire this file declares, instead of ID; where several instruments can be named,"
                        + " also beside ID, and several times. Its faults are all reported.");
    }

    /** The definitions that were given. */
    List<Path> files() {
        return files.value();
    }

    /**
     * The one instrument that was named.
     *
     * @param id its id; null where there must be a definition
     */
    Instrument instrument(@Nullable String id) throws IOException {
        if (id != null && !files().isEmpty()) {
            throw wrong("Give either an instrument or --definition, not both.");
        }
        return only(instruments(id));
    }

    private Instrument only(List<Instrument> instruments) {
        if (instruments.size() > 1) {
            throw wrong("this command is for one instrument at a time, not for "
                    + instruments.stream().map(Instrument::id).collect(Collectors.joining(", ")));
        }
        return instruments.get(0);
    }

    /**
     * The instruments that were named, each once: those with an id, then the definitions.
     *
     * @param ids their ids, separated by commas; null where there must be a definition
     */
    private List<Instrument> instruments(@Nullable String ids) throws IOException {
        if (ids == null && files().isEmpty()) {
            throw wrong("Name an instrument (" + String.join(", ", Instruments.ids()) + ") or give --definition.");
        }
        List<Instrument> instruments = new ArrayList<>();
        List<Problem> unknown = new ArrayList<>();
        for (String id : ids == null ? new String[0] : ids.split(",", -1)) {
            try {
                instruments.add(Instruments.get(id));
            } catch (InvalidInputException e) {
                unknown.addAll(e.problems());
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
        for (Path file : files()) {
            ValidatorLog.silence();
            instruments.add(Instruments.read(file));
        }
        Set<String> seen = new HashSet<>();
        for (Instrument instrument : instruments) {
            if (!seen.add(instrument.id())) {
                throw wrong(instrument.id() + " is named twice");
            }
        }
        return instruments;
    }

    /**
     * Instruments and files that were named with them.
     *
     * @param instruments the instruments, at least one
     * @param files the names of the files
     */
    record Named(List<Instrument> instruments, List<String> files) {}

    /**
     * What words name: instruments and then files, or files alone where there is a definition.
     *
     * @param fewest how many files there must be
     * @param most how many there can be
     */
    Named named(List<String> words, int fewest, int most) throws IOException {
        boolean withIds = files().isEmpty() || words.size() > most && haveId(words.get(0));
        List<Instrument> instruments = instruments(withIds && !words.isEmpty() ? words.get(0) : null);
        List<String> names = withIds ? words.subList(1, words.size()) : words;
        if (names.size() < fewest) {
            throw wrong("Name " + (fewest == 1 ? "a file" : fewest + " files") + " of answers.");
        }
        if (names.size() > most) {
            throw wrong("there is one too many: " + names.get(most));
        }
        return new Named(instruments, names);
    }

    /** The same for a command that is for one instrument. */
    Named namedOfOne(List<String> words, int fewest, int most) throws IOException {
        Named named = named(words, fewest, most);
        only(named.instruments());
        return named;
    }

    private static boolean haveId(String word) {
        return Stream.of(word.split(",")).anyMatch(id -> Instruments.find(id).isPresent());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
