package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.internal.key.ItemKey;
import org.instruments.internal.key.Rational;

/** The values that two sums or means of the same items can have together, with any items answered. */
final class JointValues {
    private static final int MOST_STATES = 200_000;

    private JointValues() {}

    /** The values of both for one person. */
    record Pair(Rational one, Rational other) {}

    /** What is known after some items: how many were answered, and both sums so far. */
    private record State(int answered, BigDecimal one, BigDecimal other) {}

    /** Every pair of values; empty where the items are not the same or there are too many pairs. */
    static Optional<Stream<Pair>> of(ItemKey one, ItemKey other) {
        int[] items = Arrays.stream(one.items()).sorted().toArray();
        if (!isAdded(one)
                || !isAdded(other)
                || !Arrays.equals(items, Arrays.stream(other.items()).sorted().toArray())) {
            return Optional.empty();
        }
        Set<State> states = Set.of(new State(0, BigDecimal.ZERO, BigDecimal.ZERO));
        for (int item : items) {
            states = after(states, one, place(item, one), other, place(item, other));
            if (states.size() > MOST_STATES) {
                return Optional.empty();
            }
        }
        return Optional.of(states.stream()
                .filter(state -> state.answered() > 0)
                .map(state -> new Pair(
                        value(one, state.one(), state.answered()), value(other, state.other(), state.answered()))));
    }

    private static boolean isAdded(ItemKey key) {
        return key.method() != Method.MIN && key.method() != Method.MAX;
    }

    private static int place(int item, ItemKey key) {
        return Arrays.stream(key.items()).boxed().toList().indexOf(item);
    }

    private static Set<State> after(Set<State> states, ItemKey one, int inOne, ItemKey other, int inOther) {
        Set<State> next = new HashSet<>(states);
        for (int position = 0; position < one.options(inOne); position++) {
            BigDecimal weight = one.weight(inOne, position);
            BigDecimal otherWeight = other.weight(inOther, position);
            if (weight != null && otherWeight != null) {
                states.forEach(state -> next.add(new State(
                        state.answered() + 1,
                        state.one().add(weight).stripTrailingZeros(),
                        state.other().add(otherWeight).stripTrailingZeros())));
            }
        }
        return next;
    }

    private static Rational value(ItemKey key, BigDecimal sum, int answered) {
        Rational mean = Rational.of(sum).times(new Rational(1, answered));
        return key.method() == Method.MEAN ? mean : mean.times(Rational.of(key.size()));
    }
}
