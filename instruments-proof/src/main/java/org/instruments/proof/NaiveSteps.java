package org.instruments.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Step;
import org.instruments.score.AbsenceReason;
import org.jspecify.annotations.Nullable;

/** The steps of scores for one person, as the format page describes them. */
final class NaiveSteps {
    private final Map<String, String> attributes;
    private final Set<UsedRow> usedRows = new HashSet<>();

    /**
     * A row of a conversion table.
     *
     * @param score the id of the score
     * @param step the place of the step
     * @param table the place of the case the table is of; 0 where there are none
     * @param before the value before, as written
     */
    record UsedRow(String score, int step, int table, String before) {}

    /** For a person with these attributes: a word, or a whole number as text. */
    NaiveSteps(Map<String, String> attributes) {
        this.attributes = attributes;
    }

    /** The rows of tables that were used so far. */
    Set<UsedRow> usedRows() {
        return usedRows;
    }

    Outcome after(ScoreDefinition score, Fraction combined, int answered, boolean prorated) {
        Fraction value = combined;
        for (int i = 0; i < score.steps().size(); i++) {
            Step step = score.steps().get(i);
            if (step instanceof Step.Lookup && prorated) {
                return Outcome.absent(AbsenceReason.PRORATED_LOOKUP, answered);
            }
            value = after(score, i, value);
            if (value == null) {
                return Outcome.absent(AbsenceReason.ATTRIBUTE_MISSING, answered);
            }
        }
        return Outcome.present(value, answered, prorated);
    }

    private @Nullable Fraction after(ScoreDefinition score, int place, Fraction value) {
        Step step = score.steps().get(place);
        if (step instanceof Step.Arithmetic arithmetic) {
            return arithmetic(arithmetic, value);
        }
        if (step instanceof Step.Lookup lookup) {
            int table = lookup.cases().isEmpty() ? 0 : caseFor(lookup.cases(), Step.TableCase::when);
            return table < 0 ? null : row(score, place, table, value);
        }
        if (step instanceof Step.Rounding rounding) {
            return value.rounded(
                    rounding.decimals(),
                    rounding.mode() == Step.Mode.HALF_UP ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN);
        }
        Step.Clamp clamp = (Step.Clamp) step;
        if (clamp.min() != null && value.compareTo(Fraction.of(clamp.min())) < 0) {
            return Fraction.of(clamp.min());
        }
        return clamp.max() != null && value.compareTo(Fraction.of(clamp.max())) > 0 ? Fraction.of(clamp.max()) : value;
    }

    private @Nullable Fraction arithmetic(Step.Arithmetic step, Fraction value) {
        BigDecimal constant = step.value();
        if (constant == null) {
            int one = caseFor(step.cases(), Step.ConstantCase::when);
            if (one < 0) {
                return null;
            }
            constant = step.cases().get(one).value();
        }
        Fraction by = Fraction.of(constant);
        return switch (step.step()) {
            case ADD -> value.plus(by);
            case SUBTRACT -> value.minus(by);
            case MULTIPLY -> value.times(by);
            case DIVIDE -> value.dividedBy(by);
        };
    }

    private Fraction row(ScoreDefinition score, int place, int table, Fraction value) {
        Step.Lookup lookup = (Step.Lookup) score.steps().get(place);
        Map<String, BigDecimal> rows = lookup.cases().isEmpty()
                ? lookup.table()
                : lookup.cases().get(table).table();
        for (Map.Entry<String, BigDecimal> row : rows.entrySet()) {
            if (Fraction.of(new BigDecimal(row.getKey())).equals(value)) {
                usedRows.add(new UsedRow(score.id(), place, table, row.getKey()));
                return Fraction.of(row.getValue());
            }
        }
        throw new IllegalStateException("the table of " + score.id() + " has no row for " + value);
    }

    /** The place of the case that is for this person, or -1 when an attribute that decides it is not known. */
    private <C> int caseFor(List<C> cases, Function<C, List<Step.Condition>> when) {
        for (int i = 0; i < cases.size(); i++) {
            if (when.apply(cases.get(i)).stream().allMatch(this::holds)) {
                return i;
            }
        }
        return -1;
    }

    private boolean holds(Step.Condition condition) {
        String known = attributes.get(condition.attribute());
        if (known == null) {
            return false;
        }
        if (condition.is() != null) {
            return condition.is().equalsIgnoreCase(known);
        }
        int number = Integer.parseInt(known);
        return (condition.from() == null || condition.from() <= number)
                && (condition.to() == null || number <= condition.to());
    }
}
