package org.instruments.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.instruments.Instrument;
import org.instruments.internal.json.Json;

/** A questionnaire invented for tests of the proof. */
final class Tried {
    private Tried() {}

    static Instrument instrument() {
        return changed(definition -> {});
    }

    /** The instrument after a change of its definition, which is not linted. */
    static Instrument changed(Consumer<ObjectNode> change) {
        try (InputStream in = Tried.class.getResourceAsStream("tried.json")) {
            ObjectNode definition = (ObjectNode) Json.mapper().readTree(in);
            change.accept(definition);
            return Instrument.proven(
                    new ByteArrayInputStream(definition.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
