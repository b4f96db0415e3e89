package org.instruments.internal.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.definition.Attribute;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Step;
import org.instruments.definition.Step.Condition;
import org.instruments.internal.key.AttributeCondition;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.People;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.ProblemCode;

/** The steps of scores: their constants and tables, and the attributes that choose them. */
final class StepLint {
    private final Definition definition;
    private final Names names;
    private final Faults faults;
    private final Set<String> usedAttributes = new LinkedHashSet<>();

    StepLint(Definition definition, Names names, Faults faults) {
        this.definition = definition;
        this.names = names;
        this.faults = faults;
    }

    void lint() {
        for (int i = 0; i < definition.scores().size(); i++) {
            ScoreDefinition score = definition.scores().get(i);
            for (int k = 0; k < score.steps().size(); k++) {
                step(score.steps().get(k), "$.scores[" + i + "].steps[" + k + "]");
            }
        }
        for (int i = 0; i < definition.attributes().size(); i++) {
            String id = definition.attributes().get(i).id();
            if (id != null && !usedAttributes.contains(id)) {
                faults.add(ProblemCode.UNUSED_ATTRIBUTE, "$.attributes[" + i + "]", "no step asks for " + id);
            }
        }
    }

    private void step(Step step, String path) {
        if (step instanceof Step.Arithmetic arithmetic) {
            arithmetic(arithmetic, path);
        } else if (step instanceof Step.Lookup lookup) {
            if (lookup.table().isEmpty() == lookup.cases().isEmpty()) {
                missingOrBoth(path, "table");
            }
            cases(lookup.cases(), Step.TableCase::when, path + ".cases");
        } else if (step instanceof Step.Clamp clamp) {
            if (clamp.min() == null && clamp.max() == null) {
                faults.add(ProblemCode.NO_EFFECT, path, "needs min or max");
            } else if (clamp.min() != null && clamp.max() != null && clamp.min().compareTo(clamp.max()) >= 0) {
                faults.add(ProblemCode.NO_EFFECT, path, "min is not below max");
            }
        }
    }

    private void arithmetic(Step.Arithmetic step, String path) {
        if ((step.value() == null) == step.cases().isEmpty()) {
            missingOrBoth(path, "value");
        }
        boolean zeroDestroys = step.step() == Step.Operation.MULTIPLY || step.step() == Step.Operation.DIVIDE;
        if (zeroDestroys && step.value() != null && step.value().signum() == 0) {
            faults.add(ProblemCode.NO_EFFECT, path + ".value", "is 0");
        }
        for (int i = 0; i < step.cases().size(); i++) {
            if (zeroDestroys
                    && step.cases().get(i).value() != null
                    && step.cases().get(i).value().signum() == 0) {
                faults.add(ProblemCode.NO_EFFECT, path + ".cases[" + i + "].value", "is 0");
            }
        }
        cases(step.cases(), Step.ConstantCase::when, path + ".cases");
    }

    private void missingOrBoth(String path, String property) {
        if (!faults.within(path, ValueLint.HARMLESS)) {
            faults.add(ProblemCode.MISSING_PROPERTY, path + "." + property, "needs either " + property + " or cases");
        }
    }

    private <C> void cases(List<C> cases, Function<C, List<Condition>> when, String path) {
        boolean sound = true;
        for (int i = 0; i < cases.size(); i++) {
            List<Condition> conditions = when.apply(cases.get(i));
            for (int k = 0; k < conditions.size(); k++) {
                sound &= condition(conditions.get(k), path + "[" + i + "].when[" + k + "]");
            }
        }
        if (sound && !cases.isEmpty()) {
            coverage(cases.stream().map(when).toList(), path);
        }
    }

    private boolean condition(Condition condition, String path) {
        if (!Names.isKnown(
                condition.attribute(),
                names.attributes(),
                ProblemCode.UNKNOWN_ATTRIBUTE,
                path + ".attribute",
                faults)) {
            return false;
        }
        usedAttributes.add(condition.attribute());
        Attribute attribute = names.attributes().get(condition.attribute());
        boolean words = !attribute.values().isEmpty();
        boolean range = condition.from() != null || condition.to() != null;
        if (words != (condition.is() != null) || words == range) {
            faults.add(
                    ProblemCode.BAD_VALUE,
                    path,
                    words ? "needs is, one of the values of " + attribute.id() : "needs from, to or both");
            return false;
        }
        if (words) {
            if (attribute.placeOf(condition.is()) < 0) {
                faults.add(
                        ProblemCode.BAD_VALUE, path + ".is", "must be one of " + String.join(", ", attribute.values()));
                return false;
            }
            return true;
        }
        if (attribute.min() == null || attribute.max() == null) {
            return false;
        }
        if (low(condition, attribute) > high(condition, attribute)
                || low(condition, attribute) < attribute.min()
                || high(condition, attribute) > attribute.max()) {
            faults.add(
                    ProblemCode.BAD_VALUE,
                    path,
                    "from and to must ascend within " + attribute.min() + " to " + attribute.max());
            return false;
        }
        return true;
    }

    private static int low(Condition condition, Attribute attribute) {
        return condition.from() == null ? attribute.min() : condition.from();
    }

    private static int high(Condition condition, Attribute attribute) {
        return condition.to() == null ? attribute.max() : condition.to();
    }

    /** Looks at one person of every kind that the conditions tell apart. */
    private void coverage(List<List<Condition>> cases, String path) {
        List<List<AttributeCondition>> compiled = cases.stream()
                .map(when -> when.stream()
                        .map(condition -> AttributeCondition.of(condition, definition.attributes()))
                        .toList())
                .toList();
        People people;
        try {
            people = People.of(definition.attributes(), compiled.stream().flatMap(List::stream));
        } catch (ArithmeticException e) {
            faults.add(ProblemCode.TOO_LARGE, path, e.getMessage());
            return;
        }
        boolean gap = false;
        boolean overlap = false;
        for (int[] person : people.kinds()) {
            long met = compiled.stream()
                    .filter(when -> when.stream().allMatch(condition -> condition.holds(person)))
                    .count();
            if (met == 0 && !gap) {
                gap = true;
                faults.add(ProblemCode.CASES_GAP, path, "no case is for " + described(person));
            }
            if (met > 1 && !overlap) {
                overlap = true;
                faults.add(ProblemCode.CASES_OVERLAP, path, met + " cases are for " + described(person));
            }
        }
    }

    private String described(int[] person) {
        List<Attribute> attributes = definition.attributes();
        return IntStream.range(0, person.length)
                .filter(i -> person[i] != KeyTable.UNKNOWN)
                .mapToObj(i -> attributes.get(i).id() + " "
                        + (attributes.get(i).values().isEmpty()
                                ? person[i]
                                : attributes.get(i).values().get(person[i])))
                .collect(Collectors.joining(", "));
    }
}
