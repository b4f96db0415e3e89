package org.instruments;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instruments.internal.json.Json;
import org.instruments.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * One person's responses and the id of the instrument they are to: what a client sends to be scored.
 *
 * <pre>{@code {"instrument":"swemwbs","coding":"1..5","answers":{"q1":3,"q2":null,"q3":4},"attributes":{"sex":"female"}}}</pre>
 *
 * <p>{@code answers} may also be a list, in questionnaire order. {@code coding}, {@code attributes} and {@code
 * missingCodes} may be left out. Its form is that of {@code responses.schema.json}.
 *
 * <p>{@link #fromJson(String)} reads strictly and finds everything that is wrong at once. An application's own JSON
 * mapper, Jackson 2 or 3, reads and writes the same document; it refuses unknown properties and values of a wrong type,
 * one at a time, and not properties given twice unless it is told to, and the answers are not looked at until they are
 * validated or scored.
 *
 * <p>Immutable.
 */
@JsonAutoDetect(
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        fieldVisibility = Visibility.NONE)
@JsonPropertyOrder({"instrument", "coding", "answers", "attributes", "missingCodes"})
public final class ResponsesDocument {
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private final String instrument;
    private final Responses responses;

    private ResponsesDocument(String instrument, Responses responses) {
        this.instrument = Objects.requireNonNull(instrument);
        this.responses = Objects.requireNonNull(responses);
    }

    /**
     * The document of responses to an instrument; neither is looked at.
     *
     * @param instrument the id of the instrument
     * @param responses the answers
     * @return the document
     */
    public static ResponsesDocument of(String instrument, Responses responses) {
        return new ResponsesDocument(instrument, responses);
    }

    /**
     * Reads a document of answers to an instrument of a module that is there.
     *
     * @param json the document
     * @return a document whose answers can be scored
     * @throws InvalidInputException with everything that is wrong with the document and the answers, each with its JSON
     *     path ({@code $.answers.q3}): not JSON, larger than a mebibyte, an unknown property, one given twice,
     *     one missing, a value of the wrong type, {@code unknown-instrument}, and all that {@link
     *     Instrument#validate(Responses)} finds
     */
    public static ResponsesDocument fromJson(String json) {
        return ResponsesReader.read(json, Instruments::get);
    }

    /**
     * Reads a document of answers to this instrument, for instruments of an application's own.
     *
     * @param json the document
     * @param instrument the instrument it must name
     * @return a document whose answers can be scored
     * @throws InvalidInputException as {@link #fromJson(String)} does; {@code instrument-mismatch} where the document
     *     names another instrument
     */
    public static ResponsesDocument fromJson(String json, Instrument instrument) {
        return ResponsesReader.read(json, id -> instrument);
    }

    /** For JSON readers. */
    @JsonCreator
    private static ResponsesDocument of(
            @JsonProperty(value = "instrument", required = true) String instrument,
            @JsonProperty("coding") @Nullable String coding,
            @JsonProperty(value = "answers", required = true) Object answers,
            @JsonProperty("attributes") @Nullable Map<String, @Nullable Object> attributes,
            @JsonProperty("missingCodes") @Nullable List<String> missingCodes) {
        Responses responses;
        if (answers instanceof List<?> list) {
            responses = Responses.textInOrder(
                    list.stream().map(ResponsesDocument::scalar).toList());
        } else if (answers instanceof Map<?, ?> map) {
            responses = Responses.textByItem(scalars(map));
        } else {
            throw new IllegalArgumentException("answers must be an object or a list");
        }
        return of(instrument, responses, coding, attributes == null ? Map.of() : scalars(attributes), missingCodes);
    }

    /** The document of these parts. */
    static ResponsesDocument of(
            String instrument,
            Responses answers,
            @Nullable String coding,
            Map<String, String> attributes,
            @Nullable List<String> missingCodes) {
        Responses responses = coding == null ? answers : answers.withCoding(coding);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            responses = responses.withAttribute(attribute.getKey(), attribute.getValue());
        }
        return new ResponsesDocument(
                instrument,
                missingCodes == null ? responses : responses.withMissingCodes(missingCodes.toArray(String[]::new)));
    }

    private static Map<String, String> scalars(Map<?, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(String.valueOf(name), scalar(value)));
        return texts;
    }

    private static String scalar(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof String) {
            return Objects.toString(value, "");
        }
        throw new IllegalArgumentException("an answer or attribute must be a number, text or null");
    }

    /** For JSON readers: a property that is not understood is refused, whatever the mapper's own rule. */
    @JsonAnySetter
    private void refuse(String name, @Nullable Object value) {
        throw new IllegalArgumentException("responses have no property " + name);
    }

    /** {@return the id of the instrument} */
    @JsonProperty("instrument")
    public String instrument() {
        return instrument;
    }

    /** {@return the responses, with their coding and attributes} */
    public Responses responses() {
        return responses;
    }

    /** {@return the document in one line; {@link #fromJson(String)} reads it back} */
    public String toJson() {
        return Json.write(this);
    }

    @JsonProperty("coding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable String codingAsWritten() {
        return responses.coding().orElse(null);
    }

    @JsonProperty("answers")
    private Object answersAsWritten() {
        if (responses.isInOrder()) {
            return responses.answers().stream()
                    .map(answer -> asWritten(answer.text()).orElse(null))
                    .collect(Collectors.toList());
        }
        Map<String, @Nullable Object> byItem = new LinkedHashMap<>();
        responses
                .answers()
                .forEach(answer ->
                        byItem.put(answer.item(), asWritten(answer.text()).orElse(null)));
        return byItem;
    }

    @JsonProperty("attributes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, @Nullable Object> attributesAsWritten() {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        responses
                .attributes()
                .forEach((id, value) -> attributes.put(id, asWritten(value).orElse(null)));
        return attributes;
    }

    @JsonProperty("missingCodes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Set<String> missingCodesAsWritten() {
        return new TreeSet<>(responses.missingCodes());
    }

    /** A number as a number, nothing as nothing. */
    private static Optional<Object> asWritten(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(NUMBER.matcher(text).matches() ? (Object) Integer.valueOf(text) : text);
    }

    /** The instrument, and how many answers there are; never an answer itself. */
    @Override
    public String toString() {
        return responses + " to " + instrument;
    }
}
