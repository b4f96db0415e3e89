package org.instruments.internal.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact fraction. Scores stay fractions until the one division at the end, so that no result depends on the order of
 * operations.
 *
 * @param numerator any whole number
 * @param denominator greater than 0; the fraction need not be in lowest terms
 */
public record Rational(long numerator, long denominator) implements Comparable<Rational> {
    private static final long EXACT_IN_DOUBLE = 1L << 53;
    private static final long SMALL = 1L << 31;

    /** A whole number. */
    public static Rational of(long whole) {
        return new Rational(whole, 1);
    }

    /**
     * A decimal.
     *
     * @throws ArithmeticException when it has too many digits
     */
    public static Rational of(BigDecimal decimal) {
        BigDecimal shortest = decimal.stripTrailingZeros();
        return shortest.scale() <= 0
                ? of(shortest.longValueExact())
                : new Rational(
                        shortest.unscaledValue().longValueExact(),
                        BigInteger.TEN.pow(shortest.scale()).longValueExact());
    }

    /** The sum. */
    public Rational plus(Rational that) {
        if (isSmall() && that.isSmall()) {
            return new Rational(
                    numerator * that.denominator + that.numerator * denominator, denominator * that.denominator);
        }
        return of(
                big(numerator)
                        .multiply(big(that.denominator))
                        .add(big(that.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(that.denominator)));
    }

    /** The product. */
    public Rational times(Rational that) {
        if (isSmall() && that.isSmall()) {
            return new Rational(numerator * that.numerator, denominator * that.denominator);
        }
        return of(big(numerator).multiply(big(that.numerator)), big(denominator).multiply(big(that.denominator)));
    }

    /** This fraction divided by another, which is not 0. */
    Rational dividedBy(Rational that) {
        return times(
                that.numerator > 0
                        ? new Rational(that.denominator, that.numerator)
                        : new Rational(-that.denominator, -that.numerator));
    }

    /** The same number in lowest terms, so that equal numbers are equal records. */
    public Rational reduced() {
        long divisor = big(numerator).gcd(big(denominator)).longValueExact();
        return divisor == 1 ? this : new Rational(numerator / divisor, denominator / divisor);
    }

    Rational rounded(RoundingMode mode, int decimals) {
        return of(new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode));
    }

    @Override
    public int compareTo(Rational that) {
        if (denominator == that.denominator) {
            return Long.compare(numerator, that.numerator);
        }
        return isSmall() && that.isSmall()
                ? Long.compare(numerator * that.denominator, that.numerator * denominator)
                : big(numerator)
                        .multiply(big(that.denominator))
                        .compareTo(big(that.numerator).multiply(big(denominator)));
    }

    /** Whether both are the same number, whatever the terms. */
    public boolean isSameAs(Rational that) {
        return compareTo(that) == 0;
    }

    /** The nearest double. */
    public double toDouble() {
        if (Math.abs(numerator) <= EXACT_IN_DOUBLE && denominator <= EXACT_IN_DOUBLE) {
            // Both are exact, so this one division is rounded correctly.
            return (double) numerator / denominator;
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** In lowest terms, {@code 7/3}, or {@code 7} for a whole number. */
    @Override
    public String toString() {
        Rational lowest = reduced();
        return lowest.denominator == 1 ? "" + lowest.numerator : lowest.numerator + "/" + lowest.denominator;
    }

    /** Whether products with another such fraction fit a long, and the sum of two such products. */
    private boolean isSmall() {
        return Math.abs(numerator) < SMALL && denominator < SMALL;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static Rational of(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE) {
            return new Rational(numerator.longValue(), denominator.longValue());
        }
        BigInteger divisor = numerator.gcd(denominator);
        return new Rational(
                numerator.divide(divisor).longValueExact(),
                denominator.divide(divisor).longValueExact());
    }
}
