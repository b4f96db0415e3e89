package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.instruments.problem.Problem;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson 2 and Jackson 3 of an application read and write the documents the library does. */
class HostMapperTest {
    private final Instrument invented = Invented.instrument();
    private final ScoreOptions traced = ScoreOptions.withDefaults().withTrace(true);

    /** Present, prorated and absent scores, bands, an alert, attributes, a trace with every step. */
    private List<ScoreSheet> sheets() {
        Responses woman = Responses.inOrder(5, 2, 1, 3, 1, 3)
                .withAttribute("sex", "female")
                .withAttribute("age", 39);
        Responses partly = Responses.inOrder(Arrays.asList(5, 2, null, 2, null, 3));
        Responses nothing = Responses.byItem(Map.of());
        return List.of(
                invented.score(woman, traced),
                invented.score(woman),
                invented.score(partly, traced),
                invented.score(partly, traced.with(MinimumAnswered.all())),
                invented.score(nothing, traced));
    }

    @ParameterizedTest
    @EnumSource
    void a_sheet_is_the_same_document_and_the_same_sheet_again(HostMapper mapper) throws Exception {
        for (ScoreSheet sheet : sheets()) {
            assertThat(mapper.write(sheet)).isEqualTo(sheet.toJson());
            assertThat(mapper.read(sheet.toJson(), ScoreSheet.class)).isEqualTo(sheet);
        }
    }

    @ParameterizedTest
    @EnumSource(AbsenceReason.class)
    void every_reason_comes_back(AbsenceReason reason) throws Exception {
        ScoreSheet sheet = new ScoreSheet(
                "x",
                "1.0.0",
                "sha256:0",
                "1..5",
                List.of(new Score.Absent("s", 0.1, 7, 0, 7, reason)),
                List.of(),
                List.of());

        assertThat(ScoreSheet.fromJson(sheet.toJson())).isEqualTo(sheet);
        for (HostMapper mapper : HostMapper.values()) {
            assertThat(mapper.read(mapper.write(sheet), ScoreSheet.class)).isEqualTo(sheet);
        }
    }

    @ParameterizedTest
    @EnumSource
    void responses_are_the_same_document_and_the_same_responses_again(HostMapper mapper) throws Exception {
        for (ResponsesDocument document : ResponsesDocumentTest.documents()) {
            assertThat(mapper.write(document)).isEqualTo(document.toJson());
            ResponsesDocument again = mapper.read(document.toJson(), ResponsesDocument.class);
            assertThat(again.toJson()).isEqualTo(document.toJson());
            assertThat(invented.positions(again.responses())).isEqualTo(invented.positions(document.responses()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_property_responses_do_not_have_is_refused_by_a_lenient_mapper_too(HostMapper mapper) {
        assertThatThrownBy(() -> mapper.read(
                        "{\"instrument\":\"invented\",\"answers\":[5,2,1,2,1,3],\"attribute\":{\"sex\":\"male\"}}",
                        ResponsesDocument.class))
                .hasMessageContaining("responses have no property attribute");
        assertThatThrownBy(() -> mapper.read(
                        "{\"answer\":3,\"instrument\":\"invented\",\"answers\":[5,2,1,2,1,3]}",
                        ResponsesDocument.class))
                .hasMessageContaining("responses have no property answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answers\":[5,2,1,2,1,3]}",
                "{\"instrument\":\"invented\"}",
                "{\"instrument\":\"invented\",\"answers\":5}",
                "{\"instrument\":\"invented\",\"answers\":[5,2,[1],2,1,3]}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":true}}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":1},\"attributes\":{\"sex\":{}}}",
            })
    void a_document_of_another_form_is_refused(String json) {
        for (HostMapper mapper : HostMapper.values()) {
            assertThatThrownBy(() -> mapper.read(json, ResponsesDocument.class)).isInstanceOf(Exception.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_problem_is_written_without_the_answer(HostMapper mapper) throws Exception {
        List<Problem> problems = invented.validate(
                Responses.inOrder(77, 2, 1, 2, 1, 3).withAttribute("sex", "yes").withCoding("from-zero"));

        assertThat(mapper.write(problems))
                .isEqualTo("[{\"code\":\"answer-not-allowed\",\"place\":\"q1\",\"allowed\":\"0..4\","
                        + "\"message\":\"the value is not an answer of invented (allowed: 0..4 or a label)\"},"
                        + "{\"code\":\"answer-not-allowed\",\"place\":\"q5\",\"allowed\":\"0, 2, 4, 9\","
                        + "\"message\":\"the value is not an answer of invented (allowed: 0, 2, 4, 9 or a label)\"},"
                        + "{\"code\":\"answer-not-allowed\",\"place\":\"sex\",\"allowed\":\"female, male\","
                        + "\"message\":\"the value is not a value of sex (allowed: female, male)\"}]");
    }
}
