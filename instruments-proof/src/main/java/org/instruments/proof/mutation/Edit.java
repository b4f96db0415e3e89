package org.instruments.proof.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Collection;
import org.instruments.internal.json.Json;

/**
 * One value of a definition's JSON tree set to another.
 *
 * @param pointer where, as a JSON pointer
 * @param value the new value; JSON null for none
 */
record Edit(String pointer, JsonNode value) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Edit number(String pointer, BigDecimal value) {
        return new Edit(pointer, NODES.numberNode(value));
    }

    static Edit number(String pointer, int value) {
        return new Edit(pointer, NODES.numberNode(value));
    }

    static Edit word(String pointer, String value) {
        return new Edit(pointer, NODES.textNode(value));
    }

    static Edit flag(String pointer, boolean value) {
        return new Edit(pointer, NODES.booleanNode(value));
    }

    static Edit none(String pointer) {
        return new Edit(pointer, NODES.nullNode());
    }

    static Edit list(String pointer, Collection<?> values) {
        return new Edit(pointer, Json.tree(values));
    }
}
