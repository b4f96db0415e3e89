package org.instruments.internal.key;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A conversion table: the value after each value before, whatever the terms of the fractions. */
final class LookupTable {
    private final SortedMap<Rational, Rational> rows = new TreeMap<>();

    private LookupTable() {}

    static LookupTable of(Map<String, BigDecimal> rows) {
        LookupTable table = new LookupTable();
        for (Map.Entry<String, BigDecimal> row : rows.entrySet()) {
            table.rows.put(Rational.of(new BigDecimal(row.getKey())), Rational.of(row.getValue()));
        }
        return table;
    }

    /** The value after, or null when the table has no row for it. */
    @Nullable
    Rational find(Rational value) {
        return rows.get(value);
    }

    List<Rational> valuesAfter() {
        return List.copyOf(rows.values());
    }
}
