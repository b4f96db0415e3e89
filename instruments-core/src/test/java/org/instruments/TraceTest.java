package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.instruments.score.AbsenceReason;
import org.instruments.score.ScoreTrace;
import org.instruments.score.ScoreTrace.ItemTrace;
import org.instruments.score.ScoreTrace.PartTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a trace a score can be computed again; expected values by hand from {@code invented.json}. */
class TraceTest {
    @TempDir
    private Path folder;

    private final Instrument invented = Invented.instrument();

    /** Weights: q1 5, q2 2, q3 (reversed) 5, q4 2, q5 (reversed) 4. */
    private final Responses person = Responses.inOrder(5, 2, 1, 2, 1, 3);

    /** The third answer is missing: (5 + 2) x 3 / 2 = 10.5. */
    private final Responses incomplete = Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3));

    @ParameterizedTest(name = "{0}")
    @CsvSource({"raw, sum, 12", "average, mean, 12", "often, count, 1", "larger, max, 4", "single, sum, 4"})
    void a_score_of_items_shows_its_method_and_what_the_weights_combine_to(String score, String method, int combined) {
        ScoreTrace trace = trace(invented, person, score);

        assertThat(trace.method()).isEqualTo(method);
        assertThat(trace.combined()).isEqualByComparingTo(String.valueOf(combined));
        assertThat(trace.parts()).isEmpty();
        assertThat(trace.sources()).containsExactly("book");
    }

    @Test
    void the_smallest_of_items_combines_to_the_smallest_weight() throws IOException {
        Instrument smallest = Invented.changedInstrument(folder, Changes.of("/scores/4/method := \"min\""));

        assertThat(trace(smallest, person, "larger").combined()).isEqualByComparingTo("2");
        assertThat(smallest.score(person, ScoreOptions.withDefaults().withScores("larger"))
                        .value("larger"))
                .hasValue(2);
    }

    @Test
    void a_score_of_scores_shows_its_parts_and_their_weights() {
        assertThat(trace(invented, person, "total").parts())
                .extracting(PartTrace::score, part -> part.weight().doubleValue())
                .containsExactly(tuple("raw", 1.0), tuple("larger", 0.5));
        assertThat(trace(invented, person, "metric").parts())
                .extracting(PartTrace::score, part -> part.weight().doubleValue())
                .containsExactly(tuple("raw", 1.0));
        assertThat(trace(invented, person, "metric").method()).isEqualTo("from");
        assertThat(trace(invented, person, "metric").combined()).isNull();
        assertThat(trace(invented, person, "metric").items()).isEmpty();
    }

    @Test
    void a_missing_answer_has_neither_position_nor_weight() {
        ScoreTrace trace = trace(invented, incomplete, "raw");

        assertThat(trace.items())
                .extracting(ItemTrace::item, ItemTrace::position)
                .containsExactly(tuple("q1", 4), tuple("q2", 1), tuple("q3", null));
        assertThat(trace.items().get(2).weight()).isNull();
        assertThat(trace.combined()).isEqualByComparingTo("7");
        assertThat(trace.value()).hasToString("10.5");
        assertThat(trace.answered()).isEqualTo(2);
        assertThat(trace.minimum()).isEqualTo(2);
    }

    @Test
    void every_step_is_shown_with_its_constant() {
        assertThat(steps(invented, person.withAttribute("sex", "male"), "t"))
                .isEqualTo("subtract 10; divide 2.5; multiply 10; add 50; clamp 25..70; round half-even to 0 decimals");
        assertThat(steps(invented, person.withAttribute("sex", "female").withAttribute("age", 39), "t"))
                .startsWith("subtract 9.5;");
        assertThat(trace(invented, person.withAttribute("sex", "male"), "t")
                        .steps()
                        .get(0)
                        .sources())
                .containsExactly("book");
    }

    @ParameterizedTest
    @CsvSource({"max, 25.., 58", "min, ..70, 58"})
    void a_clamp_with_one_limit_shows_that_one(String removed, String shown, int value) throws IOException {
        Instrument changed = Invented.changedInstrument(folder, Changes.of("/scores/6/steps/4/" + removed + " :="));
        Responses man = person.withAttribute("sex", "male"); // (12 - 10) / 2.5 x 10 + 50

        assertThat(steps(changed, man, "t")).contains("clamp " + shown + ";");
        assertThat(changed.score(man).value("t")).hasValue(value);
    }

    @Test
    void no_step_is_shown_where_an_attribute_is_missing() {
        ScoreTrace trace = trace(invented, person, "t");

        assertThat(trace.steps()).isEmpty();
        assertThat(trace.value()).isNull();
        assertThat(trace.reason()).isEqualTo(AbsenceReason.ATTRIBUTE_MISSING);
    }

    @Test
    void steps_end_before_the_table_that_a_prorated_value_may_not_enter() throws IOException {
        Instrument doubled = Invented.changedInstrument(folder, Changes.of("""
                /scores/7 := {"id": "single", "title": "x", "high": "better", "from": "raw", "evidence": [{"source": "book"}],
                  "steps": [{"step": "divide", "value": 3, "evidence": [{"source": "book"}]},
                    {"step": "round", "mode": "half-up", "decimals": 0, "evidence": [{"source": "book"}]},
                    {"step": "lookup", "direction": "increasing", "table": {"1": 1, "2": 3, "3": 4, "4": 5, "5": 6}, "evidence": [{"source": "book"}]}]}"""));

        assertThat(steps(doubled, incomplete, "single")).isEqualTo("divide 3; round half-up to 0 decimals");
        assertThat(trace(doubled, incomplete, "single").reason()).isEqualTo(AbsenceReason.PRORATED_LOOKUP);
        assertThat(steps(doubled, person, "single")).endsWith("; lookup 4 -> 5");
    }

    @Test
    void a_score_whose_base_is_absent_takes_no_step() {
        Responses one = Responses.inOrder(Arrays.asList(5, null, null, 2, 1, 3));

        assertThat(trace(invented, one, "metric").steps()).isEmpty();
        assertThat(trace(invented, one, "metric").reason()).isEqualTo(AbsenceReason.BELOW_MINIMUM);
    }

    private static String steps(Instrument instrument, Responses responses, String score) {
        return trace(instrument, responses, score).steps().stream()
                .map(step -> step.step() + " " + step.operand())
                .collect(Collectors.joining("; "));
    }

    private static ScoreTrace trace(Instrument instrument, Responses responses, String score) {
        List<ScoreTrace> traces = instrument
                .score(responses, ScoreOptions.withDefaults().withScores(score).withTrace(true))
                .trace();
        assertThat(traces).hasSize(1);
        return traces.get(0);
    }
}
