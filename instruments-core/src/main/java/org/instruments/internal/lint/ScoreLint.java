package org.instruments.internal.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What scores are made of. */
final class ScoreLint {
    /** Faults of scores that do not keep their items from being known. */
    private static final Set<ProblemCode> HARMLESS =
            Set.of(ProblemCode.UNSOURCED, ProblemCode.UNKNOWN_SOURCE, ProblemCode.DUPLICATE_PROPERTY);

    private static final long MOST_PARTS = 100;

    private final Definition definition;
    private final Names names;
    private final Faults faults;
    private final Set<String> scoredItems = new HashSet<>();
    private final Map<String, Long> parts = new HashMap<>();

    ScoreLint(Definition definition, Names names, Faults faults) {
        this.definition = definition;
        this.names = names;
        this.faults = faults;
    }

    void lint() {
        for (int i = 0; i < definition.scores().size(); i++) {
            score(definition.scores().get(i), "$.scores[" + i + "]");
        }
        for (int i = 0; i < definition.items().size(); i++) {
            Item item = definition.items().get(i);
            // Where a score could not be read, its items may be the ones that seem to be forgotten.
            boolean canTell = !item.isScored() || !faults.within("$.scores", HARMLESS);
            if (item.id() != null && canTell && item.isScored() != scoredItems.contains(item.id())) {
                faults.add(
                        ProblemCode.UNSCORED_ITEM,
                        "$.items[" + i + "]",
                        item.isScored()
                                ? "no score uses " + item.id() + ", and it is not marked \"scored\": false"
                                : item.id() + " is marked \"scored\": false, and a score uses it");
            }
        }
    }

    private void score(ScoreDefinition score, String path) {
        long ways = Stream.of(
                        !score.items().isEmpty(),
                        !score.groups().isEmpty(),
                        score.itemsOf() != null,
                        !score.scores().isEmpty(),
                        score.from() != null)
                .filter(given -> given)
                .count();
        if (ways != 1) {
            // Noted unless another fault keeps it from being computed: a score of nothing has no values to look at.
            if (!faults.within(path, ValueLint.HARMLESS)) {
                faults.add(
                        ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE,
                        path,
                        "needs exactly one of items, groups, itemsOf, scores and from, not " + ways);
            }
            return;
        }
        method(score, path);
        references(score, path);
        if (isInCycle(score)) {
            faults.add(ProblemCode.CYCLE, path, score.id() + " needs itself");
            return;
        }
        if (parts(score) > MOST_PARTS) {
            faults.add(
                    ProblemCode.TOO_LARGE,
                    path,
                    "goes through more than " + MOST_PARTS + " scores, each counted as often as it is needed");
            return;
        }
        weights(score, path);
        minimum(score, path);
    }

    private void method(ScoreDefinition score, String path) {
        boolean ofScores = !score.scores().isEmpty();
        if (score.from() != null) {
            if (score.method() != null) {
                faults.add(ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE, path + ".method", "a score with from has no method");
            }
            if (score.steps().isEmpty() && !faults.within(path + ".steps", ValueLint.HARMLESS)) {
                faults.add(ProblemCode.MISSING_PROPERTY, path + ".steps", "a score with from needs steps");
            }
        } else if (score.method() == null) {
            if (!faults.within(path + ".method", ValueLint.HARMLESS)) {
                faults.add(ProblemCode.MISSING_PROPERTY, path + ".method", "the property is required");
            }
        } else if (ofScores && score.method() == Method.COUNT) {
            faults.add(ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE, path + ".method", "scores cannot be counted");
        }
        for (int i = 0; i < score.scores().size(); i++) {
            BigDecimal weight = score.scores().get(i).weight();
            if (weight != null && score.method() != Method.SUM) {
                faults.add(
                        ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE,
                        path + ".scores[" + i + "].weight",
                        "only a sum has weights");
            }
            if (weight != null && weight.signum() == 0) {
                faults.add(ProblemCode.NO_EFFECT, path + ".scores[" + i + "].weight", "is 0");
            }
        }
    }

    private void references(ScoreDefinition score, String path) {
        Set<String> seen = new HashSet<>();
        items(score.items(), path + ".items", seen);
        for (int i = 0; i < score.groups().size(); i++) {
            items(score.groups().get(i).items(), path + ".groups[" + i + "].items", seen);
        }
        if (names.hasScore(score.itemsOf(), path + ".itemsOf", faults)) {
            ScoreDefinition holder = names.scores().get(score.itemsOf());
            if (holder.from() != null || !holder.scores().isEmpty()) {
                faults.add(
                        ProblemCode.AMBIGUOUS_SOURCE_OF_SCORE,
                        path + ".itemsOf",
                        score.itemsOf() + " is not made of items");
            }
        }
        names.hasScore(score.from(), path + ".from", faults);
        Set<String> parts = new HashSet<>();
        for (int i = 0; i < score.scores().size(); i++) {
            String part = score.scores().get(i).score();
            names.hasScore(part, path + ".scores[" + i + "].score", faults);
            if (part != null && !parts.add(part)) {
                faults.add(ProblemCode.DUPLICATE_ID, path + ".scores[" + i + "].score", part + " is twice in it");
            }
        }
    }

