package org.instruments.benchmarks;

import java.util.concurrent.TimeUnit;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.hse.HseMsit;
import org.instruments.score.ScoreSheet;
import org.instruments.swemwbs.Swemwbs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One person's positions to a score sheet: the library, and a loop that knows its one questionnaire. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OneResponse {
    private static final int PEOPLE = 1024;
    private static final int MISSING = 20;

    private final Positions[] hsePeople = People.each(PEOPLE, HseByHand.ITEMS, 5, MISSING);
    private final Scorer hse = scorer(HseMsit.instrument());
    private final HseByHand hseByHand = new HseByHand();

    private final Positions[] swemwbsPeople = People.each(PEOPLE, 7, 5, MISSING);
    private final Scorer swemwbs = scorer(Swemwbs.instrument());
    private final SwemwbsByHand swemwbsByHand = new SwemwbsByHand();

    private int next;

    private static Scorer scorer(Instrument instrument) {
        return instrument.scorer(ScoreOptions.withDefaults().with(MinimumAnswered.half()));
    }

    /** HSE's tool with the library. */
    @Benchmark
    public ScoreSheet hse() {
        return hse.score(hsePeople[next++ & PEOPLE - 1]);
    }

    /** HSE's tool by hand. */
    @Benchmark
    public ScoreSheet hseByHand() {
        return hseByHand.sheet(hsePeople[next++ & PEOPLE - 1]);
    }

    /** SWEMWBS with the library. */
    @Benchmark
    public ScoreSheet swemwbs() {
        return swemwbs.score(swemwbsPeople[next++ & PEOPLE - 1]);
    }

    /** SWEMWBS by hand. */
    @Benchmark
    public ScoreSheet swemwbsByHand() {
        return swemwbsByHand.sheet(swemwbsPeople[next++ & PEOPLE - 1]);
    }
}
