package org.instruments.internal.key;

import java.util.List;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.score.AbsenceReason;

/** What a score is made of, and how that is combined before the steps. */
public sealed interface ScoreKey permits ItemKey, ScoreKey.OfScores, ScoreKey.OfOne {

    /**
     * The combined value.
     *
     * @param positions a position per item of the instrument, negative where there is none
     * @param minimum how many items must be answered
     * @param items the places of all items the score depends on
     * @param done the values of other scores, by place
     */
    ScoreValue combine(int[] positions, int minimum, int[] items, ScoreValue[] done);

    /**
     * A combination of scores.
     *
     * @param method how they are combined
     * @param parts what is combined
     */
    record OfScores(Method method, List<Part> parts) implements ScoreKey {

        @Override
        public ScoreValue combine(int[] positions, int minimum, int[] items, ScoreValue[] done) {
            int answered = 0;
            for (int item : items) {
                answered += positions[item] >= 0 ? 1 : 0;
            }
            if (answered == 0) {
                return ScoreValue.absent(AbsenceReason.NOT_ANSWERED, 0);
            }
            Rational combined = null;
            boolean prorated = false;
            for (Part part : parts) {
                ScoreValue value = done[part.score()];
                if (value.exact() == null) {
                    return ScoreValue.absent(AbsenceReason.PART_ABSENT, answered);
                }
                prorated |= value.prorated();
                Rational weighted = value.exact().times(part.weight());
                combined = combined == null ? weighted : join(combined, weighted);
            }
            return new ScoreValue(
                    method == Method.MEAN ? combined.dividedBy(Rational.of(parts.size())) : combined,
                    null,
                    answered,
                    prorated);
        }

        Rational join(Rational one, Rational other) {
            return switch (method) {
                case SUM, MEAN, COUNT -> one.plus(other);
                case MIN -> one.compareTo(other) <= 0 ? one : other;
                case MAX -> one.compareTo(other) >= 0 ? one : other;
            };
        }
    }

    /**
     * A score as a part.
     *
     * @param score its place
     * @param weight what it is multiplied by
     */
    record Part(int score, Rational weight) {}

    /**
     * One score, unchanged before the steps.
     *
     * @param score its place
     */
    record OfOne(int score) implements ScoreKey {
        @Override
        public ScoreValue combine(int[] positions, int minimum, int[] items, ScoreValue[] done) {
            return done[score];
        }
    }
}
