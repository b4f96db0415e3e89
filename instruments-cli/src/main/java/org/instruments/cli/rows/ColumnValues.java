package org.instruments.cli.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a file itself says of the values of a column: which of them mean no answer, and what the others are called. Values
 * are written as in the cells. Not to be changed; safe for use by many threads.
 */
public final class ColumnValues {
    /** Of a column of which the file says nothing. */
    public static final ColumnValues NONE = new ColumnValues(Map.of(), Set.of(), Double.NaN, Double.NaN);

    private final Map<String, String> labels;
    private final Set<String> missing;
    private final double missingFrom;
    private final double missingTo;

    /**
     * @param labels the names of values
     * @param missing the values that mean no answer
     * @param missingFrom the first of a range of numbers that mean no answer, or NaN
     * @param missingTo the last of them, or NaN
     */
    ColumnValues(Map<String, String> labels, Set<String> missing, double missingFrom, double missingTo) {
        this.missing = Set.copyOf(missing);
        this.missingFrom = missingFrom;
        this.missingTo = missingTo;
        this.labels = new LinkedHashMap<>(labels);
        this.labels.keySet().removeIf(this::isMissing);
    }

    /** Whether the file says nothing. */
    public boolean isEmpty() {
        return labels.isEmpty() && missing.isEmpty() && Double.isNaN(missingFrom);
    }

    /** Whether the file says that a value means no answer. */
    public boolean isMissing(String cell) {
        if (missing.contains(cell)) {
            return true;
        }
        if (Double.isNaN(missingFrom) || cell.isEmpty()) {
            return false;
        }
        try {
            double number = Double.parseDouble(cell);
            return missingFrom <= number && number <= missingTo;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The names of values, without those that mean no answer. */
    public Map<String, String> labels() {
        return Map.copyOf(labels);
    }

    /** What a cell says to people: its name, nothing where it means no answer, else what stands there. */
    public String text(String cell) {
        return isMissing(cell) ? "" : labels.getOrDefault(cell, cell);
    }
}
