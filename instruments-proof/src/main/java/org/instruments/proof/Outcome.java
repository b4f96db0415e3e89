package org.instruments.proof;

import org.instruments.internal.json.Numbers;
import org.instruments.score.AbsenceReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of one score for one person.
 *
 * @param exact the value, or {@code null} where there is none
 * @param value the same as the nearest double; 0 where there is none
 * @param reason why there is none, or {@code null}
 * @param answered how many of its items were answered
 * @param prorated whether answers were missing
 */
record Outcome(
        @Nullable Fraction exact, double value, @Nullable AbsenceReason reason, int answered, boolean prorated) {

    static Outcome present(Fraction exact, int answered, boolean prorated) {
        return new Outcome(exact, exact.toDouble(), null, answered, prorated);
    }

    static Outcome absent(AbsenceReason reason, int answered) {
        return new Outcome(null, 0, reason, answered, false);
    }

    boolean isAbsent() {
        return exact == null;
    }

    /** Whether a value, or the reason for none, is the same, the value to the last bit. */
    boolean agreesWith(Outcome that) {
        return Double.doubleToLongBits(value) == Double.doubleToLongBits(that.value)
                && reason == that.reason
                && answered == that.answered
                && prorated == that.prorated;
    }

    @Override
    public String toString() {
        return (reason == null ? Numbers.text(value) : "absent, " + reason.id()) + (prorated ? ", prorated" : "")
                + ", of " + answered + " answers";
    }
}
