package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.definition.Rights.Shipping;
import org.junit.jupiter.api.Test;

/** Nothing that ships has wording of a questionnaire whose rights do not allow it. */
class ProtectedWordingTest {
    /** More words than a topic has, fewer than a question. */
    private static final int MOST_WORDS = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The files of every module of this project on the class path, as folders or as jars, by module and name. */
    private static Map<String, Map<String, byte[]>> shipped() throws IOException {
        Map<String, Map<String, byte[]>> modules = new LinkedHashMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(entry);
            if (entry.contains("test-classes") || !Files.exists(place)) {
                continue;
            }
            if (Files.isDirectory(place)) {
                modules.put(entry, files(place));
            } else if (place.getFileName().toString().startsWith("instruments-")) {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    modules.put(entry, files(jar.getPath("/")));
                }
            }
        }
        return modules;
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static boolean isDefinition(JsonNode document) {
        return document.has("rights") && document.has("items");
    }

    private static boolean isProtected(String instrument) {
        return Instruments.get(instrument).definition().rights().itemText() == Shipping.NOT_SHIPPED;
    }

    private static boolean isProtected(JsonNode definition) {
        return definition.at("/rights/itemText").asText().equals("not-shipped");
    }

    /** Texts in a document that are longer than a topic and belong to an item, with the names of their fields. */
    private static List<String> itemProse(JsonNode document) {
        List<String> found = new ArrayList<>();
        boolean isOfItem = document.has("item") || document.path("id").asText().matches("q[0-9]+");
        document.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (isOfItem && value.isTextual() && words(value.textValue()) > MOST_WORDS) {
                found.add(field.getKey() + ": " + value.textValue());
            }
            // Answers by item, as cases have them.
            if (field.getKey().matches("q[0-9]+") && words(value.asText()) > MOST_WORDS) {
                found.add(field.getKey() + ": " + value.asText());
            }
        });
        document.forEach(part -> found.addAll(itemProse(part)));
        return found;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static List<String> faults(JsonNode definition) {
        List<String> faults = new ArrayList<>(itemProse(definition));
        definition.get("items").forEach(item -> {
            if (item.has("text")) {
                faults.add("text of " + item.get("id").asText());
            }
        });
        if (definition.at("/rights/labels").asText().equals("not-shipped")) {
            definition.get("responseScales").forEach(scale -> {
                if (scale.has("labels")) {
                    faults.add("labels of " + scale.get("id").asText());
                }
            });
        }
        return faults;
    }

    @Test
    void no_definition_and_no_case_of_a_protected_instrument_has_its_wording() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Map<String, byte[]> module : shipped().values()) {
            for (Map.Entry<String, byte[]> file : module.entrySet()) {
                if (file.getKey().endsWith(".json")) {
                    JsonNode document = JSON.readTree(file.getValue());
                    if (isDefinition(document) && isProtected(document)) {
                        seen.add(document.get("id").asText());
                        assertThat(faults(document)).as(file.getKey()).isEmpty();
                    } else if (file.getKey().endsWith(".cases.json")
                            && isProtected(document.get("instrument").asText())) {
                        assertThat(itemProse(document)).as(file.getKey()).isEmpty();
                    }
                }
            }
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Instruments.all().stream()
                        .filter(one -> one.definition().rights().itemText() == Shipping.NOT_SHIPPED)
                        .map(one -> one.id())
                        .toList())
                .contains("swemwbs", "wemwbs", "wrqol", "ghq-12");
    }

    @Test
    void an_instrument_module_has_its_definitions_its_classes_and_nothing_else_with_words() throws IOException {
        Set<String> modules = new TreeSet<>();
        for (Map<String, byte[]> module : shipped().values()) {
            List<String> instruments = instruments(module);
            if (instruments.stream().noneMatch(ProtectedWordingTest::isProtected)) {
                continue;
            }
            instruments.forEach(id -> modules.add(Modules.of(id)));
            for (Map.Entry<String, byte[]> file : module.entrySet()) {
                assertThat(file.getKey()).matches("(META-INF/.*|.*\\.class|.*\\.json)");
                if (file.getKey().endsWith(".class")) {
                    assertThat(constants(file.getValue()))
                            .as(file.getKey())
                            .allMatch(text -> words(text) <= MOST_WORDS);
                }
            }
        }
        assertThat(modules)
                .isEqualTo(Instruments.all().stream()
                        .map(Instrument::id)
                        .filter(ProtectedWordingTest::isProtected)
                        .map(Modules::of)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .contains("instruments-swemwbs", "instruments-wrqol", "instruments-ghq");
    }

    /** The instruments whose definitions are among the files of a module. */
    private static List<String> instruments(Map<String, byte[]> module) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : module.entrySet()) {
            if (file.getKey().endsWith(".json")) {
                JsonNode document = JSON.readTree(file.getValue());
                if (isDefinition(document)) {
                    ids.add(document.get("id").asText());
                }
            }
        }
        return ids;
    }

    @Test
    void wording_would_be_noticed() throws IOException {
        ObjectNode shipped = null;
        for (Map<String, byte[]> module : shipped().values()) {
            if (module.containsKey("org/instruments/hse/hse-msit.json")) {
                shipped = (ObjectNode) JSON.readTree(module.get("org/instruments/hse/hse-msit.json"));
            }
        }
        ((ObjectNode) shipped.get("rights")).put("labels", "not-shipped");

        // 35 texts, most of them longer than a topic, two scales with labels, and an alert that quotes an item.
        assertThat(faults(shipped))
                .hasSizeGreaterThan(70)
                .contains("text of q1", "labels of agreement")
                .anyMatch(fault -> fault.startsWith("text: I am clear"))
                .anyMatch(fault -> fault.startsWith("message: "));
        try (var in = Instruments.class.getResourceAsStream("Instruments.class")) {
            assertThat(constants(in.readAllBytes())).anyMatch(text -> words(text) > MOST_WORDS);
        }
    }

    /** The texts in the constant pool of a class file. */
    private static List<String> constants(byte[] classFile) throws IOException {
        List<String> texts = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
            in.skipBytes(4);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 5, 6 -> {
                        in.skipBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipBytes(2);
                    case 15 -> in.skipBytes(3);
                    default -> in.skipBytes(4);
                }
            }
        }
        return texts;
    }
}
