package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.definition.Step;
import org.instruments.internal.json.Numbers;
import org.instruments.internal.key.ItemKey;
import org.instruments.internal.key.Rational;
import org.instruments.internal.key.ScoreKey;
import org.jspecify.annotations.Nullable;

/** Proves that one score has the same value for everybody in two definitions, if the scores it is made from have. */
final class ScoreEquivalence {
    private final Compiled original;
    private final Compiled mutant;
    private final int place;
    private final List<String> reasons = new ArrayList<>();

    ScoreEquivalence(Compiled original, Compiled mutant, int place) {
        this.original = original;
        this.mutant = mutant;
        this.place = place;
    }

    /** Reasons, none where both compile to the same; empty where there is no proof. */
    Optional<List<String>> proof() {
        ScoreDefinition before = original.definition(place);
        ScoreDefinition after = mutant.definition(place);
        boolean same = before.id().equals(after.id())
                && before.isOptional() == after.isOptional()
                && sameKey(original.score(place).key(), mutant.score(place).key())
                && sameMinimum()
                && sameSteps(before.steps(), after.steps());
        return same ? Optional.of(reasons) : Optional.empty();
    }

    private boolean sameKey(ScoreKey before, ScoreKey after) {
        if (before instanceof ItemKey items && after instanceof ItemKey others) {
            if (!contributions(items).equals(contributions(others))) {
                return false;
            }
            if (combination(items.method()) != combination(others.method())) {
                reasons.add("a score of one item is that item's weight by any method");
                return items.size() == 1;
            }
            return true;
        }
        if (before instanceof ScoreKey.OfScores scores && after instanceof ScoreKey.OfScores others) {
            return scores.method() == others.method() && parts(scores).equals(parts(others));
        }
        return before.equals(after);
    }

    /** A count is a sum of weights that are 0 or 1. */
    private static Method combination(Method method) {
        return method == Method.COUNT ? Method.SUM : method;
    }

    /** What one item contributes to a score, position by position. */
    private record Contribution(int item, List<String> weights) {}

    private static List<Contribution> contributions(ItemKey key) {
        List<Contribution> contributions = new ArrayList<>();
        int[] items = key.items();
        for (int i = 0; i < items.length; i++) {
            List<String> weights = new ArrayList<>();
            for (int position = 0; position < key.options(i); position++) {
                BigDecimal weight = key.weight(i, position);
                weights.add(weight == null ? "" : Numbers.text(weight));
            }
            contributions.add(new Contribution(items[i], weights));
        }
        contributions.sort(Comparator.comparingInt(Contribution::item));
        return contributions;
    }

    private static List<ScoreKey.Part> parts(ScoreKey.OfScores key) {
        return key.parts().stream()
                .map(part -> new ScoreKey.Part(part.score(), part.weight().reduced()))
                .sorted(Comparator.comparingInt(ScoreKey.Part::score))
                .toList();
    }

    private boolean sameMinimum() {
        return original.table().declaredMinimums()[place] == mutant.table().declaredMinimums()[place];
    }

    private boolean sameSteps(List<Step> before, List<Step> after) {
        if (before.equals(after)) {
            return true;
        }
        if (effective(before, original).equals(effective(after, mutant))) {
            reasons.add("no value that " + original.score(place).id() + " can have before it reaches the limit");
            return true;
        }
        Optional<SortedSet<Rational>> values = original.startValues(place);
        if (original.needsAllAnswers(place)
                && mutant.needsAllAnswers(place)
                && values.isPresent()
                && conditions(before).equals(conditions(after))
                && values.get().stream()
                        .allMatch(value -> StepOutcomes.of(before, value).equals(StepOutcomes.of(after, value)))) {
            reasons.add("the steps of " + original.score(place).id() + " take each of the "
                    + values.get().size() + " values it can start from to the same");
            return true;
        }
        return false;
    }

    /** The steps without limits that nothing reaches. Prorated values lie between the ends of complete ones. */
    private List<Step> effective(List<Step> steps, Compiled compiled) {
        List<Step> effective = new ArrayList<>();
        for (int k = 0; k < steps.size(); k++) {
            Optional<SortedSet<Rational>> values = steps.get(k) instanceof Step.Clamp
                    ? compiled.reachable().beforeStep(compiled.score(place), k, 0)
                    : Optional.empty();
            if (steps.get(k) instanceof Step.Clamp clamp && values.isPresent()) {
                BigDecimal min = reached(clamp.min(), values.get().first(), 1);
                BigDecimal max = reached(clamp.max(), values.get().last(), -1);
                if (min != null || max != null) {
                    effective.add(new Step.Clamp(clamp.step(), min, max, clamp.evidence()));
                }
            } else {
                effective.add(steps.get(k));
            }
        }
        return effective;
    }

    private static @Nullable BigDecimal reached(@Nullable BigDecimal limit, Rational end, int beyond) {
        return limit == null || Rational.of(limit).compareTo(end) * beyond <= 0 ? null : limit;
    }

    private static List<List<Step.Condition>> conditions(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step instanceof Step.Arithmetic arithmetic
                        ? arithmetic.cases().stream().map(Step.ConstantCase::when)
                        : step instanceof Step.Lookup lookup
                                ? lookup.cases().stream().map(Step.TableCase::when)
                                : Stream.empty())
                .toList();
    }
}
