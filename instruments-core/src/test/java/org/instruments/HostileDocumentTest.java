package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions, text packs and responses that nobody means well with. */
class HostileDocumentTest {
    @TempDir
    Path folder;

    private List<ProblemCode> codes(String text) {
        return Invented.faults(folder, text).stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }

    private List<ProblemCode> codesAfter(Consumer<ObjectNode> change) {
        return Invented.faultsAfter(folder, change).stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }

    private List<ProblemCode> codes(byte[] document) throws IOException {
        return Instruments.check(Files.write(folder.resolve("bytes.json"), document)).stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }

    /** The definition with a number in place of its first weight. */
    private static String weighing(String number) {
        ObjectNode tree = Invented.tree();
        ((ArrayNode) tree.at("/responseScales/0/weights")).set(0, "\u2603");
        return tree.toString().replace("\"\u2603\"", number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1E999999999",
                "1E-999999999",
                "1E2147483647",
                "-1E-2147483648",
                "1E99999999999",
                "0e99999999999",
                "1234567890123456789",
                "0.1234567890123456789"
            })
    void a_number_with_too_many_digits_is_a_fault_and_takes_neither_time_nor_memory(String number) {
        assertThat(codes(weighing(number))).contains(ProblemCode.BAD_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "01", "1.", ".5", "+1", "0x10", "1_000", "\u0663", "\uFF13"})
    void what_is_no_number_in_json_is_malformed(String number) {
        assertThat(codes(weighing(number))).containsExactly(ProblemCode.MALFORMED_JSON);
    }

    @Test
    void a_zero_with_a_huge_exponent_is_not_written_out() {
        assertThat(codes("{\"title\": 0E-999999999}")).contains(ProblemCode.WRONG_TYPE);
        assertThat(codes("{\"format\": 0E-999999999}")).contains(ProblemCode.WRONG_TYPE);
    }

