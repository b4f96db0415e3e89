package org.instruments.cli.scoring;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.instruments.AnswerReader;
import org.instruments.Positions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of some rows, and finds out on the way which codings accept all of them. It remembers what cells mean: a
 * file has few different ones. For one thread.
 */
final class AnswerCells {
    private static final int MOST_REMEMBERED = 200;

    private final List<AnswerReader> codings;
    private final BitSet fitting = new BitSet();
    private final List<Map<String, Integer>> remembered;

    /**
     * @param answers how answers are read
     */
    AnswerCells(InstrumentAnswers answers) {
        this.codings = answers.codings();
        this.fitting.set(0, codings.size());
        this.remembered = Stream.generate(() -> (Map<String, Integer>) new HashMap<String, Integer>())
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
                fitting.clear(coding);
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

    /** Notes a cell that no coding accepts. */
    void fitNone() {
        fitting.clear();
    }

    /** The codings, by place, that accept every cell read so far. */
    BitSet fitting() {
        return (BitSet) fitting.clone();
    }
}
