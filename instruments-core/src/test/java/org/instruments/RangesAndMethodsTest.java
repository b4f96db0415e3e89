package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of making a score that no single score of {@code invented.json} uses, each with its range and one value. */
class RangesAndMethodsTest {
    @TempDir
    private Path folder;

    /** Weights: q1 5, q2 2, q3 (reversed) 5, q4 2, q5 (reversed) 4; raw is 12, the larger of q4 and q5 is 4. */
    private final Responses person =
            Responses.inOrder(5, 2, 1, 2, 1, 3).withAttribute("sex", "male").withAttribute("age", 40);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a mean of scores            | total  | /scores/5/method := "mean" && /scores/5/scores/1/weight :=     | 1.5 | 9.5 | 8
        the smaller of scores       | total  | /scores/5/method := "min" && /scores/5/scores/1/weight :=      | 0   | 4   | 4
        the larger of scores        | total  | /scores/5/method := "max" && /scores/5/scores/1/weight :=      | 3   | 15  | 12
        a score less another        | total  | /scores/5/scores/1/weight := -1                                | -1  | 15  | 8
        T-scores without limits     | t      | /scores/6/steps/4 := {"step": "add", "value": 0, "evidence": [{"source": "book"}]} | 22 | 76 | 58
        T-scores up to a limit      | t      | /scores/6/steps/4/min :=                                       | 22  | 70  | 58
        T-scores from a limit       | t      | /scores/6/steps/4/max :=                                       | 25  | 76  | 58
        T-scores turned round       | t      | /scores/6/steps/2/value := -10                                 | 25  | 70  | 42
        a third of a score          | t      | /scores/6/steps := [{"step": "divide", "value": 3, "evidence": [{"source": "book"}]}, {"step": "round", "mode": "half-up", "decimals": 2, "evidence": [{"source": "book"}]}] && /attributes := | 1 | 5 | 4
        a rounded range             | t      | /scores/6/steps := [{"step": "divide", "value": 7, "evidence": [{"source": "book"}]}, {"step": "round", "mode": "half-up", "decimals": 1, "evidence": [{"source": "book"}]}] && /attributes := | 0.4 | 2.1 | 1.7
        a decreasing table          | single | /scores/7 := {"id": "single", "title": "x", "high": "worse", "from": "larger", "evidence": [{"source": "book"}], "steps": [{"step": "lookup", "direction": "decreasing", "table": {"0": 9, "2": 8, "4": 6.5}, "evidence": [{"source": "book"}]}]} | 6.5 | 9 | 6.5
        a table for each sex        | single | /scores/7 := {"id": "single", "title": "x", "high": "worse", "from": "larger", "evidence": [{"source": "book"}], "steps": [{"step": "lookup", "direction": "increasing", "evidence": [{"source": "book"}], "cases": [{"when": [{"attribute": "sex", "is": "female"}], "table": {"0": 1, "2": 2, "4": 3}}, {"when": [{"attribute": "sex", "is": "male"}], "table": {"0": 2, "2": 3, "4": 4}}]}]} | 1 | 4 | 4
        items that differ in range  | single | /scores/7/items := ["q1", "q4"]                                | 1   | 9   | 7
        weights with decimals       | single | /scores/7/items := && /scores/7/groups := [{"items": ["q1"], "weights": [0, 0.1, 0.25, 1.5, 2.125]}, {"items": ["q2"]}] | 1 | 7.125 | 4.125
        the largest of weights      | single | /scores/7/method := "max" && /scores/7/items := && /scores/7/groups := [{"items": ["q1", "q2"], "weights": [3, 1, 4, 1, 2]}] | 1 | 4 | 2
        """)
    void a_score_has_this_range_and_value(String what, String id, String change, double min, double max, double value)
            throws IOException {
        Score score = Invented.changedInstrument(folder, Changes.of(change))
                .score(
                        change.contains("/attributes :=") ? Responses.inOrder(5, 2, 1, 2, 1, 3) : person,
                        ScoreOptions.withDefaults().withScores(id))
                .score(id);

        assertThat(score.min()).isEqualTo(min);
        assertThat(score.max()).isEqualTo(max);
        assertThat(((Score.Present) score).value()).isEqualTo(value);
        assertThat(((Score.Present) score).prorated()).isFalse();
    }

    /** Where items differ in range none can stand for another, whatever is asked for. */
    @ParameterizedTest(name = "the {0} of items {1} and {2}")
    @CsvSource({"sum, q1, q4, below-minimum", "mean, q1, q4, below-minimum", "sum, q1, q2, 10", "mean, q1, q2, 5"})
    void one_item_stands_for_two_only_where_they_have_one_range(
            String method, String first, String second, String expected) throws IOException {
        Instrument changed = Invented.changedInstrument(
                folder,
                Changes.of("/scores/7/method := \"" + method + "\" && /scores/7/items := [\"" + first + "\", \""
                        + second + "\"]"));
        Score single = changed.score(
                        Responses.inOrder(Arrays.asList(5, null, 1, null, 1, 3)),
                        ScoreOptions.withDefaults().withScores("single").with(MinimumAnswered.atLeast(1)))
                .score("single");

        if (single instanceof Score.Present present) {
            assertThat(present.value()).isEqualTo(Double.parseDouble(expected));
            assertThat(present.prorated()).isTrue();
        } else {
            assertThat(((Score.Absent) single).reason()).isEqualTo(AbsenceReason.BELOW_MINIMUM);
            assertThat(expected).isEqualTo("below-minimum");
        }
    }
}
