package org.instruments.internal.key;

import java.util.function.UnaryOperator;

/**
 * The lowest and the highest value of something.
 *
 * @param min the lowest
 * @param max the highest
 */
public record Interval(Rational min, Rational max) {

    static Interval of(Rational one, Rational other) {
        return one.compareTo(other) <= 0 ? new Interval(one, other) : new Interval(other, one);
    }

    Interval union(Interval that) {
        return new Interval(
                min.compareTo(that.min) <= 0 ? min : that.min, max.compareTo(that.max) >= 0 ? max : that.max);
    }

    /** The interval under a monotone function, whichever way it runs. */
    Interval map(UnaryOperator<Rational> monotone) {
        return of(monotone.apply(min), monotone.apply(max));
    }
}
