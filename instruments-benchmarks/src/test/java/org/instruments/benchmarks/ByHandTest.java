package org.instruments.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.instruments.MinimumAnswered;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.hse.HseMsit;
import org.instruments.score.ScoreSheet;
import org.instruments.swemwbs.Swemwbs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops that the library is compared with give the same results. */
class ByHandTest {
    private static final ScoreOptions HALF = ScoreOptions.withDefaults().with(MinimumAnswered.half());
    private static final int PEOPLE = 2000;

    @ParameterizedTest
    @ValueSource(ints = {20, 400, 900})
    void hse_sheets_are_those_of_the_library(int missing) {
        Scorer scorer = HseMsit.instrument().scorer(HALF);
        HseByHand byHand = new HseByHand();
        assertThat(People.each(PEOPLE, 35, 5, missing))
                .allSatisfy(person -> assertThat(byHand.sheet(person)).isEqualTo(scorer.score(person)));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 400, 900})
    void swemwbs_sheets_are_those_of_the_library(int missing) {
        Scorer scorer = Swemwbs.instrument().scorer(HALF);
        SwemwbsByHand byHand = new SwemwbsByHand();
        assertThat(People.each(PEOPLE, 7, 5, missing))
                .allSatisfy(person -> assertThat(byHand.sheet(person)).isEqualTo(scorer.score(person)));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 400, 900})
    void hse_means_of_many_are_those_of_each(int missing) {
        Scorer scorer = HseMsit.instrument().scorer(HALF);
        double[] byHand = new double[PEOPLE * 7];
        double[] together = new double[PEOPLE * 7];

        HseByHand.means(People.positions(PEOPLE, 35, 5, missing), byHand);
        scorer.batch().orElseThrow().score(People.positions(PEOPLE, 35, 5, missing), together);

        assertThat(byHand)
                .containsExactly(together)
                .containsExactly(Arrays.stream(People.each(PEOPLE, 35, 5, missing))
                        .map(scorer::score)
                        .flatMapToDouble(ByHandTest::values)
                        .toArray());
    }

    private static DoubleStream values(ScoreSheet sheet) {
        return sheet.scores().stream()
                .mapToDouble(score -> sheet.value(score.id()).orElse(Double.NaN));
    }
}
