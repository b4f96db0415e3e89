package org.instruments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.instruments.internal.json.Json;
import org.instruments.problem.Problem;

/** A questionnaire invented for tests of the engine, so that real definitions can change without touching them. */
public final class Invented {

    private Invented() {}

    /** The instrument. */
    public static Instrument instrument() {
        return Instrument.proven(stream());
    }

    /** The faults of the definition after a change. */
    public static List<Problem> faultsAfter(Path folder, Consumer<ObjectNode> change) {
        return faults(folder, changed(change).toString());
    }

    /** The instrument after a change that leaves it without faults. */
    public static Instrument changedInstrument(Path folder, Consumer<ObjectNode> change) throws IOException {
        Path file = folder.resolve("invented.json");
        Files.writeString(file, changed(change).toString());
        return Instruments.read(file);
    }

    /** The faults of a text. */
    public static List<Problem> faults(Path folder, String text) {
        try {
            Path file = folder.resolve("invented.json");
            Files.writeString(file, text);
            return Instruments.check(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The definition as a tree of its own. */
    public static ObjectNode tree() {
        return changed(definition -> {});
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        try (InputStream in = stream()) {
            ObjectNode definition = (ObjectNode) Json.mapper().readTree(in);
            change.accept(definition);
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream() {
        return Invented.class.getResourceAsStream("invented.json");
    }
}
