package org.instruments.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.instruments.Invented;
import org.instruments.definition.Definition;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.StrictReader;
import org.junit.jupiter.api.Test;

/** Whatever is taken out of a definition or put in its place, the reader and the linter answer with faults only. */
class MutilatedDefinitionTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> STRANGERS = List.of(
            NODES.nullNode(),
            NODES.numberNode(1_000_000_000),
            NODES.textNode("q1"),
            NODES.objectNode(),
            NODES.arrayNode(),
            NODES.arrayNode().add(NODES.nullNode()));

    @Test
    void every_part_can_be_left_out_or_misspelt_or_be_anything_else() {
        JsonNode sound = Invented.tree();
        List<String> crashes = new ArrayList<>();
        int tried = mutilate(sound, sound, crashes, "$");

        assertThat(crashes).isEmpty();
        assertThat(tried).isGreaterThan(2_000);
    }

    @Test
    void two_scores_of_one_id_are_no_crash_either() {
        List<String> crashes = new ArrayList<>();
        for (JsonNode one : Invented.tree().get("scores")) {
            for (JsonNode other : Invented.tree().get("scores")) {
                ObjectNode whole = Invented.tree().deepCopy();
                ((ArrayNode) whole.get("scores")).add(((ObjectNode) other.deepCopy()).set("id", one.get("id")));
                ((ObjectNode) whole.get("scores").get(0)).remove("high");
                lint(whole, crashes, other.get("id") + " called " + one.get("id"));
            }
        }

        assertThat(crashes).isEmpty();
    }

    @Test
    void two_faults_at_once_are_no_crash_either() {
        Random random = new Random(20261122);
        List<String> crashes = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            ObjectNode whole = Invented.tree().deepCopy();
            String what = misspell(whole, random) + " and " + misspell(whole, random);
            lint(whole, crashes, what + " misspelt");
        }

        assertThat(crashes).isEmpty();
    }

    /** Renames some property of some object, and tells which. */
    private static String misspell(ObjectNode whole, Random random) {
        List<ObjectNode> objects = new ArrayList<>(List.of(whole));
        for (int i = 0; i < objects.size(); i++) {
            for (JsonNode value : objects.get(i)) {
                if (value instanceof ObjectNode object) {
                    objects.add(object);
                }
                value.forEach(element -> {
                    if (element instanceof ObjectNode object && value.isArray()) {
                        objects.add(object);
                    }
                });
            }
        }
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return "nothing";
        }
        String name = names.get(random.nextInt(names.size()));
        object.set("x" + name, object.remove(name));
        return name;
    }

    @Test
    void a_fault_that_comes_after_more_than_are_told_is_no_crash_either() {
        ObjectNode whole = Invented.tree().deepCopy();
        ObjectNode rights = (ObjectNode) whole.get("rights");
        for (int i = 0; i < 1_001; i++) {
            rights.put("unknown" + i, i);
        }
        List<String> crashes = new ArrayList<>();
        for (JsonNode score : whole.get("scores")) {
            for (JsonNode step : score.path("steps")) {
                for (JsonNode one : step.path("cases")) {
                    ((ObjectNode) one).remove(List.of("value", "table"));
                }
            }
        }

        lint(whole, crashes, "cases without a value");

        assertThat(crashes).isEmpty();
    }

    private static int mutilate(JsonNode whole, JsonNode part, List<String> crashes, String path) {
        int tried = 0;
        if (part instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode kept = object.get(name);
                for (JsonNode stranger : STRANGERS) {
                    object.set(name, stranger);
                    tried += lint(whole, crashes, path + "." + name + " := " + stranger);
                }
                object.remove(name);
                tried += lint(whole, crashes, path + "." + name + " removed");
                tried += lint(givenTwice(whole), crashes, path + "." + name + " removed, parts given twice");
                for (String other : List.of(name + "x", name + ".x")) {
                    object.set(other, kept);
                    tried += lint(whole, crashes, path + "." + name + " renamed " + other);
                    object.remove(other);
                }
                object.set(name, kept);
                tried += mutilate(whole, kept, crashes, path + "." + name);
            }
        } else if (part instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode kept = array.get(i);
                for (JsonNode stranger : STRANGERS) {
                    array.set(i, stranger);
                    tried += lint(whole, crashes, path + "[" + i + "] := " + stranger);
                }
                array.remove(i);
                tried += lint(whole, crashes, path + "[" + i + "] removed");
                array.insert(i, kept);
                tried += mutilate(whole, kept, crashes, path + "[" + i + "]");
            }
        }
        return tried;
    }

    private static String givenTwice(JsonNode whole) {
        String text = whole.toString();
        return text.substring(0, text.length() - 1)
                + ",\"items\":[],\"responseScales\":[],\"codings\":[],\"attributes\":[],\"scores\":[],\"bandSets\":[],\"norms\":[]}";
    }

    private static int lint(JsonNode whole, List<String> crashes, String what) {
        return lint(whole.toString(), crashes, what);
    }

    private static int lint(String whole, List<String> crashes, String what) {
        try {
            Faults faults = new Faults("");
            Definition definition = StrictReader.read(whole.getBytes(StandardCharsets.UTF_8), Definition.class, faults);
            if (definition != null) {
                Linter.lint(definition, faults);
            }
            if (faults.isEmpty()) {
                KeyTable.compile(definition);
            }
        } catch (RuntimeException e) {
            crashes.add(
                    what + ": " + e + " " + List.of(e.getStackTrace()).stream().findFirst());
        }
        return 1;
    }
}
