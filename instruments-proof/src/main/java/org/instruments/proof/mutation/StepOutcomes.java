package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.instruments.definition.Step;
import org.instruments.internal.key.Rational;

/** What steps make of a value, once for each combination of the cases they distinguish, in the order of the cases. */
final class StepOutcomes {

    private StepOutcomes() {}

    /** The values; empty where a table has no row, which is where nobody of its case has the value before. */
    static List<Optional<Rational>> of(List<Step> steps, Rational value) {
        List<Optional<Rational>> values = List.of(Optional.of(value.reduced()));
        for (Step step : steps) {
            values = values.stream()
                    .flatMap(before -> before.isEmpty() ? Stream.of(before) : after(step, before.get()))
                    .map(after -> after.map(Rational::reduced))
                    .toList();
        }
        return values;
    }

    private static Stream<Optional<Rational>> after(Step step, Rational value) {
        if (step instanceof Step.Arithmetic arithmetic) {
            Stream<BigDecimal> constants = arithmetic.value() != null
                    ? Stream.of(arithmetic.value())
                    : arithmetic.cases().stream().map(Step.ConstantCase::value);
            return constants.map(constant -> Optional.of(computed(arithmetic.step(), value, Rational.of(constant))));
        }
        if (step instanceof Step.Lookup lookup) {
            Stream<Map<String, BigDecimal>> tables = lookup.cases().isEmpty()
                    ? Stream.of(lookup.table())
                    : lookup.cases().stream().map(Step.TableCase::table);
            return tables.map(table -> found(table, value));
        }
        if (step instanceof Step.Rounding rounding) {
            RoundingMode mode = rounding.mode() == Step.Mode.HALF_UP ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
            return Stream.of(Optional.of(Rational.of(new BigDecimal(value.numerator())
                    .divide(new BigDecimal(value.denominator()), rounding.decimals(), mode))));
        }
        return Stream.of(Optional.of(limited((Step.Clamp) step, value)));
    }

    private static Rational computed(Step.Operation operation, Rational value, Rational constant) {
        return switch (operation) {
            case ADD -> value.plus(constant);
            case SUBTRACT -> value.plus(constant.times(Rational.of(-1)));
            case MULTIPLY -> value.times(constant);
            case DIVIDE -> value.times(inverse(constant));
        };
    }

    private static Rational inverse(Rational value) {
        return value.numerator() > 0
                ? new Rational(value.denominator(), value.numerator())
                : new Rational(-value.denominator(), -value.numerator());
    }

    private static Optional<Rational> found(Map<String, BigDecimal> table, Rational value) {
        return table.entrySet().stream()
                .filter(row -> Rational.of(new BigDecimal(row.getKey())).isSameAs(value))
                .map(row -> Rational.of(row.getValue()))
                .findFirst();
    }

    private static Rational limited(Step.Clamp clamp, Rational value) {
        if (clamp.min() != null && value.compareTo(Rational.of(clamp.min())) < 0) {
            return Rational.of(clamp.min());
        }
        return clamp.max() != null && value.compareTo(Rational.of(clamp.max())) > 0 ? Rational.of(clamp.max()) : value;
    }
}
