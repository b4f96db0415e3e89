package org.instruments.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.instruments.definition.AlertRule;
import org.instruments.definition.Attribute;
import org.instruments.definition.Coding;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;

/**
 * What a definition makes of the answers before they are scored; equal records read and report every input alike.
 *
 * @param codings for each coding, in order, its id and for each item the position of each number
 * @param labels for each item the position of each label
 * @param attributes what is known of a person beside the answers
 * @param alerts the answers that are reported
 */
record Answering(
        List<Map.Entry<String, List<Map<Integer, Integer>>>> codings,
        List<Map<String, Integer>> labels,
        List<Attribute> attributes,
        List<AlertRule> alerts) {

    static Answering of(Definition definition) {
        List<Map.Entry<String, List<Map<Integer, Integer>>>> codings = new ArrayList<>();
        for (Coding coding : definition.codings()) {
            List<Map<Integer, Integer>> numbers = definition.items().stream()
                    .map(item -> numbers(coding, item, definition.scaleOf(item)))
                    .toList();
            codings.add(Map.entry(coding.id(), numbers));
        }
        return new Answering(
                codings,
                definition.items().stream()
                        .map(item -> labels(definition.scaleOf(item)))
                        .toList(),
                definition.attributes(),
                definition.alerts());
    }

    private static Map<Integer, Integer> numbers(Coding coding, Item item, ResponseScale scale) {
        List<Integer> codes = coding.groups().stream()
                .filter(group ->
                        group.items().contains(item.id()) || item.scale().equals(group.scale()))
                .findFirst()
                .map(Coding.Group::codes)
                .orElse(List.of());
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int position = 0; position < scale.optionWeights().size(); position++) {
            numbers.put(coding.first() != null ? coding.first() + position : codes.get(position), position);
        }
        return numbers;
    }

    private static Map<String, Integer> labels(ResponseScale scale) {
        Map<String, Integer> labels = new TreeMap<>();
        for (int position = 0; position < scale.labels().size(); position++) {
            labels.put(scale.labels().get(position).strip().toLowerCase(Locale.ROOT), position);
        }
        return labels;
    }
}
