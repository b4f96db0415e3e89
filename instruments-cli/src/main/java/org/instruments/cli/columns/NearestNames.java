package org.instruments.cli.columns;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.cli.rows.Header;

/** The names of a header that are most like one that was looked for. */
final class NearestNames {
    private static final int SHOWN = 3;

    private final Header header;
    private final List<Integer> candidates;

    /** @param candidates the columns that are not taken already */
    NearestNames(Header header, List<Integer> candidates) {
        this.header = header;
        this.candidates = List.copyOf(candidates);
    }

    /** A part of a sentence: the nearest names to any of these. */
    String to(List<String> lookedFor) {
        record Near(int column, int distance) {}
        int far = Math.max(1, lookedFor.get(0).length() / 2);
        String nearest = candidates.stream()
                .filter(column -> !header.names().get(column).isEmpty())
                .map(column -> new Near(column, distance(column, lookedFor)))
                .filter(near -> near.distance() <= far)
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(SHOWN)
                .map(near -> header.shown(near.column()))
                .collect(Collectors.joining(", "));
        return nearest.isEmpty() ? "no other name is like it" : "the nearest names are: " + nearest;
    }

    private int distance(int column, List<String> lookedFor) {
        String name = ColumnName.normal(header.names().get(column));
        return lookedFor.stream()
                .mapToInt(wanted -> distance(name, wanted))
                .min()
                .orElseThrow();
    }

    /** How many characters to insert, delete or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
