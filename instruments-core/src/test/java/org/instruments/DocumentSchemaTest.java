package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.instruments.definition.Definition;
import org.instruments.problem.InvalidInputException;
import org.instruments.score.AbsenceReason;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas of the documents take what is written and refuse what the readers refuse. */
class DocumentSchemaTest {
    private final Schema sheets = schema("score-sheet.schema.json");
    private final Schema responses = schema("responses.schema.json");
    private final Schema packs = schema("text-pack.schema.json");
    private final Instrument invented = Invented.instrument();

    private static JsonNode tree(String name) {
        try (InputStream in = Definition.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree(name));
    }

    @Test
    void the_schema_of_sheets_takes_every_kind_of_sheet() {
        ScoreOptions traced = ScoreOptions.withDefaults().withTrace(true);
        for (Responses answers : new Responses[] {
            Responses.inOrder(5, 2, 1, 3, 1, 3).withAttribute("sex", "male"),
            Responses.inOrder(Arrays.asList(5, null, 1, null, null, 3)),
            Responses.byItem(Map.of())
        }) {
            assertThat(sheets.validate(invented.score(answers).toJson(), InputFormat.JSON))
                    .isEmpty();
            assertThat(sheets.validate(invented.score(answers, traced).toJson(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\":\"1.0.0\",|",
                "\"alerts\"|\"alarms\"",
                "\"value\":12|\"value\":\"12\"",
                "\"value\":12|\"value\":null",
                "\"value\":12|\"value\":12,\"reason\":\"not-answered\"",
                "\"attribute-missing\"|\"lost\"",
                "\"answered\":3|\"answered\":2.5",
                "\"prorated\":false|\"prorated\":0",
                "\"band\":\"high\",|",
                "\"position\":4|\"position\":\"4\"",
            })
    void the_schema_and_the_reader_of_sheets_refuse_the_same(String change) {
        String sheet = invented.score(
                        Responses.inOrder(5, 2, 1, 3, 1, 3),
                        ScoreOptions.withDefaults().withTrace(true).withScores("raw", "t"))
                .toJson();
        String[] sides = change.split("\\|", 2);
        String changed = sheet.replace(sides[0], sides[1]);

        assertThat(changed).isNotEqualTo(sheet);
        assertThat(sheets.validate(changed, InputFormat.JSON)).isNotEmpty();
        assertThat(catchInvalid(() -> ScoreSheet.fromJson(changed))).isTrue();
    }

    @Test
    void the_schema_of_responses_takes_what_is_written() {
        for (ResponsesDocument document : ResponsesDocumentTest.documents()) {
            assertThat(responses.validate(document.toJson(), InputFormat.JSON)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"instrument\":\"invented\"}",
                "{\"instrument\":7,\"answers\":{}}",
                "{\"instrument\":\"invented\",\"answers\":5}",
                "{\"instrument\":\"invented\",\"answers\":{\"q1\":true}}",
                "{\"instrument\":\"invented\",\"answers\":[5,[2],1,2,1,3]}",
                "{\"instrument\":\"invented\",\"answers\":{},\"coding\":5}",
                "{\"instrument\":\"invented\",\"answers\":{},\"attributes\":[]}",
                "{\"instrument\":\"invented\",\"answers\":{},\"attributes\":{\"sex\":{}}}",
                "{\"instrument\":\"invented\",\"answers\":{},\"missingCodes\":[-9]}",
                "{\"instrument\":\"invented\",\"answers\":{},\"attribute\":{}}",
            })
    void the_schema_and_the_reader_of_responses_refuse_the_same(String json) {
        assertThat(responses.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThat(catchInvalid(() -> ResponsesDocument.fromJson(json, invented)))
                .isTrue();
    }

    @Test
    void the_schema_of_text_packs_takes_a_pack() {
        assertThat(packs.validate(TextPackTest.PACK, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"format\":1|\"format\":2",
                "\"instrument\"|\"definition\"",
                "\"locales\":|\"languages\":",
                "\"text\":\"Die erste Frage\"|\"text\":\" \"",
                "\"text\":|\"wording\":",
                "\"Nie\"|7",
                "\"Nie\"|\"Oft\"",
                "\"scales\":|\"responseScales\":",
            })
    void the_schema_and_the_reader_of_text_packs_refuse_the_same(String change) {
        String[] sides = change.split("\\|", 2);
        String changed = TextPackTest.PACK.replace(sides[0], sides[1]);

        assertThat(changed).isNotEqualTo(TextPackTest.PACK);
        assertThat(packs.validate(changed, InputFormat.JSON)).isNotEmpty();
        assertThat(catchInvalid(() -> TextPack.fromJson(changed))).isTrue();
    }

    @Test
    void the_schema_of_sheets_has_every_reason() {
        Set<String> reasons = new TreeSet<>();
        tree("score-sheet.schema.json").at("/$defs/reason/enum").forEach(reason -> reasons.add(reason.textValue()));

        assertThat(reasons)
                .isEqualTo(Arrays.stream(AbsenceReason.values())
                        .map(AbsenceReason::id)
                        .collect(Collectors.toSet()));
    }

    private static boolean catchInvalid(Runnable reading) {
        try {
            reading.run();
            return false;
        } catch (InvalidInputException refused) {
            return true;
        }
    }
}
