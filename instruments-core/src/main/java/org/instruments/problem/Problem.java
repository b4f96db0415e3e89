package org.instruments.problem;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.instruments.internal.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input, where it is, what was found and what is allowed.
 *
 * <p>As JSON it is {@code {"code":"answer-not-allowed","place":"q3","allowed":"1..5","message":"the value is not …"}}: an
 * application may send that to a browser or write it to a log, since the value is not in it.
 *
 * @param code the kind
 * @param place where it is
 * @param found the value that is at fault, or {@code null} where no value is; it may be a personal answer, so it is in
 *     {@link #describe()} and nowhere else: not in {@link #toString()}, not in JSON and not in the message of an exception
 * @param allowed what would be right, such as {@code 1..5}; {@code null} where that is not a short list
 * @param statement what is wrong with the value, to be read after it ("is not an answer of ghq-12 (allowed: 0..3)"), or
 *     a whole sentence where there is no value
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, fieldVisibility = Visibility.NONE)
@JsonPropertyOrder({"code", "place", "allowed", "message"})
public record Problem(
        @JsonProperty("code") ProblemCode code,
        Place place,
        @Nullable String found,

        @JsonProperty("allowed") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String allowed,

        String statement) {

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_SENTENCE = 2_000;

    /**
     * A problem with a value.
     *
     * @param code what kind of problem it is
     * @param place where it is
     * @param found the value
     * @param statement what is wrong with the value; does not hold it
     * @return the problem
     */
    public static Problem of(ProblemCode code, Place place, String found, String statement) {
        return new Problem(code, place, found, null, statement);
    }

    /**
     * A problem with a value where others are allowed.
     *
     * @param code what kind of problem it is
     * @param place where it is
     * @param found the value
     * @param allowed what may stand there, such as {@code 1..5}
     * @param statement what is wrong with the value; does not hold it
     * @return the problem
     */
    public static Problem of(ProblemCode code, Place place, String found, String allowed, String statement) {
        return new Problem(code, place, found, allowed, statement);
    }

    /**
     * A problem that is not with one value.
     *
     * @param code what kind of problem it is
     * @param place where it is
     * @param statement what is wrong; holds no answer of a person
     * @return the problem
     */
    public static Problem of(ProblemCode code, Place place, String statement) {
        return new Problem(code, place, null, null, statement);
    }

    /**
     * The same problem at another place.
     *
     * @param elsewhere the other place
     * @return a new problem
     */
    public Problem at(Place elsewhere) {
        return new Problem(code, elsewhere, found, allowed, statement);
    }

    /**
     * {@return the whole problem in one line, the value included: {@code q3: "6" is not an answer … [answer-not-allowed]};
     * control characters of names and values are replaced, and what is very long is cut}
     */
    public String describe() {
        return line(found == null ? statement : quote(found) + " " + statement);
    }

    /** {@return the whole problem in one line, without the value} */
    public String describeWithoutValue() {
        return line(messageAsWritten());
    }

    /** The same as {@link #describeWithoutValue()}. */
    @Override
    public String toString() {
        return describeWithoutValue();
    }

    @JsonProperty("place")
    String placeAsWritten() {
        return place.toString();
    }

    @JsonProperty("message")
    String messageAsWritten() {
        return found == null ? statement : "the value " + statement;
    }

    private String line(String sentence) {
        String where = VisibleText.of(place.toString(), LONGEST_PLACE);
        return (where.isEmpty() ? "" : where + ": ") + VisibleText.of(sentence, LONGEST_SENTENCE) + " [" + code.id()
                + "]";
    }

    private static String quote(String value) {
        return '"' + VisibleText.of(value, LONGEST_QUOTE) + '"';
    }
}
