package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is and what is not an answer, and what may stand for a missing one. */
class MissingAnswersTest {
    private static final int DOES_NOT_APPLY = 3;

    @TempDir
    private Path folder;

    @Test
    void a_position_that_counts_as_not_answered_is_no_answer_to_a_score_of_scores() {
        Score total = Invented.instrument()
                .scorer(ScoreOptions.withDefaults())
                .score(Positions.of(-1, -1, -1, DOES_NOT_APPLY, DOES_NOT_APPLY, -1))
                .score("total");

        assertThat(total.answered()).isZero();
        assertThat(((Score.Absent) total).reason()).isEqualTo(AbsenceReason.NOT_ANSWERED);
    }

    /** Item q1 weighs 1 to 5, q4 0, 2 or 4: the largest is never below 1, the smallest never above 4. */
    @ParameterizedTest
    @CsvSource({"max, -1, 0", "min, 4, -1"})
    void a_smallest_or_largest_of_some_items_never_leaves_the_range_of_all(String method, int q1, int q4)
            throws IOException {
        Instrument mixed = Invented.changedInstrument(folder, definition -> {
            ObjectNode larger = (ObjectNode) definition.at("/scores/4");
            larger.put("method", method).putArray("items").add("q1").add("q4");
        });

        Score larger = mixed.scorer(
                        ScoreOptions.withDefaults().withScores("larger").with(MinimumAnswered.atLeast(1)))
                .score(Positions.of(q1, 2, 2, q4, 0, 0))
                .score("larger");

        assertThat(((Score.Absent) larger).reason()).isEqualTo(AbsenceReason.BELOW_MINIMUM);
    }
}
