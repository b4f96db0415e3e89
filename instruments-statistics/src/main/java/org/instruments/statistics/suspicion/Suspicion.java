package org.instruments.statistics.suspicion;

import java.util.List;
import java.util.Optional;

/**
 * Something in a file that looks wrong, or is worth knowing. It rests on counts of many people, never on one. Immutable
 * and safe for use by many threads.
 *
 * @param code what is suspected
 * @param score the id of the score it is about; empty where it is about none
 * @param items the ids of the items it is about, in questionnaire order; empty where it is about all, or about none
 * @param evidence what was seen, one sentence with its numbers
 * @param advice what to look at or try, one sentence; options are those of the command
 */
public record Suspicion(
        SuspicionCode code, Optional<String> score, List<String> items, String evidence, String advice) {

    /** Copies the list. */
    public Suspicion {
        items = List.copyOf(items);
    }

    /** How much it means. */
    public enum Severity {
        /** Scores are probably wrong. */
        WARNING,
        /** Scores are right; readers of them may want to know. */
        INFORMATION
    }

    /** {@return how much it means, that of its code} */
    public Severity severity() {
        return code.severity();
    }

    /** {@return whether it is a warning} */
    public boolean isWarning() {
        return severity() == Severity.WARNING;
    }
}
