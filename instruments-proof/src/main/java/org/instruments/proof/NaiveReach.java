package org.instruments.proof;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;

/**
 * The values complete answers of one person can give, item by item: what the first items can come to, joined with every
 * weight of the next. For scores with too many patterns to try them all.
 */
final class NaiveReach {
    private static final int MOST_VALUES = 200_000;

    private static final long MOST_PAIRS = 4_000_000;

    private final Definition definition;
    private final NaiveEvaluator evaluator;

    NaiveReach(Definition definition, NaiveEvaluator evaluator) {
        this.definition = definition;
        this.evaluator = evaluator;
    }

    /** The values of a score; empty where there are too many to go through. */
    Optional<Set<Fraction>> values(String score) {
        NaiveKey key = evaluator.key(score);
        if (key != null) {
            return ofItems(definition.score(score).method(), key)
                    .map(all -> all.stream()
                            .map(weights -> evaluator.complete(score, weights).exact())
                            .collect(Collectors.toSet()));
        }
        return ofScores(definition.score(score))
                .map(all -> all.stream()
                        .map(combined -> evaluator.complete(score, combined).exact())
                        .collect(Collectors.toSet()));
    }

    private static Optional<Set<Long>> ofItems(Method method, NaiveKey key) {
        Set<Long> reached = null;
        for (long[] weights : key.weights()) {
            Set<Long> next = new HashSet<>();
            for (long weight : weights) {
                if (weight != NaiveKey.NONE && reached == null) {
                    next.add(weight);
                } else if (weight != NaiveKey.NONE) {
                    reached.forEach(sum -> next.add(NaiveEvaluator.join(method, sum, weight)));
                }
            }
            if (next.size() > MOST_VALUES) {
                return Optional.empty();
            }
            reached = next;
        }
        return Optional.ofNullable(reached);
    }

    /** Parts that share items are joined as if they did not. */
    private Optional<Set<Fraction>> ofScores(ScoreDefinition score) {
        if (score.from() != null) {
            return values(score.from());
        }
        BinaryOperator<Fraction> join = join(score.method());
        Set<Fraction> reached = null;
        for (ScoreDefinition.Part part : score.scores()) {
            Fraction weight = part.weight() == null ? Fraction.of(1, 1) : Fraction.of(part.weight());
            Optional<Set<Fraction>> values = values(part.score());
            if (values.isEmpty()
                    || reached != null && (long) reached.size() * values.get().size() > MOST_PAIRS) {
                return Optional.empty();
            }
            Set<Fraction> next = new HashSet<>();
            for (Fraction value : values.get()) {
                Fraction weighted = value.times(weight);
                if (reached == null) {
                    next.add(weighted);
                } else {
                    reached.forEach(one -> next.add(join.apply(one, weighted)));
                }
            }
            if (next.size() > MOST_VALUES) {
                return Optional.empty();
            }
            reached = next;
        }
        Fraction parts = Fraction.of(score.scores().size(), 1);
        return Optional.ofNullable(reached)
                .map(all -> score.method() == Method.MEAN
                        ? all.stream().map(sum -> sum.dividedBy(parts)).collect(Collectors.toSet())
                        : all);
    }

    private static BinaryOperator<Fraction> join(Method method) {
        return switch (method) {
            case SUM, MEAN, COUNT -> Fraction::plus;
            case MIN -> (one, other) -> one.compareTo(other) <= 0 ? one : other;
            case MAX -> (one, other) -> one.compareTo(other) >= 0 ? one : other;
        };
    }
}
