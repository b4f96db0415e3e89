package org.instruments.internal.key;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversion table: values before, ascending, and the value after each. */
final class LookupTable {
    private final Rational[] before;
    private final Rational[] after;

    private LookupTable(Rational[] before, Rational[] after) {
        this.before = before;
        this.after = after;
    }

    static LookupTable of(Map<String, BigDecimal> rows) {
        record Row(Rational before, Rational after) {}
        List<Row> sorted = new ArrayList<>();
        rows.forEach((key, value) -> sorted.add(new Row(Rational.of(new BigDecimal(key)), Rational.of(value))));
        sorted.sort(Comparator.comparing(Row::before));
        return new LookupTable(
                sorted.stream().map(Row::before).toArray(Rational[]::new),
                sorted.stream().map(Row::after).toArray(Rational[]::new));
    }

    /** The value after, or null when the table has no row for it. */
    @Nullable
    Rational find(Rational value) {
        int low = 0;
        int high = before.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = before[middle].compareTo(value);
            if (order == 0) {
                return after[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    List<Rational> valuesAfter() {
        return List.of(after);
    }
}
