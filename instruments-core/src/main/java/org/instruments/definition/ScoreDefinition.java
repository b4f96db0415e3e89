package org.instruments.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a score comes about: exactly one of {@code items}, {@code groups}, {@code itemsOf}, {@code scores} and
 * {@code from} says what it is made of.
 *
 * @param id its name
 * @param title its full name
 * @param high what a high score means
 * @param method how the parts are combined; {@code null} with {@code from}
 * @param items item ids, with the items' own weights
 * @param groups items with weights for this score
 * @param itemsOf the id of a score whose items and weights are taken
 * @param scores other scores, with weights
 * @param from the id of the one score that the steps change
 * @param steps what is done to the combined value, in order
 * @param minimum items that must be answered; {@code null} is all
 * @param optional whether it is no error when a file has none of its items; {@code null} is no
 * @param auxiliary whether it is only a part of other scores; {@code null} is no
 * @param decimals decimals for display; never changes the value
 * @param range the range the source states
 * @param caution a sentence to be shown with the score
 * @param evidence where the key and the method come from
 */
public record ScoreDefinition(
        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String title,

        @NotNull High high,
        @Nullable Method method,
        List<String> items,
        List<@Valid Group> groups,
        @Nullable String itemsOf,
        List<@Valid Part> scores,
        @Nullable String from,
        List<@Valid Step> steps,
        @Nullable @Valid Minimum minimum,
        @Nullable Boolean optional,
        @Nullable Boolean auxiliary,

        @Nullable @Min(value = 0, message = "at least 0") @Max(value = 9, message = "at most 9")
        Integer decimals,

        @Nullable @Valid Range range,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String caution,

        List<@Valid Evidence> evidence)
        implements Sourced {

    /** What a high score means. */
    public enum High {
        /** The person is better off. */
        @JsonProperty("better")
        BETTER,
        /** The person is worse off. */
        @JsonProperty("worse")
        WORSE,
        /** Neither. */
        @JsonProperty("neither")
        NEITHER
    }

    /** How weights of items, or values of scores, are combined. */
    public enum Method {
        /** Their sum. */
        @JsonProperty("sum")
        SUM,
        /** Their arithmetic mean. */
        @JsonProperty("mean")
        MEAN,
        /** The sum of weights that are 0 or 1. */
        @JsonProperty("count")
        COUNT,
        /** The smallest. */
        @JsonProperty("min")
        MIN,
        /** The largest. */
        @JsonProperty("max")
        MAX
    }

    /**
     * Items with weights of their own.
     *
     * @param items item ids
     * @param weights a weight per option, by position as printed; empty for the items' own
     */
    public record Group(@NotEmpty List<String> items, List<@Nullable BigDecimal> weights) {
        public Group {
            items = Form.list(items);
            weights = Form.listWithNulls(weights);
        }
    }

    /**
     * A score as a part of another.
     *
     * @param score its id
     * @param weight what it is multiplied by; {@code null} is 1
     */
    public record Part(@NotNull String score, @Nullable BigDecimal weight) {}

    /**
     * How many items must be answered.
     *
     * @param answered the number
     * @param evidence where the rule comes from
     */
    public record Minimum(@NotNull Integer answered, List<@Valid Evidence> evidence) implements Sourced {
        public Minimum {
            evidence = Form.list(evidence);
        }
    }

    /**
     * A stated range.
     *
     * @param min the lowest value
     * @param max the highest value
     */
    public record Range(@NotNull BigDecimal min, @NotNull BigDecimal max) {}

    public ScoreDefinition {
        items = Form.list(items);
        groups = Form.list(groups);
        scores = Form.list(scores);
        steps = Form.list(steps);
        evidence = Form.list(evidence);
    }

    /** {@return whether the absence of all its items from a file is no error} */
    public boolean isOptional() {
        return Boolean.TRUE.equals(optional);
    }

    /** {@return whether it is given out only when asked for by name} */
    public boolean isAuxiliary() {
        return Boolean.TRUE.equals(auxiliary);
    }
}
