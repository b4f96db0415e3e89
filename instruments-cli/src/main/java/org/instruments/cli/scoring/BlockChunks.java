package org.instruments.cli.scoring;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.instruments.cli.rows.RecordBlocks;
import org.jspecify.annotations.Nullable;

/** Chunks of bytes, scanned and scored without making an object of a row: for CSV that is mostly plain. */
final class BlockChunks implements Chunks {
    private final RecordBlocks blocks;
    private final RowScoring scoring;
    private final PlainUse use;
    private final Deque<BlockScorer> free = new ArrayDeque<>();
    private final Deque<BlockScorer> used = new ArrayDeque<>();

    BlockChunks(RecordBlocks blocks, RowScoring scoring, PlainUse use) {
        this.blocks = blocks;
        this.scoring = scoring;
        this.use = use;
    }

    @Override
    public @Nullable Callable<ScoredChunk> next() throws IOException {
        BlockScorer scorer = free.isEmpty() ? new BlockScorer(scoring, use) : free.remove();
        if (!blocks.read(scorer.block())) {
            return null;
        }
        used.add(scorer);
        return scorer::score;
    }

    @Override
    public void release() {
        free.add(used.remove());
    }
}
