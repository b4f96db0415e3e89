package org.instruments.cli.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.instruments.cli.rows.RecordBlocks;
import org.instruments.cli.rows.Rows;

/**
 * Scores a file: this thread reads and writes, others score chunks of rows in between. Where chunks are cut depends on
 * the rows alone, and they are written in order, so the output is the same for any number of threads. What is in memory
 * is bounded, however wide the rows.
 */
public final class ScoringRun {
    private static final int CHUNKS_PER_THREAD = 2;

    private final RowScoring scoring;
    private final OutputStream out;
    private final OutputStream trace;
    private final ProblemTally problems = new ProblemTally();
    private final List<BitSet> fitting = new ArrayList<>();
    private long leftOut;
    private long lines;
    private boolean ended;

    /**
     * A run.
     *
     * @param out takes what is written for the rows
     * @param trace takes how they came about, where the scorer tells it
     */
    public ScoringRun(RowScoring scoring, OutputStream out, OutputStream trace) {
        this.scoring = scoring;
        this.out = out;
        this.trace = trace;
        scoring.instruments().forEach(answers -> {
            BitSet all = new BitSet();
            all.set(0, answers.codings().size());
            fitting.add(all);
        });
    }

    /**
     * What came of a file.
     *
     * @param problems everything that is wrong with it
     * @param fitting for each instrument its codings, by place, that accept every cell
     * @param leftOut how many rows were left out
     * @param readToTheEnd whether the text could be read to its end
     */
    public record Outcome(ProblemTally problems, List<BitSet> fitting, long leftOut, boolean readToTheEnd) {}

    /**
     * Scores all rows.
     *
     * @param threads how many threads score
     */
    public Outcome run(Rows input, int threads) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread worker = new Thread(work, "scoring");
            worker.setDaemon(true);
            return worker;
        });
        try {
            run(chunks(input), workers, threads * CHUNKS_PER_THREAD);
        } finally {
            workers.shutdownNow();
        }
        return new Outcome(problems, fitting, leftOut, !ended);
    }

    /** As blocks of bytes where all that is asked of a row is in its plain cells, else as rows. */
    private Chunks chunks(Rows input) {
        if (!scoring.hasAttributes()) {
            Optional<PlainUse> plain = scoring.use().plain();
            Optional<RecordBlocks> blocks = plain.flatMap(any -> input.blocks());
            if (blocks.isPresent()) {
                return new BlockChunks(blocks.get(), scoring, plain.get());
            }
        }
        return new RowChunks(input, scoring);
    }

    private void run(Chunks chunks, ExecutorService workers, int mostPending) throws IOException {
        out.write(scoring.use().start().getBytes(StandardCharsets.UTF_8));
        Deque<Future<ScoredChunk>> pending = new ArrayDeque<>();
        Callable<ScoredChunk> next = chunks.next();
        while (next != null && !ended) {
            pending.add(workers.submit(next));
            if (pending.size() >= mostPending) {
                take(pending.remove(), chunks);
            }
            next = chunks.next();
        }
        while (!pending.isEmpty() && !ended) {
            take(pending.remove(), chunks);
        }
        out.flush();
        trace.flush();
    }

    private void take(Future<ScoredChunk> scored, Chunks chunks) throws IOException {
        ScoredChunk chunk = result(scored);
        if (scoring.onInvalid() != OnInvalid.FAIL || problems.isEmpty()) {
            chunk.text().writeTo(out);
            chunk.trace().writeTo(trace);
        }
        problems.add(chunk.problems(), lines);
        for (int instrument = 0; instrument < fitting.size(); instrument++) {
            fitting.get(instrument).and(chunk.fitting().get(instrument));
        }
        leftOut += chunk.leftOut();
        lines += chunk.lines();
        ended = chunk.isLast();
        chunks.release();
    }

    private static ScoredChunk result(Future<ScoredChunk> scored) {
        try {
            return scored.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scoring", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("scoring failed", e);
        }
    }
}
