package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are worked out by hand from {@code invented.json}. */
class BatchScorerTest {
    private static final double ABSENT = Double.NaN;

    private final Instrument invented = Invented.instrument();

    /** raw: sum of q1, q2 and q3 reversed, at least 2; average: their mean; metric: a table; often: q1 and q2 above 3. */
    private final BatchScorer batch = batch("raw", "average", "metric", "often", "single");

    private BatchScorer batch(String... scores) {
        return invented.scorer(ScoreOptions.withDefaults().withScores(scores))
                .batch()
                .orElseThrow();
    }

    @Test
    void people_are_scored_one_after_the_other() {
        byte[] people = {
            4, 1, 0, 1, 0, 2, //
            4, -1, 0, 1, 3, 2, //
            -1, -1, 0, 1, -2, 2, //
            -1, -1, -1, -1, -1, -1
        };
        double[] values = new double[4 * 5];

        batch.score(people, values);

        assertThat(values).containsExactly(new double[] {
            5 + 2 + 5, 4, 21, 1, 4, //
            15, ABSENT, ABSENT, ABSENT, ABSENT, // two of three: 10 x 3 / 2; "Does not apply" is no answer
            ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, //
            ABSENT, ABSENT, ABSENT, ABSENT, ABSENT
        });
    }

    @Test
    void a_tally_stands_for_the_score_of_everybody_who_has_it() {
        long[] one = new long[batch.words()];
        long[] other = new long[batch.words()];
        batch.add(new byte[] {4, 1, 0, 1, 0, 2}, 0, one);
        batch.add(new byte[] {9, 1, 4, 0, -1, -1, -1}, 1, other);
        int tally = batch.tally(0, one[batch.word(0)]);
        int ofSingle = batch.tally(4, other[batch.word(4)]);

        assertThat(batch.tally(0, other[batch.word(0)])).isEqualTo(tally).isLessThan(batch.tallies(0));
        assertThat(batch.score(0, tally))
                .isEqualTo(new Score.Present(
                        "raw",
                        12,
                        3,
                        15,
                        3,
                        3,
                        false,
                        invented.score(Responses.inOrder(5, 2, 1, 1, 1, 1)).scores().stream()
                                .filter(score -> score.id().equals("raw"))
                                .map(score -> ((Score.Present) score).bands())
                                .findFirst()
                                .orElseThrow()));
        assertThat(batch.score(4, ofSingle))
                .isEqualTo(new Score.Absent("single", 0, 4, 0, 1, AbsenceReason.NOT_ANSWERED));
    }

    @Test
    void what_the_answers_add_one_by_one_is_what_a_person_adds_up_to() {
        byte[] person = {4, -1, 0, 1, -2, 2};
        long[] words = new long[batch.words()];
        batch.add(person, 0, words);
        long sum = 0;
        for (int item = 0; item < person.length; item++) {
            sum += batch.added(0, item, person[item]);
        }

        assertThat(words).containsExactly(sum);
    }

    @Test
    void a_position_that_an_item_does_not_have_is_refused_wherever_it_is() {
        byte[] people = {0, 0, 0, 0, 0, 0, 5, 0, 0, 4, 0, -3};

        assertThatThrownBy(() -> batch.score(people, new double[10]))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::code, Problem::place)
                                .containsExactly(
                                        tuple(ProblemCode.ANSWER_NOT_ALLOWED, new Place.OfItem("q1")),
                                        tuple(ProblemCode.ANSWER_NOT_ALLOWED, new Place.OfItem("q4")),
                                        tuple(ProblemCode.ANSWER_NOT_ALLOWED, new Place.OfItem("q6"))));
    }

    @Test
    void arrays_of_other_lengths_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> batch.score(new byte[7], new double[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> batch.score(new byte[6], new double[6]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"larger", "total", "t"})
    void scores_that_do_not_follow_from_one_sum_have_no_batch(String score) {
        assertThat(invented.scorer(ScoreOptions.withDefaults().withScores("raw", score))
                        .batch())
                .isEmpty();
    }

    @Test
    void a_score_with_too_many_sums_has_no_batch(@TempDir Path folder) throws IOException {
        Instrument fine = Invented.changedInstrument(
                folder,
                Changes.of("/scores/3/groups/0/weights := [0, 0, 0, 1, 9999.5] && /scores/3/method := \"sum\""));

        assertThat(fine.scorer(ScoreOptions.withDefaults().withScores("often")).batch())
                .isEmpty();
    }

    @Test
    void scores_that_do_not_fit_one_long_are_spread_over_several(@TempDir Path folder) throws IOException {
        String scores = IntStream.range(0, 9)
                .mapToObj(n -> "/scores/- := {\"id\": \"wide-" + n + "\", \"title\": \"W\", \"high\": \"neither\","
                        + " \"method\": \"sum\", \"groups\": [{\"items\": [\"q1\", \"q2\"], \"weights\": [0, 1, "
                        + (n + 2)
                        + ", 900, 1000]}], \"evidence\": [{\"source\": \"book\"}]}")
                .collect(Collectors.joining(" && "));
        Instrument wide = Invented.changedInstrument(folder, Changes.of(scores));
        List<String> ids =
                wide.scoreIds().stream().filter(id -> id.startsWith("wide")).toList();
        BatchScorer batch = wide.scorer(ScoreOptions.withDefaults().withScores(ids.toArray(String[]::new)))
                .batch()
                .orElseThrow();
        double[] values = new double[2 * 9];
        assertThat(batch.words()).isGreaterThan(1);

        batch.score(new byte[] {2, 4, 0, 0, 0, 0, 3, 2, 0, 0, 0, 0}, values);

        for (int n = 0; n < 9; n++) {
            assertThat(values[n]).isEqualTo(n + 2 + 1000);
            assertThat(values[9 + n]).isEqualTo(900 + n + 2);
        }
        assertThatThrownBy(() -> batch.score(new byte[] {0, 0, 0, 0, 0, 7}, new double[9]))
                .isInstanceOf(InvalidInputException.class);
    }
}
