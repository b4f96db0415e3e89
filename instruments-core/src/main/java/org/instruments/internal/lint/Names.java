package org.instruments.internal.lint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.instruments.definition.AlertRule;
import org.instruments.definition.Attribute;
import org.instruments.definition.BandSet;
import org.instruments.definition.Benchmark;
import org.instruments.definition.Coding;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.Norm;
import org.instruments.definition.ResponseScale;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Source;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What the ids of a definition stand for. Two things of a kind with one id are a fault; the first is taken. */
record Names(
        Map<String, ResponseScale> scales,
        Map<String, Item> items,
        Map<String, Attribute> attributes,
        Map<String, ScoreDefinition> scores,
        List<BandSet> bandSets) {

    static Names of(Definition definition, Faults faults) {
        // Sets of several scores may have one name.
        index("bandSets", definition.bandSets(), Names::place, faults);
        index("sources", definition.sources(), Source::id, faults);
        index("codings", definition.codings(), Coding::id, faults);
        index("norms", definition.norms(), Norm::id, faults);
        index("benchmarks", definition.benchmarks(), Benchmark::id, faults);
        index("alerts", definition.alerts(), AlertRule::id, faults);
        return new Names(
                index("responseScales", definition.responseScales(), ResponseScale::id, faults),
                index("items", definition.items(), Item::id, faults),
                index("attributes", definition.attributes(), Attribute::id, faults),
                index("scores", definition.scores(), ScoreDefinition::id, faults),
                definition.bandSets());
    }

    private static @Nullable String place(BandSet set) {
        return set.id() == null ? null : set.id() + " on " + set.score();
    }

    private static <T> Map<String, T> index(
            String list, List<T> things, Function<T, @Nullable String> id, Faults faults) {
        Map<String, T> index = new LinkedHashMap<>();
        Set<String> columns = new HashSet<>();
        for (int i = 0; i < things.size(); i++) {
            String name = id.apply(things.get(i));
            if (name != null) {
                // Ids become column names, which match in any case and with - and _ equal.
                if (!columns.add(name.toLowerCase(Locale.ROOT).replace('_', '-'))) {
                    faults.add(
                            ProblemCode.DUPLICATE_ID, "$." + list + "[" + i + "].id", "there is " + name + " already");
                } else {
                    index.put(name, things.get(i));
                }
            }
        }
        return index;
    }

    /** Whether a reference leads to something; notes it where it does not. Nothing given is no reference. */
    static boolean isKnown(@Nullable String name, Map<String, ?> things, ProblemCode code, String path, Faults faults) {
        if (name == null || things.containsKey(name)) {
            return name != null;
        }
        faults.add(code, path, "there is no " + name + "; there are: " + String.join(", ", things.keySet()));
        return false;
    }

    /** Whether a score is there; notes it where it is not. */
    boolean hasScore(@Nullable String name, String path, Faults faults) {
        return isKnown(name, scores, ProblemCode.UNKNOWN_SCORE, path, faults);
    }

    /** Whether an item is there; notes it where it is not. */
    boolean hasItem(@Nullable String name, String path, Faults faults) {
        return isKnown(name, items, ProblemCode.UNKNOWN_ITEM, path, faults);
    }

    /** The response scale of an item; null where either is missing, or is so faulty that its options are not known. */
    @Nullable
    ResponseScale scaleOf(String item) {
        Item found = items.get(item);
        ResponseScale scale = found == null || found.scale() == null ? null : scales.get(found.scale());
        return scale == null || scale.optionWeights().isEmpty() ? null : scale;
    }
}
