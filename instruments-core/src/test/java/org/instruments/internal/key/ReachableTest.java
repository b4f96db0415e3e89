package org.instruments.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.Changes;
import org.instruments.Invented;
import org.instruments.definition.Definition;
import org.instruments.internal.reading.Faults;
import org.instruments.internal.reading.StrictReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that scores can have, listed by hand from {@code invented.json}. */
class ReachableTest {
    private static final String NO_CHANGE = "/title := \"Invented\"";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        three items of 1 to 5               | raw     | /title := "x"                | 3 4 5 6 7 8 9 10 11 12 13 14 15
        their mean                          | average | /scores/1/itemsOf := "often" && /scores/3/groups/0/weights := [0, 1, 1, 1, 1] | 0 1/2 1
        a table                             | metric  | /title := "x"                | 10 23/2 25/2 14 61/4 16 17 18 39/2 21 23 26 30
        how many of two                     | often   | /title := "x"                | 0 1 2
        the largest of 0 2 4 and 1 3 9      | larger  | /scores/4/items := && /scores/4/groups := [{"items": ["q4"]}, {"items": ["q5"], "weights": [9, 1, 3, null]}] | 1 2 3 4 9
        the smallest of 0 2 4 and 1 3 9     | larger  | /scores/4/method := "min" && /scores/4/items := && /scores/4/groups := [{"items": ["q4"]}, {"items": ["q5"], "weights": [9, 1, 3, null]}] | 0 1 2 3 4
        3 to 15 and half of 0 2 4           | total   | /title := "x"                | 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17
        the mean of 0 to 2 and 0 2 4        | total   | /scores/5/method := "mean" && /scores/5/scores := [{"score": "often"}, {"score": "larger"}] | 0 1/2 1 3/2 2 5/2 3
        the smaller of 3 to 15 and 0 2 4    | total   | /scores/5/method := "min" && /scores/5/scores := [{"score": "raw"}, {"score": "larger"}] | 0 2 3 4
        the larger of 0 to 2 and 0 2 4      | total   | /scores/5/method := "max" && /scores/5/scores := [{"score": "often"}, {"score": "larger"}] | 0 1 2 4
        T-scores of all people, from 25     | t       | /scores/6/steps/4/max := 40  | 25 26 28 30 32 34 36 38 40
        weights of millionths               | single  | /scores/7/items := && /scores/7/groups := [{"items": ["q5"], "weights": [0, 0.000001, 1.5, null]}] | 0 1/1000000 3/2
        weights below 0                     | single  | /scores/7/items := && /scores/7/groups := [{"items": ["q1", "q2"], "weights": [-3, -1, -1, -1, -1]}] | -6 -4 -2
        """)
    void the_values_of_a_score_are(String what, String score, String change, String values) {
        KeyTable table = table(change);

        assertThat(Reachable.in(table).values(table.score(score)).orElseThrow().stream()
                        .map(Rational::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    /** What goes into the table of each sex is what the constants of that sex give. */
    @Test
    void the_values_before_a_step_are_those_of_the_people_its_case_is_for() {
        KeyTable table = table("""
                /scores/6/steps := [
                  {"step": "add", "cases": [
                    {"when": [{"attribute": "sex", "is": "female"}], "value": 10},
                    {"when": [{"attribute": "sex", "is": "male"}], "value": 20}]},
                  {"step": "lookup", "direction": "increasing", "cases": [
                    {"when": [{"attribute": "sex", "is": "female"}], "table": {"13": 1, "14": 2}},
                    {"when": [{"attribute": "sex", "is": "male"}], "table": {"23": 3, "24": 4}}]},
                  {"step": "add", "value": 1}]""");
        CompiledScore t = table.score("t");
        Reachable reachable = Reachable.in(table);

        assertThat(reachable.beforeStep(t, 1, 0).orElseThrow()).containsExactlyElementsOf(wholes(13, 25));
        assertThat(reachable.beforeStep(t, 1, 1).orElseThrow()).containsExactlyElementsOf(wholes(23, 35));
        assertThat(reachable.beforeStep(t, 2, 0).orElseThrow()).containsExactlyElementsOf(wholes(1, 4));
    }

    /** Two items of up to 2 in millionths are 4 000 001 places where a value may be, the most that are looked at. */
    @ParameterizedTest(name = "a total of {0} parts of up to {1}")
    @CsvSource({"single, 2, true", "single, 3, false", "total, 2, true", "total, 3, false"})
    void more_values_than_can_be_looked_at_are_not_listed(String score, int highest, boolean listed) {
        KeyTable table = table("/scores/7/items := && /scores/7/groups := [{\"items\": [\"q1\", \"q2\"], "
                + "\"weights\": [0, 0.000001, 1, 1, " + highest + "]}] "
                + "&& /scores/5/scores := [{\"score\": \"often\"}, {\"score\": \"single\"}]");

        assertThat(Reachable.in(table).values(table.score(score)).isPresent()).isEqualTo(listed);
    }

    @Test
    void the_items_of_a_score_are_those_of_all_its_parts_once() {
        KeyTable table = table(NO_CHANGE);

        assertThat(table.score("total").items()).containsExactly(0, 1, 2, 3, 4);
        assertThat(table.score("metric").items()).containsExactly(0, 1, 2);
    }

    private static Iterable<Rational> wholes(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Rational::of).toList();
    }

    private static KeyTable table(String change) {
        var tree = Invented.tree();
        Changes.of(change).accept(tree);
        return KeyTable.compile(
                StrictReader.read(tree.toString().getBytes(StandardCharsets.UTF_8), Definition.class, new Faults("")));
    }
}
