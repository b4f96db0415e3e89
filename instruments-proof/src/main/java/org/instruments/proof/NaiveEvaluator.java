package org.instruments.proof;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.instruments.MinimumAnswered;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.score.AbsenceReason;
import org.jspecify.annotations.Nullable;

/**
 * Scores one kind of person in the plainest way, written from {@code docs/definition-format.md} and from nothing else: the
 * engine and this share no line of computation, so where both give the same, the definition means what the engine does.
 *
 * <p>What a combined value becomes after the steps is remembered, so that millions of patterns are quick. Not for use by
 * several threads.
 */
final class NaiveEvaluator {
    /** In place of a position: the input does not have the item. Any negative position is an item not answered. */
    static final int NOT_ASKED = -2;

    private final Definition definition;
    private final MinimumAnswered rule;
    private final NaiveSteps steps;
    private final boolean[][] isAnswer;
    private final Map<String, Prepared> scores = new HashMap<>();

    /** The weights of a score's items, or none for a score of scores, and what was computed of it already. */
    private record Prepared(
            ScoreDefinition score, @Nullable NaiveKey key, int[] items, int needed, Map<Combined, Outcome> known) {}

    /** What answers come to before the steps; a sum of weights is in millionths. */
    private sealed interface Combined {
        record OfWeights(long weights, int answered) implements Combined {}

        record OfScores(Fraction value, int answered, boolean prorated) implements Combined {}
    }

    /** For a person with these attributes, under this rule for missing answers. */
    NaiveEvaluator(Definition definition, Map<String, String> attributes, MinimumAnswered rule) {
        this.definition = definition;
        this.rule = rule;
        this.steps = new NaiveSteps(attributes);
        this.isAnswer = isAnswer(definition);
        definition.scores().forEach(this::prepare);
    }

    /** For each item and option whether that is an answer: its response scale has a weight for it. */
    static boolean[][] isAnswer(Definition definition) {
        boolean[][] isAnswer = new boolean[definition.items().size()][];
        for (int i = 0; i < isAnswer.length; i++) {
            long[] weights = NaiveKey.own(definition, definition.items().get(i));
            isAnswer[i] = new boolean[weights.length];
            for (int option = 0; option < weights.length; option++) {
                isAnswer[i][option] = weights[option] != NaiveKey.NONE;
            }
        }
        return isAnswer;
    }

    private Prepared prepare(ScoreDefinition score) {
        Prepared known = scores.get(score.id());
        if (known != null) {
            return known;
        }
        Prepared prepared;
        if (score.from() == null && score.scores().isEmpty()) {
            NaiveKey key = NaiveKey.of(definition, score);
            int[] items = Arrays.stream(key.items()).sorted().toArray();
            prepared = new Prepared(score, key, items, needed(score, key), new HashMap<>());
        } else {
            Set<Integer> items = new TreeSet<>();
            parts(score)
                    .forEach(part -> Arrays.stream(
                                    prepare(definition.score(part)).items())
                            .forEach(items::add));
            prepared = new Prepared(score, null, items.stream().mapToInt(i -> i).toArray(), 0, new HashMap<>());
        }
        scores.put(score.id(), prepared);
        return prepared;
    }

    /** The scores that a score is made of. */
    static List<String> parts(ScoreDefinition score) {
        return score.from() != null
                ? List.of(score.from())
                : score.scores().stream().map(ScoreDefinition.Part::score).toList();
    }

    /** How many items must be answered: all, where items of different range cannot stand for each other. */
    private int needed(ScoreDefinition score, NaiveKey key) {
        int items = key.items().length;
        boolean oneLowest = Arrays.stream(key.weights())
                        .mapToLong(NaiveKey::lowest)
                        .distinct()
                        .count()
                == 1;
        boolean oneHighest = Arrays.stream(key.weights())
                        .mapToLong(NaiveKey::highest)
                        .distinct()
                        .count()
                == 1;
        boolean canStandForOthers = switch (score.method()) {
            case SUM, MEAN, COUNT -> oneLowest && oneHighest;
            case MIN -> oneHighest;
            case MAX -> oneLowest;
        };
        if (!canStandForOthers) {
            return items;
        }
        return switch (rule.toString()) {
            case "declared" -> score.minimum() == null ? items : score.minimum().answered();
            case "all" -> items;
            case "half" -> items / 2 + items % 2;
            default -> Math.min(items, Integer.parseInt(rule.toString()));
        };
    }

    /** The places of the items a score depends on, ascending. */
    int[] items(String score) {
        return scores.get(score).items();
    }

    /** The weights of a score's items; null for a score of scores. */
    @Nullable
    NaiveKey key(String score) {
        return scores.get(score).key();
    }

    /** Everything that came out for a score so far, but for nothing answered. */
    Collection<Outcome> outcomes(String score) {
        return scores.get(score).known().values();
    }

