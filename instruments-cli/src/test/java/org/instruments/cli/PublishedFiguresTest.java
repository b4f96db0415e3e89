package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.definition.Evidence;
import org.instruments.definition.Sourced;
import org.instruments.internal.json.Fingerprint;
import org.instruments.internal.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Norms, benchmarks and figures of reliability change no score, so no case notices a wrong digit in them. They are guarded
 * by a digest per source, entered when they were compared with it: who changes a figure reads it in its source again and
 * enters the new digest ({@code -Dinstruments.write=true} writes the file of each module).
 */
class PublishedFiguresTest {

    @ParameterizedTest
    @MethodSource("org.instruments.cli.Modules#withInstruments")
    void the_published_figures_are_those_that_were_compared_with_their_sources(String module) throws IOException {
        StringBuilder lines = new StringBuilder("instrument,source,digest\n");
        for (Instrument instrument : Instruments.all()) {
            if (Modules.of(instrument.id()).equals(module)) {
                figuresBySource(instrument)
                        .forEach((source, figures) -> lines.append(instrument.id())
                                .append(',')
                                .append(source)
                                .append(',')
                                .append(Fingerprint.digest(figures))
                                .append('\n'));
            }
        }
        Path digests = Modules.ROOT.resolve(module).resolve("src/test/resources/published-figures.csv");
        if (Boolean.getBoolean("instruments.write")) {
            Files.writeString(digests, lines);
        }

        assertThat(digests).hasContent(lines.toString());
    }

    private static Map<String, ArrayNode> figuresBySource(Instrument instrument) {
        Map<String, ArrayNode> figures = new TreeMap<>();
        List.of(
                        instrument.definition().norms(),
                        instrument.definition().benchmarks(),
                        instrument.definition().reliability())
                .forEach(parts -> parts.forEach(part -> part.evidence().stream()
                        .map(Evidence::source)
                        .distinct()
                        .forEach(source -> figures.computeIfAbsent(
                                        source, s -> Json.mapper().createArrayNode())
                                .add(withoutWords(part)))));
        return figures;
    }

    /** The wording of a caution may be bettered; what is said of whom may not. */
    private static JsonNode withoutWords(Sourced part) {
        ObjectNode node = (ObjectNode) Json.tree(part);
        node.remove(List.of("evidence", "caution", "note", "title"));
        return node;
    }
}
