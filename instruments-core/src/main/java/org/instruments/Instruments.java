package org.instruments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.instruments.definition.Definition;
import org.instruments.internal.lint.Linter;
import org.instruments.internal.reading.DocumentFile;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.StrictReader;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds instruments: those of the modules that are there, and those declared in files.
 *
 * <p>Modules are looked for at the first call and then known. Reading a file lints it, which takes a Jakarta Validation
 * provider such as hibernate-validator. Instruments of modules were linted when their module was built and need none.
 */
public final class Instruments {
    private static final String VERSION = "@";
    private static volatile @Nullable List<InstrumentProvider> providers;

    private Instruments() {}

    /** {@return the ids of the instruments of all modules that are there, sorted; older versions that are kept are not listed} */
    public static List<String> ids() {
        return current(providers()).map(InstrumentProvider::id).toList();
    }

    /** {@return the instruments of all modules that are there, by id; older versions that are kept are not listed} */
    public static List<Instrument> all() {
        return current(providers()).map(InstrumentProvider::instrument).toList();
    }

    /**
     * An instrument by its id, if its module is there.
     *
     * @param id the id, such as {@code swemwbs}, for the newest version; {@code swemwbs@1.0.0} for that version, be it the
     *     newest or an older one that its module keeps
     * @return the instrument, always the same object
     */
    public static Optional<Instrument> find(String id) {
        return find(id, providers());
    }

    /**
     * An instrument by its id.
     *
     * @param id the id, such as {@code swemwbs}, for the newest version; {@code swemwbs@1.0.0} for that version, be it the
     *     newest or an older one that its module keeps
     * @return the instrument, always the same object
     * @throws InvalidInputException {@code unknown-instrument}, with the ids there are
     */
    public static Instrument get(String id) {
        return find(id).orElseThrow(() -> new InvalidInputException(List.of(new Problem(
                ProblemCode.UNKNOWN_INSTRUMENT,
                new Place.Whole(),
                null,
                String.join(", ", ids()),
                "there is no instrument " + id + "; there are: " + String.join(", ", ids())))));
    }

    /** The provider of that name, which is how an older version is had; else the newest where it has the version asked for. */
    static Optional<Instrument> find(String id, List<InstrumentProvider> providers) {
        for (InstrumentProvider provider : providers) {
            if (provider.id().equals(id)) {
                return Optional.of(provider.instrument());
            }
        }
        return current(providers)
                .filter(provider -> id.startsWith(provider.id() + VERSION))
                .map(InstrumentProvider::instrument)
                .filter(instrument -> instrument.toString().equals(id))
                .findFirst();
    }

    static Stream<InstrumentProvider> current(List<InstrumentProvider> providers) {
        return providers.stream()
                .filter(provider -> !provider.id().contains(VERSION))
                .sorted(Comparator.comparing(InstrumentProvider::id));
    }

    /** Looked for once: an application asks for instruments at every request. */
    private static List<InstrumentProvider> providers() {
        List<InstrumentProvider> found = providers;
        if (found == null) {
            List<InstrumentProvider> all = new ArrayList<>();
            for (InstrumentProvider provider :
                    ServiceLoader.load(InstrumentProvider.class, Instruments.class.getClassLoader())) {
                all.add(provider);
            }
            found = List.copyOf(all);
            providers = found;
        }
        return found;
    }

    /**
     * The instrument a definition file declares.
     *
     * @param file a JSON file of the definition format
     * @return a new instrument
     * @throws InvalidInputException with every fault of the definition, each with its JSON path
     * @throws IOException when the file cannot be read
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static Instrument read(Path file) throws IOException {
        Faults faults = new Faults(name(file));
        Definition definition = examine(DocumentFile.read(file, faults), faults);
        return sound(definition, faults);
    }

    /**
     * The instrument a definition declares, for a definition that was built or changed in memory.
     *
     * @param definition the definition
     * @return a new instrument
     * @throws InvalidInputException with every fault of the definition, each with its JSON path
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static Instrument of(Definition definition) {
        Faults faults = new Faults("");
        StrictReader.constraints(definition, faults);
        Linter.lint(definition, faults);
        return sound(definition, faults);
    }

    /**
     * Every fault of a definition file, each with its JSON path; empty when it can be scored with.
     *
     * @param file a JSON file of the definition format
     * @return the faults
     * @throws IOException when the file cannot be read
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static List<Problem> check(Path file) throws IOException {
        Faults faults = new Faults(name(file));
        examine(DocumentFile.read(file, faults), faults);
        return faults.all();
    }

    /**
     * Every fault of a definition that was built or changed in memory, each with its JSON path.
     *
     * @param definition the definition
     * @return the faults; empty when it can be scored with
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static List<Problem> check(Definition definition) {
        Faults faults = new Faults("");
        StrictReader.constraints(definition, faults);
        Linter.lint(definition, faults);
        return faults.all();
    }

    private static Instrument sound(@Nullable Definition definition, Faults faults) {
        if (definition == null || !faults.isEmpty()) {
            throw new InvalidInputException(faults.all());
        }
        return Instrument.of(definition);
    }

    private static @Nullable Definition examine(byte @Nullable [] document, Faults faults) {
        Definition definition = document == null ? null : StrictReader.read(document, Definition.class, faults);
        if (definition != null) {
            Linter.lint(definition, faults);
        }
        return definition;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
