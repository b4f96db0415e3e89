package org.instruments.statistics.suspicion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes that files use for "not answered", met as answers or among what was refused. */
final class MissingCodes {
    private static final Set<Integer> NUMBERS = Set.of(
            -1, -2, -3, -7, -8, -9, -66, -77, -88, -97, -98, -99, -666, -777, -888, -997, -998, -999, -9999, 7, 8, 9,
            66, 77, 88, 97, 98, 99, 666, 777, 888, 997, 998, 999, 9999);

    /** Of the numbers, those met in codings of answers too, as the end of seven options or the middle of a signed scale. */
    private static final int LEAST_AMONG_ANSWERS = 8;

    private static final Set<String> WORDS = Set.of(
            "na",
            "n/a",
            "n.a.",
            "#n/a",
            "<na>",
            "nan",
            "null",
            "#null!",
            "none",
            "nil",
            ".",
            "-",
            "--",
            "?",
            "*",
            "missing",
            "refused",
            "dk",
            "don't know",
            "no answer",
            "not answered",
            "not applicable",
            "prefer not to say");

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,5}(\\.0*)?");
    private static final Pattern PLAIN = Pattern.compile("[-+.0-9A-Za-z]+");

    private static final double SHARE_OF_REFUSED = 0.9;
    private static final long TIMES_REFUSED = 3;

    private static final long TIMES = 10;
    private static final double SHARE = 0.01;
    private static final double SHARE_AT_END = 0.3;
    private static final long TIMES_BESIDE = 3;
    private static final long TIMES_BESIDE_END = 5;

    private final FileReading reading;

    MissingCodes(FileReading reading) {
        this.reading = reading;
    }

    /** Those that are numbers of the coding too, and were given in a way answers are not. */
    List<Suspicion> amongAnswers() {
        Map<Set<Integer>, Set<Integer>> itemsByCodes = new LinkedHashMap<>();
        for (List<Integer> items : reading.itemsByCodes()) {
            for (int item : items) {
                detached(reading.given(item))
                        .ifPresent(codes -> itemsByCodes
                                .computeIfAbsent(codes, all -> new TreeSet<>())
                                .add(item));
            }
            detached(reading.given(items))
                    .ifPresent(codes -> items.stream()
                            .filter(item -> codes.stream()
                                    .anyMatch(code -> reading.given(item).get(code) > 0))
                            .forEach(item -> itemsByCodes
                                    .computeIfAbsent(codes, all -> new TreeSet<>())
                                    .add(item)));
        }
        return itemsByCodes.entrySet().stream()
                .map(entry -> amongAnswers(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private Suspicion amongAnswers(Set<Integer> codes, List<Integer> items) {
        TreeMap<Integer, Long> given = reading.given(items);
        List<String> texts = codes.stream().map(String::valueOf).toList();
        String beside = given.entrySet().stream()
                .filter(entry -> !codes.contains(entry.getKey()))
                .filter(entry -> codes.stream().anyMatch(code -> Math.abs(code - entry.getKey()) <= 2))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return new Suspicion(
                SuspicionCode.MISSING_CODE_AMONG_ANSWERS,
                Optional.empty(),
                reading.ids(items),
                "Of " + sum(given.values()) + " answers, " + times(codes, given) + " are " + FileReading.list(texts)
                        + ", detached from the codes beside (" + beside + " times).",
                "See whether " + FileReading.list(texts) + " stands for not answered in this file; if so, use "
                        + option(texts) + ".");
    }

    private static long times(Set<Integer> codes, Map<Integer, Long> given) {
        return sum(codes.stream().map(code -> given.getOrDefault(code, 0L)).toList());
    }

    private static long sum(Iterable<Long> numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** The usual codes that stand out: one between others, or some at an end. */
    private static Optional<Set<Integer>> detached(TreeMap<Integer, Long> given) {
        return given.keySet().stream()
                .filter(MissingCodes::isUsualAmongAnswers)
                .filter(code -> isPeak(given, code))
                .map(Set::of)
                .findFirst()
                .or(() -> atEnd(given, given))
                .or(() -> atEnd(given.descendingMap(), given));
    }

    private static boolean isUsualAmongAnswers(int code) {
        return Math.abs(code) >= LEAST_AMONG_ANSWERS && NUMBERS.contains(code);
    }

    private static boolean isPeak(TreeMap<Integer, Long> given, int code) {
        Integer below = given.lowerKey(code);
        Integer above = given.higherKey(code);
        long times = given.get(code);
        return below != null
                && above != null
                && isOften(times, given)
                && times >= TIMES_BESIDE * given.get(below)
                && times >= TIMES_BESIDE * given.get(above);
    }

    private static boolean isOften(long times, Map<Integer, Long> given) {
        return times >= TIMES && times >= SHARE * sum(given.values());
    }

    /** One or more usual codes that the codes begin with, in the order given, and that stand out from the two after them. */
    private static Optional<Set<Integer>> atEnd(NavigableMap<Integer, Long> fromEnd, TreeMap<Integer, Long> given) {
        TreeSet<Integer> codes = new TreeSet<>();
        List<Integer> order = new ArrayList<>(fromEnd.keySet());
        for (int at = 0; at + 2 < order.size() && isUsualAmongAnswers(order.get(at)); at++) {
            codes.add(order.get(at));
            long times = times(codes, given);
            long beside = given.get(order.get(at + 1)) + given.get(order.get(at + 2));
            if (given.get(order.get(at)) > 0
                    && isOften(times, given)
                    && times <= SHARE_AT_END * sum(given.values())
                    && times >= TIMES_BESIDE_END * beside) {
                return Optional.of(codes);
            }
        }
        return Optional.empty();
    }

    /** What the refused texts are, where nearly all are usual codes. */
    static Optional<Suspicion> refused(Map<String, Long> refused) {
        TreeMap<String, Long> usual = new TreeMap<>();
        refused.forEach((text, times) -> {
            if (times > 0 && isUsual(text.strip())) {
                usual.merge(text.strip(), times, Long::sum);
            }
        });
        long all = sum(refused.values());
        long seen = sum(usual.values());
        boolean word =
                usual.keySet().stream().anyMatch(text -> !WHOLE.matcher(text).matches());
        if (usual.isEmpty() || seen < SHARE_OF_REFUSED * all || !word && seen < TIMES_REFUSED) {
            return Optional.empty();
        }
        List<String> texts = List.copyOf(usual.keySet());
        return Optional.of(new Suspicion(
                SuspicionCode.MISSING_CODE_REFUSED,
                Optional.empty(),
                List.of(),
                "Of " + all + " refused cells, " + seen + " hold " + FileReading.list(texts)
                        + ", which files often use for not answered.",
                "If " + (texts.size() == 1 ? "it stands" : "they stand") + " for not answered in this file, use "
                        + option(texts) + "."));
    }

    private static boolean isUsual(String text) {
        return WHOLE.matcher(text).matches()
                ? NUMBERS.contains((int) Double.parseDouble(text))
                : WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The option of the command, quoted where a shell would read the texts otherwise. */
    private static String option(List<String> texts) {
        String joined = String.join(",", texts);
        boolean plain = texts.stream().allMatch(text -> PLAIN.matcher(text).matches());
        return "--missing-codes=" + (plain ? joined : "'" + joined.replace("'", "'\\''") + "'");
    }
}
