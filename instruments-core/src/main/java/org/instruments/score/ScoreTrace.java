package org.instruments.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.instruments.internal.json.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * How one score came about: enough to compute it again with nothing else.
 *
 * @param score the id of the score
 * @param method how the parts are combined: {@code sum}, {@code mean}, {@code count}, {@code min}, {@code max}, or
 *     {@code from} for a score that is another one changed by steps
 * @param items the answers it was computed from, in questionnaire order; empty for a score of scores
 * @param parts the scores it was computed from; empty for a score of items
 * @param combined the sum of the weights, or the smallest or largest of them; {@code null} where nothing was answered or for a
 *     score of scores
 * @param answered how many of its items were answered
 * @param minimum how many must be
 * @param steps what was done after combining, in order, as far as it went
 * @param value the value, or {@code null} where the score is absent
 * @param reason why it is absent, or {@code null}
 * @param sources the ids of the sources of its key and method
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "score",
    "method",
    "items",
    "parts",
    "combined",
    "answered",
    "minimum",
    "steps",
    "value",
    "reason",
    "sources"
})
public record ScoreTrace(
        String score,
        String method,
        List<ItemTrace> items,
        List<PartTrace> parts,
        @Nullable BigDecimal combined,
        int answered,
        int minimum,
        List<StepTrace> steps,
        @Nullable Number value,
        @Nullable AbsenceReason reason,
        List<String> sources) {

    // A value is kept in the type JSON writers print as the sheet does.
    public ScoreTrace {
        value = value == null ? null : Numbers.number(value.doubleValue());
        items = List.copyOf(items);
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    /** Which score it is of; never an answer. */
    @Override
    public String toString() {
        return "ScoreTrace of " + score;
    }

    /**
     * One item of the score.
     *
     * @param item its id
     * @param position the option chosen, 0 for the first; {@code null} where it was not answered
     * @param weight what that contributes; {@code null} where it was not answered
     */
    @JsonPropertyOrder({"item", "position", "weight"})
    public record ItemTrace(
            String item,
            @Nullable Integer position,
            @Nullable BigDecimal weight) {
        /** Which item it is of; never the answer. */
        @Override
        public String toString() {
            return "ItemTrace of " + item;
        }
    }

    /**
     * One score that this one is made of.
     *
     * @param score its id
     * @param weight what it is multiplied by
     */
    @JsonPropertyOrder({"score", "weight"})
    public record PartTrace(String score, BigDecimal weight) {}

    /**
     * One step.
     *
     * @param step its kind: {@code add}, {@code subtract}, {@code multiply}, {@code divide}, {@code lookup}, {@code
     *     round}, {@code clamp}
     * @param operand the constant it used, the row of the table it found ({@code "26 -> 23.21"}), the rounding or the
     *     limits
     * @param sources the ids of its sources
     */
    @JsonPropertyOrder({"step", "operand", "sources"})
    public record StepTrace(String step, String operand, List<String> sources) {
        public StepTrace {
            sources = List.copyOf(sources);
        }

        /** Its kind; never the row or constant, which may tell the value. */
        @Override
        public String toString() {
            return "StepTrace of " + step;
        }
    }
}
