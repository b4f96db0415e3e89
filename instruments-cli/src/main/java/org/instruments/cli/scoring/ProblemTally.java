package org.instruments.cli.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** The first problems of a file, and how many there are of each kind: a file may have millions. */
public final class ProblemTally {
    /** How many problems are shown. */
    public static final int SHOWN = 20;

    private static final Set<ProblemCode> REFUSALS =
            EnumSet.of(ProblemCode.ANSWER_NOT_ALLOWED, ProblemCode.ANSWER_NOT_A_NUMBER);
    private static final int MOST_REFUSED = 100;

    /** In place of the texts beyond those. */
    private static final String OTHERS = "others";

    private final List<Problem> first = new ArrayList<>();
    private final Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);

    /** The texts that were refused as answers, as many different ones as tell something. */
    private final Map<String, Long> refused = new TreeMap<>();

    /** Adds a problem that comes after all others. */
    public void add(Problem problem) {
        if (first.size() < SHOWN) {
            first.add(problem);
        }
        counts.merge(problem.code(), 1L, Long::sum);
        if (REFUSALS.contains(problem.code()) && problem.found() != null) {
            countRefused(problem.found(), 1);
        }
    }

    private void countRefused(String text, long times) {
        if (refused.size() < MOST_REFUSED || refused.containsKey(text)) {
            refused.merge(text, times, Long::sum);
        } else {
            refused.merge(OTHERS, times, Long::sum);
        }
    }

    /**
     * Adds the tally of what comes next in the file.
     *
     * @param lines how many lines come before it, where its own lines are counted from its beginning
     */
    void add(ProblemTally next, long lines) {
        next.first.stream()
                .limit(SHOWN - first.size())
                .map(problem -> lines == 0 ? problem : after(lines, problem))
                .forEach(first::add);
        next.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
        next.refused.forEach(this::countRefused);
    }

    private static Problem after(long lines, Problem problem) {
        return problem.place() instanceof Place.OfCell cell && cell.line() > 0
                ? problem.at(new Place.OfCell(cell.file(), lines + cell.line(), cell.column()))
                : problem;
    }

    /** Adds a problem of the file as a whole, before all others. */
    public void addFirst(Problem problem) {
        first.add(0, problem);
        if (first.size() > SHOWN) {
            first.remove(SHOWN);
        }
        counts.merge(problem.code(), 1L, Long::sum);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Whether there is one of this kind. */
    public boolean has(ProblemCode code) {
        return counts.containsKey(code);
    }

    /** How many cells with each text were refused as answers. */
    public Map<String, Long> refused() {
        return Map.copyOf(refused);
    }

    /** The first problems, in file order. */
    public List<Problem> first() {
        return List.copyOf(first);
    }

    /** How many there are, in one line: {@code 25 problems: 24 answer-not-allowed, 1 ragged-row}. */
    public String summary() {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all
                + (all == 1 ? " problem: " : " problems: ")
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().id())
                        .collect(Collectors.joining(", "))
                + (all > SHOWN ? " (the first " + SHOWN + " are shown)" : "");
    }
}
