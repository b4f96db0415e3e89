package org.instruments.statistics.suspicion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.definition.Item;
import org.instruments.definition.ScoreDefinition.High;
import org.instruments.score.KeyRow;
import org.instruments.statistics.group.GroupTally;
import org.instruments.statistics.reliability.ItemMoments;
import org.instruments.statistics.reliability.ScaleReliability;

/**
 * A score that is a sum or a mean of items, and what people answered to them.
 *
 * @param id the id of the score
 * @param high 1 where a high score is better, -1 where it is worse, 0 where it is neither
 * @param items the places of its items
 * @param weights of each item, what its options contribute, in printed order
 * @param mostFall whether later options contribute less on most items of the instrument, as where "always" is printed first
 * @param moments how the contributions go together
 */
record KeyedScore(
        String id,
        int high,
        List<Integer> items,
        List<List<BigDecimal>> weights,
        boolean mostFall,
        ItemMoments moments) {

    /** The scores of a tally; of those with the same items and weights, as a sum and a mean, the first. */
    static List<KeyedScore> of(GroupTally tally) {
        Instrument instrument = tally.tallying().instrument();
        Map<List<String>, List<BigDecimal>> weights = instrument.keyTable().stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.score(), row.item()),
                        Collectors.mapping(KeyRow::weight, Collectors.toList())));
        boolean mostFall = mostFall(instrument);
        List<KeyedScore> scores = new ArrayList<>();
        for (String id : tally.tallying().scoreIds()) {
            Optional<KeyedScore> score =
                    tally.moments(id).map(moments -> of(instrument, id, weights, mostFall, moments));
            score.filter(one -> scores.stream().noneMatch(one::isKeyedAs)).ifPresent(scores::add);
        }
        return scores;
    }

    private static KeyedScore of(
            Instrument instrument,
            String id,
            Map<List<String>, List<BigDecimal>> weights,
            boolean mostFall,
            ItemMoments moments) {
        High high = instrument.definition().score(id).high();
        List<Item> items = instrument.itemsOf(id);
        return new KeyedScore(
                id,
                high == High.BETTER ? 1 : high == High.WORSE ? -1 : 0,
                items.stream().map(item -> instrument.placeOfItem(item.id())).toList(),
                items.stream().map(item -> weights.get(List.of(id, item.id()))).toList(),
                mostFall,
                moments);
    }

    private static boolean mostFall(Instrument instrument) {
        List<Item> scored = instrument.items().stream().filter(Item::isScored).toList();
        long falling = scored.stream()
                .filter(item -> {
                    List<BigDecimal> options = instrument.definition().scaleOf(item).optionWeights().stream()
                            .filter(Objects::nonNull)
                            .toList();
                    return falls(options) != item.isReversed();
                })
                .count();
        return 2 * falling > scored.size();
    }

    private static boolean falls(List<BigDecimal> options) {
        return options.get(options.size() - 1).compareTo(options.get(0)) < 0;
    }

    private boolean isKeyedAs(KeyedScore other) {
        return items.equals(other.items) && weights.equals(other.weights);
    }

    int size() {
        return items.size();
    }

    /** Cronbach's alpha; empty of fewer than two items, or where their sum is the same for all. */
    OptionalDouble alpha() {
        return ScaleReliability.alpha(moments).value();
    }

    /** Whether an item is reverse-scored: later options contribute less where they contribute more on most items, or more where less. */
    boolean isReversed(int item) {
        return falls(weights.get(item)) != mostFall;
    }

    BitSet places() {
        BitSet places = new BitSet();
        items.forEach(places::set);
        return places;
    }

    /** The places of the items that are reverse-scored. */
    BitSet reversed() {
        BitSet places = new BitSet();
        for (int i = 0; i < size(); i++) {
            if (isReversed(i)) {
                places.set(items.get(i));
            }
        }
        return places;
    }

    boolean[] in(BitSet places) {
        boolean[] in = new boolean[size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = places.get(items.get(i));
        }
        return in;
    }

    /** What one option more contributes, where that is the same for all options of all items; else empty. */
    Optional<Double> step() {
        if (weights.stream().anyMatch(options -> options.size() < 2)) {
            return Optional.empty();
        }
        BigDecimal step = weights.get(0).get(1).subtract(weights.get(0).get(0)).abs();
        for (List<BigDecimal> options : weights) {
            for (int option = 1; option < options.size(); option++) {
                BigDecimal one = options.get(option).subtract(options.get(option - 1));
                boolean onwards =
                        one.signum() == options.get(1).subtract(options.get(0)).signum();
                if (!onwards || one.abs().compareTo(step) != 0) {
                    return Optional.empty();
                }
            }
        }
        return step.signum() == 0 ? Optional.empty() : Optional.of(step.doubleValue());
    }
}
