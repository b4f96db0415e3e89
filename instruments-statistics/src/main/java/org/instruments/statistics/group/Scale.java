package org.instruments.statistics.group;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.definition.Item;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.score.KeyRow;
import org.instruments.statistics.reliability.ItemMoments;

/** The items of a score that adds up, or averages, what their answers contribute. */
final class Scale {
    /** In place of a weight: the option counts as not answered. */
    static final int NO_ANSWER = Integer.MIN_VALUE;

    private final int[] items;
    private final int[][] weights;
    private final double unit;

    /** What is added to weights so that none is negative. */
    private final int shift;

    /** By item and position, so many positions an item, the shifted weight; negative where there is no answer. */
    private final int[] contributions;

    private final int options;

    /**
     * @param items the places of its items
     * @param weights by item of the scale and position, what the answer contributes, in units; or {@link #NO_ANSWER}
     * @param unit what a weight of 1 stands for
     */
    private Scale(int[] items, int[][] weights, double unit) {
        this.items = items;
        this.weights = weights;
        this.unit = unit;
        this.shift = -Math.min(
                0,
                Arrays.stream(weights)
                        .flatMapToInt(Arrays::stream)
                        .filter(weight -> weight != NO_ANSWER)
                        .min()
                        .orElse(0));
        this.options = Arrays.stream(weights).mapToInt(of -> of.length).max().orElse(0);
        this.contributions = new int[items.length * options];
        for (int i = 0; i < items.length; i++) {
            for (int position = 0; position < weights[i].length; position++) {
                int weight = weights[i][position];
                contributions[i * options + position] = weight == NO_ANSWER ? -1 : Math.addExact(weight, shift);
            }
        }
    }

    /**
     * The scale of a score; empty where the score is made otherwise.
     *
     * @param keyRows the rows of the score in the key table
     */
    static Optional<Scale> of(Instrument instrument, String score, List<KeyRow> keyRows) {
        ScoreDefinition definition = instrument.definition().score(score);
        boolean ofItems =
                !definition.items().isEmpty() || !definition.groups().isEmpty() || definition.itemsOf() != null;
        if (!ofItems || definition.method() == Method.MIN || definition.method() == Method.MAX) {
            return Optional.empty();
        }
        Map<String, List<KeyRow>> rows = keyRows.stream().collect(Collectors.groupingBy(KeyRow::item));
        int decimals = rows.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> Math.max(0, row.weight().stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        List<Item> items = instrument.itemsOf(score);
        int[][] weights = items.stream()
                .map(item -> weights(instrument, item, rows.get(item.id()), decimals))
                .toArray(int[][]::new);
        return Optional.of(new Scale(
                items.stream()
                        .mapToInt(item -> instrument.placeOfItem(item.id()))
                        .toArray(),
                weights,
                BigDecimal.ONE.movePointLeft(decimals).doubleValue()));
    }

    private static int[] weights(Instrument instrument, Item item, List<KeyRow> rows, int decimals) {
        int[] weights =
                new int[instrument.definition().scaleOf(item).optionWeights().size()];
        Arrays.fill(weights, NO_ANSWER);
        rows.forEach(row ->
                weights[row.position()] = row.weight().movePointRight(decimals).intValueExact());
        return weights;
    }

    /** The places of its items. */
    int[] items() {
        return items;
    }

    /** What the answers to one of its items contribute, by position, in units; or {@link #NO_ANSWER}. */
    int[] weights(int item) {
        return weights[item];
    }

    /** What a weight of 1 stands for. */
    double unit() {
        return unit;
    }

    int size() {
        return items.length;
    }

    /**
     * By item and position, so many {@link #options()} an item, what the answer contributes, never negative; negative where
     * it is no answer.
     */
    int[] contributions() {
        return contributions;
    }

    int options() {
        return options;
    }

    /** The largest contribution. */
    int largest() {
        return Arrays.stream(contributions).max().orElse(0);
    }

    /**
     * Moments of sums and products of contributions.
     *
     * @param products of each item with each up to itself
     */
    ItemMoments moments(long people, long[] sums, long[][] products) {
        long[] unshifted = new long[sums.length];
        long[][] rows = new long[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            unshifted[i] = sums[i] - people * shift;
            rows[i] = new long[i + 1];
            for (int j = 0; j <= i; j++) {
                rows[i][j] = products[i][j] - shift * (sums[i] + sums[j]) + people * shift * shift;
            }
        }
        return ItemMoments.of(people, unshifted, rows, unit);
    }

    boolean isSameAs(Scale other) {
        return unit == other.unit && Arrays.equals(items, other.items) && Arrays.deepEquals(weights, other.weights);
    }
}
