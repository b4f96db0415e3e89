package org.instruments.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores whose steps depend on attributes: what one person can reach counts, not a mixture of several. */
class ByAttributeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PEOPLE = List.of("female", "male");

    @TempDir
    Path folder;

    private Path changed(Consumer<ObjectNode> change) throws IOException {
        ObjectNode definition =
                (ObjectNode) JSON.readTree(FormatPage.read().files().get("example-calm.json"));
        change.accept(definition);
        return Files.writeString(folder.resolve("example-calm.json"), definition.toString());
    }

    @Test
    void rangeIsThatOfPeopleThereAre() throws IOException {
        ScoreDefinition.Range range =
                Instruments.read(changed(definition -> {})).rangeOf("t");
        // A man's: (4 - 10.5) / 2 and (16 - 10.5) / 2. A young woman's mean with a man's SD would give 82.5.
        assertThat(range.min()).isEqualByComparingTo("17.5");
        assertThat(range.max()).isEqualByComparingTo("77.5");
    }

    @Test
    void rangeOfScoreOfScoresIsThatOfPeopleThereAre() throws IOException {
        ScoreDefinition.Range range = Instruments.read(
                        changed(definition -> definition.withArray("scores").add(json("""
                                {"id": "both", "title": "Both", "high": "better", "method": "sum",
                                 "scores": [{"score": "t"}, {"score": "points"}], "evidence": [{"source": "invented"}]}
                                """))))
                .rangeOf("both");
        assertThat(range.min()).isEqualByComparingTo("35.5");
        assertThat(range.max()).isEqualByComparingTo("154");
    }

    @Test
    void tableAfterFormulaNeedsRowsOfItsOwnPeopleOnly() throws IOException {
        assertThat(Instruments.check(changed(ByAttributeTest::tableAfterFormula)))
                .isEmpty();
        assertThat(Instruments.check(changed(definition -> {
                    tableAfterFormula(definition);
                    ((ObjectNode) definition.at("/scores/2/steps/1/cases/0/table")).put("6.5", 99);
                })))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.LOOKUP_UNREACHABLE);
    }

    /** Raw less 9 for women and less 9.5 for men, then a table for each: -5 to 7, and -5.5 to 6.5. */
    private static void tableAfterFormula(ObjectNode definition) {
        ObjectNode score = (ObjectNode) definition.at("/scores/2");
        score.remove("range");
        ((ObjectNode) score.at("/steps/0")).remove("plateaus");
        ObjectNode subtract = (ObjectNode) json("""
                {"step": "subtract", "evidence": [{"source": "invented"}], "cases": []}
                """);
        for (int sex = 0; sex < 2; sex++) {
            String when = "[{\"attribute\": \"sex\", \"is\": \"" + PEOPLE.get(sex) + "\"}]";
            subtract.withArray("cases").add(json("{\"when\": " + when + ", \"value\": " + (sex == 0 ? 9 : 9.5) + "}"));
            ObjectNode table = ((ObjectNode) score.at("/steps/0/cases/" + sex)).putObject("table");
            for (int raw = 4; raw <= 16; raw++) {
                table.put(sex == 0 ? Integer.toString(raw - 9) : Double.toString(raw - 9.5), raw);
            }
        }
        score.withArray("steps").insert(0, subtract);
    }

    @Test
    void bandsOnScoreWhoseTableHasHolesAreNoReasonToStop() throws IOException {
        assertThat(Instruments.check(changed(definition -> {
                    ((ObjectNode) definition.at("/scores/2/steps/0/cases/0/table")).remove("9");
                    definition.withArray("bandSets").add(json("""
                                    {"id": "halves", "score": "points", "evidence": [{"source": "invented"}],
                                     "bands": [{"name": "low", "below": 50}, {"name": "high", "from": 50}]}
                                    """));
                })))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.LOOKUP_GAP);
    }

    @Test
    void badAttributeIsNoReasonToNameAnotherCoding() throws IOException {
        Instrument instrument = Instruments.read(changed(definition -> definition
                .withArray("codings")
                .add(json("{\"id\": \"0..3\", \"first\": 0, \"evidence\": [{\"source\": \"invented\"}]}"))));
        Responses responses = Responses.inOrder(1, 2, 3, 1).withAttribute("age", 17);
        assertThat(instrument.validate(responses))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ANSWER_NOT_ALLOWED);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
