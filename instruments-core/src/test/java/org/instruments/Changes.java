package org.instruments;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.instruments.internal.json.Json;

/**
 * Changes of a definition, written so that a table of tests can hold them: {@code /scores/0/method := "mean"}. Several
 * are joined with {@code &&}; nothing after {@code :=} takes the property away; the place {@code -} adds to a list.
 */
public final class Changes implements Consumer<ObjectNode> {
    private final String written;

    private Changes(String written) {
        this.written = written;
    }

    /** Changes as they are written. */
    public static Changes of(String written) {
        return new Changes(written);
    }

    @Override
    public void accept(ObjectNode definition) {
        for (String change : written.split("&&")) {
            String[] sides = change.split(":=", 2);
            change(definition, JsonPointer.compile(sides[0].strip()), sides[1].strip());
        }
    }

    private static void change(ObjectNode definition, JsonPointer at, String value) {
        JsonNode parent = definition.at(at.head());
        String name = at.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            if (value.isEmpty()) {
                object.remove(name);
            } else {
                object.set(name, json(value));
            }
        } else if (name.equals("-")) {
            ((ArrayNode) parent).add(json(value));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), json(value));
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
