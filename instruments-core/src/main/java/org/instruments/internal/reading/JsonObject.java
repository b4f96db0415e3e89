package org.instruments.internal.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.instruments.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON document whose properties are taken one by one, each as the type it must have, until none is left.
 * Whatever is not as expected, {@link UncheckedIOException} says where.
 */
final class JsonObject {
    /** Stands for {@code null} in the document, which is no value of any type but may be in some lists. */
    private static final Object NULL = new Object();

    private static final int NOT_IN_A_LIST = -1;

    private final @Nullable JsonObject parent;
    private final String name;
    private final int index;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    /**
     * An object without properties yet.
     *
     * @param parent what it is in; null for the document
     * @param name the property it is in
     * @param index its place there, where that is a list
     */
    private JsonObject(@Nullable JsonObject parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The document, which must be an object. */
    static JsonObject document(byte[] document) throws IOException {
        JsonObject whole = new JsonObject(null, "$", NOT_IN_A_LIST);
        try (JsonParser parser = Json.parser(document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw not("$", "an object");
            }
            whole.read(parser);
            if (parser.nextToken() != null) {
                throw not("$", "the end of the document");
            }
            return whole;
        }
    }

    private void read(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            parser.nextToken();
            if (properties.put(property, value(parser, property, NOT_IN_A_LIST)) != null) {
                throw not(path(property, NOT_IN_A_LIST), "there only once");
            }
        }
    }

