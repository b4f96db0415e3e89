package org.instruments.internal.lint;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.instruments.definition.Definition;
import org.instruments.definition.Norm;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Step;
import org.instruments.internal.json.Numbers;
import org.instruments.internal.key.CompiledScore;
import org.instruments.internal.key.Interval;
import org.instruments.internal.key.ItemKey;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.NotExactException;
import org.instruments.internal.key.Rational;
import org.instruments.internal.key.Reachable;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.ProblemCode;

/**
 * What can only be said of the values that scores reach: tables, bands, ranges, exactness. Looks at every score whose
 * own making, and that of the scores it is made of, has no fault.
 */
final class ValueLint {
    /** Faults that do not keep a score from being computed. */
    static final Set<ProblemCode> HARMLESS = EnumSet.of(
            ProblemCode.UNSOURCED,
            ProblemCode.UNKNOWN_SOURCE,
            ProblemCode.UNUSED_SCALE,
            ProblemCode.UNUSED_ATTRIBUTE,
            ProblemCode.UNSCORED_ITEM,
            ProblemCode.NOT_A_MIRROR,
            ProblemCode.TEXT_NOT_ALLOWED,
            ProblemCode.UNKNOWN_PROPERTY,
            ProblemCode.DUPLICATE_PROPERTY);

    private final Definition definition;
    private final Faults faults;
    private final Map<String, String> paths = new HashMap<>();

    ValueLint(Definition definition, Faults faults) {
        this.definition = definition;
        this.faults = faults;
    }

    void lint() {
        boolean itemsAreSound = List.of("$.items", "$.responseScales", "$.attributes").stream()
                .noneMatch(path -> faults.within(path, HARMLESS));
        if (!itemsAreSound) {
            return;
        }
        Optional<KeyTable> compiled = compile(soundScores());
        if (compiled.isEmpty()) {
            return;
        }
        KeyTable table = compiled.get();
        Reachable reachable = Reachable.in(table);
        for (CompiledScore score : table.scores()) {
            String path = paths.get(score.id());
            try {
                score(score, path);
                lookups(score, path, reachable);
            } catch (ArithmeticException e) {
                notExact(path);
            }
        }
        new BandLint(definition, faults).lint(table, reachable);
        means(table);
    }

    private void means(KeyTable table) {
        for (int i = 0; i < definition.norms().size(); i++) {
            Norm norm = definition.norms().get(i);
            if (norm.mean() != null && norm.score() != null && table.has(norm.score())) {
                Interval range = table.score(norm.score()).range();
                double mean = norm.mean().doubleValue();
                if (mean < range.min().toDouble() || mean > range.max().toDouble()) {
                    faults.add(
                            ProblemCode.BAD_VALUE,
                            "$.norms[" + i + "].mean",
                            "is outside the range of " + norm.score() + ", " + text(range.min()) + " to "
                                    + text(range.max()));
                }
            }
        }
    }

    private Set<String> soundScores() {
        Set<String> sound = new HashSet<>();
        for (int i = 0; i < definition.scores().size(); i++) {
            ScoreDefinition score = definition.scores().get(i);
            String path = "$.scores[" + i + "]";
            if (!faults.within(path, HARMLESS) && isTheOnly(score)) {
                sound.add(score.id());
                paths.put(score.id(), path);
            }
        }
        return withParts(sound);
    }

    /** Whether no other score has its id, by which it is computed. */
    private boolean isTheOnly(ScoreDefinition score) {
        return definition.scores().stream()
                        .filter(other -> score.id().equals(other.id()))
                        .count()
                == 1;
    }

    /** Of these scores the ones whose parts, and the parts of these, are all among them. */
    private Set<String> withParts(Set<String> scores) {
        Set<String> kept = new HashSet<>(scores);
        boolean lost = true;
        while (lost) {
            lost = kept.removeIf(id -> !kept.containsAll(ScoreLint.needs(definition.score(id))));
        }
        return kept;
    }

    /** The sound scores, compiled; a score whose constants are too fine is noted and left out. */
    private Optional<KeyTable> compile(Set<String> sound) {
        Set<String> left = sound;
        while (!left.isEmpty()) {
            Set<String> tried = left;
            try {
                return Optional.of(KeyTable.compile(
                        definition,
                        definition.scores().stream()
                                .filter(score -> tried.contains(score.id()))
                                .toList()));
            } catch (NotExactException e) {
                notExact(paths.get(e.score()));
                Set<String> others = new HashSet<>(left);
                others.remove(e.score());
                left = withParts(others);
            }
        }
        return Optional.empty();
    }

