package org.instruments.internal.key;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        int place = placeFor(attributes);
        return place < 0 ? null : cases.get(place).chosen();
    }

    /** Which case is for this person, or -1 when an attribute that decides it is not known. */
    int placeFor(int[] attributes) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).isFor(attributes)) {
                return i;
            }
        }
        return -1;
    }

    /** What is for this person, of whom everything is known. */
    T of(int[] person) {
        return Objects.requireNonNull(choose(person), "cases without a gap");
    }

    /** The conditions of all cases. */
    Stream<AttributeCondition> conditions() {
        return cases.stream().flatMap(one -> one.when().stream());
    }

    /** What is for the people that meet all conditions. */
    record Case<T>(List<AttributeCondition> when, T chosen) {
        private boolean isFor(int[] attributes) {
            for (AttributeCondition condition : when) {
                if (!condition.holds(attributes)) {
                    return false;
                }
            }
            return true;
        }
    }
}