    /** The rows of tables that were used so far. */
    Set<NaiveSteps.UsedRow> usedRows() {
        return steps.usedRows();
    }

    /** The score of a person who chose these options, one per item of the questionnaire. */
    Outcome evaluate(String id, int[] positions) {
        Prepared score = scores.get(id);
        return score.key() == null ? ofScores(score, positions) : ofItems(score, score.key(), positions);
    }

    private Outcome ofItems(Prepared score, NaiveKey key, int[] positions) {
        Method method = score.score().method();
        boolean adds = method != Method.MIN && method != Method.MAX;
        long combined = 0;
        int answered = 0;
        for (int i = 0; i < key.items().length; i++) {
            int position = positions[key.items()[i]];
            long weight = position < 0 ? NaiveKey.NONE : key.weights()[i][position];
            if (weight != NaiveKey.NONE) {
                combined = adds || answered == 0 ? combined + weight : join(method, combined, weight);
                answered++;
            }
        }
        return answered == 0 ? nothing(score, positions) : ofWeights(score, combined, answered);
    }

    static long join(Method method, long one, long other) {
        return switch (method) {
            case SUM, MEAN, COUNT -> Math.addExact(one, other);
            case MIN -> Math.min(one, other);
            case MAX -> Math.max(one, other);
        };
    }

    /** The score of somebody all of whose answers come to this. */
    Outcome complete(String score, long weights) {
        Prepared prepared = scores.get(score);
        return ofWeights(prepared, weights, prepared.items().length);
    }

    private Outcome ofWeights(Prepared score, long weights, int answered) {
        return score.known().computeIfAbsent(new Combined.OfWeights(weights, answered), c -> {
            if (answered < score.needed()) {
                return Outcome.absent(AbsenceReason.BELOW_MINIMUM, answered);
            }
            int items = score.items().length;
            Fraction total = Fraction.of(weights, NaiveKey.UNIT);
            boolean missing = answered < items;
            return switch (score.score().method()) {
                case SUM, COUNT ->
                    steps.after(score.score(), total.times(Fraction.of(items, answered)), answered, missing);
                case MEAN -> steps.after(score.score(), total.times(Fraction.of(1, answered)), answered, missing);
                case MIN, MAX -> steps.after(score.score(), total, answered, false);
            };
        });
    }

    private Outcome ofScores(Prepared score, int[] positions) {
        if (score.score().from() != null) {
            Outcome base = evaluate(score.score().from(), positions);
            return base.exact() == null ? base : ofParts(score, List.of(base), base.answered());
        }
        int answered = 0;
        for (int item : score.items()) {
            answered += positions[item] >= 0 && isAnswer[item][positions[item]] ? 1 : 0;
        }
        if (answered == 0) {
            return nothing(score, positions);
        }
        List<Outcome> parts = parts(score.score()).stream()
                .map(part -> evaluate(part, positions))
                .toList();
        return parts.stream().anyMatch(part -> part.exact() == null)
                ? Outcome.absent(AbsenceReason.PART_ABSENT, answered)
                : ofParts(score, parts, answered);
    }

    private Outcome ofParts(Prepared score, List<Outcome> parts, int answered) {
        boolean prorated = parts.stream().anyMatch(Outcome::prorated);
        return ofCombined(score, combined(score.score(), parts), answered, prorated);
    }

    private Outcome ofCombined(Prepared score, Fraction combined, int answered, boolean prorated) {
        return score.known()
                .computeIfAbsent(
                        new Combined.OfScores(combined, answered, prorated),
                        c -> steps.after(score.score(), combined, answered, prorated));
    }

    /** The score of scores of somebody who answered everything and whose parts come to this. */
    Outcome complete(String score, Fraction combined) {
        Prepared prepared = scores.get(score);
        return ofCombined(prepared, combined, prepared.items().length, false);
    }

    private static Fraction combined(ScoreDefinition score, List<Outcome> parts) {
        if (score.from() != null) {
            return parts.get(0).exact();
        }
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            var weight = score.scores().get(i).weight();
            Fraction value = parts.get(i).exact();
            sum = sum.plus(weight == null ? value : value.times(Fraction.of(weight)));
        }
        return switch (score.method()) {
            case SUM, COUNT -> sum;
            case MEAN -> sum.dividedBy(Fraction.of(parts.size(), 1));
            case MIN ->
                parts.stream().map(Outcome::exact).min(Fraction::compareTo).orElseThrow();
            case MAX ->
                parts.stream().map(Outcome::exact).max(Fraction::compareTo).orElseThrow();
        };
    }

    private static Outcome nothing(Prepared score, int[] positions) {
        boolean asked = Arrays.stream(score.items()).anyMatch(item -> positions[item] != NOT_ASKED);
        return Outcome.absent(asked ? AbsenceReason.NOT_ANSWERED : AbsenceReason.COLUMNS_ABSENT, 0);
    }
}