    @Test
    void a_number_may_have_forty_characters_and_no_more() {
        assertThat(codes(weighing("0." + "0".repeat(37) + "1"))).containsOnly(ProblemCode.BAD_VALUE);
        assertThat(codes(weighing("0." + "0".repeat(39) + "1"))).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void objects_and_lists_may_be_nested_thirty_two_deep_and_no_more() {
        assertThat(codes("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}")).doesNotContain(ProblemCode.TOO_LARGE);
        assertThat(codes("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}")).containsExactly(ProblemCode.TOO_LARGE);
        assertThat(codes("[".repeat(1_000_000))).containsExactly(ProblemCode.TOO_LARGE);
        assertThat(codes("{\"a\":".repeat(1_000_000))).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void a_text_may_have_twenty_thousand_characters_and_no_more() {
        assertThat(codesAfter(definition -> definition.put("title", "x".repeat(20_000))))
                .isEmpty();
        assertThat(codesAfter(definition -> definition.put("title", "x".repeat(20_001))))
                .containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void the_name_of_a_property_may_have_a_thousand_characters_and_no_more() {
        assertThat(codes("{\"" + "x".repeat(1_000) + "\":1}")).doesNotContain(ProblemCode.TOO_LARGE);
        assertThat(codes("{\"" + "x".repeat(1_001) + "\":1}")).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void a_list_may_have_a_thousand_elements_and_no_more() {
        Consumer<ObjectNode> thousand = definition -> cautions(definition, 1_000);

        assertThat(codesAfter(thousand)).isEmpty();
        assertThat(codesAfter(definition -> cautions(definition, 1_001))).containsExactly(ProblemCode.TOO_LARGE);
    }

    private static void cautions(ObjectNode definition, int count) {
        ArrayNode cautions = definition.putArray("cautions");
        IntStream.range(0, count).forEach(i -> cautions.add("caution " + i));
    }

    @Test
    void a_million_items_are_refused_at_once() {
        assertThat(codesAfter(definition -> {
                    ArrayNode items = (ArrayNode) definition.get("items");
                    IntStream.range(0, 100_000)
                            .forEach(i -> items.addObject().put("id", "x" + i).put("scale", "none"));
                }))
                .contains(ProblemCode.TOO_LARGE);
    }

    @Test
    void a_table_may_have_ten_thousand_rows_and_no_more() {
        assertThat(Invented.faultsAfter(folder, definition -> table(definition, 10_000)))
                .extracting(Problem::statement)
                .doesNotContain("has more than 10000 rows");
        assertThat(Invented.faultsAfter(folder, definition -> table(definition, 10_001)))
                .extracting(Problem::statement)
                .contains("has more than 10000 rows");
    }

    private static void table(ObjectNode definition, int rows) {
        ObjectNode score = (ObjectNode) definition.get("scores").get(0);
        ArrayNode steps = score.putArray("steps");
        ObjectNode lookup = steps.addObject().put("step", "lookup").put("direction", "increasing");
        ObjectNode table = lookup.putObject("table");
        IntStream.range(0, rows).forEach(row -> table.put(Integer.toString(row), row));
    }

    @Test
    void a_hundred_and_one_options_are_the_most() {
        assertThat(codesAfter(definition -> fromTo(definition, 0, 100))).doesNotContain(ProblemCode.BAD_VALUE);
        assertThat(codesAfter(definition -> fromTo(definition, 0, 101))).isNotEmpty();
        assertThat(codesAfter(definition -> fromTo(definition, -Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isNotEmpty();
    }

    private static void fromTo(ObjectNode definition, int from, int to) {
        ((ArrayNode) definition.get("responseScales"))
                .addObject()
                .put("id", "long")
                .put("from", from)
                .put("to", to)
                .set("evidence", definition.at("/responseScales/0/evidence"));
    }

    @Test
    void of_a_million_faults_the_first_thousand_are_told() {
        String text = IntStream.range(0, 300_000)
                .mapToObj(i -> "\"a" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));

        List<Problem> faults = Invented.faults(folder, text);

        assertThat(faults).hasSize(1_001);
        assertThat(faults).extracting(Problem::code).contains(ProblemCode.TOO_LARGE);
    }

    @Test
    void a_coding_that_begins_at_the_last_number_there_is_is_no_fault_of_the_linter() {
        assertThat(codesAfter(definition -> ((ObjectNode) definition.at("/codings/0")).put("first", Integer.MAX_VALUE)))
                .contains(ProblemCode.BAD_VALUE);
        assertThat(codesAfter(definition -> ((ObjectNode) definition.at("/codings/0")).put("first", 999_999_899)))
                .isEmpty();
        assertThat(codesAfter(definition -> ((ObjectNode) definition.at("/codings/0")).put("first", 999_999_900)))
                .contains(ProblemCode.BAD_VALUE);
    }

    @Test
    void an_id_of_thousands_of_words_is_looked_through() {
        assertThat(codesAfter(definition -> definition.put("id", "a" + "-a".repeat(9_999))))
                .isEmpty();
        assertThat(codesAfter(definition -> definition.put("id", "a" + "-a".repeat(9_998) + "-")))
                .contains(ProblemCode.BAD_VALUE);
    }

    private static ObjectNode scoreFrom(ObjectNode definition, String id) {
        ObjectNode score = ((ArrayNode) definition.get("scores"))
                .addObject()
                .put("id", id)
                .put("title", id)
                .put("high", "neither");
        score.set("evidence", definition.at("/responseScales/0/evidence"));
        return score;
    }

    private static void chain(ObjectNode definition, int length) {
        String before = definition.at("/scores/0/id").textValue();
        for (int i = 0; i < length; i++) {
            ObjectNode score = scoreFrom(definition, "chain" + i).put("from", before);
            score.putArray("steps")
                    .addObject()
                    .put("step", "add")
                    .put("value", 1)
                    .set("evidence", definition.at("/responseScales/0/evidence"));
            before = "chain" + i;
        }
    }

    @Test
    void a_score_goes_through_a_hundred_others_and_no_more() {
        assertThat(codesAfter(definition -> chain(definition, 100))).isEmpty();
        assertThat(codesAfter(definition -> chain(definition, 101))).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void scores_that_double_are_not_all_computed() {
        assertThat(codesAfter(definition -> {
                    String before = definition.at("/scores/0/id").textValue();
                    for (int i = 0; i < 60; i++) {
                        ObjectNode score = scoreFrom(definition, "max" + i).put("method", "max");
                        ArrayNode parts = score.putArray("scores");
                        parts.addObject().put("score", before);
                        if (i > 1) {
                            parts.addObject().put("score", "max" + (i - 2));
                        }
                        before = "max" + i;
                    }
                }))
                .contains(ProblemCode.TOO_LARGE);
    }

    static Stream<Arguments> encodings() {
        String text = Invented.tree().put("title", "Zo\u00EB").toString();
        byte[] overlong = text.replace("\u00EB", "\u00C0\u00AF").getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                arguments("UTF-8", text.getBytes(StandardCharsets.UTF_8), List.of()),
                arguments("a mark of byte order", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), List.of()),
                arguments("Latin-1", text.getBytes(StandardCharsets.ISO_8859_1), List.of(ProblemCode.MALFORMED_JSON)),
                arguments("overlong", overlong, List.of(ProblemCode.MALFORMED_JSON)),
                arguments("UTF-16", text.getBytes(StandardCharsets.UTF_16), List.of(ProblemCode.MALFORMED_JSON)),
                arguments("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE), List.of(ProblemCode.MALFORMED_JSON)),
                arguments("nothing", new byte[0], List.of(ProblemCode.MALFORMED_JSON)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void a_document_is_utf_8(String name, byte[] document, List<ProblemCode> expected) throws IOException {
        assertThat(codes(document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "\0", "\n", "\u0085", "\u2028", "\u202E", "\uFEFF"})
    void a_text_of_a_definition_has_no_hidden_characters(String hidden) {
        assertThat(codesAfter(definition -> definition.put("title", "a" + hidden + "b")))
                .containsExactly(ProblemCode.BAD_VALUE);
        assertThat(Invented.faultsAfter(folder, definition -> definition.put("a" + hidden + "b", 1)))
                .extracting(Problem::describe)
                .allMatch(line -> line.codePoints().noneMatch(Character::isISOControl));
    }

    @Test
    void half_of_a_surrogate_pair_is_no_text() {
        String text = Invented.tree().put("title", "\u2603").toString().replace("\u2603", "\\ud800");

        assertThat(codes(text)).containsExactly(ProblemCode.BAD_VALUE);
    }

    @Test
    void a_definition_may_have_eight_mebibytes_and_no_more() {
        String text = Invented.tree().toString();

        assertThat(codes(text + " ".repeat(8 * 1024 * 1024 - text.getBytes(StandardCharsets.UTF_8).length)))
                .isEmpty();
        assertThat(codes(text + " ".repeat(8 * 1024 * 1024 + 1 - text.getBytes(StandardCharsets.UTF_8).length)))
                .containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void a_directory_is_no_definition_and_no_text_pack() {
        assertThatThrownBy(() -> Instruments.read(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is a directory");
        assertThatThrownBy(() -> TextPack.read(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is a directory");
    }

    private static List<ProblemCode> codesOfPack(String json) {
        return catchThrowableOfType(InvalidInputException.class, () -> TextPack.fromJson(json)).problems().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void a_text_pack_keeps_the_same_limits() {
        String pack =
                "{\"format\":%s,\"instrument\":\"invented\",\"locales\":{\"en\":{\"items\":{\"q1\":{\"text\":\"%s\"}}}}}";

        assertThat(TextPack.fromJson(pack.formatted("1", "x".repeat(20_000))).instrument())
                .isEqualTo("invented");
        assertThat(codesOfPack(pack.formatted("1", "x".repeat(20_001)))).containsExactly(ProblemCode.TOO_LARGE);
        assertThat(codesOfPack(pack.formatted("1", "\\u001b[31m"))).containsExactly(ProblemCode.BAD_VALUE);
        assertThat(codesOfPack(pack.formatted("1", "\\ud800"))).containsExactly(ProblemCode.BAD_VALUE);
        assertThat(codesOfPack(pack.formatted("1E999999999", "x"))).contains(ProblemCode.WRONG_TYPE);
        assertThat(codesOfPack(pack.formatted("1E-2147483648", "x"))).contains(ProblemCode.BAD_VALUE);
        assertThat(codesOfPack(" ".repeat(1024 * 1024 + 1))).containsExactly(ProblemCode.TOO_LARGE);
        assertThat(codesOfPack("[".repeat(1_000))).containsExactly(ProblemCode.TOO_LARGE);
    }

    private List<ProblemCode> codesOfAnswer(String json) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> ResponsesDocument.fromJson(
                                        "{\"instrument\":\"invented\",\"answers\":{\"q1\":" + json + "}}",
                                        Invented.instrument())
                                .responses())
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void an_answer_that_no_number_can_be_is_refused_at_once() {
        assertThat(codesOfAnswer("1E-2147483648")).containsExactly(ProblemCode.BAD_VALUE);
        assertThat(codesOfAnswer("9".repeat(41))).containsExactly(ProblemCode.TOO_LARGE);
        assertThat(codesOfAnswer("NaN")).containsExactly(ProblemCode.MALFORMED_JSON);
        assertThat(codesOfAnswer("1,\"q1\":2")).containsExactly(ProblemCode.DUPLICATE_PROPERTY);
        assertThat(codesOfAnswer("[".repeat(100))).containsExactly(ProblemCode.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1e400", "1e-400", "-1", "3.0000000000000000001"})
    void an_answer_that_is_another_number_is_not_allowed(String number) {
        assertThat(codesOfAnswer(number)).containsExactly(ProblemCode.ANSWER_NOT_ALLOWED);
    }

    @Test
    void a_problem_is_one_line_whatever_it_names() {
        Problem problem = catchThrowableOfType(
                        InvalidInputException.class,
                        () -> Instruments.get("\u001B[31m\n\u202E" + "x".repeat(1_000_000)))
                .problems()
                .get(0);

        assertThat(problem.describe())
                .startsWith("there is no instrument \uFFFD[31m\uFFFD\uFFFDxxx")
                .endsWith("… [unknown-instrument]")
                .hasSizeLessThan(3_000);
    }
}
