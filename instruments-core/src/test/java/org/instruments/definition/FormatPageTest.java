package org.instruments.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Responses;
import org.instruments.ScoreOptions;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the page on the definition format shows is what the library does. */
class FormatPageTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> WORKED = List.of("who-5", "lot-r", "example-calm");

    private final FormatPage page = FormatPage.read();

    @TempDir
    Path folder;

    @Test
    void showsThreeDefinitionsWithTheirCases() {
        assertThat(page.files().keySet())
                .containsExactlyElementsOf(WORKED.stream()
                        .flatMap(id -> Stream.of(id + ".json", id + ".cases.json"))
                        .toList());
    }

    @Test
    void workedDefinitionsHaveNoFault() throws IOException {
        for (String id : WORKED) {
            assertThat(Instruments.check(write(id + ".json"))).as(id).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> workedCasesComeOut() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String id : WORKED) {
            Instrument instrument = Instruments.read(write(id + ".json"));
            JsonNode file = JSON.readTree(page.files().get(id + ".cases.json"));
            assertThat(file.path("instrument").textValue()).isEqualTo(instrument.id());
            for (JsonNode one : file.path("cases")) {
                tests.add(
                        DynamicTest.dynamicTest(id + ": " + one.path("name").textValue(), () -> run(instrument, one)));
            }
        }
        return tests.stream();
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), page.files().get(name));
    }

    private static void run(Instrument instrument, JsonNode one) {
        Responses responses = Responses.textInOrder(answers(instrument, one));
        for (Map.Entry<String, JsonNode> attribute : one.path("attributes").properties()) {
            responses = responses.withAttribute(
                    attribute.getKey(), attribute.getValue().asText());
        }
        List<Problem> problems = instrument.validate(responses);
        assertThat(problems.stream().map(FormatPageTest::described))
                .containsExactlyInAnyOrderElementsOf(
                        StreamSupport.stream(one.path("problems").spliterator(), false)
                                .map(problem -> problem.path("code").textValue() + " "
                                        + problem.path("item").textValue())
                                .toList());
        if (problems.isEmpty()) {
            compare(one, instrument.score(responses, options(one)));
        }
    }

    private static List<String> answers(Instrument instrument, JsonNode one) {
        if (one.has("answers")) {
            return StreamSupport.stream(one.get("answers").spliterator(), false)
                    .map(FormatPageTest::text)
                    .toList();
        }
        return instrument.items().stream()
                .map(item -> text(
                        one.path("except").has(item.id()) ? one.get("except").get(item.id()) : one.get("all")))
                .toList();
    }

    private static String text(JsonNode answer) {
        return answer.isNull() ? "" : answer.asText();
    }

    private static String described(Problem problem) {
        return problem.code().id() + " " + (problem.place() instanceof Place.Whole ? null : problem.place());
    }

    private static ScoreOptions options(JsonNode one) {
        return one.has("minAnswered")
                ? ScoreOptions.withDefaults()
                        .with(MinimumAnswered.parse(one.get("minAnswered").asText())
                                .orElseThrow())
                : ScoreOptions.withDefaults();
    }

    private static void compare(JsonNode one, ScoreSheet sheet) {
        one.path("expect").properties().forEach(expected -> {
            Score.Present score = (Score.Present) sheet.score(expected.getKey());
            BigDecimal value = expected.getValue().decimalValue();
            assertThat(BigDecimal.valueOf(score.value()).setScale(Math.max(value.scale(), 6), RoundingMode.HALF_EVEN))
                    .as(score.id())
                    .isEqualByComparingTo(value);
            assertThat(score.prorated())
                    .as(score.id())
                    .isEqualTo(one.path("prorated").toString().contains("\"" + score.id() + "\""));
        });
        one.path("absent")
                .properties()
                .forEach(expected -> assertThat(((Score.Absent) sheet.score(expected.getKey()))
                                .reason()
                                .id())
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue().textValue()));
        one.path("bands")
                .properties()
                .forEach(expected -> assertThat(sheet.scores().stream()
                                .filter(Score.Present.class::isInstance)
                                .flatMap(score -> ((Score.Present) score).band(expected.getKey()).stream()))
                        .containsExactly(expected.getValue().textValue()));
    }

    @Test
    void everyCodeOfTheLinterIsOnThePageAndNoOther() {
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
        // Names of properties stand in that table too, in the second column only.
        List<String> onPage = page.firstColumn("What the linter refuses");
        assertThat(onPage).doesNotHaveDuplicates();
        assertThat(codes).containsAll(onPage);

        String section = page.section("What the linter refuses");
        EnumSet<ProblemCode> ofDefinitions = EnumSet.range(ProblemCode.MALFORMED_JSON, ProblemCode.NO_EFFECT);
        ofDefinitions.addAll(EnumSet.of(
                ProblemCode.UNKNOWN_ITEM,
                ProblemCode.UNKNOWN_SCORE,
                ProblemCode.UNKNOWN_ATTRIBUTE,
                ProblemCode.TOO_LARGE,
                ProblemCode.CASES_MISSING,
                ProblemCode.CASE_FAILED));
        assertThat(ofDefinitions).allSatisfy(code -> assertThat(section).contains("`" + code.id() + "`"));
    }

    @Test
    void everyLinkOfTheContentsLeadsToASection() {
        List<String> anchors = page.headings().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
        List<String> links = java.util.regex.Pattern.compile("\\]\\(#([^)]*)\\)")
                .matcher(page.text())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(anchors).contains(link));
    }
}
