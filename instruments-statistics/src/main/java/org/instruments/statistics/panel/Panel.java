package org.instruments.statistics.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.problem.InvalidInputException;
import org.instruments.statistics.group.GroupOrder;
import org.jspecify.annotations.Nullable;

/**
 * People who were asked at several times, each known by an id.
 *
 * <pre>{@code
 * Panel panel = new Panel(Swemwbs.instrument(), ScoreOptions.withDefaults());
 * panel.add("p17", "before", answers);
 * panel.add("p17", "after", later);
 * List<TimeComparison> changes = panel.compare(List.of("before", "after"), PanelOptions.withDefaults());
 * }</pre>
 *
 * <p>It keeps the id and the answers of each person at each time. For use by one thread.
 */
public final class Panel {
    private final Instrument instrument;
    private final ScoreOptions options;
    private final List<String> scores;
    private final Map<String, Integer> times = new LinkedHashMap<>();

    /** By person, what was answered at each time, as far as it goes. */
    private final Map<String, @Nullable Positions[]> people = new LinkedHashMap<>();

    /**
     * Nobody yet.
     *
     * @param instrument what the people are asked
     * @param options which scores, and what they need
     * @throws InvalidInputException {@code unknown-score} for each score the instrument does not have
     */
    public Panel(Instrument instrument, ScoreOptions options) {
        this.instrument = instrument;
        this.options = options;
        this.scores = instrument.scorer(options).scoreIds();
    }

    /**
     * Adds what a person answered.
     *
     * @param person the id of the person
     * @param time the time
     * @param answers what the person answered then
     * @return whether it was added; not where the person is there at that time already
     */
    public boolean add(String person, String time, Positions answers) {
        int place = times.computeIfAbsent(time, first -> times.size());
        @Nullable Positions[] before = people.getOrDefault(person, new Positions[0]);
        @Nullable
        Positions[] after = place < before.length ? before : Arrays.copyOf(before, place + 1, Positions[].class);
        if (after[place] != null) {
            return false;
        }
        after[place] = answers;
        people.put(person, after);
        return true;
    }

    /** {@return the ids of the scores, in order} */
    public List<String> scoreIds() {
        return scores;
    }

    /** {@return the times: numbers by size, then words} */
    public List<String> times() {
        return times.keySet().stream()
                .sorted(Comparator.comparing(List::of, new GroupOrder()))
                .toList();
    }

    /**
     * Compares each later time with the first, of the people who are there at both.
     *
     * @param order the times, the first of them first
     * @param how how they are compared
     * @return a comparison for each later time
     * @throws IllegalArgumentException when there are fewer than two times
     */
    public List<TimeComparison> compare(List<String> order, PanelOptions how) {
        if (order.size() < 2) {
            throw new IllegalArgumentException("a comparison takes two times, not " + order.size());
        }
        List<BitSet> present = order.stream().map(this::presentAt).toList();
        List<TimeCounts> counts = TimeCounts.of(
                present.stream()
                        .skip(1)
                        .map(later -> counted(present.get(0), later))
                        .toList(),
                how.minimumGroup());
        List<List<ScoreChange>> changes = scores.stream()
                .map(score -> new ScoreChanges(valuesOf(score, order), how).all())
                .toList();
        return IntStream.range(1, order.size())
                .mapToObj(later -> new TimeComparison(
                        order.get(0),
                        order.get(later),
                        counts.get(later - 1),
                        changes.stream().map(ofScore -> ofScore.get(later - 1)).toList()))
                .toList();
    }

    private BitSet presentAt(String time) {
        BitSet present = new BitSet();
        int person = 0;
        for (@Nullable Positions[] asked : people.values()) {
            present.set(person++, at(asked, time) != null);
        }
        return present;
    }

    private @Nullable Positions at(@Nullable Positions[] asked, String time) {
        int place = times.getOrDefault(time, Integer.MAX_VALUE);
        return place < asked.length ? asked[place] : null;
    }

    private static TimeCounts.Counted counted(BitSet first, BitSet later) {
        BitSet both = (BitSet) first.clone();
        both.and(later);
        long n = both.cardinality();
        return new TimeCounts.Counted(n, first.cardinality() - n, later.cardinality() - n);
    }

    private ScoreValues valuesOf(String score, List<String> order) {
        return new ScoreValues(
                instrument,
                options,
                score,
                order,
                order.stream().map(this::answersAt).toList());
    }

    /** Of everybody, in one order; null for who was not there. */
    private List<@Nullable Positions> answersAt(String time) {
        List<@Nullable Positions> answers = new ArrayList<>(people.size());
        people.values().forEach(asked -> answers.add(at(asked, time)));
        return answers;
    }

    /** What is done with the two values of a person. */
    public interface PairUse {
        /**
         * Takes the values of a person.
         *
         * @param person the id of the person
         * @param before the value at the first time, in units of the score
         * @param after the value at the later time
         */
        void take(String person, double before, double after);
    }

    /**
     * Gives out the values of each person who has a score at both of two times, in the order in which the people were added.
     *
     * @param score the id of the score
     * @param from the first time
     * @param to the later time
     * @param use takes them
     * @throws InvalidInputException {@code unknown-score}
     */
    public void forEachPair(String score, String from, String to, PairUse use) {
        ScoreValues values = valuesOf(score, List.of(from, to));
        List<String> ids = List.copyOf(people.keySet());
        values.pairs(1).stream()
                .forEach(person -> use.take(ids.get(person), values.at(0, person), values.at(1, person)));
    }
}
