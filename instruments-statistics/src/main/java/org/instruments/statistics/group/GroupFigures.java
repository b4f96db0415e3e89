package org.instruments.statistics.group;

import java.util.List;

/**
 * The figures of one group. Immutable and safe for use by many threads.
 *
 * @param group which group
 * @param people how many people are in it, whether they answered or not
 * @param scores the figures of each score
 * @param alerts the alerts that its people raised, where the file has their items
 */
public record GroupFigures(Group group, Published<Long> people, List<ScoreFigures> scores, List<AlertFigures> alerts) {

    /** Copies the lists. */
    public GroupFigures {
        scores = List.copyOf(scores);
        alerts = List.copyOf(alerts);
    }

    /**
     * The figures of a score.
     *
     * @param id the id of the score
     * @return its figures
     * @throws java.util.NoSuchElementException when there is no such score
     */
    public ScoreFigures score(String id) {
        return scores.stream()
                .filter(figures -> figures.score().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
