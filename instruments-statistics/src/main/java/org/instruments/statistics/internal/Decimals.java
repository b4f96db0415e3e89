package org.instruments.statistics.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic of numbers as they are printed. */
public final class Decimals {
    /** A double holds every decimal of so many digits. */
    private static final MathContext PRINTED = new MathContext(15, RoundingMode.HALF_EVEN);

    private Decimals() {}

    /**
     * The decimal that a double stands for: the one of at most 15 digits that reads as this double, such as 21.34, or the
     * double itself where there is none.
     *
     * @param value a finite number
     * @return the decimal; the same with every Java
     */
    public static BigDecimal of(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal printed = exact.round(PRINTED);
        return printed.doubleValue() == value ? printed : exact;
    }

    /**
     * The difference of two decimals: 20.44 - 21.34 is -0.9, where that of the doubles is -0.8999999999999986. A limit is
     * then met or missed as the printed numbers meet or miss it.
     *
     * @param to what is subtracted from; finite
     * @param from what is subtracted; finite
     * @return the double nearest to the difference; finite
     * @throws IllegalArgumentException when the difference is too large for a double
     */
    public static double difference(double to, double from) {
        double difference = of(to).subtract(of(from)).doubleValue();
        if (!Double.isFinite(difference)) {
            throw new IllegalArgumentException("too far apart: " + from + ", " + to);
        }
        return difference;
    }
}
