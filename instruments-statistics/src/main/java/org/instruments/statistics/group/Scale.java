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

/**
 * The items of a score that adds up, or averages, what their answers contribute.
 *
 * @param items the places of its items
 * @param weights by item of the scale and position, what the answer contributes, in {@code unit}s; {@link
 *     #NO_ANSWER} where the option counts as not answered
 * @param unit what a weight of 1 stands for
 */
record Scale(int[] items, int[][] weights, double unit) {
    static final int NO_ANSWER = Integer.MIN_VALUE;

    /** The scale of a score; empty where the score is made otherwise. */
    static Optional<Scale> of(Instrument instrument, String score) {
        ScoreDefinition definition = instrument.definition().score(score);
        boolean ofItems =
                !definition.items().isEmpty() || !definition.groups().isEmpty() || definition.itemsOf() != null;
        if (!ofItems || definition.method() == Method.MIN || definition.method() == Method.MAX) {
            return Optional.empty();
        }
        Map<String, List<KeyRow>> rows = instrument.keyTable().stream()
                .filter(row -> row.score().equals(score))
                .collect(Collectors.groupingBy(KeyRow::item));
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

    int size() {
        return items.length;
    }

    boolean isSameAs(Scale other) {
        return unit == other.unit && Arrays.equals(items, other.items) && Arrays.deepEquals(weights, other.weights);
    }
}
