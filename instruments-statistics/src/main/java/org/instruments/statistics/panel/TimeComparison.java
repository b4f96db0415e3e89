package org.instruments.statistics.panel;

import java.util.List;

/**
 * A later time beside the first.
 *
 * @param from the first time
 * @param to the later time; differences are this less {@code from}
 * @param people how many people there are at both times and at one
 * @param scores the change of each score
 */
public record TimeComparison(String from, String to, TimeCounts people, List<ScoreChange> scores) {

    /** Copies the list. */
    public TimeComparison {
        scores = List.copyOf(scores);
    }
}
