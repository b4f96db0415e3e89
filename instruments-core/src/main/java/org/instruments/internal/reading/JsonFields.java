package org.instruments.internal.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes one object of a JSON document apart, property by property, and notes every departure from its form. Where a value
 * is faulty a stand-in is given, so that the rest is still looked at; no fault quotes a value.
 */
public final class JsonFields {
    /** The most bytes of a document. */
    public static final int LARGEST = 1024 * 1024;

    private final ObjectNode node;
    private final String path;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonFields(ObjectNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /**
     * Reads a document that is one object.
     *
     * @param reader makes something of the object
     * @return what it made; empty where there is no object to read, which is then among the faults
     */
    public static <T> Optional<T> read(String json, Faults faults, Function<JsonFields, T> reader) {
        return read(json.getBytes(StandardCharsets.UTF_8), faults, reader);
    }

    /**
     * Reads a document that is one object.
     *
     * @param document its bytes, UTF-8
     * @param reader makes something of the object
     * @return what it made; empty where there is no object to read, which is then among the faults
     */
    public static <T> Optional<T> read(byte[] document, Faults faults, Function<JsonFields, T> reader) {
        if (document.length > LARGEST) {
            faults.add(ProblemCode.TOO_LARGE, "$", "a document has at most " + LARGEST + " bytes");
            return Optional.empty();
        }
        JsonNode tree = TreeReader.readOfPerson(document, faults);
        return tree == null ? Optional.empty() : object(tree, "$", faults, reader);
    }

    private static <T> Optional<T> object(JsonNode node, String path, Faults faults, Function<JsonFields, T> reader) {
        if (!(node instanceof ObjectNode object)) {
            faults.add(ProblemCode.WRONG_TYPE, path, "must be an object");
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(object, path, faults);
        T read = reader.apply(fields);
        fields.refuseOthers();
        return Optional.of(read);
    }

    private void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        at(name),
                        "there is no such property here; there are: " + String.join(", ", known));
            }
        });
    }

    /** The JSON path of the object. */
    public String path() {
        return path;
    }

    /** The JSON path of a property. */
    public String at(String name) {
        return path + "." + name;
    }

    /** Notes a fault of a property. */
    public void fault(ProblemCode code, String name, String statement) {
        faults.add(code, at(name), statement);
    }

    /** Whether a property is there with a value other than null. */
    public boolean has(String name) {
        known.add(name);
        return node.hasNonNull(name);
    }

    /** A text that must be there. */
    public String text(String name) {
        return required(name, JsonNode::isTextual, "text")
                .map(JsonNode::textValue)
                .orElse("");
    }

    /** A text that may be left out or null. */
    public Optional<String> optionalText(String name) {
        return optional(name, JsonNode::isTextual, "text").map(JsonNode::textValue);
    }

    /** A number that must be there. */
    public BigDecimal number(String name) {
        return required(name, JsonFields::isNumber, "a number")
                .map(JsonNode::decimalValue)
                .orElse(BigDecimal.ZERO);
    }

    /** A number or null, which must be there. */
    public @Nullable BigDecimal numberOrNull(String name) {
        return required(name, value -> value.isNull() || isNumber(value), "a number or null")
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .orElse(null);
    }

    /** A number that may be left out or null. */
    public @Nullable BigDecimal optionalNumber(String name) {
        return optional(name, JsonFields::isNumber, "a number")
                .map(JsonNode::decimalValue)
                .orElse(null);
    }

    /** A whole number, 0 or more, that must be there. */
    public int count(String name) {
        return required(name, JsonFields::isCount, "a whole number, 0 or more")
                .map(JsonNode::intValue)
                .orElse(0);
    }

    /** A whole number, 0 or more, that may be left out or null. */
    public @Nullable Integer optionalCount(String name) {
        return optional(name, JsonFields::isCount, "a whole number, 0 or more")
                .map(JsonNode::intValue)
                .orElse(null);
    }

    /** True or false, which must be there. */
    public boolean flag(String name) {
        return required(name, JsonNode::isBoolean, "true or false")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** A list of objects. */
    public <T> List<T> objects(String name, boolean mayBeLeftOut, Function<JsonFields, T> reader) {
        return list(name, mayBeLeftOut, (node, at) -> object(node, at, faults, reader));
    }

    /** A list of texts. */
    public List<String> texts(String name, boolean mayBeLeftOut) {
        return list(
                name,
                mayBeLeftOut,
                (node, at) -> fitting(node, at, JsonNode::isTextual, "text").map(JsonNode::textValue));
    }

    /** The properties of an object that is there for their sake, such as answers by item; in order, empty if left out. */
    private <T> Map<String, T> entries(String name, BiFunction<JsonNode, String, Optional<T>> reader) {
        Map<String, T> entries = new LinkedHashMap<>();
        optional(name, JsonNode::isObject, "an object")
                .ifPresent(object -> object.properties()
                        .forEach(entry -> reader.apply(entry.getValue(), at(name) + "." + entry.getKey())
                                .ifPresent(value -> entries.put(entry.getKey(), value))));
        return entries;
    }

    /** Objects by name, empty if left out. */
    public <T> Map<String, T> objectsByName(String name, Function<JsonFields, T> reader) {
        return entries(name, (node, at) -> object(node, at, faults, reader));
    }

    /** Lists of texts by name, empty if left out. */
    public Map<String, List<String>> textsByName(String name) {
        return entries(
                name,
                (node, at) -> Optional.of(elements(
                        node,
                        at,
                        (text, place) -> fitting(text, place, JsonNode::isTextual, "text")
                                .map(JsonNode::textValue))));
    }

    /** Scalars by name as text: a number plainly, null as nothing. */
    public Map<String, String> scalarsByName(String name) {
        return entries(name, (node, at) -> Optional.of(scalar(node, at)));
    }

    /** Scalars in order as text: a number plainly, null as nothing. */
    public List<String> scalars(String name) {
        return list(name, false, (node, at) -> Optional.of(scalar(node, at)));
    }

    /** Whether a property is a list. One that must be there and is neither a list nor an object is a fault. */
    public boolean isList(String name) {
        return required(name, JsonNode::isContainerNode, "an object or a list")
                .filter(JsonNode::isArray)
                .isPresent();
    }

    /** Whether a property is an object. */
    public boolean isObject(String name) {
        return node.path(name).isObject();
    }

    private String scalar(JsonNode node, String at) {
        if (node.isContainerNode() || node.isBoolean()) {
            faults.add(ProblemCode.WRONG_TYPE, at, "must be a number, text or null");
            return "";
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return Math.abs((long) number.scale()) > 18 ? number.toString() : number.toPlainString();
        }
        return node.isNull() ? "" : node.textValue();
    }

    private <T> List<T> list(String name, boolean mayBeLeftOut, BiFunction<JsonNode, String, Optional<T>> reader) {
        Optional<JsonNode> list = mayBeLeftOut
                ? optional(name, JsonNode::isArray, "a list")
                : required(name, JsonNode::isArray, "a list");
        return list.map(found -> elements(found, at(name), reader)).orElse(List.of());
    }

    private <T> List<T> elements(JsonNode list, String at, BiFunction<JsonNode, String, Optional<T>> reader) {
        if (!list.isArray()) {
            faults.add(ProblemCode.WRONG_TYPE, at, "must be a list");
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            reader.apply(list.get(i), at + "[" + i + "]").ifPresent(elements::add);
        }
        return elements;
    }

    private Optional<JsonNode> required(String name, Function<JsonNode, Boolean> fits, String expected) {
        known.add(name);
        if (!node.has(name)) {
            fault(ProblemCode.MISSING_PROPERTY, name, "the property is required");
            return Optional.empty();
        }
        return fitting(node.get(name), at(name), fits, expected);
    }

    private Optional<JsonNode> optional(String name, Function<JsonNode, Boolean> fits, String expected) {
        known.add(name);
        return node.hasNonNull(name) ? fitting(node.get(name), at(name), fits, expected) : Optional.empty();
    }

    private Optional<JsonNode> fitting(JsonNode value, String at, Function<JsonNode, Boolean> fits, String expected) {
        if (fits.apply(value)) {
            return Optional.of(value);
        }
        faults.add(ProblemCode.WRONG_TYPE, at, "must be " + expected);
        return Optional.empty();
    }

    /** A number that a double can hold. */
    private static boolean isNumber(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    private static boolean isCount(JsonNode value) {
        return isNumber(value)
                && value.decimalValue().scale() == 0
                && value.decimalValue().signum() >= 0
                && value.decimalValue().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
