package org.instruments.statistics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Linear algebra over the rationals: rows of whole numbers, reduced exactly; an overflow is an error, not a result. */
final class Rows {
    private final int width;
    private final List<long[]> reduced = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Rows(int width) {
        this.width = width;
    }

    /** Sets of columns as rows of 0 and 1. */
    static Rows of(int width, List<Integer> sets, int columns) {
        Rows rows = new Rows(width);
        for (int set : sets) {
            long[] row = new long[width];
            for (int i = 0; i < width; i++) {
                row[i] = (set & columns) >> i & 1;
            }
            rows.add(row);
        }
        return rows;
    }

    int rank() {
        return reduced.size();
    }

    /** Adds a row; keeps every row 0 in the pivots of the others. */
    void add(long[] row) {
        long[] left = row;
        for (int k = 0; k < reduced.size(); k++) {
            left = eliminate(left, reduced.get(k), pivots.get(k));
        }
        int pivot = 0;
        while (pivot < width && left[pivot] == 0) {
            pivot++;
        }
        if (pivot < width) {
            for (int k = 0; k < reduced.size(); k++) {
                reduced.set(k, eliminate(reduced.get(k), left, pivot));
            }
            reduced.add(left);
            pivots.add(pivot);
        }
    }

    private static long[] eliminate(long[] row, long[] by, int pivot) {
        if (row[pivot] == 0) {
            return row;
        }
        long[] left = new long[row.length];
        long divisor = 0;
        for (int i = 0; i < row.length; i++) {
            left[i] = Math.subtractExact(Math.multiplyExact(row[i], by[pivot]), Math.multiplyExact(by[i], row[pivot]));
            divisor = gcd(divisor, left[i]);
        }
        for (int i = 0; i < row.length && divisor > 1; i++) {
            left[i] /= divisor;
        }
        return left;
    }

    private static long gcd(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
    }

    /** Vectors that make every row 0 and that all such vectors are sums of. */
    List<long[]> nullVectors() {
        long multiple = 1;
        for (int k = 0; k < reduced.size(); k++) {
            long pivot = Math.abs(reduced.get(k)[pivots.get(k)]);
            multiple = Math.multiplyExact(multiple / gcd(multiple, pivot), pivot);
        }
        List<long[]> vectors = new ArrayList<>();
        for (int free = 0; free < width; free++) {
            if (!pivots.contains(free)) {
                long[] vector = new long[width];
                vector[free] = multiple;
                for (int k = 0; k < reduced.size(); k++) {
                    long[] row = reduced.get(k);
                    vector[pivots.get(k)] = -Math.multiplyExact(multiple / row[pivots.get(k)], row[free]);
                }
                vectors.add(vector);
            }
        }
        return vectors;
    }
}
