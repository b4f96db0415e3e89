package org.instruments.internal.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.instruments.definition.Attribute;
import org.instruments.definition.Coding;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.text.NumberText;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Response scales, the items that have them, the codings that write them, and attributes. */
final class ScaleLint {
    private static final int MOST_DECIMALS = 6;

    private final Definition definition;
    private final Names names;
    private final Faults faults;

    ScaleLint(Definition definition, Names names, Faults faults) {
        this.definition = definition;
        this.names = names;
        this.faults = faults;
    }

    void lint() {
        for (int i = 0; i < definition.responseScales().size(); i++) {
            scale(definition.responseScales().get(i), "$.responseScales[" + i + "]");
        }
        for (int i = 0; i < definition.items().size(); i++) {
            item(definition.items().get(i), "$.items[" + i + "]");
            number(definition.items().get(i).id(), i + 1, "$.items[" + i + "].id");
        }
        for (int i = 0; i < definition.codings().size(); i++) {
            coding(definition.codings().get(i), "$.codings[" + i + "]");
        }
        for (int i = 0; i < definition.attributes().size(); i++) {
            attribute(definition.attributes().get(i), "$.attributes[" + i + "]");
        }
    }

    private void scale(ResponseScale scale, String path) {
        boolean range = scale.from() != null && scale.to() != null;
        if (range == !scale.weights().isEmpty() || (scale.from() == null) != (scale.to() == null)) {
            faults.add(ProblemCode.WEIGHTS_MISMATCH, path, "needs either weights, or from and to");
            return;
        }
        List<@Nullable BigDecimal> weights = scale.optionWeights();
        long counted = weights.stream().filter(Objects::nonNull).count();
        if (counted < 2 || weights.size() > ResponseScale.MOST_OPTIONS) {
            faults.add(
                    ProblemCode.WEIGHTS_MISMATCH,
                    path + (range ? ".to" : ".weights"),
                    "a response scale has 2 to " + ResponseScale.MOST_OPTIONS + " options with a weight");
        }
        decimals(weights, path + ".weights", faults);
        if (!scale.labels().isEmpty() && scale.labels().size() != weights.size()) {
            faults.add(
                    ProblemCode.WEIGHTS_MISMATCH,
                    path + ".labels",
                    scale.labels().size() + " labels for " + weights.size() + " options");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scale.labels().size(); i++) {
            String label = scale.labels().get(i).strip().toLowerCase(Locale.ROOT);
            if (!seen.add(label)) {
                faults.add(ProblemCode.DUPLICATE_ID, path + ".labels[" + i + "]", "two labels are alike");
            }
            if (NumberText.isNumber(label)) {
                faults.add(ProblemCode.BAD_VALUE, path + ".labels[" + i + "]", "a label that reads as a number");
            }
        }
        if (scale.id() != null
                && definition.items().stream().noneMatch(item -> scale.id().equals(item.scale()))) {
            faults.add(ProblemCode.UNUSED_SCALE, path, "no item has the response scale " + scale.id());
        }
    }

