package org.instruments.statistics;

import java.util.OptionalDouble;

/** A figure of a group: a number, or why there is none. Immutable and safe for use by many threads. */
public sealed interface Figure {

    /**
     * A number.
     *
     * @param number the number; finite
     */
    record Known(double number) implements Figure {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException when it is infinite or not a number
         */
        public Known {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a figure: " + number);
            }
        }
    }

    /**
     * No number.
     *
     * @param reason why there is none
     */
    record Absent(Reason reason) implements Figure {}

    /** Why there is no number. */
    enum Reason {
        /** There are not enough people for it. */
        TOO_FEW_PEOPLE("too-few-people"),
        /** There are not enough items for it. */
        TOO_FEW_ITEMS("too-few-items"),
        /** Everybody has the same value. */
        NO_SPREAD("no-spread"),
        /** The standard deviation that it takes is not known. */
        NO_SD("no-sd"),
        /** What it is compared with does not say of how many people it is. */
        NO_N("no-n"),
        /** What it is compared with has no mean. */
        NO_MEAN("no-mean"),
        /** No source gives what it takes. */
        NOT_PUBLISHED("not-published"),
        /** It does not exist for this kind of score. */
        NOT_FOR_THIS_SCORE("not-for-this-score"),
        /** It does not exist for this estimator. */
        NOT_FOR_THIS_ESTIMATOR("not-for-this-estimator"),
        /** The computation found no solution. */
        NO_SOLUTION("no-solution");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** {@return a stable name in lower case, such as {@code no-sd}} */
        public String code() {
            return code;
        }
    }

    /**
     * A number as a figure.
     *
     * @param number the number
     * @return the figure
     * @throws IllegalArgumentException when it is infinite or not a number
     */
    static Figure of(double number) {
        return new Known(number);
    }

    /**
     * A figure that is not there.
     *
     * @param reason why
     * @return the figure
     */
    static Figure absent(Reason reason) {
        return new Absent(reason);
    }

    /** {@return the number, or empty} */
    default OptionalDouble value() {
        return this instanceof Known known ? OptionalDouble.of(known.number()) : OptionalDouble.empty();
    }
}