    private void notExact(String path) {
        faults.add(ProblemCode.NOT_EXACT, path, "its constants are too fine or too large for exact results");
    }

    private void score(CompiledScore score, String path) {
        ScoreDefinition.Range stated = score.definition().range();
        if (stated != null
                && (!Rational.of(stated.min()).isSameAs(score.range().min())
                        || !Rational.of(stated.max()).isSameAs(score.range().max()))) {
            faults.add(
                    ProblemCode.RANGE_MISMATCH,
                    path + ".range",
                    "the derived range is " + text(score.range().min()) + " to "
                            + text(score.range().max()));
        }
        ScoreDefinition.Minimum minimum = score.definition().minimum();
        if (minimum != null
                && score.key() instanceof ItemKey key
                && minimum.answered() < key.size()
                && !key.canProrate()) {
            faults.add(
                    ProblemCode.CANNOT_PRORATE,
                    path + ".minimum",
                    "its items do not have the same lowest and highest weight, so some cannot stand for others");
        }
    }

    private void lookups(CompiledScore score, String path, Reachable reachable) {
        List<Step> steps = score.definition().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Lookup lookup) {
                String at = path + ".steps[" + i + "]";
                boolean complete = true;
                for (int k = 0; k < Math.max(1, lookup.cases().size()); k++) {
                    Optional<SortedSet<Rational>> values = reachable.beforeStep(score, i, k);
                    if (values.isEmpty()) {
                        faults.add(ProblemCode.TOO_LARGE, at, "too many values reach this table to check it");
                        return;
                    }
                    complete &= lookup.cases().isEmpty()
                            ? table(lookup.table(), lookup, values.get(), at + ".table")
                            : table(
                                    lookup.cases().get(k).table(),
                                    lookup,
                                    values.get(),
                                    at + ".cases[" + k + "].table");
                }
                plateaus(lookup, at + ".plateaus.values");
                if (!complete) {
                    return;
                }
            }
        }
    }

    private void plateaus(Step.Lookup lookup, String path) {
        List<BigDecimal> declared =
                lookup.plateaus() == null ? List.of() : lookup.plateaus().values();
        for (int i = 0; i < declared.size(); i++) {
            BigDecimal value = declared.get(i);
            boolean repeated = Stream.concat(
                            Stream.of(lookup.table()), lookup.cases().stream().map(Step.TableCase::table))
                    .anyMatch(table -> table.values().stream()
                                    .filter(after -> after.compareTo(value) == 0)
                                    .count()
                            > 1);
            if (!repeated) {
                faults.add(ProblemCode.NO_EFFECT, path + "[" + i + "]", "no table repeats this value");
            }
        }
    }

    /** Whether every value that reaches the table has a row. */
    private boolean table(Map<String, BigDecimal> rows, Step.Lookup lookup, SortedSet<Rational> values, String path) {
        Map<Rational, BigDecimal> exact = new HashMap<>();
        rows.forEach((before, after) -> {
            Rational value = Rational.of(new BigDecimal(before)).reduced();
            if (exact.put(value, after) != null) {
                faults.add(ProblemCode.DUPLICATE_ID, path + "." + before, "two rows for one value");
            }
            if (!values.contains(value)) {
                faults.add(ProblemCode.LOOKUP_UNREACHABLE, path + "." + before, before + " cannot be reached");
            }
        });
        boolean complete = true;
        BigDecimal last = null;
        for (Rational value : values) {
            BigDecimal after = exact.get(value);
            if (after == null) {
                complete = false;
                faults.add(ProblemCode.LOOKUP_GAP, path, "no row for " + text(value));
            } else if (last != null && !runs(last, after, lookup)) {
                faults.add(
                        ProblemCode.LOOKUP_NOT_MONOTONE,
                        path + "." + text(value),
                        after.toPlainString() + " follows " + last.toPlainString() + " in a table that is "
                                + (lookup.direction() == Step.Direction.INCREASING ? "increasing" : "decreasing"));
            }
            last = after == null ? last : after;
        }
        return complete;
    }

    private static boolean runs(BigDecimal last, BigDecimal after, Step.Lookup lookup) {
        int order = after.compareTo(last);
        if (order == 0) {
            return lookup.plateaus() != null
                    && lookup.plateaus().values().stream().anyMatch(value -> value.compareTo(after) == 0);
        }
        return order > 0 == (lookup.direction() == Step.Direction.INCREASING);
    }

    static String text(Rational value) {
        return Numbers.text(value.toDouble());
    }
}
