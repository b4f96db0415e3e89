package org.instruments.statistics.group;

import java.util.Arrays;
import org.instruments.statistics.reliability.ItemMoments;

/** The people who answered every item of a scale: what their answers add up to, singly and multiplied by each other. */
final class ScaleTally {
    private final int[] items;
    private final int[][] weights;
    private final int[] contributions;
    private final long[] sums;

    /** Of each item with each up to itself, one item after the other. */
    private final long[] products;

    private long people;
    private long total;

    ScaleTally(Scale scale) {
        this.items = scale.items();
        this.weights = scale.weights();
        this.contributions = new int[items.length];
        this.sums = new long[items.length];
        this.products = new long[items.length * (items.length + 1) / 2];
    }

    /** Counts a person who answered every item; whether the person did. */
    boolean add(byte[] positions, int from) {
        long sum = 0;
        for (int i = 0; i < items.length; i++) {
            int position = positions[from + items[i]];
            if (position < 0 || weights[i][position] == Scale.NO_ANSWER) {
                return false;
            }
            contributions[i] = weights[i][position];
            sum += contributions[i];
        }
        total = sum;
        people++;
        for (int i = 0, at = 0; i < contributions.length; i++) {
            long one = contributions[i];
            sums[i] += one;
            for (int j = 0; j <= i; j++) {
                products[at++] += one * contributions[j];
            }
        }
        return true;
    }

    /** What the answers of the person who was counted last add up to. */
    long total() {
        return total;
    }

    void add(ScaleTally other) {
        people += other.people;
        GroupTally.addTo(sums, other.sums);
        GroupTally.addTo(products, other.products);
    }

    /** How many people answered every item. */
    long people() {
        return people;
    }

    ItemMoments moments(double unit) {
        long[][] rows = new long[sums.length][];
        for (int i = 0, at = 0; i < rows.length; at += ++i) {
            rows[i] = Arrays.copyOfRange(products, at, at + i + 1);
        }
        return ItemMoments.of(people, sums, rows, unit);
    }
}
