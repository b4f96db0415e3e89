package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.instruments.internal.key.Rational;
import org.jspecify.annotations.Nullable;

/** How far apart numbers are, and numbers between them. */
final class Spacing {
    private static final int FINEST = 18;

    private Spacing() {}

    /** One in the last digit that a number is written with, at most 1. */
    static BigDecimal lastDigit(BigDecimal value) {
        return lastDigit(List.of(value));
    }

    /** One in the last digit that any of some numbers is written with, at most 1. */
    static BigDecimal lastDigit(List<BigDecimal> values) {
        int decimals = values.stream()
                .mapToInt(value ->
                        value.signum() == 0 ? 0 : value.stripTrailingZeros().scale())
                .reduce(0, Math::max);
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /** The smallest distance between two weights; 1 where they are all the same. */
    static BigDecimal ofWeights(List<@Nullable BigDecimal> weights) {
        List<BigDecimal> sorted =
                weights.stream().filter(Objects::nonNull).sorted().toList();
        BigDecimal smallest = null;
        for (int i = 1; i < sorted.size(); i++) {
            BigDecimal gap = sorted.get(i).subtract(sorted.get(i - 1));
            if (gap.signum() > 0 && (smallest == null || gap.compareTo(smallest) < 0)) {
                smallest = gap;
            }
        }
        return smallest == null ? BigDecimal.ONE : smallest;
    }

    /** The shortest decimal between two numbers, neither included; null for no limit on that side. */
    static BigDecimal between(@Nullable Rational low, @Nullable Rational high) {
        if (low == null) {
            return decimal(high, 0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        }
        for (int decimals = 0; decimals <= FINEST; decimals++) {
            BigDecimal next = decimal(low, decimals, RoundingMode.FLOOR).add(BigDecimal.ONE.movePointLeft(decimals));
            if (high == null || Rational.of(next).compareTo(high) < 0) {
                return next;
            }
        }
        throw new ArithmeticException("no decimal between " + low + " and " + high);
    }

    private static BigDecimal decimal(Rational value, int decimals, RoundingMode rounding) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), decimals, rounding);
    }
}