    /** Notes weights that are finer than the format allows. */
    static void decimals(List<@Nullable BigDecimal> weights, String path, Faults faults) {
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal weight = weights.get(i);
            if (weight != null
                    && (weight.stripTrailingZeros().scale() > MOST_DECIMALS
                            || weight.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0)) {
                faults.add(
                        ProblemCode.NOT_EXACT,
                        path + "[" + i + "]",
                        "a weight has at most " + MOST_DECIMALS + " decimals and is at most a million");
            }
        }
    }

    private void item(Item item, String path) {
        if (!Names.isKnown(item.scale(), names.scales(), ProblemCode.UNKNOWN_SCALE, path + ".scale", faults)
                || !item.isReversed()) {
            return;
        }
        ResponseScale scale = names.scales().get(item.scale());
        List<@Nullable BigDecimal> forwards = scale.optionWeights();
        List<@Nullable BigDecimal> backwards = scale.weightsBackwards();
        List<BigDecimal> counted = forwards.stream().filter(Objects::nonNull).toList();
        if (counted.isEmpty()) {
            return;
        }
        BigDecimal ends = counted.stream()
                .min(BigDecimal::compareTo)
                .get()
                .add(counted.stream().max(BigDecimal::compareTo).get());
        for (int i = 0; i < forwards.size(); i++) {
            BigDecimal weight = forwards.get(i);
            if (weight != null && ends.subtract(weight).compareTo(backwards.get(i)) != 0) {
                faults.add(
                        ProblemCode.NOT_A_MIRROR,
                        path + ".reversed",
                        "the weights of " + scale.id() + " read backwards are not their mirror image: option " + i
                                + " would have " + backwards.get(i).toPlainString() + ", its mirror is "
                                + ends.subtract(weight).toPlainString());
                return;
            }
        }
    }

    /** Columns are found by the number of an item too, so an id that is a number must be the item's own. */
    private void number(@Nullable String id, int number, String path) {
        if (id != null && id.matches("[0-9]+") && !id.equals(Integer.toString(number))) {
            faults.add(ProblemCode.BAD_VALUE, path, "a number as id must be the item's place in the list, " + number);
        }
    }

    private void coding(Coding coding, String path) {
        if ((coding.first() == null) == coding.groups().isEmpty()) {
            faults.add(ProblemCode.CODING_INCOMPLETE, path, "needs either first or groups");
            return;
        }
        Map<String, Integer> covered = new HashMap<>();
        for (int i = 0; i < coding.groups().size(); i++) {
            group(coding.groups().get(i), path + ".groups[" + i + "]", covered);
        }
        if (coding.first() == null) {
            List<String> left = new ArrayList<>(names.items().keySet());
            left.removeAll(covered.keySet());
            if (!left.isEmpty()) {
                faults.add(ProblemCode.CODING_INCOMPLETE, path + ".groups", "no group has " + String.join(", ", left));
            }
            covered.forEach((item, times) -> {
                if (times > 1) {
                    faults.add(ProblemCode.CODING_INCOMPLETE, path + ".groups", "two groups have " + item);
                }
            });
        }
    }

    private void group(Coding.Group group, String path, Map<String, Integer> covered) {
        List<String> items = group.items();
        if ((group.scale() == null) == items.isEmpty()) {
            faults.add(ProblemCode.CODING_INCOMPLETE, path, "needs either items or scale");
            return;
        }
        if (group.scale() != null) {
            if (!Names.isKnown(group.scale(), names.scales(), ProblemCode.UNKNOWN_SCALE, path + ".scale", faults)) {
                return;
            }
            items = definition.items().stream()
                    .filter(item -> group.scale().equals(item.scale()))
                    .map(Item::id)
                    .filter(Objects::nonNull)
                    .toList();
        }
        for (int i = 0; i < items.size(); i++) {
            if (names.hasItem(items.get(i), path + ".items[" + i + "]", faults)) {
                covered.merge(items.get(i), 1, Integer::sum);
                ResponseScale scale = names.scaleOf(items.get(i));
                if (scale != null
                        && scale.optionWeights().size() != group.codes().size()) {
                    faults.add(
                            ProblemCode.WEIGHTS_MISMATCH,
                            path + ".codes",
                            group.codes().size() + " codes for the "
                                    + scale.optionWeights().size() + " options of " + items.get(i));
                    break;
                }
            }
        }
        if (new HashSet<>(group.codes()).size() != group.codes().size()) {
            faults.add(ProblemCode.CODING_INCOMPLETE, path + ".codes", "one code stands for two options");
        }
    }

    private void attribute(Attribute attribute, String path) {
        boolean number = attribute.min() != null && attribute.max() != null;
        if (number == !attribute.values().isEmpty() || (attribute.min() == null) != (attribute.max() == null)) {
            faults.add(ProblemCode.BAD_VALUE, path, "needs either values, or min and max");
        } else if (number && attribute.min() > attribute.max()) {
            faults.add(ProblemCode.BAD_VALUE, path + ".max", "is below min");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < attribute.values().size(); i++) {
            if (!seen.add(attribute.values().get(i).toLowerCase(Locale.ROOT))) {
                faults.add(ProblemCode.DUPLICATE_ID, path + ".values[" + i + "]", "two values are alike");
            }
        }
    }
}
