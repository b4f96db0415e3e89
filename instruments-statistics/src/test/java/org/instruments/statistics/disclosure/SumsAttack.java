package org.instruments.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds and subtracts what is shown, with any factors, to learn a sum over the people of few combinations. Knows nothing of
 * networks and cuts: every set of combinations is tried.
 */
final class SumsAttack {
    private final View view;
    private final int someone;
    private final List<Integer> shown = new ArrayList<>();

    SumsAttack(View view) {
        this.view = view;
        int having = 0;
        for (int i = 0; i < view.size().length; i++) {
            having |= view.size()[i] > 0 ? 1 << i : 0;
        }
        someone = having;
        view.groups().stream().filter(View.Group::isShown).forEach(group -> shown.add(group.members()));
    }

    private int rank(int columns) {
        return Rows.of(view.size().length, shown, columns).rank();
    }

    /**
     * Combinations with fewer people than the minimum that a sum can be had of, with some factor for each: the rows of the
     * shown groups add up to one that is 0 everywhere else exactly when they have a smaller rank there.
     */
    Optional<Integer> fewPeople() {
        int all = rank(someone);
        for (int few = 1; few <= someone; few++) {
            if ((few & ~someone) == 0 && isLargest(few) && rank(someone & ~few) < all) {
                return Optional.of(few);
            }
        }
        return Optional.empty();
    }

    /** Whether these are few, and would not be with any more; what can be had of fewer can be had of these. */
    private boolean isLargest(int few) {
        if (view.people(few) >= view.minimum()) {
            return false;
        }
        for (int i = 0; i < view.size().length; i++) {
            int more = few | 1 << i;
            if (more != few && (more & ~someone) == 0 && view.people(more) < view.minimum()) {
                return false;
            }
        }
        return true;
    }

    /** Sums of each combination's people, other than the given ones, with the same shown sums but not the same of the group. */
    Optional<long[]> otherSums(long[] sums, View.Group group) {
        for (long[] vector : Rows.of(view.size().length, shown, someone).nullVectors()) {
            long[] other = new long[sums.length];
            for (int i = 0; i < sums.length; i++) {
                // combinations without people have no sum
                other[i] = sums[i] + (someone >> i & 1) * vector[i];
            }
            if (sum(other, group.members()) != sum(sums, group.members())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    static long sum(long[] sums, int members) {
        long sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += (members >> i & 1) * sums[i];
        }
        return sum;
    }
}
