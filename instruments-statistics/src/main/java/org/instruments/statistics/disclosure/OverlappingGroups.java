package org.instruments.statistics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides, one after the other, of which groups that have people in common the same figure may be shown: of everyone at a
 * first time, of those who came back at a second, and at a third. A group is refused where, with the groups shown before,
 * adding and subtracting with any factors gives something about fewer people than a minimum: 95 who came back of 100 tell
 * of the 5 who did not.
 *
 * <p>Any sum over the people of a shown group is taken to be known, as of {@link DisclosureControl}. Nobody outside the
 * groups is known of. Where several ways of adding would have to be tried, the group is refused untried, and beyond 20
 * groups every other one is.
 *
 * <p>For use by one thread.
 */
public final class OverlappingGroups {
    /** Minors of 20 rows and columns of 0 and 1 are below 21^10.5 / 2^20 (Hadamard), so below the prime. */
    private static final int MOST = 20;

    private static final long PRIME = Integer.MAX_VALUE;

    private final int minimum;
    private final List<BitSet> shown = new ArrayList<>();

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
        if (shown.contains(group)) {
            return true;
        }
        if (group.cardinality() < minimum || shown.size() >= MOST || minimum > 1 && tellsOfFew(group)) {
            return false;
        }
        shown.add((BitSet) group.clone());
        return true;
    }

    /**
     * The sums that are new with a group are those of it with any factors of the others. What is the same for many people
     * must cancel out for such a sum to be about few; where it cannot, there is none, and where it can in one way only, the
     * people for whom it does not are counted.
     */
    private boolean tellsOfFew(BitSet group) {
        Map<BitSet, Integer> parts = parts(group);
        long @Nullable [] factors = new Equations(shown.size())
                .solve(parts.entrySet().stream()
                        .filter(part -> part.getValue() >= minimum)
                        .map(Map.Entry::getKey)
                        .toList());
        if (factors == null) {
            return false;
        }
        if (factors.length == 0) {
            return true;
        }
        int about = parts.entrySet().stream()
                .filter(part -> sum(factors, part.getKey()) != 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return about > 0 && about < minimum;
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

    private long sum(long[] factors, BitSet in) {
        long sum = in.get(factors.length) ? 1 : 0;
        for (int other = 0; other < factors.length; other++) {
            sum += in.get(other) ? factors[other] : 0;
        }
        return sum % PRIME;
    }

    /** Factors of the groups with which their sum cancels out a new group; exact, as remainders of a prime. */
    private static final class Equations {
        private final int unknowns;
        private final List<long[]> rows = new ArrayList<>();
        private final List<Integer> pivots = new ArrayList<>();

        Equations(int unknowns) {
            this.unknowns = unknowns;
        }

        /** The factors; null where there are none, and an empty array (of a group beside others) where there are several. */
        long @Nullable [] solve(List<BitSet> parts) {
            for (BitSet part : parts) {
                long[] row = new long[unknowns + 1];
                part.stream().forEach(group -> row[group] = group == unknowns ? PRIME - 1 : 1);
                if (!add(row)) {
                    return null;
                }
            }
            return rows.size() < unknowns ? new long[0] : factors();
        }

        /** Whether there still is a solution with a row. */
        private boolean add(long[] row) {
            for (int i = 0; i < rows.size(); i++) {
                subtract(row, rows.get(i), row[pivots.get(i)]);
            }
            int pivot = 0;
            while (pivot < unknowns && row[pivot] == 0) {
                pivot++;
            }
            if (pivot == unknowns) {
                return row[unknowns] == 0;
            }
            long inverse = BigInteger.valueOf(row[pivot])
                    .modInverse(BigInteger.valueOf(PRIME))
                    .longValueExact();
            for (int i = 0; i <= unknowns; i++) {
                row[i] = row[i] * inverse % PRIME;
            }
            rows.add(row);
            pivots.add(pivot);
            return true;
        }

        private static void subtract(long[] row, long[] other, long times) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (row[i] + (PRIME - times) * other[i]) % PRIME;
            }
        }

        /** From the last row, in which nothing but its own unknown is left, to the first. */
        private long[] factors() {
            long[] factors = new long[unknowns];
            for (int i = rows.size() - 1; i >= 0; i--) {
                long[] row = rows.get(i);
                long factor = row[unknowns];
                for (int later = i + 1; later < rows.size(); later++) {
                    factor = (factor + (PRIME - row[pivots.get(later)]) * factors[pivots.get(later)]) % PRIME;
                }
                factors[pivots.get(i)] = factor;
            }
            return factors;
        }
    }
}
