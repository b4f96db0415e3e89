package org.instruments.cli.scoring;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.instruments.cli.rows.RecordBlocks;
import org.jspecify.annotations.Nullable;

/** Chunks of bytes, scanned and scored without making an object of a row: for CSV that is mostly plain. */
final class BlockChunks implements Chunks {
    private final RecordBlocks blocks;
    private final RowScoring scoring;
    private final PlainUse use;
    private final Deque<Buffers> free = new ArrayDeque<>();
    private final Deque<Buffers> used = new ArrayDeque<>();

    /** What no thread scores with at the moment. There are as many as threads: each has to learn what cells mean. */
    private final Queue<BlockScorer> resting = new ConcurrentLinkedQueue<>();

    BlockChunks(RecordBlocks blocks, RowScoring scoring, PlainUse use) {
        this.blocks = blocks;
        this.scoring = scoring;
        this.use = use;
    }

    /** What is read and what is written for it. */
    private record Buffers(RecordBlocks.Block block, ByteText text) {}

    @Override
    public @Nullable Callable<ScoredChunk> next() throws IOException {
        Buffers buffers = free.isEmpty() ? new Buffers(new RecordBlocks.Block(), new ByteText()) : free.remove();
        if (!blocks.read(buffers.block())) {
            return null;
        }
        used.add(buffers);
        return () -> score(buffers);
    }

    private ScoredChunk score(Buffers buffers) {
        BlockScorer rested = resting.poll();
        BlockScorer scorer = rested == null ? new BlockScorer(scoring, use) : rested;
        ScoredChunk scored = scorer.score(buffers.block(), buffers.text());
        resting.add(scorer);
        return scored;
    }

    @Override
    public void release() {
        free.add(used.remove());
    }
}
