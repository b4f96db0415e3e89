package org.instruments.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.instruments.definition.Definition;
import org.instruments.internal.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schema says, this reader reads as Jackson does; all else it refuses. */
class ProvenReaderTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode SCHEMA = schema();

    /**
     * A place of the format, and where a definition has it.
     *
     * @param definition the definition
     * @param at the value in it
     * @param schema what the schema says of the value
     * @param required whether its object must have it
     */
    private record Spot(JsonNode definition, JsonPointer at, JsonNode schema, boolean required) {

        private JsonNode value() {
            return definition.at(at);
        }

        /** The definition with another value here. */
        private JsonNode with(JsonNode value) {
            JsonNode changed = definition.deepCopy();
            JsonNode parent = changed.at(at.head());
            if (parent instanceof ArrayNode list) {
                list.set(at.last().getMatchingIndex(), value);
            } else {
                ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
            }
            return changed;
        }

        private ObjectNode without() {
            ObjectNode changed = definition.deepCopy();
            ((ObjectNode) changed.at(at.head())).remove(at.last().getMatchingProperty());
            return changed;
        }

        private JsonNode renamed() {
            ObjectNode changed = without();
            ((ObjectNode) changed.at(at.head())).set(at.last().getMatchingProperty() + "s", value());
            return changed;
        }

        @Override
        public String toString() {
            return definition.path("id").textValue() + at;
        }
    }

    private static JsonNode schema() {
        try (InputStream in = Definition.class.getResourceAsStream("definition.schema.json")) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every definition in the sources of the project. */
    private static List<Path> definitions() throws IOException {
        Path project =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(project)) {
            for (Path sources : modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".json"))
                            .filter(ProvenReaderTest::isDefinition)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isDefinition(Path file) {
        JsonNode tree = tree(file);
        return tree.has("format") && tree.has("scores");
    }

    private static JsonNode tree(Path file) {
        try {
            return Json.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Definition read(String document) {
        return ProvenReader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuses(String document, String because) {
        assertThatExceptionOfType(UncheckedIOException.class).as(because).isThrownBy(() -> read(document));
    }

    /** The first spot of each place of the format, by the object and the property of the schema. */
    private static Map<String, Spot> spots() throws IOException {
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (Path file : definitions()) {
            JsonNode definition = tree(file);
            collect(new Spot(definition, JsonPointer.empty(), SCHEMA, true), "definition", spots);
        }
        return spots;
    }

    private static void collect(Spot spot, String name, Map<String, Spot> spots) {
        JsonNode schema = spot.schema();
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").textValue();
            String word = spot.value().path("step").asText();
            String referred = reference.endsWith("/step") ? "step-" + kindOfStep(word) : reference.substring(8);
            JsonNode defined = SCHEMA.get("$defs").get(referred);
            collect(new Spot(spot.definition(), spot.at(), defined, spot.required()), referred, spots);
        } else if (spot.value().isObject()) {
            spot.value().properties().forEach(property -> {
                JsonNode declared = schema.path("properties").path(property.getKey());
                JsonNode value = declared.isMissingNode() ? schema.get("additionalProperties") : declared;
                boolean required = false;
                for (JsonNode one : schema.path("required")) {
                    required |= one.textValue().equals(property.getKey());
                }
                add(
                        new Spot(spot.definition(), spot.at().appendProperty(property.getKey()), value, required),
                        name + "." + (declared.isMissingNode() ? "*" : property.getKey()),
                        spots);
            });
        } else if (spot.value().isArray()) {
            for (int i = 0; i < spot.value().size(); i++) {
                add(
                        new Spot(spot.definition(), spot.at().appendIndex(i), schema.get("items"), false),
                        name + "[]",
                        spots);
            }
        }
    }

    private static void add(Spot spot, String name, Map<String, Spot> spots) {
        spots.putIfAbsent(name, spot);
        collect(spot, name, spots);
    }

    private static String kindOfStep(String word) {
        return switch (word) {
            case "lookup", "clamp" -> word;
            case "round" -> "rounding";
            default -> "arithmetic";
        };
    }

    private static boolean isProperty(Spot spot) {
        return spot.at().last().getMatchingIndex() < 0 && spot.schema().has("description");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void a_definition_of_the_project_is_read_as_jackson_reads_it(Path file) throws IOException {
        assertThat(ProvenReader.read(Files.newInputStream(file)))
                .isEqualTo(Json.mapper().readValue(Files.readAllBytes(file), Definition.class));
    }

    @Test
    void the_definitions_of_the_project_have_every_property_of_the_format() throws IOException {
        Set<String> declared = new TreeSet<>();
        SCHEMA.get("properties").fieldNames().forEachRemaining(name -> declared.add("definition." + name));
        SCHEMA.get("$defs")
                .properties()
                .forEach(object -> object.getValue()
                        .path("properties")
                        .fieldNames()
                        .forEachRemaining(name -> declared.add(object.getKey() + "." + name)));

        assertThat(spots().keySet()).containsAll(declared);
    }

    @Test
    void every_word_of_the_format_is_read_as_jackson_reads_it() throws IOException {
        int words = 0;
        for (Spot spot : spots().values()) {
            JsonNode schema = spot.schema().has("$ref")
                    ? SCHEMA.get("$defs")
                            .get(spot.schema().get("$ref").textValue().substring(8))
                    : spot.schema();
            for (JsonNode word : schema.path("enum")) {
                String document = spot.with(word).toString();
                assertThat(read(document))
                        .as(spot + " " + word)
                        .isEqualTo(Json.mapper().readValue(document, Definition.class));
                words++;
            }
            if (schema.has("enum")) {
                refuses(spot.with(NODES.textNode("Other")).toString(), spot + " with a word of no meaning");
                refuses(spot.with(NODES.textNode("")).toString(), spot + " with an empty word");
            }
        }
        assertThat(words).isGreaterThan(30);
    }

    @Test
    void a_property_of_another_name_is_refused_wherever_it_is() throws IOException {
        List<Spot> properties =
                spots().values().stream().filter(ProvenReaderTest::isProperty).toList();
        assertThat(properties).hasSizeGreaterThan(190);
        properties.forEach(spot -> refuses(spot.renamed().toString(), spot + " under another name"));
    }

    @Test
    void a_definition_without_a_property_it_must_have_is_refused() throws IOException {
        List<Spot> required = spots().values().stream().filter(Spot::required).toList();
        assertThat(required).hasSizeGreaterThan(80);
        required.forEach(spot -> refuses(spot.without().toString(), spot + " left out"));
    }

    @Test
    void a_value_of_another_type_is_refused_wherever_it_is() throws IOException {
        List<JsonNode> others = List.of(
                NODES.textNode("1"),
                NODES.numberNode(1),
                NODES.numberNode(1.5),
                NODES.numberNode(3_000_000_000L),
                NODES.booleanNode(true),
                NODES.nullNode(),
                NODES.arrayNode().add("a").add(1),
                NODES.objectNode().put("a", "b"));
        spots().values().forEach(spot -> {
            boolean whole = spot.value().isIntegralNumber()
                    && spot.schema().path("type").asText().equals("integer");
            for (JsonNode other : others) {
                boolean sameType = other.getNodeType() == spot.value().getNodeType()
                        && !spot.value().isContainerNode()
                        && !(whole && (!other.isIntegralNumber() || other.isLong()));
                boolean mayBeNull =
                        other.isNull() && spot.at().head().toString().endsWith("/weights");
                if (!sameType && !mayBeNull) {
                    refuses(spot.with(other).toString(), spot + " as " + other);
                }
            }
        });
    }

    @Test
    void what_is_no_json_or_has_more_or_has_something_twice_is_refused() throws IOException {
        String document = tree(definitions().get(0)).toString();

        refuses("", "nothing");
        refuses("[]", "a list");
        refuses(document.substring(1), "no beginning");
        refuses(document.substring(0, document.length() - 1), "no end");
        refuses(document + "1", "something after it");
        refuses(document + "}", "a bracket after it");
        refuses(document.replaceFirst("\\{", "{\"format\":1,"), "a property twice");
    }

    @Test
    void a_refusal_says_where() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> read("{\"format\":1,\"id\":2}"))
                .withMessageContaining("not a definition: $.id is not text");
    }
}
