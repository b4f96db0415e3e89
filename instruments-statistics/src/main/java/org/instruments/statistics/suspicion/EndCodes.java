package org.instruments.statistics.suspicion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.definition.Coding;

/**
 * Codes at an end that nobody used. All answers then fit the coding that begins one higher, or one lower, as well: a file
 * of 1..4 without a 4 reads as 0..3, and every answer is one option off.
 */
final class EndCodes {
    private static final int ANSWERS_PER_OPTION = 10;
    private static final int MANY_OPTIONS = 8;
    private static final double BESIDE = 0.05;

    private final FileReading reading;

    EndCodes(FileReading reading) {
        this.reading = reading;
    }

    List<Suspicion> find() {
        return reading.itemsByCodes().stream()
                .flatMap(items -> Stream.of(end(items, true), end(items, false)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Suspicion> end(List<Integer> items, boolean lowest) {
        TreeMap<Integer, Long> given = reading.given(items);
        long answers = given.values().stream().mapToLong(Long::longValue).sum();
        long used = given.values().stream().filter(times -> times > 0).count();
        int end = lowest ? given.firstKey() : given.lastKey();
        if (reading.counts().people() < FileReading.ROWS
                || answers < (long) ANSWERS_PER_OPTION * given.size()
                || used < 2
                || given.get(end) > 0) {
            return Optional.empty();
        }
        long beside = given.get(lowest ? given.higherKey(end) : given.lowerKey(end));
        if (given.size() >= MANY_OPTIONS && beside < BESIDE * answers) {
            return Optional.empty();
        }
        int step = lowest ? 1 : -1;
        List<String> declared = declared(items, step);
        boolean countsFromOther = lowest && end == 0 || !lowest && given.firstKey() == 1;
        if (declared.isEmpty() && !countsFromOther) {
            return Optional.empty();
        }
        String other = describe(given, step);
        return Optional.of(new Suspicion(
                SuspicionCode.END_CODE_NEVER_USED,
                Optional.empty(),
                reading.ids(items),
                "None of the " + answers + " answers to "
                        + (items.size() == 1 ? "the item" : "the " + items.size() + " items")
                        + " is " + end + ", the " + (lowest ? "lowest" : "highest") + " code of " + describe(given, 0)
                        + "; all of them fit " + other + " as well.",
                advice(declared, other, lowest)));
    }

    /** The codings whose codes for these items are all one higher, or lower. */
    private List<String> declared(List<Integer> items, int step) {
        return reading.codings().stream()
                .filter(coding -> items.stream().allMatch(item -> isShifted(coding, item, step)))
                .map(Coding::id)
                .toList();
    }

    private boolean isShifted(Coding coding, int item, int step) {
        return sorted(coding, item)
                .equals(sorted(reading.coding(), item).stream()
                        .map(code -> code + step)
                        .toList());
    }

    private List<Integer> sorted(Coding coding, int item) {
        List<Integer> codes = new ArrayList<>();
        for (Integer code : reading.codes(coding, item)) {
            if (code != null) {
                codes.add(code);
            }
        }
        return codes.stream().sorted().toList();
    }

    private static String advice(List<String> declared, String other, boolean lowest) {
        return declared.isEmpty()
                ? "See whether the file counts options from " + (lowest ? 1 : 0) + ", as " + other + "; if so, "
                        + (lowest ? "subtract 1 from" : "add 1 to") + " each answer before scoring."
                : "See how the file was coded; if as " + other + ", use "
                        + declared.stream().map(coding -> "--coding " + coding).collect(Collectors.joining(" or "))
                        + ".";
    }

    /** "1..4" for consecutive codes, else all of them. */
    private static String describe(TreeMap<Integer, Long> given, int step) {
        int first = given.firstKey() + step;
        int last = given.lastKey() + step;
        return last - first == given.size() - 1
                ? first + ".." + last
                : given.keySet().stream()
                        .map(code -> String.valueOf(code + step))
                        .collect(Collectors.joining(", "));
    }
}
