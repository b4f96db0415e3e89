package org.instruments.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.instruments.Changes;
import org.instruments.Invented;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
    private static final String FAULTS = "src/test/resources/org/instruments/internal/lint/faults.txt";

    @TempDir
    Path folder;

    @Test
    void a_sound_definition_has_no_fault() {
        assertThat(Invented.faultsAfter(folder, definition -> {})).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = FAULTS, delimiter = '|', quoteCharacter = '~')
    void a_fault_is_refused_with_its_code_and_its_path(String fault, String change, String code, String path) {
        assertThat(Invented.faultsAfter(folder, Changes.of(change)))
                .extracting(found -> found.code().id(), LinterTest::path)
                .contains(tuple(code, path));
    }

    @Test
    void every_kind_of_fault_of_a_definition_has_a_test() throws IOException {
        Set<String> tested = Files.readAllLines(Path.of(FAULTS)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|")[2].strip())
                .collect(Collectors.toSet());
        Set<ProblemCode> ofDefinitions = EnumSet.range(ProblemCode.MALFORMED_JSON, ProblemCode.NO_EFFECT);
        // These two need a text that no tree can hold; they have tests of their own below.
        ofDefinitions.removeAll(EnumSet.of(ProblemCode.MALFORMED_JSON, ProblemCode.DUPLICATE_PROPERTY));

        assertThat(tested)
                .containsAll(ofDefinitions.stream().map(ProblemCode::id).toList());
    }

    @Test
    void constants_too_fine_for_exact_results_are_refused() {
        assertThat(Invented.faultsAfter(folder, LinterTest::tooFine))
                .extracting(Problem::code, LinterTest::path)
                .contains(tuple(ProblemCode.NOT_EXACT, "$.scores[6]"));
    }

    private static void tooFine(ObjectNode definition) {
        ArrayNode steps = (ArrayNode) definition.at("/scores/6/steps");
        for (int i = 0; i < 4; i++) {
            ObjectNode step = (ObjectNode) steps.get(1).deepCopy();
            steps.insert(1, step.put("value", 1.00000000000007 + i * 1e-14));
        }
    }

    @Test
    void all_faults_come_at_once() {
        List<Problem> faults = Invented.faultsAfter(
                folder,
                Changes.of("/titel := \"x\" && /version := \"one\" && /scores/0/method := \"median\""
                        + " && /scores/2/steps/0/table/9 := && /bandSets/1/bands/1/from := 11"
                        + " && /scores/3/groups/- := {\"items\": [\"q9\"]}"));

        assertThat(faults)
                .extracting(Problem::code)
                .contains(ProblemCode.UNKNOWN_PROPERTY, ProblemCode.BAD_VALUE, ProblemCode.UNKNOWN_ITEM);
        assertThat(faults).extracting(LinterTest::path).contains("$.titel", "$.version", "$.scores[0].method");
    }

    @Test
    void a_fault_in_one_score_does_not_hide_a_fault_in_the_values_of_another() {
        List<Problem> faults = Invented.faultsAfter(
                folder, Changes.of("/scores/3/groups/0/items/- := \"q9\" && /scores/2/steps/0/table/9 :="));

        assertThat(faults)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(ProblemCode.UNKNOWN_ITEM, ProblemCode.LOOKUP_GAP);
    }

    @Test
    void a_plateau_that_is_declared_is_no_fault() {
        assertThat(Invented.faultsAfter(
                        folder,
                        Changes.of("/scores/2/steps/0/table/9 := 18 && /scores/2/steps/0/plateaus :="
                                + " {\"values\": [18], \"evidence\": [{\"source\": \"book\"}]}")))
                .isEmpty();
    }

    @Test
    void a_property_given_twice_is_refused() {
        assertThat(Invented.faults(folder, "{\"format\": 1, \"format\": 1}"))
                .extracting(Problem::code, LinterTest::path)
                .contains(tuple(ProblemCode.DUPLICATE_PROPERTY, "$.format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": 01}", "[1, 2,]", "{} {}", "{\"a\": NaN}", "\u0000"})
    void text_that_is_not_json_is_refused(String text) {
        assertThat(Invented.faults(folder, text)).extracting(Problem::code).containsExactly(ProblemCode.MALFORMED_JSON);
    }

    @Test
    void what_is_wrong_with_json_is_said_in_words_of_the_document_and_not_of_the_parser() {
        assertThat(Invented.faults(folder, "{\"a\": NaN}").get(0).statement())
                .startsWith("JSON has no NaN and no infinity (line 1");
        assertThat(Invented.faults(folder, "{\"a\": -Infinity}").get(0).statement())
                .startsWith("JSON has no NaN and no infinity (line 1");
        assertThat(Invented.faults(folder, "{} // b").get(0).statement()).startsWith("JSON has no comments (line 1");
    }

    private static String path(Problem problem) {
        return ((Place.OfJson) problem.place()).path();
    }
}
