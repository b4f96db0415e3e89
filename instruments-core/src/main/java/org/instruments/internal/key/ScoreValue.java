package org.instruments.internal.key;

import org.instruments.score.AbsenceReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of one score for one person.
 *
 * @param exact the value, or null where there is none
 * @param reason why there is none, or null
 * @param answered how many of its items were answered
 * @param prorated whether answers were missing
 */
public record ScoreValue(@Nullable Rational exact, @Nullable AbsenceReason reason, int answered, boolean prorated) {

    static ScoreValue absent(AbsenceReason reason, int answered) {
        return new ScoreValue(null, reason, answered, false);
    }
}
