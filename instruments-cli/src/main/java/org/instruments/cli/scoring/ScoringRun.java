package org.instruments.cli.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.CsvRows;
import org.instruments.problem.InvalidInputException;

/**
 * Scores a file: this thread reads and writes, others score chunks of rows in between. Where chunks are cut depends on
 * the rows alone, and they are written in order, so the output is the same for any number of threads. What is in memory
 * is bounded, however wide the rows.
 */
public final class ScoringRun {
    private static final int SIZE_OF_A_CHUNK = 1 << 20;
    private static final int SIZE_OF_A_CELL = 50;
    private static final int CHUNKS_PER_THREAD = 2;

    private final RowScoring scoring;
    private final OutputStream out;
    private final OutputStream trace;
    private final ProblemTally problems = new ProblemTally();
    private final BitSet fitting = new BitSet();
    private long leftOut;

    /**
     * A run.
     *
     * @param out takes the scores
     * @param trace takes how they came about, where the scorer tells it
     */
    public ScoringRun(RowScoring scoring, OutputStream out, OutputStream trace) {
        this.scoring = scoring;
        this.out = out;
        this.trace = trace;
        this.fitting.set(0, scoring.otherReaders().size());
    }

    /**
     * What came of a file.
     *
     * @param problems everything that is wrong with it
     * @param fitting the other codings, by place, that accept every cell
     * @param leftOut how many rows were left out
     * @param readToTheEnd whether the text could be read to its end
     */
    public record Outcome(ProblemTally problems, BitSet fitting, long leftOut, boolean readToTheEnd) {}

    /**
     * Scores all rows.
     *
     * @param threads how many threads score
     */
    public Outcome run(CsvRows rows, int threads) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread worker = new Thread(work, "scoring");
            worker.setDaemon(true);
            return worker;
        });
        try {
            return run(rows, workers, threads * CHUNKS_PER_THREAD);
        } finally {
            workers.shutdownNow();
        }
    }

    private Outcome run(CsvRows rows, ExecutorService workers, int mostPending) throws IOException {
        out.write(scoring.format().start().getBytes(StandardCharsets.UTF_8));
        Deque<Future<ScoredChunk>> pending = new ArrayDeque<>();
        List<CsvRow> chunk = new ArrayList<>();
        long size = 0;
        InvalidInputException end = null;
        try {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                chunk.add(row);
                size += size(row);
                if (size >= SIZE_OF_A_CHUNK) {
                    pending.add(submit(chunk, workers));
                    chunk = new ArrayList<>(chunk.size());
                    size = 0;
                }
                if (pending.size() > mostPending) {
                    take(pending.remove());
                }
            }
        } catch (InvalidInputException e) {
            end = e;
        }
        pending.add(submit(chunk, workers));
        while (!pending.isEmpty()) {
            take(pending.remove());
        }
        if (end != null) {
            end.problems().forEach(problems::add);
        }
        out.flush();
        trace.flush();
        return new Outcome(problems, fitting, leftOut, end == null);
    }

    /** About what it takes in memory. */
    private static long size(CsvRow row) {
        long size = 0;
        for (String cell : row.cells()) {
            size += SIZE_OF_A_CELL + cell.length();
        }
        return size;
    }

    private Future<ScoredChunk> submit(List<CsvRow> chunk, ExecutorService workers) {
        return workers.submit(() -> ScoredChunk.of(chunk, scoring));
    }

    private void take(Future<ScoredChunk> scored) throws IOException {
        ScoredChunk chunk = result(scored);
        if (scoring.onInvalid() != OnInvalid.FAIL || problems.isEmpty()) {
            out.write(chunk.text());
            trace.write(chunk.trace());
        }
        problems.add(chunk.problems());
        fitting.and(chunk.fitting());
        leftOut += chunk.leftOut();
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
