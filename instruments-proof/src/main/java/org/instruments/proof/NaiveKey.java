package org.instruments.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.definition.ScoreDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The items of a score and the weight of each of their options, straight from the definition: an item's own weights, or
 * those of its group.
 *
 * @param items the places of the items
 * @param weights for each of them a weight per option, in millionths; {@link #NONE} for an option that counts as not
 *     answered
 */
record NaiveKey(int[] items, long[][] weights) {
    /** In place of a weight: counts as not answered. */
    static final long NONE = Long.MIN_VALUE;

    /** Weights have at most six decimals. */
    static final long UNIT = 1_000_000;

    static NaiveKey of(Definition definition, ScoreDefinition score) {
        ScoreDefinition holder = score;
        while (holder.itemsOf() != null) {
            holder = definition.score(holder.itemsOf());
        }
        Map<String, Item> known = definition.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Item> items = new ArrayList<>();
        List<long[]> weights = new ArrayList<>();
        for (String id : holder.items()) {
            items.add(known.get(id));
            weights.add(own(definition, known.get(id)));
        }
        for (ScoreDefinition.Group group : holder.groups()) {
            for (String id : group.items()) {
                items.add(known.get(id));
                weights.add(group.weights().isEmpty() ? own(definition, known.get(id)) : scaled(group.weights()));
            }
        }
        return new NaiveKey(
                items.stream().mapToInt(definition.items()::indexOf).toArray(), weights.toArray(long[][]::new));
    }

    /** The weights of the item's scale; of a reversed item each is highest + lowest - weight. */
    static long[] own(Definition definition, Item item) {
        ResponseScale scale = definition.scaleOf(item);
        long[] forwards = scale.from() == null ? scaled(scale.weights()) : between(scale.from(), scale.to());
        long ends = lowest(forwards) + highest(forwards);
        return item.isReversed()
                ? Arrays.stream(forwards).map(w -> w == NONE ? NONE : ends - w).toArray()
                : forwards;
    }

    private static long[] between(int from, int to) {
        long[] weights = new long[to - from + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (from + i) * UNIT;
        }
        return weights;
    }

    private static long[] scaled(List<@Nullable BigDecimal> weights) {
        return weights.stream()
                .mapToLong(w ->
                        w == null ? NONE : w.multiply(BigDecimal.valueOf(UNIT)).longValueExact())
                .toArray();
    }

    static long lowest(long[] weights) {
        return Arrays.stream(weights).filter(w -> w != NONE).min().orElseThrow();
    }

    static long highest(long[] weights) {
        return Arrays.stream(weights).filter(w -> w != NONE).max().orElseThrow();
    }
}
