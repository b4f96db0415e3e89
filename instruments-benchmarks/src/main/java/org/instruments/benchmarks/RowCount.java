package org.instruments.benchmarks;

/** Numbers of rows as they are written for people: {@code 10k}, {@code 5M}. */
final class RowCount {
    private RowCount() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none
     */
    static long of(String text) {
        if (!text.matches("[1-9][0-9]{0,8}[kM]?")) {
            throw new IllegalArgumentException(text + " is not a number of rows such as 10k or 5M");
        }
        return Long.parseLong(text.replace("k", "000").replace("M", "000000"));
    }

    static String text(long rows) {
        if (rows % 1_000_000 == 0) {
            return rows / 1_000_000 + "M";
        }
        return rows % 1_000 == 0 ? rows / 1_000 + "k" : Long.toString(rows);
    }
}
