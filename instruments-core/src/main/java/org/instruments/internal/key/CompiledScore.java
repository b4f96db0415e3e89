package org.instruments.internal.key;

import java.util.List;
import java.util.function.Function;
import org.instruments.definition.ScoreDefinition;
import org.instruments.score.AbsenceReason;

/** A score ready to be computed: what it is made of, then its steps. */
public final class CompiledScore {
    private final ScoreDefinition definition;
    private final ScoreKey key;
    private final List<CompiledStep> steps;
    private final int[] items;
    private final People people;
    private final Function<int[], Interval> combined;
    private final Interval range;
    private final double min;
    private final double max;

    /**
     * A score.
     *
     * @param people who is told apart by its steps and those of the scores it is made of
     * @param combined the range before the steps, for a person
     */
    CompiledScore(
            ScoreDefinition definition,
            ScoreKey key,
            List<CompiledStep> steps,
            int[] items,
            People people,
            Function<int[], Interval> combined) {
        this.definition = definition;
        this.key = key;
        this.steps = steps;
        this.items = items;
        this.people = people;
        this.combined = combined;
        this.range = people.kinds().stream()
                .map(this::rangeFor)
                .reduce(Interval::union)
                .orElseThrow();
        this.min = range.min().toDouble();
        this.max = range.max().toDouble();
    }

    /** What the definition says of it. */
    public ScoreDefinition definition() {
        return definition;
    }

    /** The id of the score. */
    public String id() {
        return definition.id();
    }

    /** What it is made of. */
    public ScoreKey key() {
        return key;
    }

    /** The places of the items it depends on, ascending. */
    public int[] items() {
        return items.clone();
    }

    /** How many items it depends on. */
    public int size() {
        return items.length;
    }

    /** The lowest and highest value it can have. */
    public Interval range() {
        return range;
    }

    /** The lowest value it can have, as it is given out. */
    public double min() {
        return min;
    }

    /** The highest value it can have, as it is given out. */
    public double max() {
        return max;
    }

    /** The lowest and highest value it can have for a person of whom everything is known. */
    Interval rangeFor(int[] person) {
        Interval interval = combined.apply(person);
        for (CompiledStep step : steps) {
            interval = step.range(interval, person);
        }
        return interval;
    }

    /** Who is told apart by its steps and those of the scores it is made of. */
    People people() {
        return people;
    }

    List<CompiledStep> steps() {
        return steps;
    }

    /**
     * Computes the score.
     *
     * @param positions a position per item of the instrument, negative where there is none
     * @param attributes a value per attribute
     * @param minimum how many items must be answered
     * @param done the values of the scores it is made of, by place
     */
    ScoreValue evaluate(int[] positions, int[] attributes, int minimum, ScoreValue[] done) {
        ScoreValue combined = combine(positions, minimum, done);
        if (combined.reason() == AbsenceReason.NOT_ANSWERED && noneAsked(positions)) {
            return ScoreValue.absent(AbsenceReason.COLUMNS_ABSENT, 0);
        }
        return afterSteps(combined, attributes);
    }

    /** The value before the steps. */
    ScoreValue combine(int[] positions, int minimum, ScoreValue[] done) {
        return key.combine(positions, minimum, items, done);
    }

    /** The value after the steps; the same where there is none or no step. */
    ScoreValue afterSteps(ScoreValue combined, int[] attributes) {
        if (combined.exact() == null || steps.isEmpty()) {
            return combined;
        }
        Rational value = combined.exact();
        for (CompiledStep step : steps) {
            if (combined.prorated() && step.needsAllAnswers()) {
                return ScoreValue.absent(AbsenceReason.PRORATED_LOOKUP, combined.answered());
            }
            value = step.apply(value, attributes);
            if (value == null) {
                return ScoreValue.absent(AbsenceReason.ATTRIBUTE_MISSING, combined.answered());
            }
        }
        return new ScoreValue(value, null, combined.answered(), combined.prorated());
    }

    private boolean noneAsked(int[] positions) {
        for (int item : items) {
            if (positions[item] != KeyTable.NOT_ASKED) {
                return false;
            }
        }
        return true;
    }
}