    private Object value(JsonParser parser, String property, int place) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                JsonObject object = new JsonObject(this, property, place);
                object.read(parser);
                return object;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser, property, elements.size()));
                }
                return elements;
            }
            case VALUE_STRING -> {
                return parser.getText();
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDecimalValue();
            }
            case VALUE_TRUE -> {
                return true;
            }
            case VALUE_FALSE -> {
                return false;
            }
            default -> {
                return NULL;
            }
        }
    }

    private static UncheckedIOException not(String path, String expected) {
        return new UncheckedIOException(new IOException("not a definition: " + path + " is not " + expected));
    }

    /** Put together when it is needed only: there are thousands. */
    private String path(String property, int place) {
        String own = parent == null ? name : parent.path(name, index);
        return own + '.' + property + (place == NOT_IN_A_LIST ? "" : "[" + place + ']');
    }

    private <T> T as(Class<T> type, Object value, String property, int place, String expected) {
        if (!type.isInstance(value)) {
            throw not(path(property, place), expected);
        }
        return type.cast(value);
    }

    private String asText(Object value, String property, int place) {
        return as(String.class, value, property, place, "text");
    }

    private BigDecimal asNumber(Object value, String property, int place) {
        return as(BigDecimal.class, value, property, place, "a number");
    }

    private @Nullable BigDecimal asNumberOrNull(Object value, String property, int place) {
        return value == NULL ? null : asNumber(value, property, place);
    }

    private Integer asWhole(Object value, String property, int place) {
        BigDecimal number = asNumber(value, property, place);
        try {
            if (number.scale() == 0) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            // told below
        }
        throw not(path(property, place), "a whole number");
    }

    private JsonObject asObject(Object value, String property, int place) {
        return as(JsonObject.class, value, property, place, "an object");
    }

    private <T> T required(String property, @Nullable T value) {
        if (value == null) {
            throw not(path(property, NOT_IN_A_LIST), "there");
        }
        return value;
    }

    /** What was made of the properties, of which none must be left. */
    <T> T madeInto(T made) {
        if (!properties.isEmpty()) {
            throw not(path(properties.keySet().iterator().next(), NOT_IN_A_LIST), "a property there is");
        }
        return made;
    }

    String text(String property) {
        return required(property, textOrNull(property));
    }

    @Nullable
    String textOrNull(String property) {
        Object value = properties.remove(property);
        return value == null ? null : asText(value, property, NOT_IN_A_LIST);
    }

    BigDecimal number(String property) {
        return required(property, numberOrNull(property));
    }

    @Nullable
    BigDecimal numberOrNull(String property) {
        Object value = properties.remove(property);
        return value == null ? null : asNumber(value, property, NOT_IN_A_LIST);
    }

    Integer whole(String property) {
        return required(property, wholeOrNull(property));
    }

    @Nullable
    Integer wholeOrNull(String property) {
        Object value = properties.remove(property);
        return value == null ? null : asWhole(value, property, NOT_IN_A_LIST);
    }

    @Nullable
    Boolean booleanOrNull(String property) {
        Object value = properties.remove(property);
        return value == null ? null : as(Boolean.class, value, property, NOT_IN_A_LIST, "true or false");
    }

    /** One of some constants, which the document writes in lower case and with {@code -}. */
    <E extends Enum<E>> E word(String property, E[] constants) {
        return required(property, wordOrNull(property, constants));
    }

    /** As {@link #word}. */
    <E extends Enum<E>> @Nullable E wordOrNull(String property, E[] constants) {
        return oneOf(
                property,
                constants,
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One of some constants, which the document writes as they are. */
    <E extends Enum<E>> E constant(String property, E[] constants) {
        return required(property, constantOrNull(property, constants));
    }

    /** As {@link #constant}. */
    <E extends Enum<E>> @Nullable E constantOrNull(String property, E[] constants) {
        return oneOf(property, constants, Enum::name);
    }

    private <E extends Enum<E>> @Nullable E oneOf(String property, E[] constants, Function<E, String> written) {
        String word = textOrNull(property);
        if (word == null) {
            return null;
        }
        for (E constant : constants) {
            if (written.apply(constant).equals(word)) {
                return constant;
            }
        }
        throw noSuchWord(property);
    }

    /** For a word that cannot be there. */
    UncheckedIOException noSuchWord(String property) {
        return not(path(property, NOT_IN_A_LIST), "a word it can be");
    }

    <T> T object(String property, Function<JsonObject, T> reader) {
        return required(property, objectOrNull(property, reader));
    }

    <T> @Nullable T objectOrNull(String property, Function<JsonObject, T> reader) {
        Object value = properties.remove(property);
        return value == null ? null : reader.apply(asObject(value, property, NOT_IN_A_LIST));
    }

    <T> List<T> objects(String property, Function<JsonObject, T> reader) {
        return required(
                property, elements(property, (value, name, place) -> reader.apply(asObject(value, name, place))));
    }

    <T> List<T> objectsIfAny(String property, Function<JsonObject, T> reader) {
        return orEmpty(elements(property, (value, name, place) -> reader.apply(asObject(value, name, place))));
    }

    List<String> texts(String property) {
        return required(property, elements(property, this::asText));
    }

    List<String> textsIfAny(String property) {
        return orEmpty(elements(property, this::asText));
    }

    List<Integer> wholes(String property) {
        return required(property, elements(property, this::asWhole));
    }

    List<BigDecimal> numbers(String property) {
        return required(property, elements(property, this::asNumber));
    }

    /** Numbers with null where the document has it. */
    List<@Nullable BigDecimal> numbersAndNullsIfAny(String property) {
        return orEmpty(elements(property, this::asNumberOrNull));
    }

    Map<String, BigDecimal> table(String property) {
        return required(property, tableOrNull(property));
    }

    Map<String, BigDecimal> tableIfAny(String property) {
        Map<String, BigDecimal> table = tableOrNull(property);
        return table == null ? Map.of() : table;
    }

    private @Nullable Map<String, BigDecimal> tableOrNull(String property) {
        Object value = properties.remove(property);
        if (value == null) {
            return null;
        }
        JsonObject rows = asObject(value, property, NOT_IN_A_LIST);
        Map<String, BigDecimal> table = new LinkedHashMap<>();
        rows.properties.forEach((row, number) -> table.put(row, rows.asNumber(number, row, NOT_IN_A_LIST)));
        return table;
    }

    private interface ElementReader<T> {
        T read(Object value, String property, int place);
    }

    private <T> @Nullable List<T> elements(String property, ElementReader<T> reader) {
        Object value = properties.remove(property);
        if (value == null) {
            return null;
        }
        List<?> given = as(List.class, value, property, NOT_IN_A_LIST, "a list");
        List<T> read = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            read.add(reader.read(given.get(i), property, i));
        }
        return read;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
