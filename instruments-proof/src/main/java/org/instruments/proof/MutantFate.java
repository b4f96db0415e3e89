package org.instruments.proof;

/**
 * What became of one mutant of a definition.
 *
 * @param mutant the change, with its JSON path: {@code $.scores[1].steps[0].table.29: 26.02 -> 26.03}
 * @param kind what became of it
 * @param why the first fault, the first case that does not come out, or the proof; empty for a survivor
 */
public record MutantFate(String mutant, Kind kind, String why) {

    /** What can become of a mutant. */
    public enum Kind {
        /** The linter refuses it. */
        REFUSED_BY_LINTER,
        /** A case does not come out. */
        KILLED_BY_CASES,
        /** It gives everybody the same scores, bands and alerts, and that is proven. */
        EQUIVALENT,
        /** Nothing notices it. */
        SURVIVED
    }
}
