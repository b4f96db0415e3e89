package org.instruments.statistics.panel;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instruments.statistics.comparison.PairedDifference;
import org.instruments.statistics.comparison.ReliableChange;
import org.instruments.statistics.comparison.ReliableChange.Verdict;
import org.instruments.statistics.group.Published;

/**
 * The change of one score from the first time to a later one.
 *
 * @param score the id of the score
 * @param bases what tells reliable change: first the reliability that was given or that of the first time, where there is
 *     one, then what is published. Nothing in it is of a set of people that is hidden, so that single persons may be
 *     classified with it
 * @param withoutReliability why the first of these is not there; empty where it is
 * @param figures of the people who have the score at both times; hidden where they are too few, and then fewer than 2 are
 *     always
 */
public record ScoreChange(
        String score,
        List<ReliableChange> bases,
        Optional<NoReliability> withoutReliability,
        Published<Figures> figures) {

    /** Copies the list. */
    public ScoreChange {
        bases = List.copyOf(bases);
    }

    /**
     * Figures of people who have a score at both times.
     *
     * @param means the paired difference
     * @param reliable how many have changed, for each of the bases
     */
    public record Figures(PairedDifference means, List<Verdicts> reliable) {

        /** Copies the list. */
        public Figures {
            reliable = List.copyOf(reliable);
        }
    }

    /**
     * How many people have changed by more than error.
     *
     * @param basis what tells reliable change
     * @param people how many have each verdict that the score can have, 0 included
     */
    public record Verdicts(ReliableChange basis, Map<Verdict, Long> people) {

        /** Copies the map, in the order of verdicts. */
        public Verdicts {
            people = Collections.unmodifiableMap(new EnumMap<>(people));
        }
    }

    /** Why no reliability of the data is at hand. */
    public enum NoReliability {
        /** It would be of too few people, or would tell of too few. */
        HIDDEN("hidden"),
        /** The score is no sum or mean of at least two items. */
        NOT_FOR_THIS_SCORE("not-for-this-score"),
        /** All people have one value, or one of each item. */
        NO_SPREAD("no-spread"),
        /** Alpha is below 0, where items disagree, or 1. */
        ALPHA_NOT_USABLE("alpha-not-usable");

        private final String code;

        NoReliability(String code) {
            this.code = code;
        }

        /** {@return a stable name in lower case} */
        public String code() {
            return code;
        }
    }
}
