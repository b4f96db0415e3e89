package org.instruments.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides, one after the other, of which groups that have people in common the same figure may be shown: of everyone at a
 * first time, of those who came back at a second, and at a third. A group is refused where, with the groups shown before,
 * adding and subtracting with any factors gives something about fewer people than a minimum: 95 who came back of 100 tell
 * of the 5 who did not.
 *
 * <p>Any sum over the people of a shown group is taken to be known, as of {@link DisclosureControl}. Nobody outside the
 * groups is known of. Where more than 100,000 ways of adding would have to be tried the group is refused untried, and so
 * is every group beyond 20.
 *
 * <p>For use by one thread.
 */
public final class OverlappingGroups {
    private static final int MOST = 20;

    private static final int MOST_TRIES = 100_000;

    private final int minimum;

    /** None is a sum of others with any factors. */
    private final List<BitSet> shown = new ArrayList<>();

    private int tries;

    /**
     * No group yet.
     *
     * @param minimum how many people anything that can be known must be about; 1 refuses nothing but nobody
     * @throws IllegalArgumentException when the minimum is less than 1
     */
    public OverlappingGroups(int minimum) {
        if (minimum < 1) {
            throw new IllegalArgumentException("a group has at least 1 person, not " + minimum);
        }
        this.minimum = minimum;
    }

    /**
     * Shows a group, if it may be shown beside those shown before.
     *
     * @param group the places of its people, the same place always for the same person; not changed
     * @return whether it may, and counts as shown from now on
     */
    public boolean show(BitSet group) {
        if (group.cardinality() < minimum) {
            return false;
        }
        Map<BitSet, Integer> parts = parts(group);
        if (isSumOfShown(parts)) {
            return true;
        }
        if (minimum > 1 && (shown.size() >= MOST || tellsOfFew(parts))) {
            return false;
        }
        shown.add((BitSet) group.clone());
        return true;
    }

    /** How many people there are, by the groups they are in; that of the new group comes last. */
    private Map<BitSet, Integer> parts(BitSet group) {
        BitSet everyone = (BitSet) group.clone();
        shown.forEach(everyone::or);
        Map<BitSet, Integer> parts = new HashMap<>();
        for (int person = everyone.nextSetBit(0); person >= 0; person = everyone.nextSetBit(person + 1)) {
            BitSet in = new BitSet(shown.size() + 1);
            for (int other = 0; other < shown.size(); other++) {
                in.set(other, shown.get(other).get(person));
            }
            in.set(shown.size(), group.get(person));
            parts.merge(in, 1, Integer::sum);
        }
        return parts;
    }

    /** Then it tells nothing that is not known. */
    private boolean isSumOfShown(Map<BitSet, Integer> parts) {
        Cancelling all = new Cancelling(shown.size());
        return parts.keySet().stream().allMatch(part -> all.add(part) != Cancelling.Added.IMPOSSIBLE);
    }

    /**
     * The sums that are new with a group are those of it with any factors of the others. What is the same for at least the
     * minimum of people must cancel out for such a sum to be about fewer; what else does is tried.
     */
    private boolean tellsOfFew(Map<BitSet, Integer> parts) {
        Cancelling large = new Cancelling(shown.size());
        boolean possible = parts.entrySet().stream()
                .filter(part -> part.getValue() >= minimum)
                .allMatch(part -> large.add(part.getKey()) != Cancelling.Added.IMPOSSIBLE);
        List<BitSet> small = parts.entrySet().stream()
                .filter(part -> part.getValue() < minimum)
                .map(Map.Entry::getKey)
                .toList();
        tries = 0;
        return possible && tellsOfFew(large, small, 0, parts);
    }

    /** A sum about the fewest has so many parts cancelled out that all its factors follow from them. */
    private boolean tellsOfFew(Cancelling cancelled, List<BitSet> small, int next, Map<BitSet, Integer> parts) {
        if (++tries > MOST_TRIES) {
            return true;
        }
        if (cancelled.isDetermined()) {
            int about = parts.entrySet().stream()
                    .filter(part -> !cancelled.cancels(part.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            return about < minimum;
        }
        for (int i = next; i < small.size(); i++) {
            Cancelling more = new Cancelling(cancelled);
            if (more.add(small.get(i)) == Cancelling.Added.NEW && tellsOfFew(more, small, i + 1, parts)) {
                return true;
            }
        }
        return false;
    }
}
