package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Alert;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.instruments.score.ScoreTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are worked out by hand from {@code invented.json}. */
class ScoringTest {
    private final Instrument invented = Invented.instrument();

    /** Weights: q1 5, q2 2, q3 (reversed) 5, q4 2, q5 (reversed) 4. */
    private final Responses person = Responses.inOrder(5, 2, 1, 2, 1, 3);

    @Test
    void a_sum_takes_the_weights_of_its_items_reversed_where_declared() {
        assertThat(invented.score(person).value("raw")).hasValue(5 + 2 + 5);
    }

    @Test
    void a_mean_of_the_items_of_another_score_has_its_key() {
        assertThat(invented.score(person).value("average")).hasValue(4);
    }

    @Test
    void a_lookup_gives_the_row_of_the_table() {
        assertThat(invented.score(person).value("metric")).hasValue(21);
    }

    @Test
    void a_count_counts_the_answers_at_or_above_their_threshold() {
        assertThat(invented.score(person).value("often")).hasValue(1);
    }

    @Test
    void a_score_of_scores_weighs_them() {
        assertThat(invented.score(person).value("total")).hasValue(12 + 0.5 * 4);
    }

    @Test
    void an_auxiliary_score_is_given_only_when_asked_for() {
        assertThat(invented.score(person).scores()).extracting(Score::id).doesNotContain("larger");
        assertThat(invented.score(person, ScoreOptions.withDefaults().withScores("larger"))
                        .value("larger"))
                .hasValue(4);
    }

    @ParameterizedTest
    @CsvSource({
        "female, 39, 60", // (12 - 9.5) / 2.5 x 10 + 50
        "female, 40, 64", // (12 - 8.5) / 2.5 x 10 + 50
        "FEMALE, 99, 64",
        "male, 18, 58", // (12 - 10) / 2.5 x 10 + 50
    })
    void constants_are_chosen_by_attributes(String sex, String age, double expected) {
        Responses known = person.withAttribute("sex", sex).withAttribute("Age", age);

        assertThat(invented.score(known).value("t")).hasValue(expected);
    }

    @Test
    void an_attribute_that_does_not_decide_need_not_be_known() {
        assertThat(invented.score(person.withAttribute("sex", "male")).value("t"))
                .hasValue(58);
    }

    @Test
    void a_score_that_needs_an_attribute_is_absent_without_it_and_others_are_not() {
        ScoreSheet sheet = invented.score(person.withAttribute("sex", "female"));

        assertThat(reason(sheet, "t")).isEqualTo(AbsenceReason.ATTRIBUTE_MISSING);
        assertThat(sheet.value("raw")).hasValue(12);
    }

    @Test
    void values_outside_a_clamp_become_its_limits() {
        Responses lowest = Responses.inOrder(1, 1, 5, 2, 1, 3); // raw 3: (3 - 9.5) x 4 + 50 = 24
        Responses highest = Responses.inOrder(5, 5, 1, 2, 1, 3); // raw 15: (15 - 8.5) x 4 + 50 = 76

        assertThat(invented.score(lowest.withAttribute("sex", "female").withAttribute("age", 30))
                        .value("t"))
                .hasValue(25);
        assertThat(invented.score(highest.withAttribute("sex", "female").withAttribute("age", 50))
                        .value("t"))
                .hasValue(70);
    }

