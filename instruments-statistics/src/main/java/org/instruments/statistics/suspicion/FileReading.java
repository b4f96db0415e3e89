package org.instruments.statistics.suspicion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.definition.Coding;
import org.instruments.definition.Item;
import org.instruments.statistics.group.AnswerCounts;
import org.jspecify.annotations.Nullable;

/** The answers of a file as its coding writes them. Options that count as not answered are left out: nobody chooses them. */
final class FileReading {
    /** Fewer rows show little of anything. */
    static final long ROWS = 30;

    private final AnswerCounts counts;
    private final Instrument instrument;
    private final Coding coding;

    FileReading(AnswerCounts counts, String coding) {
        this.counts = counts;
        this.instrument = counts.instrument();
        instrument.answerReader(coding, Set.of()); // refuses a coding there is not
        this.coding = codings().stream()
                .filter(one -> one.id().equals(coding))
                .findFirst()
                .orElseThrow();
    }

    AnswerCounts counts() {
        return counts;
    }

    Instrument instrument() {
        return instrument;
    }

    List<Coding> codings() {
        return instrument.definition().codings();
    }

    Coding coding() {
        return coding;
    }

    /** The places of the items that somebody answered; the others may not be in the file. */
    List<Integer> items() {
        return IntStream.range(0, instrument.items().size())
                .filter(item -> counts.answered(item) > 0)
                .boxed()
                .toList();
    }

    List<String> ids(List<Integer> items) {
        return items.stream().map(item -> instrument.items().get(item).id()).toList();
    }

    /** The code of each option of an item, by position; {@code null} for an option that counts as not answered. */
    List<@Nullable Integer> codes(Coding of, int place) {
        Item item = instrument.items().get(place);
        List<@Nullable BigDecimal> weights =
                instrument.definition().scaleOf(item).optionWeights();
        List<Integer> codes = of.codes(item, weights.size());
        List<@Nullable Integer> counted = new ArrayList<>();
        for (int option = 0; option < codes.size(); option++) {
            counted.add(weights.get(option) == null ? null : codes.get(option));
        }
        return counted;
    }

    /** How often each code of an item was given, ascending; 0 for those nobody gave. */
    TreeMap<Integer, Long> given(int place) {
        TreeMap<Integer, Long> given = new TreeMap<>();
        List<@Nullable Integer> codes = codes(coding, place);
        for (int option = 0; option < codes.size(); option++) {
            Integer code = codes.get(option);
            if (code != null) {
                given.put(code, counts.answers(place, option));
            }
        }
        return given;
    }

    /** The items by the codes they share. */
    List<List<Integer>> itemsByCodes() {
        Map<Set<Integer>, List<Integer>> byCodes = new LinkedHashMap<>();
        items().forEach(item -> byCodes.computeIfAbsent(given(item).keySet(), codes -> new ArrayList<>())
                .add(item));
        return List.copyOf(byCodes.values());
    }

    /** How often each code was given to any of some items that share their codes. */
    TreeMap<Integer, Long> given(List<Integer> items) {
        TreeMap<Integer, Long> given = new TreeMap<>();
        items.forEach(item -> given(item).forEach((code, times) -> given.merge(code, times, Long::sum)));
        return given;
    }

    /** How many people answered the item that most people answered. */
    long rows(List<Integer> items) {
        return items.stream().mapToLong(counts::answered).max().orElse(0);
    }

    /** "q1, q2 and q3". */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : words.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + words.get(last);
    }
}
