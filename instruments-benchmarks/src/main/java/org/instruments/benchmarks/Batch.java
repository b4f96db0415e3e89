package org.instruments.benchmarks;

import java.util.concurrent.TimeUnit;
import org.instruments.BatchScorer;
import org.instruments.MinimumAnswered;
import org.instruments.ScoreOptions;
import org.instruments.hse.HseMsit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A million people's positions, in memory row by row, to their scores; the time is that of one row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Batch {
    private static final int PEOPLE = 1_000_000;
    private static final int MISSING = 20;

    private final byte[] positions = People.positions(PEOPLE, HseByHand.ITEMS, 5, MISSING);
    private final double[] scores = new double[PEOPLE * HseByHand.SCALES];

    private final BatchScorer hse = HseMsit.instrument()
            .scorer(ScoreOptions.withDefaults().with(MinimumAnswered.half()))
            .batch()
            .orElseThrow();

    /** HSE's tool with the library. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public double[] hse() {
        hse.score(positions, scores);
        return scores;
    }

    /** HSE's tool by hand. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public double[] hseByHand() {
        HseByHand.means(positions, scores);
        return scores;
    }
}
