package org.instruments.internal.key;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.instruments.definition.Step;
import org.instruments.definition.Step.Operation;
import org.instruments.internal.json.Numbers;
import org.jspecify.annotations.Nullable;

/** A step of a score, ready to be applied. */
sealed interface CompiledStep {

    /** The value after the step; null when an attribute that decides it is not known. */
    @Nullable
    Rational apply(Rational value, int[] attributes);

    /** What comes out for a person of whom everything is known; nothing where a table has no row. */
    default Stream<Rational> outcome(Rational value, int[] person) {
        return Stream.ofNullable(apply(value, person));
    }

    /** The values that can come out for an interval that goes in, for a person of whom everything is known. */
    Interval range(Interval in, int[] person);

    /** The conditions on attributes that it depends on. */
    default Stream<AttributeCondition> conditions() {
        return Stream.empty();
    }

    /** Which of its cases is for a person; 0 where it is the same for everybody. */
    default int caseFor(int[] person) {
        return 0;
    }

    /** Whether a prorated value must not go in. */
    default boolean needsAllAnswers() {
        return false;
    }

    /** The kind of step and the constant, row, rounding or limits used for this value. */
    String kind();

    String operand(Rational value, int[] attributes);

    /** An operation with a constant. */
    record Arithmetic(Operation operation, AttributeChoice<BigDecimal> constant) implements CompiledStep {
        @Override
        public @Nullable Rational apply(Rational value, int[] attributes) {
            BigDecimal chosen = constant.choose(attributes);
            return chosen == null ? null : compute(value, chosen);
        }

        @Override
        public Interval range(Interval in, int[] person) {
            BigDecimal chosen = constant.of(person);
            return in.map(value -> compute(value, chosen));
        }

        @Override
        public Stream<AttributeCondition> conditions() {
            return constant.conditions();
        }

        @Override
        public int caseFor(int[] person) {
            return constant.placeFor(person);
        }

        @Override
        public String kind() {
            return operation.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String operand(Rational value, int[] attributes) {
            return Numbers.text(constant.choose(attributes));
        }

        private Rational compute(Rational value, BigDecimal by) {
            return switch (operation) {
                case ADD -> value.plus(Rational.of(by));
                case SUBTRACT -> value.plus(Rational.of(by.negate()));
                case MULTIPLY -> value.times(Rational.of(by));
                case DIVIDE -> value.dividedBy(Rational.of(by));
            };
        }
    }

    /** A conversion table. */
    record Lookup(AttributeChoice<LookupTable> table) implements CompiledStep {
        @Override
        public @Nullable Rational apply(Rational value, int[] attributes) {
            LookupTable chosen = table.choose(attributes);
            return chosen == null ? null : find(chosen, value);
        }

        @Override
        public Stream<Rational> outcome(Rational value, int[] person) {
            // A value without a row is a fault of the table; nothing comes out for it.
            return Stream.ofNullable(table.of(person).find(value));
        }

        @Override
        public Stream<AttributeCondition> conditions() {
            return table.conditions();
        }

        @Override
        public int caseFor(int[] person) {
            return table.placeFor(person);
        }

        @Override
        public Interval range(Interval in, int[] person) {
            List<Rational> after = table.of(person).valuesAfter();
            return new Interval(
                    after.stream().min(Rational::compareTo).orElseThrow(),
                    after.stream().max(Rational::compareTo).orElseThrow());
        }

        @Override
        public boolean needsAllAnswers() {
            return true;
        }

        @Override
        public String kind() {
            return "lookup";
        }

        @Override
        public String operand(Rational value, int[] attributes) {
            return Numbers.text(value.toDouble()) + " -> "
                    + Numbers.text(find(table.choose(attributes), value).toDouble());
        }

        /** The linter has seen to it that every reachable value has a row. */
        private static Rational find(LookupTable table, Rational value) {
            Rational found = table.find(value);
            if (found == null) {
                throw new IllegalStateException("the table has no row for a reachable value");
            }
            return found;
        }
    }

    /** A published rounding. */
    record Rounding(RoundingMode mode, int decimals) implements CompiledStep {
        static Rounding of(Step.Rounding step) {
            return new Rounding(
                    switch (step.mode()) {
                        case HALF_UP -> RoundingMode.HALF_UP;
                        case HALF_EVEN -> RoundingMode.HALF_EVEN;
                    },
                    step.decimals());
        }

        @Override
        public Rational apply(Rational value, int[] attributes) {
            return value.rounded(mode, decimals);
        }

        @Override
        public Interval range(Interval in, int[] person) {
            return in.map(value -> value.rounded(mode, decimals));
        }

        @Override
        public String kind() {
            return "round";
        }

        @Override
        public String operand(Rational value, int[] attributes) {
            return mode.name().toLowerCase(Locale.ROOT).replace('_', '-') + " to " + decimals + " decimals";
        }
    }

    /** Limits. */
    record Clamp(@Nullable Rational min, @Nullable Rational max) implements CompiledStep {
        static Clamp of(Step.Clamp step) {
            return new Clamp(
                    step.min() == null ? null : Rational.of(step.min()),
                    step.max() == null ? null : Rational.of(step.max()));
        }

        @Override
        public Rational apply(Rational value, int[] attributes) {
            return limit(value);
        }

        @Override
        public Interval range(Interval in, int[] person) {
            return in.map(this::limit);
        }

        @Override
        public String kind() {
            return "clamp";
        }

        @Override
        public String operand(Rational value, int[] attributes) {
            return (min == null ? "" : Numbers.text(min.toDouble())) + ".."
                    + (max == null ? "" : Numbers.text(max.toDouble()));
        }

        private Rational limit(Rational value) {
            if (min != null && value.compareTo(min) < 0) {
                return min;
            }
            return max != null && value.compareTo(max) > 0 ? max : value;
        }
    }
}
