package org.instruments.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something done to the value of a score. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "step",
        visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(
            value = Step.Arithmetic.class,
            names = {"add", "subtract", "multiply", "divide"}),
    @JsonSubTypes.Type(value = Step.Lookup.class, name = "lookup"),
    @JsonSubTypes.Type(value = Step.Rounding.class, name = "round"),
    @JsonSubTypes.Type(value = Step.Clamp.class, name = "clamp")
})
public sealed interface Step extends Sourced {

    /** One operation with a constant, which may depend on attributes. */
    enum Operation {
        /** Value + constant. */
        @JsonProperty("add")
        ADD,
        /** Value - constant. */
        @JsonProperty("subtract")
        SUBTRACT,
        /** Value x constant. */
        @JsonProperty("multiply")
        MULTIPLY,
        /** Value / constant. */
        @JsonProperty("divide")
        DIVIDE
    }

    /** Which way a table runs. */
    enum Direction {
        /** A larger value before is a larger value after. */
        @JsonProperty("increasing")
        INCREASING,
        /** A larger value before is a smaller value after. */
        @JsonProperty("decreasing")
        DECREASING
    }

    /** What happens to a tie. */
    enum Mode {
        /** Ties go away from zero. */
        @JsonProperty("half-up")
        HALF_UP,
        /** Ties go to the even digit. */
        @JsonProperty("half-even")
        HALF_EVEN
    }

    /**
     * An operation with a constant.
     *
     * @param step the operation
     * @param value the constant; {@code null} when it depends on attributes
     * @param cases the constant by attributes
     * @param evidence where it comes from
     */
    record Arithmetic(
            @NotNull Operation step,
            @Nullable BigDecimal value,
            List<@Valid ConstantCase> cases,
            List<@Valid Evidence> evidence)
            implements Step {
        public Arithmetic {
            cases = Form.list(cases);
            evidence = Form.list(evidence);
        }
    }

    /**
     * A constant for some people.
     *
     * @param when conditions, all of which must hold
     * @param value the constant
     */
    record ConstantCase(
            @NotEmpty List<@Valid Condition> when, @NotNull BigDecimal value) {
        public ConstantCase {
            when = Form.list(when);
        }
    }

    /**
     * A published conversion table.
     *
     * @param step the word {@code lookup}
     * @param direction which way it runs
     * @param table value before, as written, to value after; empty when it depends on attributes
     * @param cases the table by attributes
     * @param plateaus values that the published table repeats
     * @param evidence where it comes from
     */
    record Lookup(
            String step,
            @NotNull Direction direction,
            Map<@Pattern(regexp = Form.NUMBER, message = Form.NUMBER_MESSAGE) String, BigDecimal> table,
            List<@Valid TableCase> cases,
            @Nullable @Valid Plateaus plateaus,
            List<@Valid Evidence> evidence)
            implements Step {
        public Lookup {
            table = Form.map(table);
            cases = Form.list(cases);
            evidence = Form.list(evidence);
        }
    }

    /**
     * A table for some people.
     *
     * @param when conditions, all of which must hold
     * @param table value before, as written, to value after
     */
    record TableCase(
            @NotEmpty List<@Valid Condition> when,
            @NotEmpty Map<@Pattern(regexp = Form.NUMBER, message = Form.NUMBER_MESSAGE) String, BigDecimal> table) {
        public TableCase {
            when = Form.list(when);
            table = Form.map(table);
        }
    }

    /**
     * Values that a published table repeats.
     *
     * @param values the repeated values
     * @param evidence where that was read
     */
    record Plateaus(@NotEmpty List<BigDecimal> values, List<@Valid Evidence> evidence) implements Sourced {
        public Plateaus {
            values = Form.list(values);
            evidence = Form.list(evidence);
        }
    }

    /**
     * A published rounding.
     *
     * @param step the word {@code round}
     * @param mode what happens to a tie
     * @param decimals decimals kept
     * @param evidence where it comes from
     */
    record Rounding(
            String step,
            @NotNull Mode mode,

            @NotNull @Min(value = 0, message = "at least 0") @Max(value = 9, message = "at most 9")
            Integer decimals,

            List<@Valid Evidence> evidence)
            implements Step {
        public Rounding {
            evidence = Form.list(evidence);
        }
    }

    /**
     * Limits that values outside become.
     *
     * @param step the word {@code clamp}
     * @param min the lowest value, or {@code null}
     * @param max the highest value, or {@code null}
     * @param evidence where they come from
     */
    record Clamp(
            String step, @Nullable BigDecimal min, @Nullable BigDecimal max, List<@Valid Evidence> evidence)
            implements Step {
        public Clamp {
            evidence = Form.list(evidence);
        }
    }

    /**
     * A condition on one attribute: one word, or a range of whole numbers.
     *
     * @param attribute its id
     * @param is the word; {@code null} for a number
     * @param from the lowest number, included; {@code null} for no limit
     * @param to the highest number, included; {@code null} for no limit
     */
    record Condition(
            @NotNull String attribute,
            @Nullable String is,
            @Nullable Integer from,
            @Nullable Integer to) {}
}
