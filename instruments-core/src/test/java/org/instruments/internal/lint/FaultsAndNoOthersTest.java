package org.instruments.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.instruments.Changes;
import org.instruments.Invented;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and that nothing else is said beside it: a fault must not bring others that are none. */
class FaultsAndNoOthersTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        bands of a score that has a fault          | /scores/0/method := "median"                            | bad-value $.scores[0].method
        two bands that begin at one limit          | /bandSets/1/bands := [{"name": "low", "to": 9}, {"name": "ten", "from": 10, "to": 10}, {"name": "high", "from": 10}] | band-order $.bandSets[1].bands[2]
        a limit that neither of two bands includes | /bandSets/1/bands/0/to := && /bandSets/1/bands/0/below := 10 && /bandSets/1/bands/1/from := && /bandSets/1/bands/1/above := 10 | band-gap $.bandSets[1].bands
        a name twice for sets of one score         | /bandSets/0/id := "raw-halves" && /bandSets/0/score := "raw" && /bandSets/0/bands := [{"name": "low", "to": 9}, {"name": "high", "from": 10}] | duplicate-id $.bandSets[1].id
        a share of a band of another set of a name | /bandSets/0/id := "raw-halves" && /norms/0/shares/0/band := "middle" | unknown-band $.norms[0].shares[0].band
        a share up to a band that is not there     | /norms/0/shares/0/to := "highest" | unknown-band $.norms[0].shares[0].to
        a share of bands that descend              | /norms/0/shares/0/to := "low" | unknown-band $.norms[0].shares[0].to
        a share of a band set that is not there    | /norms/0/shares/0/bandSet := "quarters"                 | unknown-band $.norms[0].shares[0].bandSet
        a share of the bands of another score      | /norms/0/shares/0/bandSet := "thirds"                   | unknown-band $.norms[0].shares[0].bandSet
        reliability of an unknown score            | /reliability/0/score := "rew"                           | unknown-score $.reliability[0].score
        reliability without a figure               | /reliability/0/value :=                                 | missing-property $.reliability[0]
        reliability as a value and a range         | /reliability/0/from := 0.7 && /reliability/0/to := 0.9  | missing-property $.reliability[0]
        reliability as half a range                | /reliability/0/value := && /reliability/0/from := 0.7   | missing-property $.reliability[0]
        reliability as a value and half a range    | /reliability/0/to := 0.9                                | missing-property $.reliability[0]
        a norm of nobody                           | /norms/0/n := 0                                         | bad-value $.norms[0].n
        a norm with an alpha above 1               | /norms/0/alpha := 1.01                                  | bad-value $.norms[0].alpha
        a percentile that is none                  | /norms/0/percentiles := {"100": 12}                     | bad-value $.norms[0].percentiles.100
        percentiles of a benchmark that descend    | /benchmarks/0/groups/0/figures/0/percentiles := {"50": 7, "20": 9} | bad-value $.benchmarks[0].groups[0].figures[0].percentiles.50
        an alpha above 1                           | /reliability/0/value := 1.01                            | bad-value $.reliability[0].value
        a test-retest correlation below -1         | /reliability/0/measure := "test-retest" && /reliability/0/value := -1.01 | bad-value $.reliability[0].value
        a range of alpha up to more than 1         | /reliability/0/value := && /reliability/0/from := 0.7 && /reliability/0/to := 1.01 | bad-value $.reliability[0].to
        a range of reliability that descends       | /reliability/0/value := && /reliability/0/from := 0.9 && /reliability/0/to := 0.7 | bad-value $.reliability[0].to
        reliability among nobody                   | /reliability/0/n := 0                                   | bad-value $.reliability[0].n
        an alert at a first option that is none    | /responseScales/1/weights := [null, 0, 2, 4] && /alerts/0/positions := [0] | no-effect $.alerts[0].positions[0]
        a number as id that is not the place       | /items/5/id := "5"                                      | bad-value $.items[5].id
        response rates that repeat                 | /groupPractice/responseRates/bands/1/from := 50         | band-order $.groupPractice.responseRates.bands
        response rates that descend                | /groupPractice/responseRates/bands/1/from := 40         | band-order $.groupPractice.responseRates.bands
        a response rate without a percentage       | /groupPractice/responseRates/bands/1/from :=            | band-order $.groupPractice.responseRates.bands[1]
        a response rate from and above             | /groupPractice/responseRates/bands/1/above := 70        | band-order $.groupPractice.responseRates.bands[1]
        a response rate above that of the one before | /groupPractice/responseRates/bands/1/from := && /groupPractice/responseRates/bands/1/above := 50 | band-order $.groupPractice.responseRates.bands
        a benchmark of an unknown score            | /benchmarks/0/groups/0/figures/0/score := "rew"         | unknown-score $.benchmarks[0].groups[0].figures[0].score
        two benchmarks of one score in a group     | /benchmarks/0/groups/0/figures/- := {"score": "raw", "mean": 8} | duplicate-id $.benchmarks[0].groups[0].figures[1].score
        a benchmark without a figure               | /benchmarks/0/groups/0/figures/- := {"score": "often"}  | missing-property $.benchmarks[0].groups[0].figures[1]
        a later benchmark band at no percentile    | /benchmarks/0/bands/1/fromPercentile :=                 | band-order $.benchmarks[0].bands[1]
        a first benchmark band at a percentile     | /benchmarks/0/bands := [{"name": "red", "fromPercentile": 20}, {"name": "green", "fromPercentile": 50}] | band-order $.benchmarks[0].bands[0]
        two benchmark bands at one percentile      | /benchmarks/0/bands/2/fromPercentile := 20              | band-order $.benchmarks[0].bands[2].fromPercentile
        benchmark bands that descend               | /benchmarks/0/bands/1/fromPercentile := 50 && /benchmarks/0/bands/2/fromPercentile := 20 | band-order $.benchmarks[0].bands[2].fromPercentile
        an alert at a negative position            | /alerts/0/positions/0 := -1                             | bad-value $.alerts[0].positions[0]
        an attribute of words and numbers          | /attributes/0/min := 1 && /attributes/0/max := 2        | bad-value $.attributes[0]
        an attribute of words and a lowest number  | /attributes/0/min := 1                                  | bad-value $.attributes[0]
        an attribute without a highest number      | /attributes/1/max :=                                    | bad-value $.attributes[1]
        an attribute upside down                   | /attributes/- := {"id": "wave", "min": 5, "max": 4, "evidence": [{"source": "book"}]} | bad-value $.attributes[2].max, unused-attribute $.attributes[2]
        an attribute with two words alike          | /attributes/0/values/- := "Male"                        | duplicate-id $.attributes[0].values[2], cases-gap $.scores[6].steps[0].cases
        codes for a scale and for items            | /codings/1/groups/1/scale := "four"                     | coding-incomplete $.codings[1].groups[1], coding-incomplete $.codings[1].groups
        codes for nothing                          | /codings/1/groups/- := {"codes": [1, 2]}                | coding-incomplete $.codings[1].groups[2]
        codes for a scale that is not there        | /codings/1/groups/- := {"scale": "six", "codes": [1]}   | unknown-scale $.codings[1].groups[2].scale
        a response scale of 102 options            | /responseScales/1/weights := && /responseScales/1/from := 0 && /responseScales/1/to := 101 && /responseScales/1/labels := | weights-mismatch $.responseScales[1].to
        scores that are counted                    | /scores/5/method := "count" && /scores/5/scores/1/weight := | ambiguous-source-of-score $.scores[5].method
        a part that weighs nothing                 | /scores/5/scores/1/weight := 0                          | no-effect $.scores[5].scores[1].weight
        one part twice                             | /scores/5/scores/1/score := "raw"                       | duplicate-id $.scores[5].scores[1].score
        items of a score that is made of scores    | /scores/1/itemsOf := "total"                            | ambiguous-source-of-score $.scores[1].itemsOf
        a weight in a score that is too fine       | /scores/3/method := "sum" && /scores/3/groups/0/weights/4 := 1.0000001 | not-exact $.scores[3].groups[0].weights[4]
        a weight in a score that is too large      | /scores/3/method := "sum" && /scores/3/groups/0/weights/4 := -1000001 | not-exact $.scores[3].groups[0].weights[4]
        a count of items with other weights        | /scores/7/method := "count"                             | count-weights $.scores[7]
        a count of a group with other weights      | /scores/3/groups/0/weights :=                           | count-weights $.scores[3]
        a count of the items of another score      | /scores/1/method := "count"                             | count-weights $.scores[1]
        a minimum of a score from another          | /scores/2/minimum := {"answered": 1, "evidence": [{"source": "book"}]} | minimum-too-large $.scores[2].minimum.answered
        a minimum of a score of scores             | /scores/5/minimum := {"answered": 1, "evidence": [{"source": "book"}]} | minimum-too-large $.scores[5].minimum.answered
        a minimum above the items of groups        | /scores/3/minimum := {"answered": 3, "evidence": [{"source": "book"}]} | minimum-too-large $.scores[3].minimum.answered
        a minimum above the items of another score | /scores/1/minimum := {"answered": 4, "evidence": [{"source": "book"}]} | minimum-too-large $.scores[1].minimum.answered
        one of two items that differ in range      | /scores/7/items := ["q1", "q4"] && /scores/7/minimum := {"answered": 1, "evidence": [{"source": "book"}]} | cannot-prorate $.scores[7].minimum
        a lookup without a table                   | /scores/2/steps/0/table :=                              | missing-property $.scores[2].steps[0].table
        a lookup with a table and cases            | /scores/2/steps/0/cases := [{"when": [{"attribute": "sex", "is": "female"}], "table": {"3": 1}}, {"when": [{"attribute": "sex", "is": "male"}], "table": {"3": 1}}] | missing-property $.scores[2].steps[0].table
        a table for women only                     | /scores/2/steps/0/table := && /scores/2/steps/0/cases := [{"when": [{"attribute": "sex", "is": "female"}], "table": {"3": 1}}] | cases-gap $.scores[2].steps[0].cases
        a step without a constant                  | /scores/6/steps/1/value :=                              | missing-property $.scores[6].steps[1].value
        a constant for all and by attributes       | /scores/6/steps/0/value := 3                            | missing-property $.scores[6].steps[0].value
        a clamp to one value                       | /scores/6/steps/4/min := 70                             | no-effect $.scores[6].steps[4]
        a clamp upside down                        | /scores/6/steps/4/min := 70.5                           | no-effect $.scores[6].steps[4]
        a multiplication by 0                      | /scores/6/steps/2/value := 0.0                          | no-effect $.scores[6].steps[2].value
        a division by 0 for some people            | /scores/6/steps/0/step := "divide" && /scores/6/steps/0/cases/1/value := 0 | no-effect $.scores[6].steps[0].cases[1].value
        a word for a number                        | /scores/6/steps/0/cases/0/when/1 := {"attribute": "age", "is": "old"} | bad-value $.scores[6].steps[0].cases[0].when[1]
        a number for a word                        | /scores/6/steps/0/cases/2/when/0 := {"attribute": "sex", "from": 1} | bad-value $.scores[6].steps[0].cases[2].when[0]
        a word and a number                        | /scores/6/steps/0/cases/2/when/0/to := 1                | bad-value $.scores[6].steps[0].cases[2].when[0]
        a condition that says nothing              | /scores/6/steps/0/cases/0/when/1/to :=                  | bad-value $.scores[6].steps[0].cases[0].when[1]
        a word that the attribute has not          | /scores/6/steps/0/cases/2/when/0/is := "man"            | bad-value $.scores[6].steps[0].cases[2].when[0].is
        ages that descend                          | /scores/6/steps/0/cases/1/when/1/to := 39               | bad-value $.scores[6].steps[0].cases[1].when[1]
        an age below the lowest                    | /scores/6/steps/0/cases/0/when/1/from := 17             | bad-value $.scores[6].steps[0].cases[0].when[1]
        an age above the highest                   | /scores/6/steps/0/cases/1/when/1/to := 100              | bad-value $.scores[6].steps[0].cases[1].when[1]
        two rows for one value                     | /scores/2/steps/0/table/3.0 := 10                       | duplicate-id $.scores[2].steps[0].table.3.0
        a plateau at another value                 | /scores/2/steps/0/table/9 := 18 && /scores/2/steps/0/plateaus := {"values": [17], "evidence": [{"source": "book"}]} | lookup-not-monotone $.scores[2].steps[0].table.10, no-effect $.scores[2].steps[0].plateaus.values[0]
        a decreasing table that rises              | /scores/7 := {"id": "single", "title": "x", "high": "worse", "from": "larger", "evidence": [{"source": "book"}], "steps": [{"step": "lookup", "direction": "decreasing", "table": {"0": 9, "2": 7, "4": 8}, "evidence": [{"source": "book"}]}]} | lookup-not-monotone $.scores[7].steps[0].table.4
        a second table without a row               | /scores/7 := {"id": "single", "title": "x", "high": "worse", "from": "larger", "evidence": [{"source": "book"}], "steps": [{"step": "lookup", "direction": "increasing", "table": {"0": 1, "2": 2, "4": 3}, "evidence": [{"source": "book"}]}, {"step": "lookup", "direction": "increasing", "table": {"1": 5, "3": 6}, "evidence": [{"source": "book"}]}]} | lookup-gap $.scores[7].steps[1].table
        a table after one for women without a row  | /scores/7 := {"id": "single", "title": "x", "high": "worse", "from": "larger", "evidence": [{"source": "book"}], "steps": [{"step": "lookup", "direction": "increasing", "evidence": [{"source": "book"}], "cases": [{"when": [{"attribute": "sex", "is": "female"}], "table": {"0": 1, "4": 3}}, {"when": [{"attribute": "sex", "is": "male"}], "table": {"0": 1, "2": 1.5, "4": 3}}]}, {"step": "lookup", "direction": "increasing", "table": {"1": 5, "1.5": 6, "2": 7, "3": 8}, "evidence": [{"source": "book"}]}]} | lookup-gap $.scores[7].steps[0].cases[0].table
        """)
    void these_faults_and_no_others_are_found(String fault, String change, String expected) {
        assertThat(Invented.faultsAfter(folder, Changes.of(change)))
                .extracting(FaultsAndNoOthersTest::codeAndPath)
                .containsExactlyInAnyOrder(expected.split(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a limit that neither of two bands includes | {"name": "low", "below": 1}, {"name": "high", "above": 1} | band-gap $.bandSets[2].bands
        a limit that two bands include             | {"name": "low", "to": 1}, {"name": "high", "from": 1}     | band-overlap $.bandSets[2].bands
        """)
    void of_more_scores_than_can_be_listed_every_limit_is_looked_at(String fault, String bands, String expected) {
        assertThat(Invented.faultsAfter(folder, definition -> {
                    makeManyValues(definition);
                    Changes.of("/bandSets/- := {\"id\": \"fine\", \"score\": \"single\", \"bands\": [" + bands
                                    + "], \"evidence\": [{\"source\": \"book\"}]}")
                            .accept(definition);
                }))
                .extracting(FaultsAndNoOthersTest::codeAndPath)
                .containsExactly(expected);
    }

    @Test
    void a_table_that_too_many_values_reach_is_refused() {
        assertThat(Invented.faultsAfter(folder, definition -> {
                    makeManyValues(definition);
                    Changes.of("/scores/2/from := \"single\"").accept(definition);
                }))
                .extracting(FaultsAndNoOthersTest::codeAndPath)
                .containsExactly("too-large $.scores[2].steps[0]");
    }

    /** The sum of two items that weigh up to 3 in millionths: 6 000 001 places where a value may be. */
    private static void makeManyValues(ObjectNode definition) {
        Changes.of("/scores/7/items := && /scores/7/groups := "
                        + "[{\"items\": [\"q1\", \"q2\"], \"weights\": [0, 0.000001, 1, 2, 3]}]")
                .accept(definition);
    }

    /** Three numbers told apart at 51 places each are 132 651 kinds of people. */
    @Test
    void more_kinds_of_people_than_can_be_looked_at_are_refused() {
        assertThat(Invented.faultsAfter(folder, definition -> {
                    ArrayNode cases = ((ObjectNode) definition.at("/scores/6/steps/1")).putArray("cases");
                    for (String attribute : new String[] {"a", "b", "c"}) {
                        Changes.of("/attributes/- := {\"id\": \"" + attribute
                                        + "\", \"min\": 0, \"max\": 99, \"evidence\": [{\"source\": \"book\"}]}")
                                .accept(definition);
                        for (int value = 0; value < 50; value++) {
                            ObjectNode one = cases.addObject().put("value", 2);
                            one.putArray("when")
                                    .addObject()
                                    .put("attribute", attribute)
                                    .put("from", value)
                                    .put("to", value);
                        }
                    }
                    Changes.of("/scores/6/steps/1/value :=").accept(definition);
                }))
                .extracting(FaultsAndNoOthersTest::codeAndPath)
                .containsExactly("too-large $.scores[6].steps[1].cases");
    }

    @Test
    void a_score_from_one_with_constants_too_fine_is_not_looked_at_and_others_are() {
        assertThat(Invented.faultsAfter(folder, definition -> {
                    ArrayNode steps = (ArrayNode) definition.at("/scores/6/steps");
                    for (int i = 0; i < 4; i++) {
                        steps.insert(1, steps.get(1).deepCopy());
                        Changes.of("/scores/6/steps/1/value := 1.0000000000000" + (7 + i))
                                .accept(definition);
                    }
                    Changes.of("/scores/2/steps/0/table/9 := && /scores/- := {\"id\": \"half-t\", \"title\": \"x\", "
                                    + "\"high\": \"better\", \"from\": \"t\", \"evidence\": [{\"source\": \"book\"}], "
                                    + "\"steps\": [{\"step\": \"divide\", \"value\": 2, \"evidence\": "
                                    + "[{\"source\": \"book\"}]}]}")
                            .accept(definition);
                }))
                .extracting(FaultsAndNoOthersTest::codeAndPath)
                .containsExactlyInAnyOrder("not-exact $.scores[6]", "lookup-gap $.scores[2].steps[0].table");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        /scores/6/steps/0/cases/1/when/1/to := 98 | cases-gap        | no case is for sex female, age 99
        /scores/6/steps/0/cases/0/when/1/to := 40 | cases-overlap    | 2 cases are for sex female, age 40
        /scores/2/steps/0/table := && /scores/2/steps/0/cases := [{"when": [{"attribute": "sex", "is": "female"}], "table": {"3": 1}}] | cases-gap | no case is for sex male
        /items/5/scored :=                        | unscored-item    | no score uses q6, and it is not marked "scored": false
        /items/0/scored := false                  | unscored-item    | q1 is marked "scored": false, and a score uses it
        /alerts/0/positions/0 := 4                | bad-value        | q4 has the positions 0 to 3
        /bandSets/1/bands/1/from := 11            | band-gap         | no band has the score 10
        /bandSets/1/bands/0/to := 10              | band-overlap     | the score 10 is in low and in high
        /scores/2/steps/0/table/9 := 18.5         | lookup-not-monotone | 18 follows 18.5 in a table that is increasing
        /scores/0/range/min := 0                  | range-mismatch   | the derived range is 3 to 15
        """)
    void a_fault_names_who_or_what_it_is_about(String change, String code, String statement) {
        assertThat(Invented.faultsAfter(folder, Changes.of(change)))
                .filteredOn(fault -> fault.code().id().equals(code))
                .extracting(Problem::describe)
                .singleElement()
                .asString()
                .contains(statement + " [" + code + "]");
    }

    private static String codeAndPath(Problem fault) {
        ProblemCode code = fault.code();
        return code.id() + " " + ((Place.OfJson) fault.place()).path();
    }
}
