package org.instruments.cli.scoring;

import java.io.IOException;
import java.util.List;
import org.instruments.cli.rows.CsvRow;

/** Scores parsed rows one by one: for everything that can be asked. */
final class RowScorer implements ChunkScorer {
    private final RowChunks chunks;
    private final RowScoring scoring;
    private final RowDecoder decoder;
    private RowChunks.Chunk chunk = new RowChunks.Chunk(List.of(), List.of());

    /**
     * A scorer.
     *
     * @param chunks of which others may have some, too
     * @param decoder which others may use, too
     */
    RowScorer(RowChunks chunks, RowScoring scoring, RowDecoder decoder) {
        this.chunks = chunks;
        this.scoring = scoring;
        this.decoder = decoder;
    }

    @Override
    public boolean read() throws IOException {
        chunk = chunks.next();
        return !chunk.isEmpty();
    }

    @Override
    public boolean isWarm() {
        return true;
    }

    @Override
    public ScoredChunk score() {
        ProblemTally problems = new ProblemTally();
        long leftOut = 0;
        RowTaker taker = scoring.use().rows();
        for (CsvRow row : chunk.rows()) {
            RowDecoder.Decoded decoded = decoder.decode(row);
            decoded.problems().forEach(problems::add);
            if (decoded.isWritten(scoring.onInvalid(), problems)) {
                taker.take(row, decoded.answers());
            } else {
                leftOut++;
            }
        }
        chunk.end().forEach(problems::add);
        RowTaker.Written written = taker.finish();
        return new ScoredChunk(
                written.text(),
                written.trace(),
                problems,
                leftOut,
                0,
                !chunk.end().isEmpty());
    }
}
