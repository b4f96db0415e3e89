package org.instruments.cli.scoring;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.instruments.AnswerReader;
import org.instruments.Positions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a file, and finds out on the way which codings accept all of them. It remembers what cells mean: a file
 * has few different ones. Safe for use by many threads, which so learn from each other.
 */
final class AnswerCells {
    private static final int MOST_REMEMBERED = 200;

    private final List<AnswerReader> codings;

    /** The codings, by place, that do not accept some cell. */
    private final Set<Integer> refusing = ConcurrentHashMap.newKeySet();

    private final List<Map<String, Integer>> remembered;

    /**
     * @param answers how answers are read
     */
    AnswerCells(InstrumentAnswers answers) {
        this.codings = answers.codings();
        this.remembered = Stream.generate(() -> (Map<String, Integer>) new ConcurrentHashMap<String, Integer>())
                .limit(answers.columns().items())
                .toList();
    }

    /** What {@link AnswerReader#read} gives. */
    int read(int item, String cell) {
        Map<String, Integer> known = remembered.get(item);
        Integer before = known.get(cell);
        if (before != null) {
            return before;
        }
        int position = codings.get(0).read(item, cell);
        for (int coding = 0; coding < codings.size(); coding++) {
            if ((coding == 0 ? position : codings.get(coding).read(item, cell)) < Positions.NOT_ANSWERED) {
                refusing.add(coding);
            }
        }
        if (known.size() < MOST_REMEMBERED) {
            known.put(cell, position);
        }
        return position;
    }

    /** What a cell means that was read before and is remembered; null for any other. */
    @Nullable
    Integer known(int item, String cell) {
        return remembered.get(item).get(cell);
    }

    /** The cells of an item that were read before and are remembered. */
    Set<String> known(int item) {
        return remembered.get(item).keySet();
    }

    /** Notes a cell that no coding accepts. */
    void fitNone() {
        for (int coding = 0; coding < codings.size(); coding++) {
            refusing.add(coding);
        }
    }

    /** The codings, by place, that accept every cell read so far. */
    BitSet fitting() {
        BitSet fitting = new BitSet();
        fitting.set(0, codings.size());
        refusing.forEach(fitting::clear);
        return fitting;
    }
}
