package org.instruments.statistics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Equations for factors of groups with which their sum, and one more group as it is, cancels out for some people. Solved
 * exactly, in remainders of a prime: minors of 20 rows and columns of 0 and 1 are below 21^10.5 / 2^20 (Hadamard), so below
 * it.
 */
final class Cancelling {
    private static final long PRIME = Integer.MAX_VALUE;

    private final int groups;
    private final List<long[]> rows;
    private final List<Integer> pivots;

    /** What an equation adds to those there are. */
    enum Added {
        /** It follows from them. */
        NOTHING,
        /** It does not. */
        NEW,
        /** It contradicts them. */
        IMPOSSIBLE
    }

    /** No equation for so many groups. */
    Cancelling(int groups) {
        this.groups = groups;
        this.rows = new ArrayList<>();
        this.pivots = new ArrayList<>();
    }

    /** The same equations. */
    Cancelling(Cancelling other) {
        this.groups = other.groups;
        this.rows = new ArrayList<>(other.rows);
        this.pivots = new ArrayList<>(other.pivots);
    }

    /** Lets the sum cancel out for people who are in these groups, the one more group being the last. */
    Added add(BitSet in) {
        long[] row = new long[groups + 1];
        in.stream().forEach(group -> row[group] = group == groups ? PRIME - 1 : 1);
        for (int i = 0; i < rows.size(); i++) {
            subtract(row, rows.get(i), row[pivots.get(i)]);
        }
        int pivot = 0;
        while (pivot < groups && row[pivot] == 0) {
            pivot++;
        }
        if (pivot == groups) {
            return row[groups] == 0 ? Added.NOTHING : Added.IMPOSSIBLE;
        }
        long inverse = BigInteger.valueOf(row[pivot])
                .modInverse(BigInteger.valueOf(PRIME))
                .longValueExact();
        for (int i = 0; i <= groups; i++) {
            row[i] = row[i] * inverse % PRIME;
        }
        rows.add(row);
        pivots.add(pivot);
        return Added.NEW;
    }

    private static void subtract(long[] row, long[] other, long times) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (row[i] + (PRIME - times) * other[i]) % PRIME;
        }
    }

    /** Whether all factors follow. */
    boolean isDetermined() {
        return rows.size() == groups;
    }

    /** Whether the sum cancels out for people who are in these groups too, where all factors follow. */
    boolean cancels(BitSet in) {
        return new Cancelling(this).add(in) == Added.NOTHING;
    }
}
