package org.instruments.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void a_problem_is_one_line_without_control_characters_whatever_its_place_is_called() {
        Problem problem = Problem.of(
                ProblemCode.UNKNOWN_PROPERTY,
                new Place.OfJson("x.json", "$.a\u001B[31m\nb\u009B"),
                "\t6\r",
                "is not\u007F known");

        assertThat(problem.describe())
                .isEqualTo(
                        "x.json: $.a\uFFFD[31m\uFFFDb\uFFFD: \"\uFFFD6\uFFFD\" is not\uFFFD known [unknown-property]");
        assertThat(problem.describeWithoutValue())
                .isEqualTo("x.json: $.a\uFFFD[31m\uFFFDb\uFFFD: the value is not\uFFFD known [unknown-property]");
    }

    @Test
    void a_long_value_is_cut_off_between_characters() {
        Problem problem = Problem.of(
                ProblemCode.ANSWER_NOT_A_NUMBER, new Place.Whole(), "\uD83D\uDE00".repeat(61), "is no answer");

        assertThat(problem.describe())
                .isEqualTo("\"" + "\uD83D\uDE00".repeat(60) + "…\" is no answer [answer-not-a-number]");
    }
}
