package org.instruments.proof.mutation;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.definition.Step;
import org.instruments.internal.key.CompiledScore;
import org.instruments.internal.key.ItemKey;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.Rational;
import org.instruments.internal.key.Reachable;
import org.instruments.internal.key.ScoreKey;

/**
 * A definition as it is scored with.
 *
 * @param table its key table
 * @param reachable the values of its scores
 */
record Compiled(KeyTable table, Reachable reachable) {

    static Compiled of(Definition definition) {
        KeyTable table = KeyTable.compile(definition);
        return new Compiled(table, Reachable.in(table));
    }

    CompiledScore score(int place) {
        return table.scores().get(place);
    }

    ScoreDefinition definition(int place) {
        return score(place).definition();
    }

    /** The values of a score; empty where there are too many. */
    Optional<SortedSet<Rational>> values(int place) {
        return reachable.values(score(place));
    }

    /** The values that can go into the first step of a score, for anybody; empty where there are too many. */
    Optional<SortedSet<Rational>> startValues(int place) {
        SortedSet<Rational> all = new TreeSet<>();
        for (int choice = 0; choice < choices(definition(place).steps().get(0)); choice++) {
            Optional<SortedSet<Rational>> some = reachable.beforeStep(score(place), 0, choice);
            if (some.isEmpty()) {
                return some;
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    private static int choices(Step step) {
        int cases = step instanceof Step.Arithmetic arithmetic
                ? arithmetic.cases().size()
                : step instanceof Step.Lookup lookup ? lookup.cases().size() : 0;
        return Math.max(1, cases);
    }

    /** Whether a score exists only when every one of its items is answered, whatever the minimum. */
    boolean needsAllAnswers(int place) {
        if (definition(place).steps().stream().anyMatch(Step.Lookup.class::isInstance) && !hasExtremes(place)) {
            return true;
        }
        ScoreKey key = score(place).key();
        return key instanceof ItemKey items
                ? items.size() == 1 || !items.canProrate()
                : parts(key).allMatch(this::needsAllAnswers);
    }

    /** Whether a smallest or largest weight is in it, which exists with items missing and is not prorated then. */
    private boolean hasExtremes(int place) {
        ScoreKey key = score(place).key();
        return key instanceof ItemKey items
                ? items.method() == Method.MIN || items.method() == Method.MAX
                : parts(key).anyMatch(this::hasExtremes);
    }

    private static IntStream parts(ScoreKey key) {
        return key instanceof ScoreKey.OfOne one
                ? IntStream.of(one.score())
                : ((ScoreKey.OfScores) key).parts().stream().mapToInt(ScoreKey.Part::score);
    }
}
