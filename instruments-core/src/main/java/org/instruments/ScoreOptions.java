package org.instruments;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to compute, and under which rule. Immutable: every {@code with} gives a new object. */
public final class ScoreOptions {
    private static final ScoreOptions DEFAULTS = new ScoreOptions(MinimumAnswered.declared(), Set.of(), false);

    private final MinimumAnswered minimumAnswered;
    private final Set<String> scores;
    private final boolean trace;

    private ScoreOptions(MinimumAnswered minimumAnswered, Set<String> scores, boolean trace) {
        this.minimumAnswered = minimumAnswered;
        this.scores = scores;
        this.trace = trace;
    }

    /**
     * The defaults:
     *
     * <ul>
     *   <li>{@linkplain #with(MinimumAnswered) minimum answered}: what the definition declares, else all items
     *   <li>{@linkplain #withScores(String...) scores}: all but auxiliary ones
     *   <li>{@linkplain #withTrace(boolean) trace}: off
     * </ul>
     *
     * @return the default options
     */
    public static ScoreOptions withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same options with this rule for missing answers.
     *
     * @param rule the rule, for all scores
     * @return new options
     */
    public ScoreOptions with(MinimumAnswered rule) {
        return new ScoreOptions(rule, scores, trace);
    }

    /**
     * The same options for these scores only, given out in this order; none for all but auxiliary ones. A score the
     * instrument does not have is refused, with code {@code unknown-score}, when the options are used.
     *
     * @param ids the ids of the scores
     * @return new options
     */
    public ScoreOptions withScores(String... ids) {
        return new ScoreOptions(minimumAnswered, Collections.unmodifiableSet(new LinkedHashSet<>(List.of(ids))), trace);
    }

    /**
     * The same options with or without a trace of how each score came about.
     *
     * @param wanted whether a trace is wanted
     * @return new options
     */
    public ScoreOptions withTrace(boolean wanted) {
        return new ScoreOptions(minimumAnswered, scores, wanted);
    }

    /** {@return the rule for missing answers} */
    public MinimumAnswered minimumAnswered() {
        return minimumAnswered;
    }

    /** {@return the scores asked for, in order; empty for all but auxiliary ones} */
    public Set<String> scores() {
        return scores;
    }

    /** {@return whether a trace is wanted} */
    public boolean trace() {
        return trace;
    }
}
