package org.instruments.internal.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.instruments.definition.Attribute;

/**
 * The kinds of people that conditions tell apart, one person of each.
 *
 * @param conditions the conditions
 * @param kinds a value per attribute of the definition; {@link KeyTable#UNKNOWN} where no condition asks
 */
public record People(List<AttributeCondition> conditions, List<int[]> kinds) {
    private static final int MOST = 10_000;

    /**
     * The kinds of people.
     *
     * @throws ArithmeticException when there are too many to look at
     */
    public static People of(List<Attribute> attributes, Stream<AttributeCondition> conditions) {
        List<AttributeCondition> distinct = conditions.distinct().toList();
        Map<Integer, Set<Integer>> starts = new TreeMap<>();
        for (AttributeCondition condition : distinct) {
            Attribute attribute = attributes.get(condition.attribute());
            boolean words = !attribute.values().isEmpty();
            int last = words ? attribute.values().size() - 1 : attribute.max();
            Set<Integer> ofAttribute = starts.computeIfAbsent(
                    condition.attribute(), a -> new TreeSet<>(Set.of(words ? 0 : attribute.min())));
            ofAttribute.add(condition.from());
            if (condition.to() < last) {
                ofAttribute.add(condition.to() + 1);
            }
        }
        int[] unknown = new int[attributes.size()];
        Arrays.fill(unknown, KeyTable.UNKNOWN);
        List<int[]> kinds = List.of(unknown);
        for (Map.Entry<Integer, Set<Integer>> attribute : starts.entrySet()) {
            if ((long) kinds.size() * attribute.getValue().size() > MOST) {
                throw new ArithmeticException("more than " + MOST + " kinds of people");
            }
            List<int[]> more = new ArrayList<>();
            for (int[] kind : kinds) {
                for (int value : attribute.getValue()) {
                    int[] known = kind.clone();
                    known[attribute.getKey()] = value;
                    more.add(known);
                }
            }
            kinds = more;
        }
        return new People(distinct, kinds);
    }
}
