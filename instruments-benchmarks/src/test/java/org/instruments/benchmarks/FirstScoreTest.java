package org.instruments.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstScoreTest {

    /** A wrong score is an exception. */
    @Test
    void what_is_timed_scores_rightly() {
        assertThat(FirstScore.firstScore()).matches("[0-9]+ [0-9]+");
    }
}
