package org.instruments.internal.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Compares a JSON tree with the records it is to become, notes every unknown property and every value of the wrong type,
 * and keeps what fits, so that the rest can still be examined.
 */
final class ShapeCheck {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What a linter that compares everything with everything still goes through in seconds. */
    private static final int MOST_ELEMENTS = 1_000;

    private static final int MOST_ROWS = 10_000;

    private final Faults faults;

    private ShapeCheck(Faults faults) {
        this.faults = faults;
    }

    /** What of the tree fits the record type; every departure is among the faults. */
    static JsonNode fit(JsonNode tree, Class<? extends Record> type, Faults faults) {
        JsonNode fitting = new ShapeCheck(faults).fit(tree, (Type) type, "$");
        return fitting == null ? NODES.objectNode() : fitting;
    }

    private @Nullable JsonNode fit(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(node, generic, path) : map(node, generic, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return isObject(node, path) ? record((ObjectNode) node, plain, path) : null;
        }
        if (plain.isAnnotationPresent(JsonTypeInfo.class)) {
            return isObject(node, path) ? oneOf((ObjectNode) node, plain, path) : null;
        }
        if (plain.isEnum()) {
            return word(node, names(plain), path);
        }
        // Object stands for an answer: a number, a text, or nothing.
        boolean fits = plain == Object.class && node.isValueNode() && !node.isBoolean()
                || plain == String.class && node.isTextual()
                || plain == Boolean.class && node.isBoolean()
                || plain == BigDecimal.class && node.isNumber()
                || plain == Integer.class && node.isNumber() && isWhole(node.decimalValue());
        return fits ? node : wrongType(node, path, described(plain));
    }

    private JsonNode record(ObjectNode node, Class<?> type, String path) {
        Map<String, Type> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        RecordComponent::getName, RecordComponent::getGenericType, (a, b) -> a, LinkedHashMap::new));
        ObjectNode kept = NODES.objectNode();
        node.properties().forEach(property -> {
            String below = path + "." + property.getKey();
            Type component = components.get(property.getKey());
            if (component == null) {
                faults.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        below,
                        "there is no such property here; there are: " + String.join(", ", components.keySet()));
            } else {
                JsonNode value = fit(property.getValue(), component, below);
                if (value != null) {
                    kept.set(property.getKey(), value);
                }
            }
        });
        return kept;
    }

    /** The one case of several record types told apart by a word: the steps of a score, or the answers of a case. */
    private @Nullable JsonNode oneOf(ObjectNode node, Class<?> type, String path) {
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (JsonSubTypes.Type sub : type.getAnnotation(JsonSubTypes.class).value()) {
            Arrays.stream(sub.names().length == 0 ? new String[] {sub.name()} : sub.names())
                    .forEach(name -> types.put(name, sub.value()));
        }
        if (!node.has(property)) {
            faults.add(ProblemCode.MISSING_PROPERTY, path + "." + property, "the property is required");
            return null;
        }
        JsonNode word = word(node.get(property), List.copyOf(types.keySet()), path + "." + property);
        return word == null ? null : record(node, types.get(word.textValue()), path);
    }

    private @Nullable JsonNode list(JsonNode node, ParameterizedType type, String path) {
        if (!node.isArray()) {
            return wrongType(node, path, "a list");
        }
        refuseEmpty(node, path);
        if (isTooLong(node, path, path.equals("$.cases") ? MOST_ROWS : MOST_ELEMENTS, "elements")) {
            return null;
        }
        // Only a list of weights may have holes: options that count as not answered.
        boolean mayHoldNull = path.endsWith(".weights");
        ArrayNode kept = NODES.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            JsonNode element = node.get(i);
            JsonNode value = element.isNull() && mayHoldNull
                    ? element
                    : fit(element, type.getActualTypeArguments()[0], path + "[" + i + "]");
            if (value != null) {
                kept.add(value);
            } else if (type.getActualTypeArguments()[0] instanceof Class<?> plain && plain.isRecord()) {
                // An empty stand-in, so that the paths of later faults still count it.
                kept.add(NODES.objectNode());
            }
        }
        return kept;
    }

    private @Nullable JsonNode map(JsonNode node, ParameterizedType type, String path) {
        if (!isObject(node, path)) {
            return null;
        }
        refuseEmpty(node, path);
        if (isTooLong(node, path, MOST_ROWS, "rows")) {
            return null;
        }
        Type element = type.getActualTypeArguments()[1];
        ObjectNode kept = NODES.objectNode();
        node.properties().forEach(property -> {
            JsonNode value = fit(property.getValue(), element, path + "." + property.getKey());
            if (value != null) {
                kept.set(property.getKey(), value);
            }
        });
        return kept;
    }

    /** Evidence has a fault of its own; that nothing is prorated, or no alert raised, is something a case can expect. */
    private void refuseEmpty(JsonNode node, String path) {
        boolean mayBeEmpty = path.toLowerCase(Locale.ROOT).endsWith("evidence")
                || path.endsWith(".alerts")
                || path.endsWith(".prorated");
        if (node.isEmpty() && !mayBeEmpty) {
            faults.add(ProblemCode.BAD_VALUE, path, "is empty; leave it out if there is nothing to say");
        }
    }

    private boolean isTooLong(JsonNode node, String path, int most, String what) {
        if (node.size() > most) {
            faults.add(ProblemCode.TOO_LARGE, path, "has more than " + most + " " + what);
        }
        return node.size() > most;
    }

    private @Nullable JsonNode word(JsonNode node, List<String> allowed, String path) {
        if (!node.isTextual()) {
            return wrongType(node, path, "text");
        }
        if (!allowed.contains(node.textValue())) {
            faults.add(ProblemCode.BAD_VALUE, path, "must be one of " + String.join(", ", allowed));
            return null;
        }
        return node;
    }

    private boolean isObject(JsonNode node, String path) {
        return node.isObject() || wrongType(node, path, "an object") != null;
    }

    private @Nullable JsonNode wrongType(JsonNode node, String path, String expected) {
        faults.add(
                ProblemCode.WRONG_TYPE,
                path,
                "must be " + expected + ", not "
                        + switch (node.getNodeType()) {
                            case OBJECT -> "an object";
                            case ARRAY -> "a list";
                            case STRING -> "text";
                            case NUMBER -> "the number " + node.decimalValue().toPlainString();
                            case BOOLEAN -> "true or false";
                            default -> "null";
                        });
        return null;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.scale() == 0 && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static String described(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Object.class) {
            return "a number, text or null";
        }
        return type == Integer.class ? "a whole number" : "a number";
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> constant.isAnnotationPresent(JsonProperty.class)
                        ? constant.getAnnotation(JsonProperty.class).value()
                        : constant.getName())
                .toList();
    }
}
