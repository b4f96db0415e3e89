package org.instruments.internal.key;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.definition.ScoreDefinition.Method;

/** The values a score can have when all its items are answered, found without trying every combination of answers. */
public final class Reachable {
    /** Where there may be more values than this, they are not enumerated. */
    static final int MOST_VALUES = 200_000;

    private static final int WIDEST_SPAN = 4_000_000;

    private final KeyTable table;

    private Reachable(KeyTable table) {
        this.table = table;
    }

    /** For the scores of a compiled definition. */
    public static Reachable in(KeyTable table) {
        return new Reachable(table);
    }

    /**
     * The values of a score, ascending, for any attributes; empty where there are too many to enumerate. For a score of
     * scores that share items, values that only independent parts could give are among them.
     */
    public Optional<SortedSet<Rational>> values(CompiledScore score) {
        return ofAll(
                score.people().kinds(), person -> before(score, score.steps().size(), person));
    }

    /**
     * The values that can go into a step of a score, of the people for whom one of its cases is.
     *
     * @param step the place of the step
     * @param place the place of the case; 0 for a step without cases
     */
    public Optional<SortedSet<Rational>> beforeStep(CompiledScore score, int step, int place) {
        return ofAll(
                score.people().kinds().stream()
                        .filter(person -> score.steps().get(step).caseFor(person) == place)
                        .toList(),
                person -> before(score, step, person));
    }

    private static Optional<SortedSet<Rational>> ofAll(
            List<int[]> people, Function<int[], Optional<SortedSet<Rational>>> values) {
        SortedSet<Rational> all = new TreeSet<>();
        for (int[] person : people) {
            Optional<SortedSet<Rational>> some = values.apply(person);
            if (some.isEmpty() || all.addAll(some.get()) && all.size() > MOST_VALUES) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private Optional<SortedSet<Rational>> before(CompiledScore score, int step, int[] person) {
        Optional<SortedSet<Rational>> values = combined(score.key(), person);
        for (CompiledStep done : score.steps().subList(0, step)) {
            values = values.flatMap(in -> collect(in.stream().flatMap(value -> done.outcome(value, person))));
        }
        return values;
    }

    private Optional<SortedSet<Rational>> of(int place, int[] person) {
        CompiledScore score = table.scores().get(place);
        return before(score, score.steps().size(), person);
    }

    private Optional<SortedSet<Rational>> combined(ScoreKey key, int[] person) {
        if (key instanceof ItemKey items) {
            return items.method() == Method.MIN || items.method() == Method.MAX ? extremes(items) : sums(items);
        }
        if (key instanceof ScoreKey.OfOne one) {
            return of(one.score(), person);
        }
        return combinations((ScoreKey.OfScores) key, person);
    }

    private static Optional<SortedSet<Rational>> sums(ItemKey key) {
        long[][] contributions = key.distinctContributions();
        long lowest = Arrays.stream(contributions).mapToLong(c -> c[0]).sum();
        long span = Arrays.stream(contributions).mapToLong(c -> c[c.length - 1]).sum() - lowest;
        if (span > WIDEST_SPAN) {
            return Optional.empty();
        }
        BitSet reached = new BitSet();
        reached.set(0);
        for (long[] ofItem : contributions) {
            BitSet next = new BitSet();
            for (long contribution : ofItem) {
                int step = (int) (contribution - ofItem[0]);
                reached.stream().forEach(sum -> next.set(sum + step));
            }
            reached = next;
        }
        return collect(reached.stream().mapToObj(sum -> key.complete(lowest + sum)));
    }

    private static Optional<SortedSet<Rational>> extremes(ItemKey key) {
        long[][] contributions = key.distinctContributions();
        boolean largest = key.method() == Method.MAX;
        // The largest of all is at least each item's lowest contribution, and the smallest at most each one's highest.
        long limit = largest
                ? Arrays.stream(contributions).mapToLong(c -> c[0]).max().orElseThrow()
                : Arrays.stream(contributions)
                        .mapToLong(c -> c[c.length - 1])
                        .min()
                        .orElseThrow();
        return collect(Arrays.stream(contributions)
                .flatMapToLong(Arrays::stream)
                .filter(c -> largest ? c >= limit : c <= limit)
                .mapToObj(key::complete));
    }

    private Optional<SortedSet<Rational>> combinations(ScoreKey.OfScores key, int[] person) {
        Optional<SortedSet<Rational>> combined = Optional.empty();
        for (ScoreKey.Part part : key.parts()) {
            Optional<SortedSet<Rational>> values = of(part.score(), person)
                    .flatMap(of -> collect(of.stream().map(value -> value.times(part.weight()))));
            if (values.isEmpty()) {
                return values;
            }
            combined = combined.isEmpty() ? values : pairs(key, combined.get(), values.get());
            if (combined.isEmpty()) {
                return combined;
            }
        }
        return key.method() == Method.MEAN
                ? combined.flatMap(sums -> collect(sums.stream()
                        .map(sum -> sum.dividedBy(Rational.of(key.parts().size())))))
                : combined;
    }

    private static Optional<SortedSet<Rational>> pairs(
            ScoreKey.OfScores key, SortedSet<Rational> some, SortedSet<Rational> others) {
        if ((long) some.size() * others.size() > WIDEST_SPAN) {
            return Optional.empty();
        }
        List<Rational> second = List.copyOf(others);
        return collect(some.stream().flatMap(one -> second.stream().map(other -> key.join(one, other))));
    }

    private static Optional<SortedSet<Rational>> collect(Stream<Rational> values) {
        SortedSet<Rational> collected = values.map(Rational::reduced).collect(Collectors.toCollection(TreeSet::new));
        return collected.size() > MOST_VALUES ? Optional.empty() : Optional.of(collected);
    }
}
