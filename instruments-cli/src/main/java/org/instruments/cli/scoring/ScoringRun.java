package org.instruments.cli.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.instruments.cli.rows.RecordBlocks;
import org.instruments.cli.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Scores a file with some threads. Each reads a chunk of rows, scores it, and writes it when it is its turn: what a thread
 * has read is still near it when it scores. One reads at a time, and one writes. Where chunks are cut depends on the rows
 * alone, and they are written in order, so the output is the same for any number of threads. What is in memory is bounded,
 * however wide the rows.
 */
public final class ScoringRun {
    private static final int NONE = -1;

    private final RowScoring scoring;
    private final RowDecoder decoder;
    private final OutputStream out;
    private final OutputStream trace;
    private final ProblemTally problems = new ProblemTally();
    private final List<Future<?>> works = new CopyOnWriteArrayList<>();
    private final Lock reading = new ReentrantLock();
    private int chunksRead;
    private int chunksWritten;
    private long leftOut;
    private long lines;

    /** Whether no more chunks are read. */
    private volatile boolean ended;

    /** Whether no more chunks are written. */
    private volatile boolean stopped;

    /**
     * A run.
     *
     * @param out takes what is written for the rows
     * @param trace takes how they came about, where the scorer tells it
     */
    public ScoringRun(RowScoring scoring, OutputStream out, OutputStream trace) {
        this.scoring = scoring;
        this.decoder = new RowDecoder(scoring);
        this.out = out;
        this.trace = trace;
    }

    /**
     * What came of a file.
     *
     * @param problems everything that is wrong with it
     * @param fitting for each instrument its codings, by place, that accept every cell that was read
     * @param leftOut how many rows were left out
     * @param readToTheEnd whether the text could be read to its end
     */
    public record Outcome(ProblemTally problems, List<BitSet> fitting, long leftOut, boolean readToTheEnd) {}

    /**
     * Scores all rows.
     *
     * @param threads how many threads score, at most
     */
    public Outcome run(Rows input, int threads) throws IOException {
        out.write(scoring.use().start().getBytes(StandardCharsets.UTF_8));
        Supplier<ChunkScorer> scorers = scorers(input);
        ExecutorService workers = Executors.newCachedThreadPool(work -> {
            Thread worker = new Thread(work, "scoring");
            worker.setDaemon(true);
            return worker;
        });
        Throwable failure = null;
        try {
            begin(workers, scorers, threads);
            // All of them, as what was read before a failure is still written.
            for (int worker = 0; worker < works.size(); worker++) {
                Throwable own = awaitEnd(works.get(worker));
                failure = failure == null ? own : failure;
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            workers.shutdownNow();
        }
        passOn(failure);
        out.flush();
        trace.flush();
        return new Outcome(problems, decoder.fitting(), leftOut, !stopped);
    }

    /** Begins with one thread; each begins another once that pays, so that a short file has few. */
    private void begin(ExecutorService workers, Supplier<ChunkScorer> scorers, int threads) {
        if (threads > 0) {
            works.add(workers.submit(() -> {
                work(scorers.get(), () -> begin(workers, scorers, threads - 1));
                return null;
            }));
        }
    }

    /** Of blocks of bytes where all that is asked of a row is in its plain cells, else of rows. */
    private Supplier<ChunkScorer> scorers(Rows input) {
        if (!scoring.hasAttributes()) {
            Optional<PlainUse> plain = scoring.use().plain();
            Optional<RecordBlocks> blocks = plain.flatMap(any -> input.blocks());
            if (blocks.isPresent()) {
                return () -> new BlockScorer(blocks.get(), scoring, decoder, plain.get());
            }
        }
        RowChunks chunks = new RowChunks(input);
        return () -> new RowScorer(chunks, scoring, decoder);
    }

    private void work(ChunkScorer scorer, Runnable another) throws IOException {
        boolean alone = true;
        for (int chunk = read(scorer); chunk != NONE; chunk = read(scorer)) {
            boolean written = false;
            try {
                if (alone && scorer.isWarm()) {
                    another.run();
                    alone = false;
                }
                write(chunk, scorer.score());
                written = true;
            } finally {
                if (!written) {
                    stop();
                }
            }
        }
    }

    /** Reads a chunk and tells which of the file it is. What was read before is still written where this fails. */
    private int read(ChunkScorer scorer) throws IOException {
        reading.lock();
        boolean more = false;
        try {
            more = !ended && scorer.read();
            return more ? chunksRead++ : NONE;
        } finally {
            ended |= !more;
            reading.unlock();
        }
    }

    /** Ends the run before the end of the file. Threads that wait for their turn go on, to their end. */
    private synchronized void stop() {
        ended = true;
        stopped = true;
        notifyAll();
    }

    private synchronized void write(int chunk, ScoredChunk scored) throws IOException {
        while (chunksWritten != chunk && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        if (!stopped) {
            take(scored);
            chunksWritten++;
            notifyAll();
        }
    }

    private void take(ScoredChunk chunk) throws IOException {
        if (scoring.onInvalid() != OnInvalid.FAIL || problems.isEmpty()) {
            chunk.text().writeTo(out);
            chunk.trace().writeTo(trace);
        }
        problems.add(chunk.problems(), lines);
        leftOut += chunk.leftOut();
        lines += chunk.lines();
        if (chunk.isLast()) {
            stop();
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while scoring", e);
    }

    /** What a thread has thrown, once it has ended; null where it has not thrown. */
    private static @Nullable Throwable awaitEnd(Future<?> work) throws InterruptedException {
        try {
            work.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void passOn(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new IllegalStateException("scoring failed", failure);
        }
    }
}
