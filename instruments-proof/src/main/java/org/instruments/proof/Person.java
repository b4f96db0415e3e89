package org.instruments.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.instruments.AnswerReader;
import org.instruments.definition.Attribute;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.Step;

/**
 * One of the kinds of people that a definition tells apart.
 *
 * @param attributes a word, or a whole number as text, for each attribute that is known
 */
record Person(Map<String, String> attributes) {

    /**
     * People of every kind that these scores tell apart: every word of an attribute, and both ends of every range of
     * numbers.
     */
    static List<Person> kinds(Definition definition, List<String> scores) {
        List<Step.Condition> conditions = conditions(definition, scores);
        List<Person> people = List.of(new Person(Map.of()));
        for (Attribute attribute : definition.attributes()) {
            Set<String> values = new LinkedHashSet<>();
            for (Step.Condition condition : conditions) {
                if (condition.attribute().equals(attribute.id())) {
                    values.addAll(attribute.values().isEmpty() ? ends(attribute, conditions) : attribute.values());
                }
            }
            if (!values.isEmpty()) {
                people = people.stream()
                        .flatMap(person -> values.stream().map(value -> person.with(attribute.id(), value)))
                        .toList();
            }
        }
        return people;
    }

    /** The person with this attribute too. */
    Person with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Person(more);
    }

    /** The attributes as the engine has them. */
    int[] forEngine(Definition definition) {
        int[] values = new int[definition.attributes().size()];
        Arrays.fill(values, AnswerReader.UNKNOWN);
        for (int i = 0; i < values.length; i++) {
            Attribute attribute = definition.attributes().get(i);
            String value = attributes.get(attribute.id());
            if (value != null) {
                values[i] = attribute.values().isEmpty()
                        ? Integer.parseInt(value)
                        : attribute.values().indexOf(value);
            }
        }
        return values;
    }

    private static Set<String> ends(Attribute attribute, List<Step.Condition> conditions) {
        Set<Integer> ends = new TreeSet<>(List.of(attribute.min(), attribute.max()));
        conditions.stream()
                .filter(condition -> condition.attribute().equals(attribute.id()))
                .flatMap(condition -> Stream.of(condition.from(), condition.to()))
                .filter(end -> end != null && attribute.min() <= end && end <= attribute.max())
                .forEach(ends::add);
        Set<String> texts = new LinkedHashSet<>();
        ends.forEach(end -> texts.add(end.toString()));
        return texts;
    }

    private static List<Step.Condition> conditions(Definition definition, List<String> scores) {
        List<Step.Condition> conditions = new ArrayList<>();
        for (String id : scores) {
            ScoreDefinition score = definition.score(id);
            for (Step step : score.steps()) {
                if (step instanceof Step.Arithmetic arithmetic) {
                    arithmetic.cases().forEach(one -> conditions.addAll(one.when()));
                } else if (step instanceof Step.Lookup lookup) {
                    lookup.cases().forEach(one -> conditions.addAll(one.when()));
                }
            }
            conditions.addAll(conditions(definition, NaiveEvaluator.parts(score)));
        }
        return conditions;
    }

    @Override
    public String toString() {
        return attributes.isEmpty() ? "" : " " + attributes;
    }
}
