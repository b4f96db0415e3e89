package org.instruments.internal.key;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.instruments.definition.Definition;
import org.instruments.definition.Evidence;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Sourced;
import org.instruments.internal.json.Numbers;
import org.instruments.score.ScoreTrace;
import org.instruments.score.ScoreTrace.ItemTrace;
import org.instruments.score.ScoreTrace.PartTrace;
import org.instruments.score.ScoreTrace.StepTrace;
import org.jspecify.annotations.Nullable;

/** Tells how a score that was computed came about. */
public final class Tracer {
    private final Definition definition;
    private final KeyTable table;
    private final int[] positions;
    private final int[] attributes;
    private final ScoreValue[] values;

    /** For one person: the answers, and the values of all scores that {@link KeyTable#evaluate} gave. */
    public Tracer(Definition definition, KeyTable table, int[] positions, int[] attributes, ScoreValue[] values) {
        this.definition = definition;
        this.table = table;
        this.positions = positions;
        this.attributes = attributes;
        this.values = values;
    }

    /** The trace of one score. */
    public ScoreTrace trace(int place, int minimum) {
        CompiledScore score = table.scores().get(place);
        ScoreDefinition declared = score.definition();
        ScoreValue value = values[place];
        List<ItemTrace> items = score.key() instanceof ItemKey key ? items(key) : List.of();
        return new ScoreTrace(
                score.id(),
                declared.method() == null ? "from" : declared.method().name().toLowerCase(Locale.ROOT),
                items,
                parts(declared),
                score.key() instanceof ItemKey key ? combined(key, items) : null,
                value.answered(),
                minimum,
                steps(score, minimum),
                value.exact() == null ? null : Numbers.number(value.exact().toDouble()),
                value.reason(),
                sources(declared));
    }

    private List<ItemTrace> items(ItemKey key) {
        List<ItemTrace> items = new ArrayList<>();
        int[] places = key.items();
        for (int i = 0; i < places.length; i++) {
            int position = positions[places[i]];
            BigDecimal weight = position < 0 ? null : key.weight(i, position);
            items.add(new ItemTrace(definition.items().get(places[i]).id(), weight == null ? null : position, weight));
        }
        return items;
    }

    private static @Nullable BigDecimal combined(ItemKey key, List<ItemTrace> items) {
        return items.stream()
                .map(ItemTrace::weight)
                .filter(weight -> weight != null)
                .reduce((a, b) -> switch (key.method()) {
                    case SUM, MEAN, COUNT -> a.add(b);
                    case MIN -> a.min(b);
                    case MAX -> a.max(b);
                })
                .orElse(null);
    }

    private static List<PartTrace> parts(ScoreDefinition declared) {
        return Stream.concat(
                        Stream.ofNullable(declared.from()).map(from -> new PartTrace(from, BigDecimal.ONE)),
                        declared.scores().stream()
                                .map(part -> new PartTrace(
                                        part.score(), part.weight() == null ? BigDecimal.ONE : part.weight())))
                .toList();
    }

    /** The steps that were taken: none where the parts gave no value, and none from the one on that could not be. */
    private List<StepTrace> steps(CompiledScore score, int minimum) {
        ScoreValue combined = score.combine(positions, minimum, values);
        List<StepTrace> taken = new ArrayList<>();
        Rational value = combined.exact();
        for (int i = 0; i < score.steps().size() && value != null; i++) {
            CompiledStep step = score.steps().get(i);
            Rational after = combined.prorated() && step.needsAllAnswers() ? null : step.apply(value, attributes);
            if (after != null) {
                taken.add(new StepTrace(
                        step.kind(),
                        step.operand(value, attributes),
                        sources(score.definition().steps().get(i))));
            }
            value = after;
        }
        return taken;
    }

    private static List<String> sources(Sourced part) {
        return part.evidence().stream().map(Evidence::source).distinct().toList();
    }
}
