package org.instruments.statistics.panel;

import java.util.List;
import java.util.stream.IntStream;
import org.instruments.statistics.group.Published;

/**
 * How many people there are at the first time and at a later one, whatever they answered. A number above 0 and below the
 * minimum is hidden; 0 is not.
 *
 * @param both how many are there at both
 * @param onlyFrom how many are there at the first and not at the later
 * @param onlyTo how many are there at the later and not at the first
 */
public record TimeCounts(Published<Long> both, Published<Long> onlyFrom, Published<Long> onlyTo) {

    /**
     * Numbers of a later time, before anything is hidden.
     *
     * @param both how many are there at both
     * @param onlyFrom how many are there at the first and not at the later
     * @param onlyTo how many are there at the later and not at the first
     */
    record Counted(long both, long onlyFrom, long onlyTo) {}

    /**
     * What may be published of all later times. Those at both and those at the first alone are always as many as there are
     * at the first: where one of these numbers is hidden, nobody may learn that sum from another time.
     */
    static List<TimeCounts> of(List<Counted> later, int minimum) {
        boolean sumIsSecret =
                later.stream().anyMatch(time -> isSmall(time.both(), minimum) || isSmall(time.onlyFrom(), minimum));
        return IntStream.range(0, later.size())
                .mapToObj(later::get)
                .map(time -> new TimeCounts(
                        published(time.both(), minimum),
                        sumIsSecret && !isSmall(time.onlyFrom(), minimum)
                                ? new Published.Hidden<>(Published.Hiding.WITHHELD)
                                : published(time.onlyFrom(), minimum),
                        published(time.onlyTo(), minimum)))
                .toList();
    }

    private static boolean isSmall(long people, int minimum) {
        return people > 0 && people < minimum;
    }

    private static Published<Long> published(long people, int minimum) {
        return isSmall(people, minimum)
                ? new Published.Hidden<>(Published.Hiding.SMALL)
                : new Published.Shown<>(people);
    }
}
