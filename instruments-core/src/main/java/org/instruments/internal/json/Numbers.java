package org.instruments.internal.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** How results are written: whole numbers without a point, others as the shortest decimal of the same double. */
public final class Numbers {
    private static final double WHOLE_LIMIT = 1L << 53;

    private Numbers() {}

    /** The plain text of a finite number, never with an exponent. */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT) {
            return Long.toString((long) value);
        }
        // The JDK's own Double.toString is not always shortest before 19.
        return text(new BigDecimal(NumberOutput.toString(value, true)));
    }

    /** The same number in a type that JSON writers print as {@link #text(double)} does. */
    public static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT
                ? (Number) (long) value
                : new BigDecimal(text(value));
    }

    /** A decimal of a definition, plainly and without trailing zeros. */
    public static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
