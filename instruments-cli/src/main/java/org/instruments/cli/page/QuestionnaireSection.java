package org.instruments.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.definition.Attribute;
import org.instruments.definition.Coding;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ResponseScale;
import org.instruments.internal.json.Numbers;

/** What is asked, how it can be answered, and how files write the answers. */
final class QuestionnaireSection {
    private final Definition definition;
    private final Citations citations;

    QuestionnaireSection(Definition definition, Citations citations) {
        this.definition = definition;
        this.citations = citations;
    }

    void write(Page page) {
        items(page);
        scales(page);
        codings(page);
        attributes(page);
    }

    private void items(Page page) {
        page.heading("Items");
        boolean severalScales = definition.responseScales().size() > 1;
        List<List<String>> rows = new ArrayList<>();
        for (Item item : definition.items()) {
            List<String> row = new ArrayList<>(List.of(item.id(), item.isReversed() ? "reversed" : ""));
            if (severalScales) {
                row.add(item.scale());
            }
            String words = Objects.requireNonNullElse(
                    item.text(), Objects.requireNonNullElse(item.topic(), "(wording not shipped)"));
            row.add(words + (item.isScored() ? "" : " (not scored)"));
            rows.add(row);
        }
        page.table(2, rows);
        if (definition.items().stream().noneMatch(item -> item.text() != null)) {
            page.paragraph(2, "The words are topics; the rights do not allow the wording to be shipped.");
        }
        page.paragraph(2, citations.of(definition.itemsEvidence()));
    }

    private void scales(Page page) {
        page.heading("Response scales");
        for (ResponseScale scale : definition.responseScales()) {
            List<String> options = new ArrayList<>();
            for (int i = 0; i < scale.optionWeights().size(); i++) {
                var weight = scale.optionWeights().get(i);
                options.add((scale.labels().isEmpty() ? "" : scale.labels().get(i) + " = ")
                        + (weight == null ? "counts as not answered" : Numbers.text(weight)));
            }
            boolean isRange = scale.from() != null;
            page.labelled(
                    2,
                    scale.id() + ": ",
                    (isRange ? "whole numbers from " + scale.from() + " to " + scale.to() : String.join(", ", options))
                            + " " + citations.of(scale.evidence()));
        }
    }

    private void codings(Page page) {
        page.heading("Codings: how files write answers (the first is the default)");
        for (Coding coding : definition.codings()) {
            page.labelled(2, coding.id() + ": ", numbers(coding) + " " + citations.of(coding.evidence()));
            page.paragraph(4, coding.note());
        }
    }

    private static String numbers(Coding coding) {
        if (coding.first() != null) {
            return "the first option is " + coding.first() + ", each next option one more";
        }
        return coding.groups().stream()
                .map(group -> (group.scale() != null ? "items on " + group.scale() : ItemRanges.of(group.items()))
                        + ": " + group.codes().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private void attributes(Page page) {
        if (definition.attributes().isEmpty()) {
            return;
        }
        page.heading("Attributes that scores depend on");
        for (Attribute attribute : definition.attributes()) {
            String values = attribute.values().isEmpty()
                    ? "a whole number from " + attribute.min() + " to " + attribute.max()
                    : String.join(", ", attribute.values());
            page.labelled(
                    2,
                    attribute.id() + ": ",
                    (attribute.title() == null ? "" : attribute.title() + ": ") + values + " "
                            + citations.of(attribute.evidence()));
        }
    }

    /** Lists of item ids, runs of neighbours shortened. */
    static final class ItemRanges {
        private ItemRanges() {}

        /** {@code q1..q7, q9}. */
        static String of(List<String> ids) {
            List<String> parts = new ArrayList<>();
            int start = 0;
            for (int i = 1; i <= ids.size(); i++) {
                if (i == ids.size() || !follows(ids.get(i - 1), ids.get(i))) {
                    int run = i - start;
                    if (run > 2) {
                        parts.add(ids.get(start) + ".." + ids.get(i - 1));
                    } else {
                        IntStream.range(start, i).mapToObj(ids::get).forEach(parts::add);
                    }
                    start = i;
                }
            }
            return String.join(", ", parts);
        }

        private static boolean follows(String one, String next) {
            String stem = one.replaceFirst("[0-9]{1,6}$", "");
            String number = one.substring(stem.length());
            return !number.isEmpty() && next.equals(stem + (Integer.parseInt(number) + 1));
        }
    }
}
