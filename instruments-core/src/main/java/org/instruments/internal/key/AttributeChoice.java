package org.instruments.internal.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is the same for everybody, or depends on attributes of the person. */
final class AttributeChoice<T> {
    private final List<Case<T>> cases;

    private AttributeChoice(List<Case<T>> cases) {
        this.cases = cases;
    }

    static <T> AttributeChoice<T> same(T forEverybody) {
        return new AttributeChoice<>(List.of(new Case<>(List.of(), forEverybody)));
    }

    static <T> AttributeChoice<T> of(List<Case<T>> cases) {
        return new AttributeChoice<>(List.copyOf(cases));
    }

    /** What is for this person, or null when an attribute that decides it is not known. */
    @Nullable
    T choose(int[] attributes) {
        for (Case<T> one : cases) {
            if (one.isFor(attributes)) {
                return one.chosen();
            }
        }
        return null;
    }

    /** Everything that can be chosen. */
    List<T> all() {
        return cases.stream().map(Case::chosen).toList();
    }

    /** What is for the people that meet all conditions. */
    record Case<T>(List<Condition> when, T chosen) {
        private boolean isFor(int[] attributes) {
            for (Condition condition : when) {
                if (!condition.holds(attributes)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An attribute, by its place in the definition, between two values. */
    record Condition(int attribute, int from, int to) {
        private boolean holds(int[] attributes) {
            int value = attribute < attributes.length ? attributes[attribute] : KeyTable.UNKNOWN;
            return value != KeyTable.UNKNOWN && from <= value && value <= to;
        }
    }
}
