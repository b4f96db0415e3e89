package org.instruments.statistics.suspicion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instruments.Instrument;
import org.instruments.definition.ScoreDefinition.Range;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.group.GroupTally;

/** Scores that many people have the lowest, or the highest, possible value of. */
final class ScoreEnds {
    private static final double SHARE = 0.15;

    private final GroupTally tally;
    private final Instrument instrument;

    ScoreEnds(GroupTally tally) {
        this.tally = tally;
        this.instrument = tally.tallying().instrument();
    }

    /** Scores of the same items with the same people there, as a sum and a mean, are told once. */
    List<Suspicion> find() {
        List<Suspicion> found = new ArrayList<>();
        Set<List<Object>> told = new HashSet<>();
        for (String score : tally.tallying().scoreIds()) {
            Distribution distribution = tally.distribution(score).orElseThrow();
            Range range = instrument.rangeOf(score);
            for (SuspicionCode end : List.of(SuspicionCode.FLOOR, SuspicionCode.CEILING)) {
                long there = end == SuspicionCode.FLOOR
                        ? distribution.countAtMost(range.min().doubleValue())
                        : distribution.n() - distribution.countBelow(range.max().doubleValue());
                if (distribution.n() >= FileReading.ROWS
                        && there >= SHARE * distribution.n()
                        && told.add(List.of(end, instrument.itemsOf(score), there))) {
                    found.add(suspicion(end, score, there, distribution.n()));
                }
            }
        }
        return found;
    }

    private Suspicion suspicion(SuspicionCode end, String score, long there, long n) {
        boolean floor = end == SuspicionCode.FLOOR;
        return new Suspicion(
                end,
                Optional.of(score),
                List.of(),
                "Of " + n + " people with " + score + ", " + there + " (" + AnswerPatterns.percent(there, n)
                        + ") have the " + (floor ? "lowest" : "highest") + " possible value.",
                "The score tells these people apart no further and cannot show that they " + (floor ? "fall" : "rise")
                        + "; say so where you report it.");
    }
}
