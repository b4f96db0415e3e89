package org.instruments.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact fraction of the naive evaluator, always in lowest terms with a denominator above 0. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = of(BigDecimal.ZERO);

    /** So many digits that rounding them again to a double cannot give another double than rounding once. */
    private static final MathContext PRECISE = new MathContext(60);

    Fraction {
        BigInteger divisor = numerator.gcd(denominator);
        divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Fraction plus(Fraction that) {
        return new Fraction(
                numerator.multiply(that.denominator).add(that.numerator.multiply(denominator)),
                denominator.multiply(that.denominator));
    }

    Fraction minus(Fraction that) {
        return plus(new Fraction(that.numerator.negate(), that.denominator));
    }

    Fraction times(Fraction that) {
        return new Fraction(numerator.multiply(that.numerator), denominator.multiply(that.denominator));
    }

    Fraction dividedBy(Fraction that) {
        return new Fraction(numerator.multiply(that.denominator), denominator.multiply(that.numerator));
    }

    Fraction rounded(int decimals, RoundingMode mode) {
        return of(new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode));
    }

    double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), PRECISE)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction that) {
        return numerator.multiply(that.denominator).compareTo(that.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
