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

    private final String path;
    private final Map<String, Object> properties;

    private JsonObject(String path, Map<String, Object> properties) {
        this.path = path;
        this.properties = properties;
    }

    /** The document, which must be an object. */
    static JsonObject document(byte[] document) throws IOException {
        try (JsonParser parser = Json.parser(document)) {
            parser.nextToken();
            JsonObject whole = as(JsonObject.class, value(parser, "$"), "$", "an object");
            if (parser.nextToken() != null) {
                throw not("$", "the end of the document");
            }
            return whole;
        }
    }

    private static Object value(JsonParser parser, String path) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw not(path, "JSON");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
    }

    private static JsonObject object(JsonParser parser, String path) throws IOException {
        Map<String, Object> properties = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (properties.put(name, value(parser, path + '.' + name)) != null) {
                throw not(path + '.' + name, "there twice");
            }
        }
        return new JsonObject(path, properties);
    }

    private static List<Object> array(JsonParser parser, String path) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, path + '[' + elements.size() + ']'));
        }
        return elements;
    }

    private static UncheckedIOException not(String path, String expected) {
        return new UncheckedIOException(new IOException("not a definition: " + path + " is not " + expected));
    }

    private static <T> T as(Class<T> type, Object value, String path, String expected) {
        if (!type.isInstance(value)) {
            throw not(path, expected);
        }
        return type.cast(value);
    }

    private @Nullable Object take(String name) {
        return properties.remove(name);
    }

    private String below(String name) {
        return path + '.' + name;
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw not(below(name), "there");
        }
        return value;
    }

    /** What was made of the properties, of which none must be left. */
    <T> T madeInto(T made) {
        if (!properties.isEmpty()) {
            throw not(below(properties.keySet().iterator().next()), "a property there is");
        }
        return made;
    }

    String text(String name) {
        return required(name, textOrNull(name));
    }

    @Nullable
    String textOrNull(String name) {
        Object value = take(name);
        return value == null ? null : asText(value, below(name));
    }

    BigDecimal number(String name) {
        return required(name, numberOrNull(name));
    }

    @Nullable
    BigDecimal numberOrNull(String name) {
        Object value = take(name);
        return value == null ? null : asNumber(value, below(name));
    }

    Integer whole(String name) {
        return required(name, wholeOrNull(name));
    }

    @Nullable
    Integer wholeOrNull(String name) {
        Object value = take(name);
        return value == null ? null : asWhole(value, below(name));
    }

    @Nullable
    Boolean booleanOrNull(String name) {
        Object value = take(name);
        return value == null ? null : as(Boolean.class, value, below(name), "true or false");
    }

    /** One of some constants, which the document writes in lower case and with {@code -}. */
    <E extends Enum<E>> E word(String name, E[] constants) {
        return required(name, wordOrNull(name, constants));
    }

    /** As {@link #word}. */
    <E extends Enum<E>> @Nullable E wordOrNull(String name, E[] constants) {
        return oneOf(
                name,
                constants,
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One of some constants, which the document writes as they are. */
    <E extends Enum<E>> E constant(String name, E[] constants) {
        return required(name, constantOrNull(name, constants));
    }

    /** As {@link #constant}. */
    <E extends Enum<E>> @Nullable E constantOrNull(String name, E[] constants) {
        return oneOf(name, constants, Enum::name);
    }

    private <E extends Enum<E>> @Nullable E oneOf(String name, E[] constants, Function<E, String> written) {
        String word = textOrNull(name);
        if (word == null) {
            return null;
        }
        for (E constant : constants) {
            if (written.apply(constant).equals(word)) {
                return constant;
            }
        }
        throw noSuchWord(name);
    }

    /** For a word that cannot be there. */
    UncheckedIOException noSuchWord(String name) {
        return not(below(name), "a word it can be");
    }

    <T> T object(String name, Function<JsonObject, T> reader) {
        return required(name, objectOrNull(name, reader));
    }

    <T> @Nullable T objectOrNull(String name, Function<JsonObject, T> reader) {
        Object value = take(name);
        return value == null ? null : reader.apply(asObject(value, below(name)));
    }

    <T> List<T> objects(String name, Function<JsonObject, T> reader) {
        return required(name, elements(name, (value, place) -> reader.apply(asObject(value, place))));
    }

    <T> List<T> objectsIfAny(String name, Function<JsonObject, T> reader) {
        return orEmpty(elements(name, (value, place) -> reader.apply(asObject(value, place))));
    }

    List<String> texts(String name) {
        return required(name, elements(name, JsonObject::asText));
    }

    List<String> textsIfAny(String name) {
        return orEmpty(elements(name, JsonObject::asText));
    }

    List<Integer> wholes(String name) {
        return required(name, elements(name, JsonObject::asWhole));
    }

    List<BigDecimal> numbers(String name) {
        return required(name, elements(name, JsonObject::asNumber));
    }

    /** Numbers with null where the document has it. */
    List<@Nullable BigDecimal> numbersAndNullsIfAny(String name) {
        return orEmpty(elements(name, (value, place) -> value == NULL ? null : asNumber(value, place)));
    }

    Map<String, BigDecimal> table(String name) {
        return required(name, tableOrNull(name));
    }

    Map<String, BigDecimal> tableIfAny(String name) {
        Map<String, BigDecimal> table = tableOrNull(name);
        return table == null ? Map.of() : table;
    }

    private @Nullable Map<String, BigDecimal> tableOrNull(String name) {
        Object value = take(name);
        if (value == null) {
            return null;
        }
        JsonObject rows = asObject(value, below(name));
        Map<String, BigDecimal> table = new LinkedHashMap<>();
        rows.properties.forEach((row, number) -> table.put(row, asNumber(number, rows.below(row))));
        return table;
    }

    private interface ElementReader<T> {
        T read(Object value, String path);
    }

    private <T> @Nullable List<T> elements(String name, ElementReader<T> reader) {
        Object value = take(name);
        if (value == null) {
            return null;
        }
        List<?> given = as(List.class, value, below(name), "a list");
        List<T> read = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            read.add(reader.read(given.get(i), below(name) + '[' + i + ']'));
        }
        return read;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String asText(Object value, String path) {
        return as(String.class, value, path, "text");
    }

    private static BigDecimal asNumber(Object value, String path) {
        return as(BigDecimal.class, value, path, "a number");
    }

    private static Integer asWhole(Object value, String path) {
        BigDecimal number = asNumber(value, path);
        try {
            if (number.scale() == 0) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            // told below
        }
        throw not(path, "a whole number");
    }

    private static JsonObject asObject(Object value, String path) {
        return as(JsonObject.class, value, path, "an object");
    }
}
