package org.instruments.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of a definition as the JSON tree that Jackson's mapping makes of them, which takes several times as long at
 * its first use: longer than all the rest of a first score.
 */
final class RecordTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordTree() {}

    /** The tree of a part of a definition: a record, a list, a map, a word, a number, a truth value, or nothing. */
    static JsonNode of(@Nullable Object part) {
        if (part == null) {
            return NODES.nullNode();
        }
        if (part instanceof Record fields) {
            return record(fields);
        }
        if (part instanceof List<?> elements) {
            ArrayNode tree = NODES.arrayNode();
            elements.forEach(element -> tree.add(of(element)));
            return tree;
        }
        if (part instanceof Map<?, ?> entries) {
            ObjectNode tree = NODES.objectNode();
            entries.forEach((name, value) -> tree.set((String) name, of(value)));
            return tree;
        }
        if (part instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        if (part instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (part instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        return NODES.textNode(part instanceof Enum<?> word ? written(word) : (String) part);
    }

    private static ObjectNode record(Record fields) {
        ObjectNode tree = NODES.objectNode();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                tree.set(component.getName(), of(component.getAccessor().invoke(fields)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a part of a definition cannot be read", e);
            }
        }
        return tree;
    }

    private static String written(Enum<?> word) {
        try {
            JsonProperty name = word.getDeclaringClass().getField(word.name()).getAnnotation(JsonProperty.class);
            return name == null ? word.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a constant has a field of its name", e);
        }
    }
}
