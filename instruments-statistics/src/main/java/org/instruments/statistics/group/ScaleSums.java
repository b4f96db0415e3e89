package org.instruments.statistics.group;

import org.instruments.statistics.reliability.ItemMoments;

/**
 * How the scales go together: of each two, among the people who answered every item of both, what the sums of their items
 * add up to, singly and multiplied by each other.
 */
final class ScaleSums {
    private static final int MOMENTS = 6;

    private final int scales;

    /** Of people who answered every item of every scale: each sum, and its products with those up to itself. */
    private final long[] sums;

    private final long[] products;
    private long people;

    /** Of people who did not, for each scale with each before it: people, two sums, two squares, the product. */
    private final long[] pairs;

    ScaleSums(int scales) {
        this.scales = scales;
        this.sums = new long[scales];
        this.products = new long[scales * (scales + 1) / 2];
        this.pairs = new long[scales * (scales - 1) / 2 * MOMENTS];
    }

    /** Counts a person; scales of whom an item is missing are marked so, all but {@code complete} of them. */
    void add(long[] totals, boolean[] present, int complete) {
        if (complete == scales) {
            people++;
            for (int i = 0, at = 0; i < scales; i++) {
                sums[i] += totals[i];
                for (int j = 0; j <= i; j++) {
                    products[at++] += totals[i] * totals[j];
                }
            }
        } else if (complete > 1) {
            for (int i = 1; i < scales; i++) {
                for (int j = 0; j < i && present[i]; j++) {
                    if (present[j]) {
                        addPair(place(i, j), totals[i], totals[j]);
                    }
                }
            }
        }
    }

    private void addPair(int at, long one, long other) {
        pairs[at]++;
        pairs[at + 1] += one;
        pairs[at + 2] += other;
        pairs[at + 3] += one * one;
        pairs[at + 4] += other * other;
        pairs[at + 5] += one * other;
    }

    private static int place(int i, int j) {
        return (i * (i - 1) / 2 + j) * MOMENTS;
    }

    void add(ScaleSums other) {
        people += other.people;
        GroupTally.addTo(sums, other.sums);
        GroupTally.addTo(products, other.products);
        GroupTally.addTo(pairs, other.pairs);
    }

    /** The moments of the sums of two scales, as if these were items; in units of 1, since correlations have none. */
    ItemMoments moments(int one, int other) {
        int at = place(Math.max(one, other), Math.min(one, other));
        int first = one > other ? 0 : 1;
        long product = product(one, other) + pairs[at + 5];
        return ItemMoments.of(
                people + pairs[at],
                new long[] {sums[one] + pairs[at + 1 + first], sums[other] + pairs[at + 2 - first]},
                new long[][] {
                    {product(one, one) + pairs[at + 3 + first], product},
                    {product, product(other, other) + pairs[at + 4 - first]}
                },
                1);
    }

    private long product(int one, int other) {
        int i = Math.max(one, other);
        return products[i * (i + 1) / 2 + Math.min(one, other)];
    }
}
