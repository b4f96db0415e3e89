package org.instruments.statistics.norm;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Between which of the published percentiles a value lies. A value that is exactly that of a percentile lies from it on;
 * nothing is interpolated.
 *
 * @param from the highest published percentile that the value is at or above; {@code null} below all
 * @param below the lowest published percentile that the value is below; {@code null} at or above all
 */
public record PercentileRange(
        @Nullable BigDecimal from, @Nullable BigDecimal below) {

    /** A value among percentiles, whose values ascend. Both are compared as doubles, as scores are. */
    static PercentileRange of(double value, Map<String, BigDecimal> percentiles) {
        Map<BigDecimal, BigDecimal> ascending = new TreeMap<>();
        percentiles.forEach((percentile, at) -> ascending.put(new BigDecimal(percentile), at));
        BigDecimal from = null;
        for (Map.Entry<BigDecimal, BigDecimal> percentile : ascending.entrySet()) {
            if (value < percentile.getValue().doubleValue()) {
                return new PercentileRange(from, percentile.getKey());
            }
            from = percentile.getKey();
        }
        return new PercentileRange(from, null);
    }

    /** {@return the range in words, such as {@code 20th to below 50th}, {@code below 20th} or {@code 80th and above}} */
    public String described() {
        if (below == null) {
            return from == null ? "no percentiles" : ordinal(from) + " and above";
        }
        return (from == null ? "" : ordinal(from) + " to ") + "below " + ordinal(below);
    }

    private static String ordinal(BigDecimal percentile) {
        String text = percentile.toPlainString();
        boolean teens = text.endsWith("11") || text.endsWith("12") || text.endsWith("13");
        if (percentile.scale() > 0 || teens) {
            return text + "th";
        }
        return text
                + switch (text.charAt(text.length() - 1)) {
                    case '1' -> "st";
                    case '2' -> "nd";
                    case '3' -> "rd";
                    default -> "th";
                };
    }
}
