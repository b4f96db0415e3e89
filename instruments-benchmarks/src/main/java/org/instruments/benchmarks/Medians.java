package org.instruments.benchmarks;

import java.util.Locale;
import java.util.Map;

/**
 * The medians of one instrument and size.
 *
 * @param seconds by program
 * @param mebibytes by program; 0 where not known
 */
record Medians(Map<String, Double> seconds, Map<String, Double> mebibytes) {
    private static final String UNKNOWN = "n/a";

    boolean has(String program) {
        return seconds.containsKey(program);
    }

    String seconds(String program) {
        return has(program) ? decimals(seconds.get(program), 3) : UNKNOWN;
    }

    String ratio(String program, String to) {
        return has(program) && has(to) ? decimals(seconds.get(program) / seconds.get(to), 2) : UNKNOWN;
    }

    /** How often as long a program takes as it takes there. */
    String growth(String program, Medians fewer) {
        return has(program) && fewer.has(program)
                ? decimals(seconds.get(program) / fewer.seconds.get(program), 2)
                : UNKNOWN;
    }

    String mebibytes(String program) {
        double value = mebibytes.getOrDefault(program, 0.0);
        return value == 0 ? UNKNOWN : decimals(value, 0);
    }

    private static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
