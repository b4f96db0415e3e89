package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.instruments.problem.InvalidInputException;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
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

    @Test
    void scoring_leaves_the_positions_of_the_caller_as_they_are() {
        Positions person = Positions.of(0, 0, 0, DOES_NOT_APPLY, DOES_NOT_APPLY, 0);
        Invented.instrument().scorer(ScoreOptions.withDefaults()).score(person);

        assertThat(person.at(3)).isEqualTo(DOES_NOT_APPLY);
        assertThat(person.at(4)).isEqualTo(DOES_NOT_APPLY);
    }

    @Test
    void the_first_option_can_be_the_one_that_counts_as_not_answered() throws IOException {
        Instrument changed =
                Invented.changedInstrument(folder, Changes.of("/responseScales/1/weights := [null, 0, 2, 4]"));

        ScoreSheet sheet = changed.scorer(ScoreOptions.withDefaults().withScores("larger", "total"))
                .score(Positions.of(0, 0, 0, 0, 0, 0));

        assertThat(((Score.Absent) sheet.score("larger")).reason()).isEqualTo(AbsenceReason.NOT_ANSWERED);
        assertThat(sheet.score("total").answered()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "0, 4"})
    void the_position_after_the_last_option_is_refused(int q1, int q4) {
        Scorer scorer = Invented.instrument().scorer(ScoreOptions.withDefaults());

        assertThatThrownBy(() -> scorer.score(Positions.of(q1, 1, 0, q4, 0, 0)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_item_that_was_not_asked_is_a_position_and_only_what_is_below_it_is_refused() {
        Scorer scorer = Invented.instrument().scorer(ScoreOptions.withDefaults());

        assertThat(scorer.score(Positions.of(4, 1, 0, 1, 0, -2)).value("raw")).hasValue(12);
        assertThatThrownBy(() -> scorer.score(Positions.of(4, 1, 0, 1, -3, -2)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems()).hasSize(1));
    }
}
