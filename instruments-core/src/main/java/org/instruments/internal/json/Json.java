package org.instruments.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** The one place where Jackson is set up: strict reading within limits, compact writing. */
public final class Json {
    /** The most bytes of a document, whatever it is of. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    /** How deep objects and lists may be nested. */
    public static final int DEEPEST = 32;

    /** The most characters of a text. */
    public static final int LONGEST_TEXT = 20_000;

    /** The most characters of a property's name. */
    public static final int LONGEST_NAME = 1_000;

    /** The most characters of a number. */
    public static final int LONGEST_NUMBER = 40;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(MOST_BYTES)
            .maxNestingDepth(DEEPEST)
            .maxNameLength(LONGEST_NAME)
            .maxStringLength(LONGEST_TEXT)
            .maxNumberLength(LONGEST_NUMBER)
            .build();

    private static final JsonFactory TOKENS =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private Json() {}

    /** The mapper, for reading; configured once and never changed. */
    public static JsonMapper mapper() {
        return Mapping.MAPPER;
    }

    /** The tokens of a document within the limits; properties given twice are for the caller to see. */
    public static JsonParser parser(byte[] document) throws IOException {
        return TOKENS.createParser(document);
    }

    /** A value as JSON in one line. */
    public static String write(Object value) {
        try {
            return Mapping.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of this library could not be written as JSON", e);
        }
    }

    /** A value as a JSON tree. */
    public static JsonNode tree(Object value) {
        return Mapping.MAPPER.valueToTree(value);
    }

    /** Made at its first use: it takes far longer than to read the tokens of a definition. */
    private static final class Mapping {
        private static final JsonMapper MAPPER = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(LIMITS).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
