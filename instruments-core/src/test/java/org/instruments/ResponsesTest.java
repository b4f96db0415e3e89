package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {
    @TempDir
    Path folder;

    private final Instrument invented = Invented.instrument();
    private final Positions expected = invented.positions(Responses.inOrder(5, 2, 1, 2, 1, 3));

    @Test
    void numbers_in_order_by_item_and_as_text_mean_the_same() {
        Map<String, Integer> byItem = new LinkedHashMap<>();
        byItem.put("Q6", 3);
        byItem.put("q5", 1);
        byItem.put("q4", 2);
        byItem.put("q3", 1);
        byItem.put("q2", 2);
        byItem.put("q1", 5);

        assertThat(invented.positions(Responses.byItem(byItem))).isEqualTo(expected);
        assertThat(invented.positions(Responses.inOrder(List.of(5, 2, 1, 2, 1, 3))))
                .isEqualTo(expected);
        assertThat(invented.positions(Responses.textInOrder(List.of("5", " 2 ", "1.0", "2", "1.000", "\u00A03\u202F"))))
                .isEqualTo(expected);
    }

    @Test
    void labels_mean_their_option_in_any_case() {
        assertThat(invented.positions(
                        Responses.textInOrder(List.of("ALWAYS", "seldom", "Never", "Somewhat", "no", " sometimes "))))
                .isEqualTo(expected);
    }

    @Test
    void labels_are_understood_beside_every_coding() {
        Responses zero = Responses.textInOrder(List.of("4", "Seldom", "0", "2", "0", "2"))
                .withCoding("from-zero");

        assertThat(invented.positions(zero).coding()).isEqualTo("from-zero");
        for (int item = 0; item < expected.size(); item++) {
            assertThat(invented.positions(zero).at(item)).isEqualTo(expected.at(item));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "6", "-1", "+3", "007", "3.5", "3.", "1e0", "99999999999999999999", "1e999", "-0", ".5"})
    void any_other_number_is_not_allowed(String cell) {
        assertThat(invented.answerReader("1..5", Set.of()).read(0, cell)).isEqualTo(AnswerReader.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "NaN", "Infinity", "３", "٣", "3,0", "3 4", "--", "0x3", "ofter", "\"3\""})
    void any_other_text_is_not_a_number(String cell) {
        assertThat(invented.answerReader("1..5", Set.of()).read(0, cell)).isEqualTo(AnswerReader.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "99", " NA ", "\u00A0", "\uFEFF"})
    void nothing_and_missing_codes_are_not_answered(String cell) {
        assertThat(invented.answerReader("1..5", Set.of("99", "NA")).read(0, cell))
                .isEqualTo(Positions.NOT_ANSWERED);
    }

    @Test
    void missing_codes_are_never_guessed() {
        assertThat(invented.validate(Responses.textInOrder(List.of("NA", "-9", "99", "1", "1", "1"))))
                .extracting(Problem::describe)
                .containsExactly(
                        "q1: \"NA\" is not an answer of invented (allowed: 1..5 or a label) [answer-not-a-number]",
                        "q2: \"-9\" is not an answer of invented (allowed: 1..5 or a label) [answer-not-allowed]",
                        "q3: \"99\" is not an answer of invented (allowed: 1..5 or a label) [answer-not-allowed]");
    }

    @Test
    void all_problems_come_at_once() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("q1", "6");
        answers.put("Q1", "3");
        answers.put("q2", "x");
        answers.put("q7", "1");
        Responses responses = Responses.textByItem(answers)
                .withAttribute("sex", "yes")
                .withAttribute("age", "17")
                .withAttribute("shoe", "43");

        assertThat(invented.validate(responses))
                .extracting(Problem::describe)
                .containsExactlyInAnyOrder(
                        "Q1: the item is answered twice [duplicate-item]",
                        "q7: is not an item of invented (there are q1 to q6) [unknown-item]",
                        "q1: \"6\" is not an answer of invented (allowed: 1..5 or a label) [answer-not-allowed]",
                        "q2: \"x\" is not an answer of invented (allowed: 1..5 or a label) [answer-not-a-number]",
                        "sex: \"yes\" is not a value of sex (allowed: female, male) [answer-not-allowed]",
                        "age: \"17\" is not a value of age (allowed: 18..99) [answer-not-allowed]",
                        "shoe: is not an attribute of invented (there are: sex, age) [unknown-attribute]");
    }

    @Test
    void an_exception_carries_all_problems_and_its_message_has_no_answer() {
        assertThatThrownBy(() -> invented.score(Responses.inOrder(77, 2, 1, 88, 1, 3)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.problems()).hasSize(2);
                    assertThat(refused.getMessage())
                            .contains("q1", "q4", "[answer-not-allowed]")
                            .doesNotContain("77", "88");
                    assertThat(refused.toString()).doesNotContain("77");
                    assertThat(refused.problems().toString()).doesNotContain("77");
                });
    }

    @ParameterizedTest
    @CsvSource({"4", "7"})
    void a_list_of_another_length_is_refused(int length) {
        int[] answers = new int[length];
        Arrays.fill(answers, 1);

        assertThat(invented.validate(Responses.inOrder(answers)))
                .extracting(Problem::describe)
                .containsExactly(length + " answers for the 6 items of invented [wrong-number-of-answers]");
    }

    @Test
    void trailing_items_that_no_needed_score_uses_may_be_left_off() {
        assertThat(invented.validate(Responses.inOrder(5, 2, 1, 2, 1))).isEmpty();
    }

    @Test
    void an_unknown_coding_is_refused_with_the_codings_there_are() {
        assertThat(invented.validate(Responses.inOrder(1, 1, 1, 1, 1, 1).withCoding("1-5")))
                .extracting(Problem::describe)
                .containsExactly("invented has no coding 1-5; it has 1..5, from-zero [unknown-coding]");
    }

    @Test
    void answers_that_fit_another_coding_are_told_so() {
        assertThat(invented.validate(Responses.inOrder(0, 2, 1, 4, 2, 3)))
                .extracting(Problem::describe)
                .contains("the answers do not fit the coding 1..5 of invented; every one of them fits from-zero"
                        + " [coding-mismatch]");
        assertThat(invented.validate(Responses.inOrder(0, 5, 1, 4, 2, 3)))
                .extracting(problem -> problem.code().id())
                .containsExactly("answer-not-allowed");
    }

    @Test
    void a_missing_attribute_value_is_no_problem() {
        assertThat(invented.validate(Responses.inOrder(5, 2, 1, 2, 1, 3).withAttribute("sex", " ")))
                .isEmpty();
    }

    @Test
    void later_changes_of_the_callers_list_change_nothing() {
        List<Integer> answers = new ArrayList<>(List.of(5, 2, 1, 2, 1, 3));
        Responses responses = Responses.inOrder(answers);
        answers.set(0, 1);

        assertThat(invented.positions(responses)).isEqualTo(expected);
    }

    @Test
    void no_text_of_an_input_shows_an_answer() {
        Responses responses = Responses.inOrder(5, 2, 1, 2, 1, 3);

        assertThat(responses.toString()).isEqualTo("Responses with 6 answers");
        assertThat(invented.positions(responses).toString()).isEqualTo("Positions of 6 answers to 6 items");
        ScoreSheet sheet = invented.score(
                responses, ScoreOptions.withDefaults().withScores("raw", "t").withTrace(true));
        assertThat(sheet.toString()).isEqualTo("ScoreSheet of invented@1.0.0 with 2 scores");
        assertThat(sheet.scores().toString()).isEqualTo("[Score raw, present, Score t, absent: attribute-missing]");
        assertThat(((Score.Present) sheet.score("raw")).bands().toString()).isEqualTo("[ScoreBand of raw-halves]");
        assertThat(sheet.trace().toString()).isEqualTo("[ScoreTrace of raw, ScoreTrace of t]");
        assertThat(sheet.trace().get(0).items().toString())
                .isEqualTo("[ItemTrace of q1, ItemTrace of q2, ItemTrace of q3]");
    }

    @Test
    void an_optional_score_whose_item_is_not_in_the_input_has_no_columns() throws IOException {
        Instrument withOptionalItem = Invented.changedInstrument(folder, definition -> {
            ((ObjectNode) definition.get("items").get(5)).remove("scored");
            ((ArrayNode) definition.get("scores").get(7).get("items"))
                    .removeAll()
                    .add("q6");
        });

        Score left = withOptionalItem.score(Responses.inOrder(5, 2, 1, 2, 1)).score("single");
        Score blank = withOptionalItem
                .score(Responses.inOrder(Arrays.asList(5, 2, 1, 2, 1, null)))
                .score("single");

        assertThat(((Score.Absent) left).reason()).isEqualTo(AbsenceReason.COLUMNS_ABSENT);
        assertThat(((Score.Absent) blank).reason()).isEqualTo(AbsenceReason.NOT_ANSWERED);
    }

    @Test
    void an_optional_item_that_is_not_among_answers_by_item_has_no_columns() throws IOException {
        Instrument withOptionalItem =
                Invented.changedInstrument(folder, Changes.of("/items/5/scored := && /scores/7/items := [\"q6\"]"));

        Score left = withOptionalItem.score(Responses.byItem(Map.of("q1", 5))).score("single");
        Score blank =
                withOptionalItem.score(Responses.textByItem(Map.of("q6", ""))).score("single");
        Score needed = withOptionalItem.score(Responses.byItem(Map.of("q6", 5))).score("raw");
        Score given = withOptionalItem.score(Responses.byItem(Map.of("q6", 5))).score("single");

        assertThat(((Score.Absent) left).reason()).isEqualTo(AbsenceReason.COLUMNS_ABSENT);
        assertThat(((Score.Absent) blank).reason()).isEqualTo(AbsenceReason.NOT_ANSWERED);
        assertThat(((Score.Absent) needed).reason()).isEqualTo(AbsenceReason.NOT_ANSWERED);
        assertThat(((Score.Present) given).value()).isEqualTo(5);
    }

    @Test
    void another_coding_is_named_only_where_a_number_is_not_allowed() {
        assertThat(invented.validate(Responses.textByItem(Map.of("q1", "1", "q9", "1"))))
                .extracting(problem -> problem.code().id())
                .containsExactly("unknown-item");
        assertThat(invented.validate(Responses.textByItem(Map.of("q1", "0", "q2", " "))))
                .extracting(problem -> problem.code().id())
                .containsExactly("answer-not-allowed", "coding-mismatch");
    }
}
