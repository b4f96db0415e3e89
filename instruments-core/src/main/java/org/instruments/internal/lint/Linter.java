package org.instruments.internal.lint;

import org.instruments.definition.Definition;
import org.instruments.internal.reading.Faults;

/** Finds every fault of meaning in a definition whose form has been checked. */
public final class Linter {

    private Linter() {}

    /**
     * Adds every fault of a definition.
     *
     * @param definition the definition; parts of it may be missing, which is then among the faults already
     * @param faults takes the faults; the faults of form are in it
     */
    public static void lint(Definition definition, Faults faults) {
        Names names = Names.of(definition, faults);
        new EvidenceLint(definition, faults).lint();
        new ScaleLint(definition, names, faults).lint();
        new ScoreLint(definition, names, faults).lint();
        new StepLint(definition, names, faults).lint();
        new FigureLint(definition, names, faults).lint();
        // It computes with what has no fault, which cannot be told where faults are no longer kept.
        if (!faults.areTooMany()) {
            new ValueLint(definition, faults).lint();
        }
    }
}
