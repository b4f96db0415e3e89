package org.instruments.internal.key;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Step;
import org.jspecify.annotations.Nullable;

/** Turns the scores of a definition into compiled ones, each after the scores it is made of. */
final class KeyCompiler {
    private final Definition definition;
    private final List<ScoreDefinition> scores;
    private final Map<String, Integer> itemPlaces = new HashMap<>();
    private final Map<String, Integer> scorePlaces = new HashMap<>();
    private final CompiledScore[] compiled;
    private final List<Integer> order = new ArrayList<>();

    KeyCompiler(Definition definition, List<ScoreDefinition> scores) {
        this.scores = scores;
        this.definition = definition;
        for (int i = 0; i < definition.items().size(); i++) {
            itemPlaces.put(definition.items().get(i).id(), i);
        }
        for (int i = 0; i < scores.size(); i++) {
            scorePlaces.put(scores.get(i).id(), i);
        }
        this.compiled = new CompiledScore[scores.size()];
    }

    KeyTable compile() {
        IntStream.range(0, compiled.length).forEach(this::score);
        return new KeyTable(
                definition,
                List.of(compiled),
                scorePlaces,
                order.stream().mapToInt(Integer::intValue).toArray());
    }

    private CompiledScore score(int place) {
        if (compiled[place] == null) {
            ScoreDefinition score = scores.get(place);
            try {
                compiled[place] = score(score);
            } catch (ArithmeticException e) {
                throw new NotExactException(score.id(), e);
            }
            order.add(place);
        }
        return compiled[place];
    }

    private CompiledScore score(ScoreDefinition score) {
        List<CompiledStep> steps = score.steps().stream().map(this::step).toList();
        if (score.from() != null) {
            int from = scorePlaces.get(score.from());
            CompiledScore base = score(from);
            return new CompiledScore(
                    score,
                    new ScoreKey.OfOne(from),
                    steps,
                    base.items(),
                    people(steps, Stream.of(base)),
                    base::rangeFor);
        }
        if (!score.scores().isEmpty()) {
            return scoreOfScores(score, steps);
        }
        ItemKey key = itemKey(score);
        Interval range = key.range();
        return new CompiledScore(
                score,
                key,
                steps,
                IntStream.of(key.items()).sorted().toArray(),
                people(steps, Stream.empty()),
                person -> range);
    }

    private CompiledScore scoreOfScores(ScoreDefinition score, List<CompiledStep> steps) {
        List<ScoreKey.Part> parts = score.scores().stream()
                .map(part -> new ScoreKey.Part(
                        scorePlaces.get(part.score()),
                        part.weight() == null ? Rational.of(1) : Rational.of(part.weight())))
                .toList();
        ScoreKey.OfScores key = new ScoreKey.OfScores(score.method(), parts);
        int[] items = parts.stream()
                .flatMapToInt(part -> IntStream.of(score(part.score()).items()))
                .sorted()
                .distinct()
                .toArray();
        People people = people(steps, parts.stream().map(part -> score(part.score())));
        return new CompiledScore(score, key, steps, items, people, person -> range(key, person));
    }

    private Interval range(ScoreKey.OfScores key, int[] person) {
        Interval combined = key.parts().stream()
                .map(part -> score(part.score()).rangeFor(person).map(value -> value.times(part.weight())))
                .reduce((a, b) -> new Interval(key.join(a.min(), b.min()), key.join(a.max(), b.max())))
                .orElseThrow();
        return key.method() == ScoreDefinition.Method.MEAN
                ? combined.map(value -> value.dividedBy(Rational.of(key.parts().size())))
                : combined;
    }

    private People people(List<CompiledStep> steps, Stream<CompiledScore> parts) {
        return People.of(
                definition.attributes(),
                Stream.concat(
                        steps.stream().flatMap(CompiledStep::conditions),
                        parts.flatMap(part -> part.people().conditions().stream())));
    }

    private ItemKey itemKey(ScoreDefinition score) {
        ScoreDefinition holder = holderOfItems(score);
        List<Integer> items = new ArrayList<>();
        List<List<@Nullable BigDecimal>> weights = new ArrayList<>();
        for (String item : holder.items()) {
            items.add(itemPlaces.get(item));
            weights.add(ownWeights(item));
        }
        for (ScoreDefinition.Group group : holder.groups()) {
            for (String item : group.items()) {
                items.add(itemPlaces.get(item));
                weights.add(group.weights().isEmpty() ? ownWeights(item) : group.weights());
            }
        }
        return ItemKey.of(
                score.method(), items.stream().mapToInt(Integer::intValue).toArray(), weights);
    }

    private ScoreDefinition holderOfItems(ScoreDefinition score) {
        ScoreDefinition holder = score;
        while (holder.itemsOf() != null) {
            holder = scores.get(scorePlaces.get(holder.itemsOf()));
        }
        return holder;
    }

    private List<@Nullable BigDecimal> ownWeights(String id) {
        Item item = definition.items().get(itemPlaces.get(id));
        ResponseScale scale = definition.scaleOf(item);
        return item.isReversed() ? scale.weightsBackwards() : scale.optionWeights();
    }

    private CompiledStep step(Step step) {
        if (step instanceof Step.Arithmetic arithmetic) {
            return new CompiledStep.Arithmetic(
                    arithmetic.step(),
                    arithmetic.value() != null
                            ? AttributeChoice.same(arithmetic.value())
                            : choice(arithmetic.cases(), Step.ConstantCase::when, Step.ConstantCase::value));
        }
        if (step instanceof Step.Lookup lookup) {
            return new CompiledStep.Lookup(
                    lookup.cases().isEmpty()
                            ? AttributeChoice.same(LookupTable.of(lookup.table()))
                            : choice(lookup.cases(), Step.TableCase::when, c -> LookupTable.of(c.table())));
        }
        if (step instanceof Step.Rounding rounding) {
            return CompiledStep.Rounding.of(rounding);
        }
        return CompiledStep.Clamp.of((Step.Clamp) step);
    }

    private <C, T> AttributeChoice<T> choice(
            List<C> cases, Function<C, List<Step.Condition>> when, Function<C, T> chosen) {
        return AttributeChoice.of(cases.stream()
                .map(one -> new AttributeChoice.Case<>(
                        when.apply(one).stream()
                                .map(condition -> AttributeCondition.of(condition, definition.attributes()))
                                .toList(),
                        chosen.apply(one)))
                .toList());
    }
}
