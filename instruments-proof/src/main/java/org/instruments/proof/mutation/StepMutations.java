package org.instruments.proof.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.instruments.definition.Definition;
import org.instruments.definition.Step;
import org.instruments.definition.Step.Condition;
import org.instruments.definition.Step.Operation;
import org.jspecify.annotations.Nullable;

/** Steps with other constants, cells, limits, roundings and conditions, and a step left out. */
final class StepMutations {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Drafts drafts;

    /** Where a range of an attribute's numbers ends. */
    private record Boundary(String attribute, int lastBefore) {}

    private StepMutations(Drafts drafts) {
        this.drafts = drafts;
    }

    static void propose(Definition definition, Drafts drafts) {
        StepMutations mutations = new StepMutations(drafts);
        for (int s = 0; s < definition.scores().size(); s++) {
            List<Step> steps = definition.scores().get(s).steps();
            String at = "/scores/" + s + "/steps";
            for (int k = 0; k < steps.size(); k++) {
                mutations.step(steps.get(k), at + "/" + k);
                mutations.leftOut(steps.size(), k, at);
            }
        }
    }

    private void leftOut(int steps, int step, String at) {
        drafts.add(
                at + "/" + step,
                "left out",
                List.of(Edit.list(
                        at,
                        IntStream.range(0, steps)
                                .filter(other -> other != step)
                                .mapToObj(other -> drafts.at(at + "/" + other))
                                .toList())));
    }

    private void step(Step step, String at) {
        if (step instanceof Step.Arithmetic arithmetic) {
            arithmetic(arithmetic, at);
        } else if (step instanceof Step.Lookup lookup) {
            table(lookup.table(), at + "/table");
            for (int c = 0; c < lookup.cases().size(); c++) {
                table(lookup.cases().get(c).table(), at + "/cases/" + c + "/table");
            }
            boundaries(lookup.cases().stream().map(Step.TableCase::when).toList(), at);
        } else if (step instanceof Step.Rounding rounding) {
            drafts.add(Edit.word(at + "/mode", rounding.mode() == Step.Mode.HALF_UP ? "half-even" : "half-up"));
            drafts.add(Edit.number(at + "/decimals", rounding.decimals() + 1));
            if (rounding.decimals() > 0) {
                drafts.add(Edit.number(at + "/decimals", rounding.decimals() - 1));
            }
        } else if (step instanceof Step.Clamp clamp) {
            limit(clamp.min(), at + "/min");
            limit(clamp.max(), at + "/max");
        }
    }

    private void limit(@Nullable BigDecimal limit, String at) {
        if (limit != null) {
            drafts.shift(at, limit, Spacing.lastDigit(limit));
            drafts.add(Edit.none(at));
        }
    }

    private void arithmetic(Step.Arithmetic arithmetic, String at) {
        drafts.add(Edit.word(at + "/step", opposite(arithmetic.step()).name().toLowerCase(Locale.ROOT)));
        if (arithmetic.value() != null) {
            drafts.shift(at + "/value", arithmetic.value(), Spacing.lastDigit(arithmetic.value()));
        }
        for (int c = 0; c < arithmetic.cases().size(); c++) {
            BigDecimal value = arithmetic.cases().get(c).value();
            drafts.shift(at + "/cases/" + c + "/value", value, Spacing.lastDigit(value));
        }
        boundaries(arithmetic.cases().stream().map(Step.ConstantCase::when).toList(), at);
    }

    private static Operation opposite(Operation operation) {
        return switch (operation) {
            case ADD -> Operation.SUBTRACT;
            case SUBTRACT -> Operation.ADD;
            case MULTIPLY -> Operation.DIVIDE;
            case DIVIDE -> Operation.MULTIPLY;
        };
    }

    /** Each cell by one in the last digit that the table is written with, or by half of that where it would meet the next. */
    private void table(Map<String, BigDecimal> table, String at) {
        List<Map.Entry<String, BigDecimal>> rows = table.entrySet().stream()
                .sorted(Comparator.comparing(row -> new BigDecimal(row.getKey())))
                .toList();
        BigDecimal digit = Spacing.lastDigit(List.copyOf(table.values()));
        for (int row = 0; row < rows.size(); row++) {
            BigDecimal cell = rows.get(row).getValue();
            BigDecimal gap = null;
            for (int next : new int[] {row - 1, row + 1}) {
                if (next >= 0 && next < rows.size()) {
                    BigDecimal distance =
                            rows.get(next).getValue().subtract(cell).abs();
                    gap = gap == null || distance.compareTo(gap) < 0 ? distance : gap;
                }
            }
            boolean wouldMeet = gap != null && gap.compareTo(digit) <= 0;
            drafts.shift(at + "/" + rows.get(row).getKey(), cell, wouldMeet ? digit.multiply(HALF) : digit);
        }
    }

    /** Each place where one range of numbers ends and the next begins, one up and one down, in all cases at once. */
    private void boundaries(List<List<Condition>> cases, String at) {
        Set<Boundary> boundaries =
                new TreeSet<>(Comparator.comparing(Boundary::attribute).thenComparing(Boundary::lastBefore));
        cases.stream().flatMap(List::stream).forEach(condition -> {
            if (condition.to() != null) {
                boundaries.add(new Boundary(condition.attribute(), condition.to()));
            }
            if (condition.from() != null) {
                boundaries.add(new Boundary(condition.attribute(), condition.from() - 1));
            }
        });
        for (Boundary boundary : boundaries) {
            for (int moved : new int[] {boundary.lastBefore() + 1, boundary.lastBefore() - 1}) {
                drafts.add(
                        at + "/cases",
                        boundary.attribute() + " up to " + boundary.lastBefore() + " -> " + moved,
                        moved(boundary, moved, cases, at));
            }
        }
    }

    private static List<Edit> moved(Boundary boundary, int lastBefore, List<List<Condition>> cases, String at) {
        List<Edit> edits = new ArrayList<>();
        for (int c = 0; c < cases.size(); c++) {
            for (int w = 0; w < cases.get(c).size(); w++) {
                Condition condition = cases.get(c).get(w);
                String pointer = at + "/cases/" + c + "/when/" + w;
                if (condition.attribute().equals(boundary.attribute())) {
                    if (condition.to() != null && condition.to() == boundary.lastBefore()) {
                        edits.add(Edit.number(pointer + "/to", lastBefore));
                    }
                    if (condition.from() != null && condition.from() == boundary.lastBefore() + 1) {
                        edits.add(Edit.number(pointer + "/from", lastBefore + 1));
                    }
                }
            }
        }
        return edits;
    }
}
