package org.instruments.internal.key;

import java.util.List;
import java.util.stream.IntStream;
import org.instruments.definition.Attribute;
import org.instruments.definition.Step;

/**
 * An attribute between two values.
 *
 * @param attribute its place in the definition
 * @param from the lowest value, included
 * @param to the highest value, included
 */
public record AttributeCondition(int attribute, int from, int to) {

    /** A condition of a definition, on an attribute that is there. */
    public static AttributeCondition of(Step.Condition condition, List<Attribute> attributes) {
        int place = IntStream.range(0, attributes.size())
                .filter(i -> condition.attribute().equals(attributes.get(i).id()))
                .findFirst()
                .orElseThrow();
        Attribute attribute = attributes.get(place);
        if (condition.is() != null) {
            int word = attribute.placeOf(condition.is());
            return new AttributeCondition(place, word, word);
        }
        return new AttributeCondition(
                place,
                condition.from() == null ? attribute.min() : condition.from(),
                condition.to() == null ? attribute.max() : condition.to());
    }

    /** Whether it holds for a person; not where the attribute is not known. */
    public boolean holds(int[] attributes) {
        int value = attribute < attributes.length ? attributes[attribute] : KeyTable.UNKNOWN;
        return value != KeyTable.UNKNOWN && from <= value && value <= to;
    }
}
