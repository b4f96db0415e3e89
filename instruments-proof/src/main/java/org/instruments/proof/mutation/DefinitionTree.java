package org.instruments.proof.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.instruments.definition.Definition;
import org.instruments.internal.json.Json;
import org.instruments.internal.json.Numbers;

/** A definition as a JSON tree that edits are made to, each time on a copy. */
final class DefinitionTree {
    private final ObjectNode root;

    private DefinitionTree(ObjectNode root) {
        this.root = root;
    }

    static DefinitionTree of(Definition definition) {
        return new DefinitionTree((ObjectNode) Json.tree(definition));
    }

    /** The definition after these edits. */
    Definition with(List<Edit> edits) {
        ObjectNode copy = root.deepCopy();
        edits.forEach(edit -> make(edit, copy));
        try {
            return Json.mapper().treeToValue(copy, Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an edit left the form of a definition", e);
        }
    }

    private static void make(Edit edit, ObjectNode copy) {
        JsonPointer pointer = JsonPointer.compile(edit.pointer());
        JsonNode parent = copy.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), edit.value());
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), edit.value());
        }
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** What an edit does, in words. */
    String describe(Edit edit) {
        return path(edit.pointer()) + ": " + text(at(edit.pointer())) + " -> " + text(edit.value());
    }

    /** A JSON path, as faults of definitions have them. */
    String path(String pointer) {
        StringBuilder path = new StringBuilder("$");
        JsonNode node = root;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            if (node.isArray()) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
                node = node.path(rest.getMatchingIndex());
            } else {
                path.append('.').append(rest.getMatchingProperty());
                node = node.path(rest.getMatchingProperty());
            }
        }
        return path.toString();
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "none";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(DefinitionTree::text)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isNumber() ? Numbers.text(value.decimalValue()) : value.asText();
    }
}
