package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreSheetJsonTest {
    private final Instrument invented = Invented.instrument();

    @Test
    void a_sheet_is_written_as_the_contract_says() {
        ScoreSheet sheet = invented.score(
                Responses.inOrder(Arrays.asList(5, 2, 1, 3, 1, 3)),
                ScoreOptions.withDefaults().withScores("raw", "metric", "t"));

        assertThat(sheet.toJson())
                .isEqualTo(
                        "{\"instrument\":\"invented\",\"version\":\"1.0.0\",\"fingerprint\":\"" + invented.fingerprint()
                                + "\",\"coding\":\"1..5\",\"scores\":["
                                + "{\"id\":\"raw\",\"value\":12,\"min\":3,\"max\":15,\"answered\":3,\"items\":3,\"prorated\":false,"
                                + "\"bands\":[{\"set\":\"raw-halves\",\"band\":\"high\",\"source\":\"book\"}]},"
                                + "{\"id\":\"metric\",\"value\":21,\"min\":10,\"max\":30,\"answered\":3,\"items\":3,\"prorated\":false,"
                                + "\"bands\":[{\"set\":\"thirds\",\"band\":\"high\",\"source\":\"book\"}]},"
                                + "{\"id\":\"t\",\"value\":null,\"min\":25,\"max\":70,\"answered\":3,\"items\":3,\"prorated\":false,"
                                + "\"reason\":\"attribute-missing\"}],"
                                + "\"alerts\":[{\"id\":\"yes-to-four\",\"item\":\"q4\",\"message\":\"Yes to the fourth\",\"source\":\"book\"}]}");
    }

    @Test
    void numbers_are_whole_without_a_point_and_otherwise_shortest() {
        ScoreSheet sheet = invented.score(
                Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3)),
                ScoreOptions.withDefaults().withScores("raw"));

        assertThat(sheet.toJson())
                .contains("\"value\":10.5,\"min\":3,\"max\":15,\"answered\":2")
                .contains("\"prorated\":true");
    }

    private static final String SHEET = "{\"instrument\":\"x\",\"version\":\"1.0.0\",\"fingerprint\":\"sha256:0\","
            + "\"coding\":\"1..5\",\"scores\":["
            + "{\"id\":\"a\",\"value\":2.5,\"min\":1,\"max\":5,\"answered\":2,\"items\":3,\"prorated\":true,"
            + "\"bands\":[{\"set\":\"s\",\"band\":\"low\",\"source\":\"book\"}]},"
            + "{\"id\":\"b\",\"value\":null,\"min\":0.1,\"max\":5,\"answered\":0,\"items\":3,\"prorated\":false,"
            + "\"reason\":\"not-answered\"}],"
            + "\"alerts\":[{\"id\":\"i\",\"item\":\"q1\",\"message\":\"m\",\"source\":\"book\"}]}";

    @Test
    void a_sheet_is_read_back() {
        ScoreSheet sheet = ScoreSheet.fromJson(SHEET);

        assertThat(sheet.instrument()).isEqualTo("x");
        assertThat(sheet.value("a")).hasValue(2.5);
        assertThat(((Score.Present) sheet.score("a")).band("s")).contains("low");
        assertThat(sheet.score("b")).hasToString("Score b, absent: not-answered");
        assertThat(sheet.alerts()).hasSize(1);
        assertThat(sheet.toJson()).isEqualTo(SHEET);
    }

    @Test
    void a_traced_sheet_comes_back_equal() {
        for (Responses responses : List.of(
                Responses.inOrder(5, 2, 1, 3, 1, 3).withAttribute("sex", "male"),
                Responses.inOrder(Arrays.asList(5, null, 1, null, null, 3)))) {
            ScoreSheet sheet =
                    invented.score(responses, ScoreOptions.withDefaults().withTrace(true));

            assertThat(ScoreSheet.fromJson(sheet.toJson())).isEqualTo(sheet);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0016666666666666668, 4.9E-324, 1.0E22, -0.1, 9007199254740993d})
    void any_double_comes_back_to_the_bit(double value) {
        ScoreSheet sheet = new ScoreSheet(
                "x",
                "1.0.0",
                "sha256:0",
                "1..5",
                List.of(new Score.Present("a", value, value, value, 1, 1, false, List.of())),
                List.of(),
                List.of());

        assertThat(ScoreSheet.fromJson(sheet.toJson())).isEqualTo(sheet);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"version\":\"1.0.0\"|\"version\":1|$.version: must be text [wrong-type]",
                "\"coding\":\"1..5\",||$.coding: the property is required [missing-property]",
                "\"id\":\"a\"|\"id\":\"a\",\"x\":1|$.scores[0].x: there is no such property here; there are: id, value, min, max,"
                        + " answered, items, prorated, bands, reason [unknown-property]",
                "\"value\":2.5|\"value\":2.5,\"value\":3|$.scores[0].value: the property is given twice (line 1) [duplicate-property]",
                "\"value\":2.5|\"value\":\"2.5\"|$.scores[0].value: must be a number or null [wrong-type]"
                        + "; $.scores[0].reason: a score has either a value or a reason why it has none [missing-property]",
                "\"value\":2.5|\"value\":1e400|$.scores[0].value: must be a number or null [wrong-type]"
                        + "; $.scores[0].reason: a score has either a value or a reason why it has none [missing-property]",
                "\"value\":2.5|\"value\":1e9999999999|$.scores[0].value: a number whose exponent has too many digits [bad-value]",
                "\"value\":2.5|\"value\":5e-000000009661722400585504086|$.scores[0].value: a number whose exponent has too many digits"
                        + " [bad-value]",
                "\"answered\":2|\"answered\":2.5|$.scores[0].answered: must be a whole number, 0 or more [wrong-type]",
                "\"answered\":2|\"answered\":-1|$.scores[0].answered: must be a whole number, 0 or more [wrong-type]",
                "\"prorated\":true|\"prorated\":1|$.scores[0].prorated: must be true or false [wrong-type]",
                "\"value\":null|\"value\":7|$.scores[1].reason: a score has either a value or a reason why it has none [bad-value]",
                "not-answered|lost|$.scores[1].reason: there is no such reason [bad-value]",
                "\"band\":\"low\",||$.scores[0].bands[0].band: the property is required [missing-property]",
                "not-answered|x\\ud800|$.scores[1].reason: has half of a character [bad-value]"
                        + "; $.scores[1].reason: there is no such reason [bad-value]",
                "\"item\":\"q1\"|\"item\":[]|$.alerts[0].item: must be text [wrong-type]",
                "\"alerts\":[{|\"alerts\":[7,{|$.alerts[0]: must be an object [wrong-type]",
            })
    void a_departure_from_the_form_is_refused_with_its_path(String old, String changed, String expected) {
        String json = SHEET.replace(old, changed == null ? "" : changed);
        assertThat(json).isNotEqualTo(SHEET);

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> ScoreSheet.fromJson(json))
                        .problems())
                .extracting(Problem::describe)
                .containsExactlyInAnyOrder(expected.split("; (?=\\$)"));
    }
}
