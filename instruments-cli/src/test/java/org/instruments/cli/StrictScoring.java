package org.instruments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One person's scores straight from the JSON of a definition, in the plainest way and with nothing of the library: what
 * {@code docs/definition-format.md} says, as far as the example files need it. What it does not know it refuses.
 */
final class StrictScoring {
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    private final JsonNode definition;
    private final boolean half;
    private final Map<String, Map<String, Integer>> optionsByNumber = new HashMap<>();
    private final Map<String, Map<String, Integer>> optionsByLabel = new HashMap<>();
    private final Map<String, Map<String, List<BigDecimal>>> weights = new LinkedHashMap<>();

    /** Edited files have most rows in common. */
    private final Map<List<?>, List<Double>> met = new ConcurrentHashMap<>();

    /**
     * Scoring by a definition.
     *
     * @param definition the JSON
     * @param coding the id of the coding of numbers; empty for the first
     * @param half whether half of a score's items are enough; else what the definition says, or all
     */
    StrictScoring(JsonNode definition, String coding, boolean half) {
        this.definition = definition;
        this.half = half;
        for (String item : items()) {
            Map<String, Integer> numbers = new HashMap<>();
            List<Integer> codes = codes(coding, item);
            codes.forEach(code -> numbers.put(code.toString(), codes.indexOf(code)));
            optionsByNumber.put(item, numbers);
            Map<String, Integer> labels = new HashMap<>();
            scaleOf(item).path("labels").forEach(label -> labels.put(lower(label.asText()), labels.size()));
            optionsByLabel.put(item, labels);
        }
        for (String score : scores()) {
            Map<String, List<BigDecimal>> ofItems = new LinkedHashMap<>();
            itemsOf(score).forEach(item -> ofItems.put(item, weights(score, item)));
            weights.put(score, ofItems);
        }
    }

    /** A score that is there. */
    private record Value(BigDecimal exact, boolean prorated) {}

    List<String> items() {
        return ids("items");
    }

    List<String> scores() {
        return ids("scores");
    }

    private List<String> ids(String list) {
        List<String> ids = new ArrayList<>();
        definition.get(list).forEach(node -> ids.add(node.get("id").asText()));
        return ids;
    }

    /** The items of a score. */
    List<String> itemsOf(String score) {
        JsonNode node = find("scores", score);
        List<String> items = new ArrayList<>();
        if (node.has("itemsOf") || node.has("from")) {
            return itemsOf(node.path("itemsOf").asText(node.path("from").asText()));
        }
        node.path("items").forEach(item -> items.add(item.asText()));
        node.path("groups").forEach(group -> group.get("items").forEach(item -> items.add(item.asText())));
        return items;
    }

    boolean isOptional(String score) {
        return find("scores", score).path("optional").asBoolean();
    }

    /** The items that raise alerts. */
    List<String> itemsOfAlerts() {
        List<String> items = new ArrayList<>();
        definition.path("alerts").forEach(alert -> items.add(alert.get("item").asText()));
        return items;
    }

    private JsonNode find(String list, String id) {
        for (JsonNode node : definition.get(list)) {
            if (node.get("id").asText().equals(id)) {
                return node;
            }
        }
        throw new IllegalArgumentException("no " + id + " in " + list);
    }

    private JsonNode scaleOf(String item) {
        return find("responseScales", find("items", item).get("scale").asText());
    }

    /** The number that a coding has for each option of an item. */
    private List<Integer> codes(String coding, String item) {
        JsonNode node = coding.isEmpty() ? definition.get("codings").get(0) : find("codings", coding);
        List<Integer> codes = new ArrayList<>();
        if (node.has("first")) {
            int options = scaleOf(item).get("weights").size();
            for (int option = 0; option < options; option++) {
                codes.add(node.get("first").asInt() + option);
            }
            return codes;
        }
        for (JsonNode group : node.get("groups")) {
            for (JsonNode member : group.get("items")) {
                if (member.asText().equals(item)) {
                    group.get("codes").forEach(code -> codes.add(code.asInt()));
                }
            }
        }
        return codes;
    }