    @Test
    void a_sum_with_enough_answers_is_prorated_and_says_so() {
        Score raw = invented.score(Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3)))
                .score("raw");

        assertThat(raw).isInstanceOfSatisfying(Score.Present.class, present -> {
            assertThat(present.value()).isEqualTo(7 * 3 / 2.0);
            assertThat(present.prorated()).isTrue();
            assertThat(present.answered()).isEqualTo(2);
            assertThat(present.items()).isEqualTo(3);
            assertThat(present.band("raw-halves")).hasValue("high");
        });
    }

    @Test
    void a_prorated_value_between_two_bands_is_in_the_lower_one() {
        Score raw = invented.score(Responses.inOrder(Arrays.asList(5, null, 5, 2, 1, 3)))
                .score("raw"); // (5 + 1) x 3 / 2 = 9
        Score between = invented.score(
                        Responses.inOrder(Arrays.asList(4, null, 4, 2, 1, 3)), ScoreOptions.withDefaults())
                .score("raw"); // (4 + 2) x 3 / 2 = 9
        Score above = invented.score(Responses.inOrder(Arrays.asList(5, null, 4, 2, 1, 3)))
                .score("raw"); // (5 + 2) x 3 / 2 = 10.5

        assertThat(((Score.Present) raw).band("raw-halves")).hasValue("low");
        assertThat(((Score.Present) between).band("raw-halves")).hasValue("low");
        assertThat(((Score.Present) above).band("raw-halves")).hasValue("high");
    }

    @Test
    void a_prorated_value_never_enters_a_table() {
        ScoreSheet sheet = invented.score(Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3)));

        assertThat(reason(sheet, "metric")).isEqualTo(AbsenceReason.PRORATED_LOOKUP);
    }

    @Test
    void a_score_of_a_prorated_score_is_flagged_too() {
        Score total = invented.score(Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3)))
                .score("total");

        assertThat(((Score.Present) total).value()).isEqualTo(10.5 + 2);
        assertThat(((Score.Present) total).prorated()).isTrue();
    }

    @Test
    void a_score_below_its_minimum_is_absent() {
        ScoreSheet sheet = invented.score(Responses.inOrder(Arrays.asList(5, null, null, 2, 1, 3)));

        assertThat(reason(sheet, "raw")).isEqualTo(AbsenceReason.BELOW_MINIMUM);
        assertThat(reason(sheet, "metric")).isEqualTo(AbsenceReason.BELOW_MINIMUM);
        assertThat(reason(sheet, "total")).isEqualTo(AbsenceReason.PART_ABSENT);
    }

    @Test
    void without_a_declared_minimum_all_items_are_needed() {
        ScoreSheet sheet = invented.score(Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3)));

        assertThat(reason(sheet, "average")).isEqualTo(AbsenceReason.BELOW_MINIMUM);
    }

    @Test
    void half_is_rounded_up() {
        ScoreOptions half = ScoreOptions.withDefaults().with(MinimumAnswered.half());

        ScoreSheet two = invented.score(Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3)), half);
        ScoreSheet one = invented.score(Responses.inOrder(Arrays.asList(5, null, null, 2, 1, 3)), half);

        assertThat(two.value("average")).hasValue(3.5);
        assertThat(reason(one, "average")).isEqualTo(AbsenceReason.BELOW_MINIMUM);
    }

    @Test
    void at_least_a_number_means_all_where_a_score_has_fewer() {
        ScoreOptions three = ScoreOptions.withDefaults().with(MinimumAnswered.atLeast(3));

        ScoreSheet sheet = invented.score(Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3)), three);

        assertThat(reason(sheet, "raw")).isEqualTo(AbsenceReason.BELOW_MINIMUM);
        assertThat(sheet.value("often")).hasValue(1);
    }

    @Test
    void nothing_answered_is_no_score() {
        ScoreSheet sheet = invented.score(
                Responses.byItem(Map.of()), ScoreOptions.withDefaults().with(MinimumAnswered.atLeast(1)));

        assertThat(sheet.scores())
                .filteredOn(score -> !score.id().equals("single"))
                .allSatisfy(score -> assertThat(((Score.Absent) score).reason()).isEqualTo(AbsenceReason.NOT_ANSWERED));
    }

    @Test
    void an_option_that_counts_as_not_answered_is_not_answered() {
        Responses doesNotApply = Responses.textInOrder(List.of("5", "2", "1", "does not apply", "1", "3"));

        Score larger = invented.score(doesNotApply, ScoreOptions.withDefaults().withScores("larger"))
                .score("larger");

        assertThat(((Score.Absent) larger).reason()).isEqualTo(AbsenceReason.BELOW_MINIMUM);
        assertThat(larger.answered()).isEqualTo(1);
    }

    @Test
    void a_maximum_is_never_prorated() {
        Score larger = invented.score(
                        Responses.inOrder(Arrays.asList(5, 2, 1, null, 1, 3)),
                        ScoreOptions.withDefaults().withScores("larger").with(MinimumAnswered.atLeast(1)))
                .score("larger");

        assertThat(((Score.Present) larger).value()).isEqualTo(4);
        assertThat(((Score.Present) larger).prorated()).isFalse();
    }

    @Test
    void scores_come_in_the_order_they_were_asked_for() {
        ScoreSheet sheet = invented.score(person, ScoreOptions.withDefaults().withScores("total", "raw"));

        assertThat(sheet.scores()).extracting(Score::id).containsExactly("total", "raw");
    }

    @Test
    void a_scorer_tells_its_options_and_its_scores() {
        ScoreOptions asked = ScoreOptions.withDefaults().withScores("total", "larger");
        Scorer scorer = invented.scorer(asked);

        assertThat(scorer.options()).isEqualTo(asked);
        assertThat(scorer.scoreIds()).containsExactly("total", "larger");
        assertThat(scorer.score(person)).isEqualTo(invented.score(person, asked));
        assertThat(invented.scorer(ScoreOptions.withDefaults()).scoreIds())
                .containsExactly("raw", "average", "metric", "often", "total", "t", "single");
    }

    @Test
    void an_answer_that_raises_an_alert_is_reported() {
        assertThat(invented.score(Responses.inOrder(5, 2, 1, 3, 1, 3)).alerts())
                .containsExactly(new Alert("yes-to-four", "q4", "Yes to the fourth", "book"));
        assertThat(invented.score(person).alerts()).isEmpty();
    }

    @Test
    void ranges_are_derived() {
        assertThat(invented.score(person).scores())
                .extracting(Score::id, Score::min, Score::max)
                .contains(
                        tuple("raw", 3.0, 15.0),
                        tuple("average", 1.0, 5.0),
                        tuple("metric", 10.0, 30.0),
                        tuple("often", 0.0, 2.0),
                        tuple("total", 3.0, 17.0),
                        tuple("t", 25.0, 70.0));
    }

    @Test
    void a_trace_shows_items_weights_and_steps() {
        ScoreSheet sheet = invented.score(
                person.withAttribute("sex", "male"),
                ScoreOptions.withDefaults().withScores("raw", "metric", "t").withTrace(true));

        ScoreTrace raw = sheet.trace().get(0);
        assertThat(raw.items())
                .extracting(
                        ScoreTrace.ItemTrace::item,
                        ScoreTrace.ItemTrace::position,
                        item -> item.weight().intValue())
                .containsExactly(tuple("q1", 4, 5), tuple("q2", 1, 2), tuple("q3", 0, 5));
        assertThat(raw.combined()).isEqualByComparingTo("12");
        assertThat(sheet.trace().get(1).steps())
                .extracting(ScoreTrace.StepTrace::operand)
                .containsExactly("12 -> 21");
        assertThat(sheet.trace().get(2).steps())
                .extracting(ScoreTrace.StepTrace::step, ScoreTrace.StepTrace::operand)
                .contains(tuple("subtract", "10"), tuple("clamp", "25..70"));
    }

    @Test
    void positions_can_be_scored_directly() {
        Scorer scorer = invented.scorer(ScoreOptions.withDefaults());

        assertThat(scorer.score(Positions.of(4, 1, 0, 1, 0, 2)).scores())
                .isEqualTo(invented.score(person).scores());
    }

    @Test
    void positions_an_item_does_not_have_are_refused() {
        Scorer scorer = invented.scorer(ScoreOptions.withDefaults());

        assertThatThrownBy(() -> scorer.score(Positions.of(5, 1, 0, 1, -3, 2)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::describe)
                                .containsExactly(
                                        "q1: \"5\" is not a position of invented (allowed: 0..4) [answer-not-allowed]",
                                        "q5: \"-3\" is not a position of invented (allowed: 0..3) [answer-not-allowed]"));
        assertThatThrownBy(() -> scorer.score(Positions.of(4, 1)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.WRONG_NUMBER_OF_ANSWERS));
    }

    @Test
    void an_unknown_score_is_refused_with_the_scores_there_are() {
        assertThatThrownBy(
                        () -> invented.score(person, ScoreOptions.withDefaults().withScores("rew", "raw")))
                .hasMessage("invented has no score rew; it has raw, average, metric, often, larger, total, t, single"
                        + " [unknown-score]");
    }

    @Test
    void the_key_table_has_a_row_for_each_option_of_each_item_of_each_score() {
        List<String> rows = new ArrayList<>();
        invented.keyTable().stream()
                .filter(row -> row.score().equals("larger"))
                .forEach(row -> rows.add(
                        row.item() + " " + row.position() + " " + row.weight().toPlainString()));

        assertThat(rows).containsExactly("q4 0 0", "q4 1 2", "q4 2 4", "q5 0 4", "q5 1 2", "q5 2 0");
    }

    private static AbsenceReason reason(ScoreSheet sheet, String score) {
        return ((Score.Absent) sheet.score(score)).reason();
    }
}
