package org.instruments.statistics.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Differences of numbers as they are printed. */
public final class Decimals {
    /** A double holds every decimal of so many digits. */
    private static final int DIGITS = 15;

    private Decimals() {}

    /**
     * The difference, kept to the fifteenth digit of the larger number: 20.44 - 21.34 is -0.9, where plain subtraction
     * leaves -0.8999999999999986. A limit is then met or missed as the printed numbers meet or miss it.
     *
     * @param to what is subtracted from; finite
     * @param from what is subtracted; finite
     * @return the difference; finite
     * @throws IllegalArgumentException when the difference is too large for a double
     */
    public static double difference(double to, double from) {
        BigDecimal exact = new BigDecimal(to).subtract(new BigDecimal(from));
        BigDecimal larger = new BigDecimal(Math.max(Math.abs(to), Math.abs(from)));
        int first = larger.precision() - larger.scale();
        double difference =
                exact.setScale(DIGITS - first, RoundingMode.HALF_EVEN).doubleValue();
        if (!Double.isFinite(difference)) {
            throw new IllegalArgumentException("too far apart: " + from + ", " + to);
        }
        return difference;
    }
}