    private List<BigDecimal> weights(String score, String item) {
        JsonNode holder = find("scores", score);
        while (holder.has("itemsOf") || holder.has("from")) {
            holder = find(
                    "scores", holder.path("itemsOf").asText(holder.path("from").asText()));
        }
        List<BigDecimal> weights = new ArrayList<>();
        for (JsonNode group : holder.path("groups")) {
            for (JsonNode member : group.get("items")) {
                if (member.asText().equals(item)) {
                    group.path("weights").forEach(weight -> weights.add(weight.decimalValue()));
                }
            }
        }
        if (weights.isEmpty()) {
            scaleOf(item).get("weights").forEach(weight -> weights.add(weight.decimalValue()));
            if (find("items", item).path("reversed").asBoolean()) {
                Collections.reverse(weights);
            }
        }
        return weights;
    }

    /** The option that a whole number means, or null. */
    Integer optionOfNumber(String item, BigDecimal number) {
        return optionsByNumber.get(item).get(number.toBigIntegerExact().toString());
    }

    /** The option that a label means, in any case, or null. */
    Integer optionOfLabel(String item, String label) {
        return optionsByLabel.get(item).get(lower(label));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The alerts that answers raise. */
    String alerts(Map<String, Integer> answers) {
        List<String> raised = new ArrayList<>();
        for (JsonNode alert : definition.path("alerts")) {
            Integer option = answers.get(alert.get("item").asText());
            alert.get("positions").forEach(position -> {
                if (option != null && option == position.asInt()) {
                    raised.add(alert.get("id").asText());
                }
            });
        }
        return String.join(";", raised);
    }

    /** The words that an attribute allows, by the attribute. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new HashMap<>();
        for (JsonNode attribute : definition.path("attributes")) {
            List<String> values = new ArrayList<>();
            attribute.get("values").forEach(value -> values.add(value.asText()));
            attributes.put(attribute.get("id").asText(), values);
        }
        return attributes;
    }

    /**
     * All scores in order.
     *
     * @param answers the option that was chosen, by item; nothing for an item not answered
     * @param known values of attributes, as the definition writes them
     * @return for each a value, or null
     */
    List<Double> score(Map<String, Integer> answers, Map<String, String> known) {
        return met.computeIfAbsent(List.of(answers, known), person -> compute(answers, known));
    }

    private List<Double> compute(Map<String, Integer> answers, Map<String, String> known) {
        List<Double> values = new ArrayList<>();
        for (String score : weights.keySet()) {
            Value value = value(score, answers, known);
            values.add(value == null ? null : value.exact().doubleValue());
        }
        return values;
    }

    private Value value(String id, Map<String, Integer> answers, Map<String, String> known) {
        JsonNode score = find("scores", id);
        Value value =
                score.has("from") ? value(score.get("from").asText(), answers, known) : combined(id, score, answers);
        for (JsonNode step : score.path("steps")) {
            value = value == null ? null : after(step, value, known);
        }
        return value;
    }

    private Value combined(String id, JsonNode score, Map<String, Integer> answers) {
        Map<String, List<BigDecimal>> items = weights.get(id);
        BigDecimal sum = BigDecimal.ZERO;
        int answered = 0;
        for (String item : items.keySet()) {
            if (answers.containsKey(item)) {
                sum = sum.add(items.get(item).get(answers.get(item)));
                answered++;
            }
        }
        int declared =
                score.has("minimum") ? score.get("minimum").get("answered").asInt() : items.size();
        int needed = half ? (items.size() + 1) / 2 : declared;
        if (answered == 0 || answered < needed) {
            return null;
        }
        BigDecimal count = BigDecimal.valueOf(answered);
        boolean prorated = answered < items.size();
        return switch (score.get("method").asText()) {
            case "sum", "count" ->
                new Value(sum.multiply(BigDecimal.valueOf(items.size())).divide(count, EXACT_ENOUGH), prorated);
            case "mean" -> new Value(sum.divide(count, EXACT_ENOUGH), prorated);
            default -> throw new IllegalArgumentException("a method that is not known: " + score.get("method"));
        };
    }

    private static Value after(JsonNode step, Value value, Map<String, String> known) {
        switch (step.get("step").asText()) {
            case "lookup":
                if (value.prorated()) {
                    return null;
                }
                JsonNode row =
                        step.get("table").get(value.exact().stripTrailingZeros().toPlainString());
                return new Value(row.decimalValue(), false);
            case "subtract":
                for (JsonNode only : step.get("cases")) {
                    JsonNode when = only.get("when").get(0);
                    if (when.get("is")
                            .asText()
                            .equals(known.get(when.get("attribute").asText()))) {
                        return new Value(
                                value.exact().subtract(only.get("value").decimalValue()), value.prorated());
                    }
                }
                return null;
            default:
                throw new IllegalArgumentException("a step that is not known: " + step.get("step"));
        }
    }
}
