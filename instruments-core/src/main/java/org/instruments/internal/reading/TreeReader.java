package org.instruments.internal.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.instruments.internal.json.Json;
import org.instruments.internal.text.VisibleText;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads JSON into a tree and notes every property that is given twice, which the usual readers let pass or stop at. */
final class TreeReader {
    private final JsonParser parser;
    private final Faults faults;
    private final boolean ofPerson;

    private TreeReader(JsonParser parser, Faults faults, boolean ofPerson) {
        this.parser = parser;
        this.faults = faults;
        this.ofPerson = ofPerson;
    }

    /** The document, or null where it is not JSON or larger than the limits, which is then among the faults. */
    static @Nullable JsonNode read(byte[] document, Faults faults) {
        return read(document, faults, false);
    }

    /** The same of a document about a person: no fault has a piece of it, and numbers may have any number of digits. */
    static @Nullable JsonNode readOfPerson(byte[] document, Faults faults) {
        return read(document, faults, true);
    }

    private static @Nullable JsonNode read(byte[] document, Faults faults, boolean ofPerson) {
        if (!isUtf8(document)) {
            faults.add(ProblemCode.MALFORMED_JSON, "$", "the text is not UTF-8");
            return null;
        }
        try (JsonParser parser = Json.parser(document)) {
            if (parser.nextToken() == null) {
                faults.add(ProblemCode.MALFORMED_JSON, "$", "the file is empty");
                return null;
            }
            JsonNode tree = new TreeReader(parser, faults, ofPerson).value("$");
            if (parser.nextToken() != null) {
                faults.add(ProblemCode.MALFORMED_JSON, "$", "there is something after the document" + at(parser));
                return null;
            }
            return tree;
        } catch (StreamConstraintsException e) {
            faults.add(ProblemCode.TOO_LARGE, "$", limit(String.valueOf(e.getMessage())));
            return null;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            faults.add(ProblemCode.MALFORMED_JSON, "$", (ofPerson ? "this is not JSON" : reason(e)) + where);
            return null;
        } catch (IOException e) {
            faults.add(ProblemCode.MALFORMED_JSON, "$", "this is not JSON");
            return null;
        }
    }

    /** The parser takes other encodings too, and bytes that UTF-8 forbids. Text in UTF-16 has zeros, which JSON has not. */
    private static boolean isUtf8(byte[] document) {
        for (byte one : document) {
            if (one == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** In our own words: the parser's name its methods. */
    private static String limit(String message) {
        if (message.contains("nesting depth")) {
            return "objects and lists are nested more than " + Json.DEEPEST + " deep";
        }
        if (message.contains("Number")) {
            return "a number has more than " + Json.LONGEST_NUMBER + " characters";
        }
        return message.contains("Name")
                ? "the name of a property has more than " + Json.LONGEST_NAME + " characters"
                : "a text has more than " + Json.LONGEST_TEXT + " characters";
    }

    /** What the parser says, without what it says of itself. */
    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage()
                .replaceAll("\\s+", " ")
                .replaceAll("[(\\[]*Source: REDACTED[^)\\]]*[)\\]]*", "")
                .strip();
        if (message.contains("ALLOW_COMMENTS")) {
            return "JSON has no comments";
        }
        if (message.contains("ALLOW_NON_NUMERIC")) {
            return "JSON has no NaN and no infinity";
        }
        return message.startsWith("Unexpected character (']'") || message.startsWith("Unexpected character ('}'")
                ? "a value is missing before the closing bracket, or a comma is too many"
                : message;
    }

    private static String at(JsonParser parser) {
        return " (line " + parser.currentTokenLocation().getLineNr() + ")";
    }

    private JsonNode value(String path) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path, nodes.objectNode());
            case START_ARRAY -> array(path, nodes.arrayNode());
            case VALUE_STRING -> nodes.textNode(visible(path, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path, nodes);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> nodes.nullNode();
        };
    }

    /**
     * The same text, which can be written again; a definition has none that could act on the terminal or the page it is
     * shown on.
     */
    private String visible(String path, String text) {
        if (!ofPerson && VisibleText.hides(text)) {
            faults.add(ProblemCode.BAD_VALUE, path, VisibleText.REFUSED);
        } else if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            faults.add(ProblemCode.BAD_VALUE, path, "has half of a character");
            return VisibleText.of(text);
        }
        return text;
    }

    private JsonNode number(String path, JsonNodeFactory nodes) throws IOException {
        BigDecimal value;
        try {
            value = parser.getDecimalValue();
        } catch (NumberFormatException e) {
            faults.add(ProblemCode.BAD_VALUE, path, "a number whose exponent has too many digits");
            return nodes.numberNode(BigDecimal.ONE);
        }
        if (value.signum() == 0 && Math.abs((long) value.scale()) > 18) {
            // Zero may have an exponent, too: written out it would fill the memory.
            return nodes.numberNode(BigDecimal.ZERO.setScale(1));
        }
        if (!ofPerson && (value.precision() > 18 || Math.abs((long) value.scale()) > 18)) {
            faults.add(ProblemCode.BAD_VALUE, path, "a number with more than 18 digits");
            return nodes.numberNode(BigDecimal.ONE);
        }
        return nodes.numberNode(value);
    }

    private JsonNode object(String path, ObjectNode object) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            // The fault is not at the object, of which nothing is left out.
            String below = path + "." + VisibleText.of(name);
            visible(below, name);
            if (object.has(name)) {
                faults.add(ProblemCode.DUPLICATE_PROPERTY, below, "the property is given twice" + at(parser));
            }
            parser.nextToken();
            JsonNode value = value(below);
            if (!object.has(name)) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(String path, ArrayNode array) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(path + "[" + array.size() + "]"));
        }
        return array;
    }
}
