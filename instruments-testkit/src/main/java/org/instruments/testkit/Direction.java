package org.instruments.testkit;

import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Step;

/** Whether more weight on the items of a score means more or less of it. */
enum Direction {
    UP,
    DOWN,
    /** A score of several scores: its parts have their own laws. */
    OPEN;

    static Direction of(ScoreDefinition score, Definition definition) {
        if (!score.scores().isEmpty()) {
            return OPEN;
        }
        Direction direction = score.from() == null ? UP : of(definition.score(score.from()), definition);
        for (Step step : score.steps()) {
            direction = isTurning(step) ? direction.turned() : direction;
        }
        return direction;
    }

    private Direction turned() {
        return switch (this) {
            case UP -> DOWN;
            case DOWN -> UP;
            case OPEN -> OPEN;
        };
    }

    private static boolean isTurning(Step step) {
        if (step instanceof Step.Lookup lookup) {
            return lookup.direction() == Step.Direction.DECREASING;
        }
        return step instanceof Step.Arithmetic arithmetic
                && (arithmetic.step() == Step.Operation.MULTIPLY || arithmetic.step() == Step.Operation.DIVIDE)
                && (arithmetic.value() == null ? arithmetic.cases().get(0).value() : arithmetic.value()).signum() < 0;
    }
}