    private void items(List<String> items, String path, Set<String> seen) {
        for (int i = 0; i < items.size(); i++) {
            names.hasItem(items.get(i), path + "[" + i + "]", faults);
            scoredItems.add(items.get(i));
            if (!seen.add(items.get(i))) {
                faults.add(ProblemCode.DUPLICATE_ID, path + "[" + i + "]", items.get(i) + " is twice in this score");
            }
        }
    }

    private boolean isInCycle(ScoreDefinition score) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(needs(score));
        while (!next.isEmpty()) {
            String id = next.remove(next.size() - 1);
            if (reached.add(id) && names.scores().containsKey(id)) {
                next.addAll(needs(names.scores().get(id)));
            }
        }
        return score.id() != null && reached.contains(score.id());
    }

    /** How many scores must be computed for a score, those that are needed twice counted twice. */
    private long parts(ScoreDefinition score) {
        Long known = parts.get(score.id());
        if (known == null) {
            known = 0L;
            for (String id : needs(score)) {
                ScoreDefinition part = names.scores().get(id);
                known = Math.min(MOST_PARTS + 1, known + 1 + (part == null || isInCycle(part) ? 0 : parts(part)));
            }
            parts.put(score.id(), known);
        }
        return known;
    }

    /** The ids of the scores that a score is directly made of. */
    static List<String> needs(ScoreDefinition score) {
        return Stream.concat(
                        Stream.of(score.itemsOf(), score.from()),
                        score.scores().stream().map(ScoreDefinition.Part::score))
                .filter(Objects::nonNull)
                .toList();
    }

    private void weights(ScoreDefinition score, String path) {
        for (int i = 0; i < score.groups().size(); i++) {
            ScoreDefinition.Group group = score.groups().get(i);
            String at = path + ".groups[" + i + "].weights";
            ScaleLint.decimals(group.weights(), at, faults);
            for (String item : group.items()) {
                ResponseScale scale = names.scaleOf(item);
                if (scale != null
                        && !group.weights().isEmpty()
                        && !holes(group.weights()).equals(holes(scale.optionWeights()))) {
                    faults.add(
                            ProblemCode.WEIGHTS_MISMATCH,
                            at,
                            "do not cover the " + scale.optionWeights().size() + " options of " + item
                                    + ", with null where its response scale has null");
                    break;
                }
            }
        }
        if (score.method() == Method.COUNT) {
            boolean onlyZeroAndOne = weightsOf(score)
                    .filter(Objects::nonNull)
                    .allMatch(w -> w.signum() == 0 || w.compareTo(BigDecimal.ONE) == 0);
            if (!onlyZeroAndOne) {
                faults.add(ProblemCode.COUNT_WEIGHTS, path, "a count has weights 0 and 1 only");
            }
        }
    }

    private static List<Boolean> holes(List<@Nullable BigDecimal> weights) {
        return weights.stream().map(Objects::isNull).toList();
    }

    private Stream<@Nullable BigDecimal> weightsOf(ScoreDefinition score) {
        ScoreDefinition holder = holder(score);
        if (holder == null) {
            return Stream.empty();
        }
        Stream<BigDecimal> own = Stream.concat(
                        holder.items().stream(),
                        holder.groups().stream()
                                .filter(group -> group.weights().isEmpty())
                                .flatMap(group -> group.items().stream()))
                .map(names::scaleOf)
                .filter(Objects::nonNull)
                .flatMap(scale -> scale.optionWeights().stream());
        return Stream.concat(own, holder.groups().stream().flatMap(group -> group.weights().stream()));
    }

    /** The score whose items these are, or null where there is none. */
    private @Nullable ScoreDefinition holder(ScoreDefinition score) {
        ScoreDefinition holder = score;
        for (int i = 0;
                holder != null
                        && holder.itemsOf() != null
                        && i <= names.scores().size();
                i++) {
            holder = names.scores().get(holder.itemsOf());
        }
        return holder;
    }

    private void minimum(ScoreDefinition score, String path) {
        if (score.minimum() == null || score.minimum().answered() == null) {
            return;
        }
        String at = path + ".minimum.answered";
        if (score.from() != null || !score.scores().isEmpty()) {
            faults.add(ProblemCode.MINIMUM_TOO_LARGE, at, "only a score of items has a minimum");
            return;
        }
        ScoreDefinition holder = holder(score);
        if (holder != null) {
            int items = holder.items().size()
                    + holder.groups().stream()
                            .flatMapToInt(group -> IntStream.of(group.items().size()))
                            .sum();
            if (score.minimum().answered() < 1 || score.minimum().answered() > items) {
                faults.add(
                        ProblemCode.MINIMUM_TOO_LARGE,
                        at,
                        score.minimum().answered() + " of the " + items + " items of " + score.id());
            }
        }
    }
}
