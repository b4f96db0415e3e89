package org.instruments.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

class MadeUpAnswersTest {
    private static final int MANY = 2_000;

    private final Subject odd = Odd.subject();

    @Example
    void complete_answers_have_no_option_that_counts_as_not_answered() {
        Set<Integer> first = new AnswerRows(odd)
                .complete()
                .sampleStream()
                .limit(MANY)
                .map(row -> row.get(0))
                .collect(Collectors.toSet());

        assertThat(first).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Example
    void partial_answers_have_everything_a_position_can_be() {
        Set<Integer> first = new AnswerRows(odd)
                .partial()
                .sampleStream()
                .limit(MANY)
                .map(row -> row.get(0))
                .collect(Collectors.toSet());

        assertThat(first).containsExactlyInAnyOrder(-1, 0, 1, 2, 3);
    }

    @Example
    void ends_and_the_same_everywhere_are_met() {
        Set<List<Integer>> rows =
                new AnswerRows(odd).complete().sampleStream().limit(MANY).collect(Collectors.toSet());

        assertThat(rows).contains(List.of(0, 0, 0, 0, 0), List.of(2, 2, 1, 1, 1), List.of(2, 0, 1, 0, 1));
    }

    @Example
    void hostile_responses_have_every_kind_of_problem() {
        Set<ProblemCode> met = new HostileResponses(odd)
                .any()
                .sampleStream()
                .limit(MANY)
                .flatMap(responses -> odd.instrument().validate(responses).stream())
                .map(Problem::code)
                .collect(Collectors.toSet());

        assertThat(met)
                .contains(
                        ProblemCode.ANSWER_NOT_ALLOWED,
                        ProblemCode.ANSWER_NOT_A_NUMBER,
                        ProblemCode.CODING_MISMATCH,
                        ProblemCode.DUPLICATE_ITEM,
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        ProblemCode.UNKNOWN_CODING,
                        ProblemCode.UNKNOWN_ITEM,
                        ProblemCode.WRONG_NUMBER_OF_ANSWERS);
    }
}
