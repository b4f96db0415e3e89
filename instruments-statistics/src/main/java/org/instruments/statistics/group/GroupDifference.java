package org.instruments.statistics.group;

import java.util.Optional;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.Sample;
import org.instruments.statistics.comparison.MeanDifference;

/**
 * How far two groups without a person in common are from each other on a score, as it may be published: figures of a group
 * that is too small are hidden, and with them the difference. Nothing of both groups together is in it, from which a hidden
 * group could be had. Immutable and safe for use by many threads.
 *
 * @param score the id of the score
 * @param from the people of the group that is compared with who have the score
 * @param to the people of the group that is compared who have it
 * @param figures mean of {@code to} less mean of {@code from}; empty where either is hidden or has fewer than 2 people
 */
public record GroupDifference(
        String score, Published<Distribution> from, Published<Distribution> to, Optional<MeanDifference> figures) {

    /**
     * Compares two groups.
     *
     * @param from the group that is compared with
     * @param to the group that is compared
     * @param score the id of a score that both are counted for
     * @param minimumGroup figures of fewer people are hidden; at least 1, which hides nothing
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return the comparison
     * @throws IllegalArgumentException when a group is not counted for that score or the level is no confidence
     */
    public static GroupDifference of(GroupTally from, GroupTally to, String score, int minimumGroup, double level) {
        Published<Distribution> ofFrom = published(from, score, minimumGroup);
        Published<Distribution> ofTo = published(to, score, minimumGroup);
        return new GroupDifference(
                score,
                ofFrom,
                ofTo,
                ofFrom.shown()
                        .flatMap(GroupDifference::sample)
                        .flatMap(first -> ofTo.shown()
                                .flatMap(GroupDifference::sample)
                                .map(second -> MeanDifference.of(first, second, level))));
    }

    /**
     * The people of a group who have a score.
     *
     * @param group the group
     * @param score the id of a score that it is counted for
     * @param minimumGroup they are hidden where there are fewer; at least 1, which hides nothing
     * @return how many have each value, or that it is hidden
     * @throws IllegalArgumentException when it is not counted for that score
     */
    public static Published<Distribution> published(GroupTally group, String score, int minimumGroup) {
        Distribution people = group.distribution(score)
                .orElseThrow(() -> new IllegalArgumentException("the group is not counted for " + score));
        return people.n() < minimumGroup
                ? new Published.Hidden<>(Published.Hiding.SMALL)
                : new Published.Shown<>(people);
    }

    /**
     * What is compared of a group.
     *
     * @param people the people who have a score
     * @return their number, mean and standard deviation; empty of fewer than 2
     */
    public static Optional<Sample> sample(Distribution people) {
        return Sample.of(people.n(), people.mean(), people.sd());
    }
}
