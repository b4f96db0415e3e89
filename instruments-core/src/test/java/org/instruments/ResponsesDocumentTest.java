package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesDocumentTest {
    private final Instrument invented = Invented.instrument();

    /** Every way to give answers to the invented questionnaire. */
    static List<ResponsesDocument> documents() {
        Map<String, Integer> byItem = new LinkedHashMap<>();
        byItem.put("q1", 5);
        byItem.put("Q2", null);
        return List.of(
                ResponsesDocument.of("invented", Responses.inOrder(5, 2, 1, 2, 1, 3)),
                ResponsesDocument.of("invented", Responses.inOrder(Arrays.asList(5, null, 1, 2, 1, 3))),
                ResponsesDocument.of("invented", Responses.byItem(byItem)),
                ResponsesDocument.of(
                        "invented",
                        Responses.textInOrder(List.of("Always", "2.0", "-9", " ", "9", "0"))
                                .withCoding("from-zero")
                                .withMissingCodes("NA", "-9")
                                .withAttribute("sex", "Female")
                                .withAttribute("age", 40)));
    }

    private List<Problem> problems(String json) {
        return catchThrowableOfType(InvalidInputException.class, () -> ResponsesDocument.fromJson(json, invented))
                .problems();
    }

    @Test
    void a_document_is_written_as_small_as_it_can_be() {
        assertThat(documents())
                .extracting(ResponsesDocument::toJson)
                .containsExactly(
                        "{\"instrument\":\"invented\",\"answers\":[5,2,1,2,1,3]}",
                        "{\"instrument\":\"invented\",\"answers\":[5,null,1,2,1,3]}",
                        "{\"instrument\":\"invented\",\"answers\":{\"q1\":5,\"Q2\":null}}",
                        "{\"instrument\":\"invented\",\"coding\":\"from-zero\","
                                + "\"answers\":[\"Always\",\"2.0\",-9,\" \",9,0],"
                                + "\"attributes\":{\"sex\":\"Female\",\"age\":40},\"missingCodes\":[\"-9\",\"NA\"]}");
    }

    @Test
    void a_document_comes_back_as_it_was() {
        for (ResponsesDocument document : documents()) {
            ResponsesDocument again = ResponsesDocument.fromJson(document.toJson(), invented);
            assertThat(again.toJson()).isEqualTo(document.toJson());
            assertThat(again.instrument()).isEqualTo("invented");
            assertThat(invented.positions(again.responses())).isEqualTo(invented.positions(document.responses()));
        }
    }

    @Test
    void numbers_mean_their_value_however_json_writes_them() {
        ResponsesDocument document = ResponsesDocument.fromJson(
                "{\"answers\":[5.0,20e-1,0.1e1,2,1.00,3],\"coding\":null,\"attributes\":null,\"missingCodes\":null,"
                        + "\"instrument\":\"invented\"}",
                invented);

        assertThat(invented.positions(document.responses()))
                .isEqualTo(invented.positions(Responses.inOrder(5, 2, 1, 2, 1, 3)));
    }

    @Test
    void everything_that_is_wrong_comes_at_once_with_its_path() {
        String json =
                "{\"instrument\":\"invented\",\"codings\":\"1..5\",\"answers\":{\"q1\":6,\"q2\":\"x\",\"q3\":true,"
                        + "\"q4\":1,\"q4\":2,\"q9\":1,\"Q1\":3,\"q5\":{\"a\":1}},"
                        + "\"attributes\":{\"sex\":\"yes\",\"shoe\":43,\"age\":[40]},\"missingCodes\":[99]}";

        assertThat(problems(json))
                .extracting(Problem::describe)
                .containsExactlyInAnyOrder(
                        "$.codings: there is no such property here; there are: instrument, coding, answers, attributes,"
                                + " missingCodes [unknown-property]",
                        "$.answers.q1: \"6\" is not an answer of invented (allowed: 1..5 or a label)"
                                + " [answer-not-allowed]",
                        "$.answers.q2: \"x\" is not an answer of invented (allowed: 1..5 or a label)"
                                + " [answer-not-a-number]",
                        "$.answers.q3: must be a number, text or null [wrong-type]",
                        "$.answers.q4: the property is given twice (line 1) [duplicate-property]",
                        "$.answers.q9: is not an item of invented (there are q1 to q6) [unknown-item]",
                        "$.answers.Q1: the item is answered twice [duplicate-item]",
                        "$.answers.q5: must be a number, text or null [wrong-type]",
                        "$.attributes.sex: \"yes\" is not a value of sex (allowed: female, male) [answer-not-allowed]",
                        "$.attributes.shoe: is not an attribute of invented (there are: sex, age) [unknown-attribute]",
                        "$.attributes.age: must be a number, text or null [wrong-type]",
                        "$.missingCodes[0]: must be text [wrong-type]");
    }

    @Test
    void a_place_in_a_list_is_its_index_whatever_else_is_wrong_in_it() {
        assertThat(problems("{\"instrument\":\"invented\",\"answers\":[5,[2],1,2,1,\"6\"]}"))
                .extracting(Problem::describe)
                .containsExactlyInAnyOrder(
                        "$.answers[1]: must be a number, text or null [wrong-type]",
                        "$.answers[5]: \"6\" is not an answer of invented (allowed: 1..5 or a label)"
                                + " [answer-not-allowed]");
    }

    @Test
    void a_key_is_quoted_as_it_was_given() {
        assertThat(problems("{\"instrument\":\"invented\",\"answers\":{\"Q_1\":1,\"Q2\":6}}"))
                .extracting(Problem::describe)
                .containsExactlyInAnyOrder(
                        "$.answers.Q_1: is not an item of invented (there are q1 to q6) [unknown-item]",
                        "$.answers.Q2: \"6\" is not an answer of invented (allowed: 1..5 or a label)"
                                + " [answer-not-allowed]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]|$: must be an object [wrong-type]",
                "{}|$.instrument: the property is required [missing-property]; $.answers: the property is required [missing-property]",
                "{\"instrument\":\"invented\",\"answers\":5}|$.answers: must be an object or a list [wrong-type]",
                "{\"instrument\":7,\"answers\":{}}|$.instrument: must be text [wrong-type]",
                "{\"instrument\":\"invented\",\"coding\":\"1-5\",\"answers\":{}}|$.coding: invented has no coding 1-5; it has 1..5, from-zero [unknown-coding]",
                "{\"instrument\":\"ghq-12\",\"answers\":{}}|$.instrument: the answers must be to invented [instrument-mismatch]",
                "{\"instrument\":\"invented\",\"answers\":[1,2]}|$.answers: 2 answers for the 6 items of invented [wrong-number-of-answers]",
            })
    void a_document_of_another_form_is_refused(String json, String expected) {
        assertThat(problems(json)).extracting(Problem::describe).containsExactlyInAnyOrder(expected.split("; (?=\\$)"));
    }

    @Test
    void an_instrument_of_no_module_is_named_as_such() {
        assertThatThrownBy(() -> ResponsesDocument.fromJson("{\"instrument\":\"no-such\",\"answers\":{}}"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code().id()).isEqualTo("unknown-instrument");
                                    assertThat(problem.place()).hasToString("$.instrument");
                                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret77",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":secret77}}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":\"secret77}}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":secret77",
                "{\"instrument\":\"invented\",\"answers\":{}} secret77",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":1e999999999,\"q2\":\"secret77\",\"q3\":[\"secret77\"]}}",
                "{\"instrument\":\"invented\",\"answers\":\"secret77\"}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":777777777777777777777777777777777777777777777777}}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            })
    void no_answer_gets_into_a_message(String json) {
        assertThatThrownBy(() -> ResponsesDocument.fromJson(json, invented))
                .isInstanceOf(InvalidInputException.class)
                .message()
                .doesNotContain("secret77", "7777", "999");
    }

    @Test
    void a_document_beyond_the_limit_is_not_read() {
        String json = "{\"instrument\":\"invented\",\"answers\":[" + "1,".repeat(600_000) + "1]}";

        assertThat(problems(json))
                .extracting(Problem::describe)
                .containsExactly("$: a document has at most 1048576 bytes [too-large]");
    }

    @Test
    void no_text_of_a_document_shows_an_answer() {
        assertThat(documents().get(0)).hasToString("Responses with 6 answers to invented");
    }
}
