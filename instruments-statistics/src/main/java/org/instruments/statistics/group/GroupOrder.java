package org.instruments.statistics.group;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order of groups by their values: numbers by size, then words, then those without a value. The same in every locale.
 * Immutable and safe for use by many threads.
 */
public final class GroupOrder implements Comparator<List<String>> {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}([.][0-9]{1,15})?");

    private static final Comparator<String> OF_VALUES = Comparator.comparingInt(GroupOrder::kind)
            .thenComparing(value -> kind(value) == 0 ? new BigDecimal(value) : BigDecimal.ZERO)
            .thenComparing(String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.naturalOrder());

    /** The order. */
    public GroupOrder() {}

    private static int kind(String value) {
        if (value.isEmpty()) {
            return 2;
        }
        return NUMBER.matcher(value).matches() ? 0 : 1;
    }

    /**
     * Compares the values of two groups, one column after the other.
     *
     * @param one the values of a group, {@code ""} for none
     * @param other as many values of another
     * @return below 0, 0 or above 0
     * @throws IndexOutOfBoundsException when the other has fewer values
     */
    @Override
    public int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = OF_VALUES.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
