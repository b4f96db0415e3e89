package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.instruments.definition.BandSet;
import org.instruments.internal.key.BandTable;
import org.instruments.internal.key.ItemKey;
import org.jspecify.annotations.Nullable;

/** Proves that two band sets put every score that can exist in the same band. */
final class BandEquivalence {

    private BandEquivalence() {}

    /** The lower limit of a band, which is all that tells it from the band below. */
    private record LowerLimit(
            String band,
            @Nullable BigDecimal from,
            @Nullable BigDecimal above) {}

    /** Reasons, none where both are alike; empty where there is no proof. */
    static Optional<List<String>> proof(BandSet original, BandSet mutant, Compiled compiled) {
        if (!original.score().equals(mutant.score())) {
            return lowerLimits(original).equals(lowerLimits(mutant))
                    ? ofAnotherScore(original, mutant.score(), compiled)
                    : Optional.empty();
        }
        if (lowerLimits(original).equals(lowerLimits(mutant))) {
            return Optional.of(List.of());
        }
        int score = compiled.table().place(original.score());
        BandTable before = BandTable.of(original);
        BandTable after = BandTable.of(mutant);
        boolean same = compiled.needsAllAnswers(score)
                && compiled.values(score)
                        .map(values -> values.stream()
                                .allMatch(value -> before.bandOf(value).equals(after.bandOf(value))))
                        .orElse(false);
        return same ? Optional.of(List.of("every reachable score keeps its band")) : Optional.empty();
    }

    /** A set moved to a score that exists for the same people and is always in the same band. */
    private static Optional<List<String>> ofAnotherScore(BandSet set, String other, Compiled compiled) {
        int place = compiled.table().place(set.score());
        int otherPlace = compiled.table().place(other);
        int[] minimums = compiled.table().declaredMinimums();
        boolean alike = compiled.score(place).key() instanceof ItemKey key
                && compiled.score(otherPlace).key() instanceof ItemKey otherKey
                && key.canProrate() == otherKey.canProrate()
                && minimums[place] == minimums[otherPlace]
                && compiled.definition(place).steps().isEmpty()
                && compiled.definition(otherPlace).steps().isEmpty()
                && alwaysAlike(BandTable.of(set), key, otherKey);
        return alike
                ? Optional.of(List.of(set.score() + " and " + other + " put everybody in the same band of " + set.id()
                        + ": every pair of values they can have together was tried"))
                : Optional.empty();
    }

    private static boolean alwaysAlike(BandTable set, ItemKey one, ItemKey other) {
        return JointValues.of(one, other)
                .map(pairs -> pairs.allMatch(pair -> set.bandOf(pair.one()).equals(set.bandOf(pair.other()))))
                .orElse(false);
    }

    private static List<LowerLimit> lowerLimits(BandSet set) {
        return set.bands().stream()
                .map(band -> new LowerLimit(band.name(), band.from(), band.above()))
                .toList();
    }
}
