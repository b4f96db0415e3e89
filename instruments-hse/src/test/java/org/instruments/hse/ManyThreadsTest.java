package org.instruments.hse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.instruments.BatchScorer;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.Responses;
import org.instruments.ScoreOptions;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Eight threads that share one instrument score five million answers as one thread does, to the bit. */
class ManyThreadsTest {
    private static final int THREADS = 8;
    private static final int PEOPLE = 143_000;
    private static final int ITEMS = 35;
    private static final int SCORES = 7;
    private static final ScoreOptions OPTIONS = ScoreOptions.withDefaults().with(MinimumAnswered.half());

    /** Person after person; about one answer in ten is missing. */
    private static final byte[] POSITIONS = new byte[PEOPLE * ITEMS];

    /** What one thread finds, {@link Double#NaN} for an absent score; person after person. */
    private static final double[] ONE_BY_ONE = new double[PEOPLE * SCORES];

    private static final Instrument HSE = HseMsit.instrument();

    @BeforeAll
    static void score_in_one_thread() {
        SplittableRandom random = new SplittableRandom(35);
        for (int i = 0; i < POSITIONS.length; i++) {
            POSITIONS[i] = (byte) (random.nextInt(10) == 0 ? Positions.NOT_ANSWERED : random.nextInt(5));
        }
        for (int person = 0; person < PEOPLE; person++) {
            score(person, ONE_BY_ONE);
        }
    }

    @Test
    void there_are_five_million_answers_present_absent_and_prorated_scores() {
        assertThat(POSITIONS.length).isGreaterThan(5_000_000);
        assertThat(ONE_BY_ONE).contains(1, 5, 3.25).contains(Double.NaN);
        assertThat(HSE.score(responses(0), OPTIONS).scores()).anyMatch(Score::prorated);
    }

    @Test
    void sheets_are_those_of_one_thread() throws Exception {
        double[] values = new double[PEOPLE * SCORES];

        inThreads(thread -> {
            for (int person = thread; person < PEOPLE; person += THREADS) {
                score(person, values);
            }
        });

        assertThat(Arrays.equals(values, ONE_BY_ONE)).isTrue();
    }

    @Test
    void values_of_a_shared_batch_scorer_are_those_of_one_thread() throws Exception {
        BatchScorer batch = HSE.scorer(OPTIONS).batch().orElseThrow();
        double[] values = new double[PEOPLE * SCORES];

        inThreads(thread -> {
            byte[] person = new byte[ITEMS];
            double[] ofPerson = new double[SCORES];
            for (int p = thread; p < PEOPLE; p += THREADS) {
                System.arraycopy(POSITIONS, p * ITEMS, person, 0, ITEMS);
                batch.score(person, ofPerson);
                System.arraycopy(ofPerson, 0, values, p * SCORES, SCORES);
            }
        });

        assertThat(Arrays.equals(values, ONE_BY_ONE)).isTrue();
    }

    private static void score(int person, double[] values) {
        ScoreSheet sheet = HSE.score(responses(person), OPTIONS);
        for (int score = 0; score < SCORES; score++) {
            values[person * SCORES + score] =
                    sheet.scores().get(score) instanceof Score.Present present ? present.value() : Double.NaN;
        }
    }

    private static Responses responses(int person) {
        List<Integer> answers = new ArrayList<>(ITEMS);
        for (int item = 0; item < ITEMS; item++) {
            byte position = POSITIONS[person * ITEMS + item];
            answers.add(position == Positions.NOT_ANSWERED ? null : position + 1);
        }
        return Responses.inOrder(answers);
    }

    /** All begin at once; whatever one of them throws is thrown. */
    private static void inThreads(IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier begin = new CyclicBarrier(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                all.add(threads.submit(() -> {
                    begin.await();
                    work.accept(thread);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
