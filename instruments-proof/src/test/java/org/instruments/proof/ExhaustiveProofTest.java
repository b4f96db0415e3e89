package org.instruments.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.definition.Definition;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExhaustiveProofTest {
    private static final int METRIC = 13;
    private static final int T_UP = 14;
    private static final int SAMPLE = 8_000;

    @Test
    void the_proof_of_an_instrument_holds() {
        assertThat(of(Tried.instrument()).problems()).isEmpty();
    }

    @Test
    void a_score_is_proved_on_all_patterns_of_its_items() {
        List<ScoreProof> scores = of(Tried.instrument()).scores();

        assertThat(scores)
                .contains(new ScoreProof(
                        "sum",
                        "3",
                        "15",
                        OptionalLong.of(13),
                        List.of("halves: low, high", "thirds: low, middle, high"),
                        125,
                        true,
                        true,
                        new ScoreProof.TableRows(0, 0)));
        // The option that counts as not answered is in no complete pattern: 3 x 3.
        assertThat(scores.get(4).patterns()).isEqualTo(9);
        assertThat(scores.get(METRIC).tableRows()).isEqualTo(new ScoreProof.TableRows(13, 13));
    }

    @Test
    void of_scores_that_share_an_item_not_every_combination_is_asked_for() {
        ScoreProof overlapping = of(Tried.instrument()).scores().get(12);

        // Of q1 twice, q2, q3 and q6 the items are four: 5 x 5 x 5 x 3.
        assertThat(overlapping.patterns()).isEqualTo(375);
        assertThat(overlapping.endsReached()).isTrue();
    }

    @Test
    void a_score_with_too_many_patterns_is_proved_on_a_sample_and_its_sums() {
        Instrument longForm = Tried.changed(ExhaustiveProofTest::withManyItems);

        ExhaustiveProof proof = of(longForm);

        assertThat(proof.problems()).isEmpty();
        ScoreProof sum = proof.scores().get(0);
        assertThat(sum.exhaustive()).isFalse();
        assertThat(sum.patterns()).isEqualTo(SAMPLE);
        // 3 + 11 items of 1 to 5: 14 to 70
        assertThat(sum.reachable()).hasValue(57);
        assertThat(sum.endsReached()).isTrue();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("a reverse", 0, d -> ((ObjectNode) d.at("/items/0")).put("reversed", true)),
                change("a weight of a group", 2, d -> ((ArrayNode) d.at("/scores/2/groups/1/weights")).set(1, 0)),
                change("an item", 3, d -> ((ArrayNode) d.at("/scores/3/groups/0/items")).set(0, "q1")),
                change("a method", 1, d -> ((ObjectNode) d.at("/scores/1")).put("method", "sum")),
                change("a minimum", 0, d -> ((ObjectNode) d.at("/scores/0/minimum")).put("answered", 1)),
                change("a weight of a part", 8, d -> ((ObjectNode) d.at("/scores/8/scores/1")).put("weight", 0.51)),
                change("a cell", METRIC, d -> ((ObjectNode) d.at("/scores/13/steps/0/table")).put("9", 40.01)),
                change(
                        "a constant of some people",
                        T_UP,
                        d -> ((ObjectNode) d.at("/scores/14/steps/0/cases/1")).put("value", 8.6)),
                change("an age", T_UP, d -> {
                    ((ObjectNode) d.at("/scores/14/steps/0/cases/0/when/1")).put("to", 40);
                    ((ObjectNode) d.at("/scores/14/steps/0/cases/1/when/1")).put("from", 41);
                }),
                change("a tie", T_UP, d -> ((ObjectNode) d.at("/scores/14/steps/2")).put("mode", "half-even")),
                change("a limit", 16, d -> ((ObjectNode) d.at("/scores/16/steps/2")).put("max", 81)),
                change("a cut-point", 0, d -> ((ObjectNode) d.at("/bandSets/1/bands/1")).put("from", 7.1)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void an_engine_that_computes_something_else_is_noticed(Consumer<ObjectNode> change, int score) {
        List<Problem> problems =
                of(Tried.instrument().definition(), Tried.changed(change)).problems();

        assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.PROOF_FAILED);
        assertThat(problems)
                .extracting(Problem::place)
                .contains(new Place.OfJson("tried.json", "$.scores[" + score + "]"));
    }

    @Test
    void a_disagreement_names_answers_and_both_results() {
        Instrument other = Tried.changed(d -> ((ObjectNode) d.at("/scores/13/steps/0/table")).put("15", 6));

        List<Problem> problems = of(Tried.instrument().definition(), other).problems();

        assertThat(problems)
                .extracting(Problem::describe)
                .first()
                .asString()
                .startsWith("tried.json: $.scores[13]: metric for the positions 4 0 4 ")
                .contains("the engine gives 6", "the definition means 7");
    }

    @Test
    void a_row_that_is_never_used_is_noticed() {
        Instrument tooMany = Tried.changed(d -> ((ObjectNode) d.at("/scores/13/steps/0/table")).put("16", 6));

        ExhaustiveProof proof = of(tooMany);

        assertThat(proof.scores().get(METRIC).tableRows()).isEqualTo(new ScoreProof.TableRows(13, 14));
        assertThat(proof.problems())
                .extracting(Problem::describe)
                .contains(
                        "tried.json: $.scores[13]: metric uses only 13 of the 14 rows of its conversion tables [proof-failed]");
    }

    private static ExhaustiveProof of(Instrument instrument) {
        return of(instrument.definition(), instrument);
    }

    private static ExhaustiveProof of(Definition meaning, Instrument engine) {
        return ExhaustiveProof.of(meaning, engine, "tried.json", SAMPLE);
    }

    private static Arguments change(String what, int score, Consumer<ObjectNode> change) {
        return Arguments.of(Named.of(what, change), score);
    }

    private static void withManyItems(ObjectNode definition) {
        ArrayNode items = (ArrayNode) definition.get("items");
        ArrayNode ofSum = (ArrayNode) definition.at("/scores/0/items");
        ((ObjectNode) definition.at("/scores/0")).remove("minimum");
        for (int number = 8; number <= 18; number++) {
            items.addObject().put("id", "q" + number).put("scale", "five");
            ofSum.add("q" + number);
        }
        // The table and the scores made with it are of the short form.
        ArrayNode scores = (ArrayNode) definition.get("scores");
        scores.remove(METRIC);
    }
}
