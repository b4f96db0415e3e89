package org.instruments.cli.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Rows;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Chunks of parsed rows, each scored one by one: for everything that can be asked. */
final class RowChunks implements Chunks {
    private static final int SIZE_OF_A_CHUNK = 1 << 20;
    private static final int SIZE_OF_A_CELL = 50;

    private final Rows rows;
    private final RowScoring scoring;
    private boolean ended;

    RowChunks(Rows rows, RowScoring scoring) {
        this.rows = rows;
        this.scoring = scoring;
    }

    @Override
    public @Nullable Callable<ScoredChunk> next() throws IOException {
        List<CsvRow> chunk = new ArrayList<>();
        List<Problem> end = List.of();
        long size = 0;
        try {
            while (!ended && size < SIZE_OF_A_CHUNK) {
                CsvRow row = rows.next();
                if (row == null) {
                    ended = true;
                } else {
                    chunk.add(row);
                    size += size(row);
                }
            }
        } catch (InvalidInputException e) {
            end = e.problems();
            ended = true;
        }
        List<Problem> last = end;
        return chunk.isEmpty() && last.isEmpty() ? null : () -> score(chunk, last);
    }

    /** About what it takes in memory: however wide the rows, what is in memory is bounded. */
    private static long size(CsvRow row) {
        long size = 0;
        for (String cell : row.cells()) {
            size += SIZE_OF_A_CELL + cell.length();
        }
        return size;
    }

    private ScoredChunk score(List<CsvRow> chunk, List<Problem> end) {
        RowDecoder decoder = new RowDecoder(scoring);
        ProblemTally problems = new ProblemTally();
        long leftOut = 0;
        RowTaker taker = scoring.use().rows();
        for (CsvRow row : chunk) {
            RowDecoder.Decoded decoded = decoder.decode(row);
            decoded.problems().forEach(problems::add);
            if (decoded.isWritten(scoring.onInvalid(), problems)) {
                taker.take(row, decoded.answers());
            } else {
                leftOut++;
            }
        }
        end.forEach(problems::add);
        RowTaker.Written written = taker.finish();
        return new ScoredChunk(
                written.text(), written.trace(), problems, decoder.fitting(), leftOut, 0, !end.isEmpty());
    }

    @Override
    public void release() {
        // Nothing of it is used again.
    }
}
