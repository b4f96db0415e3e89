package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPackTest {
    /** German labels of both scales, French ones of the first, and labels that q2 has for itself. */
    static final String PACK = "{\"format\":1,\"instrument\":\"invented\",\"locales\":{"
            + "\"de\":{\"scales\":{\"five\":[\"Nie\",\"Selten\",\"Manchmal\",\"Oft\",\"Immer\"],"
            + "\"four\":[\"Nein\",\"Etwas\",\"Ja\",\"Trifft nicht zu\"]},"
            + "\"items\":{\"q1\":{\"text\":\"Die erste Frage\"},"
            + "\"q2\":{\"labels\":[\"Gar nicht\",\"Kaum\",\"Teils\",\"Eher\",\"Ganz\"]}}},"
            + "\"fr-CA\":{\"scales\":{\"five\":[\"Jamais\",\"Rarement\",\"Parfois\",\"Souvent\",\"Toujours\"]}}}}";

    @TempDir
    Path folder;

    private final Instrument invented = Invented.instrument();
    private final Instrument worded = invented.with(TextPack.fromJson(PACK));

    @Test
    void labels_of_every_language_and_of_the_definition_are_answers() {
        Positions expected = invented.positions(Responses.inOrder(5, 2, 1, 2, 4, 3));

        assertThat(worded.positions(Responses.textInOrder(
                        List.of("IMMER", " kaum ", "Jamais", "etwas", "Trifft nicht zu", "Sometimes"))))
                .isEqualTo(expected);
        assertThat(worded.positions(Responses.inOrder(5, 2, 1, 2, 4, 3))).isEqualTo(expected);
        assertThat(worded.answerReader("from-zero", Set.of()).read(0, "oft\u00A0"))
                .isEqualTo(3);
        assertThat(worded.answerReader("1..5", Set.of()).read(3, "trifft nicht zu"))
                .isEqualTo(Positions.NOT_ANSWERED);
    }

    @Test
    void an_item_with_labels_of_its_own_has_not_those_of_its_scale_in_that_language() {
        AnswerReader reader = worded.answerReader("1..5", Set.of());

        assertThat(reader.read(1, "Ganz")).isEqualTo(4);
        assertThat(reader.read(1, "Immer")).isEqualTo(AnswerReader.NOT_A_NUMBER);
        assertThat(reader.read(1, "Toujours")).isEqualTo(4);
    }

    @Test
    void what_must_be_a_label_is_never_read_as_a_number() {
        AnswerReader reader = worded.answerReader("1..5", Set.of("-9"));

        assertThat(reader.readLabel(0, " IMMER\u00A0")).isEqualTo(4);
        assertThat(reader.readLabel(3, "Trifft nicht zu")).isEqualTo(Positions.NOT_ANSWERED);
        assertThat(List.of("3", "3.0", "", "-9", "nothing of the kind"))
                .allSatisfy(text -> assertThat(reader.readLabel(0, text)).isEqualTo(AnswerReader.NOT_A_NUMBER));
    }

    @Test
    void nothing_and_missing_codes_stand_for_not_answered_and_an_option_does_not() {
        AnswerReader reader = worded.answerReader("1..5", Set.of("-9"));

        assertThat(List.of("", " \u00A0", "-9", " -9 ")).allMatch(reader::isMissing);
        assertThat(List.of("-9.0", "9", "Trifft nicht zu")).noneMatch(reader::isMissing);
    }

    @Test
    void the_texts_of_an_item_are_those_of_all_languages() {
        assertThat(worded.itemTexts("Q1")).containsExactly("Die erste Frage", "The first question");
        assertThat(invented.itemTexts("q1")).containsExactly("The first question");
        assertThat(worded.itemTexts("q99")).isEmpty();
    }

    @Test
    void scores_ranges_and_fingerprint_are_the_same() {
        ScoreOptions traced = ScoreOptions.withDefaults().withTrace(true);
        Responses responses =
                Responses.inOrder(5, 2, 1, 3, 1, 3).withAttribute("sex", "male").withCoding("1..5");
        ScoreSheet sheet = worded.score(responses, traced);

        assertThat(sheet).isEqualTo(invented.score(responses, traced));
        assertThat(worded.fingerprint()).isEqualTo(invented.fingerprint());
        assertThat(worded.rangeOf("metric")).isEqualTo(invented.rangeOf("metric"));
        assertThat(worded.definition()).isSameAs(invented.definition());
    }

    @Test
    void the_instrument_that_was_given_a_pack_stays_as_it_was() {
        assertThat(invented.answerReader("1..5", Set.of()).read(0, "immer")).isEqualTo(AnswerReader.NOT_A_NUMBER);
        assertThat(worded.with(TextPack.fromJson("{\"format\":1,\"instrument\":\"invented\",\"locales\":{}}"))
                        .answerReader("1..5", Set.of())
                        .read(0, "immer"))
                .isEqualTo(AnswerReader.NOT_A_NUMBER);
    }

    @Test
    void texts_are_found_by_language_and_else_in_the_definition() {
        Locale austrian = Locale.forLanguageTag("de-AT");

        assertThat(worded.itemText("q1", Locale.GERMAN)).contains("Die erste Frage");
        assertThat(worded.itemText("q1", austrian)).contains("Die erste Frage");
        assertThat(worded.itemText("q1", Locale.UK)).contains("The first question");
        assertThat(worded.itemText("q1", Locale.CANADA_FRENCH)).isEmpty();
        assertThat(worded.itemText("q2", Locale.GERMAN)).isEmpty();
        assertThat(worded.itemText("q9", Locale.GERMAN)).isEmpty();
        assertThat(worded.labels("q1", austrian)).containsExactly("Nie", "Selten", "Manchmal", "Oft", "Immer");
        assertThat(worded.labels("q2", Locale.GERMAN)).containsExactly("Gar nicht", "Kaum", "Teils", "Eher", "Ganz");
        assertThat(worded.labels("q1", Locale.CANADA_FRENCH)).startsWith("Jamais");
        assertThat(worded.labels("q1", Locale.FRENCH)).isEmpty();
        assertThat(worded.labels("q4", Locale.ENGLISH)).containsExactly("No", "Somewhat", "Yes", "Does not apply");
        assertThat(worded.labels("q9", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void a_pack_is_read_from_a_file_and_says_no_text_of_itself() throws IOException {
        TextPack pack = TextPack.read(Files.writeString(folder.resolve("texts.json"), PACK));

        assertThat(pack.instrument()).isEqualTo("invented");
        assertThat(pack.locales()).containsExactly(Locale.GERMAN, Locale.CANADA_FRENCH);
        assertThat(pack).hasToString("TextPack of invented in [de, fr_CA]");
    }

    private List<String> faults(Runnable reading) {
        return catchThrowableOfType(InvalidInputException.class, reading::run).problems().stream()
                .map(Problem::describe)
                .toList();
    }

    @Test
    void what_can_be_seen_without_the_instrument_is_refused_at_once() throws IOException {
        Path file = Files.writeString(
                folder.resolve("texts.json"),
                "{\"format\":2,\"instrument\":\"invented\",\"language\":\"de\",\"locales\":{"
                        + "\"deutsch!\":{},\"de\":{},\"DE\":{},"
                        + "\"en\":{\"scales\":{\"five\":[\"a\",\" 3.0 \",\"A \",\"-1e2\",\" \"]},"
                        + "\"items\":{\"q1\":{\"text\":\" \",\"label\":[]},\"q1\":{},\"q2\":{\"labels\":[\"x\",\"x\"]}}}}}");

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> TextPack.read(file))
                        .problems())
                .extracting(Problem::describe)
                .containsExactlyInAnyOrder(
                        "texts.json: $.format: this library reads format 1 [bad-value]",
                        "texts.json: $.language: there is no such property here; there are: format, instrument, locales"
                                + " [unknown-property]",
                        "texts.json: $.locales.deutsch!: must be a BCP 47 language tag, such as en or de-AT [bad-value]",
                        "texts.json: $.locales.DE: the language is given twice [duplicate-property]",
                        "texts.json: $.locales.en.scales.five[1]: a label that reads as a number [bad-value]",
                        "texts.json: $.locales.en.scales.five[2]: two labels are alike [duplicate-id]",
                        "texts.json: $.locales.en.scales.five[3]: a label that reads as a number [bad-value]",
                        "texts.json: $.locales.en.scales.five[4]: is empty [bad-value]",
                        "texts.json: $.locales.en.items.q1.text: is empty; leave it out if there is nothing to say"
                                + " [bad-value]",
                        "texts.json: $.locales.en.items.q1.label: there is no such property here; there are: text, labels"
                                + " [unknown-property]",
                        "texts.json: $.locales.en.items.q1: the property is given twice (line 1) [duplicate-property]",
                        "texts.json: $.locales.en.items.q2.labels[1]: two labels are alike [duplicate-id]");
    }

    @Test
    void what_does_not_fit_the_instrument_is_refused_at_once() {
        TextPack pack = TextPack.fromJson("{\"format\":1,\"instrument\":\"invented\",\"locales\":{"
                + "\"de\":{\"scales\":{\"five\":[\"Nie\",\"Oft\"],\"six\":[\"a\"],"
                + "\"four\":[\"Yes\",\"Etwas\",\"Ja\",\"Trifft nicht zu\"]},"
                + "\"items\":{\"Q1\":{},\"q7\":{\"text\":\"x\"},\"q2\":{\"labels\":[\"a\",\"b\",\"c\",\"d\"]}}},"
                + "\"nl\":{\"scales\":{\"four\":[\"Nee\",\"Ja\",\"Jawel\",\"Niet\"]}}}}");

        assertThat(faults(() -> invented.with(pack)))
                .containsExactlyInAnyOrder(
                        "$.locales.de.scales.five: 2 labels for the 5 options of five [weights-mismatch]",
                        "$.locales.de.scales.six: invented has no such response scale; it has five, four [unknown-scale]",
                        "$.locales.de.scales.four[0]: another option has the same label in another language"
                                + " [duplicate-id]",
                        "$.locales.de.items.Q1: invented has no such item; it has q1, q2, q3, q4, q5, q6 [unknown-item]",
                        "$.locales.de.items.q7: invented has no such item; it has q1, q2, q3, q4, q5, q6 [unknown-item]",
                        "$.locales.de.items.q2.labels: 4 labels for the 5 options of five [weights-mismatch]",
                        "$.locales.nl.scales.four[1]: another option has the same label in another language"
                                + " [duplicate-id]");
    }

    @Test
    void a_pack_of_another_instrument_is_refused() {
        TextPack pack = TextPack.fromJson(
                "{\"format\":1,\"instrument\":\"other\",\"locales\":{\"de\":{\"scales\":{\"x\":[]}}}}");

        assertThat(faults(() -> invented.with(pack)))
                .containsExactly("$.instrument: the texts are not those of invented [instrument-mismatch]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]|$: must be an object [wrong-type]",
                "{\"format\":1,\"instrument\":\"x\"}|$.locales: the property is required [missing-property]",
                "{\"format\":1,\"instrument\":\"x\",\"locales\":[]}|$.locales: must be an object [wrong-type]",
                "{\"format\":1,\"instrument\":\"x\",\"locales\":{\"de\":7}}|$.locales.de: must be an object [wrong-type]",
                "{\"format\":1,\"instrument\":\"x\",\"locales\":{\"de\":{\"scales\":{\"a\":\"b\"}}}}|$.locales.de.scales.a: must be a list [wrong-type]",
                "{\"format\":1,\"instrument\":\"x\",\"locales\":{\"de\":{\"scales\":{\"a\":[1]}}}}|$.locales.de.scales.a[0]: must be text [wrong-type]",
                "{\"format\":1,\"instrument\":\"x\",\"locales\":{\"de\":{\"items\":{\"q1\":\"b\"}}}}|$.locales.de.items.q1: must be an object [wrong-type]",
            })
    void a_document_of_another_form_is_refused(String json, String expected) {
        assertThat(faults(() -> TextPack.fromJson(json))).containsExactly(expected);
    }

    @Test
    void a_file_that_is_too_large_or_not_utf_8_is_refused() throws IOException {
        Path large = Files.write(folder.resolve("large.json"), new byte[2_000_000]);
        Path latin = Files.write(
                folder.resolve("latin.json"), PACK.replace("Oft", "Häufig").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> TextPack.read(large))
                        .problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("too-large");
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> TextPack.read(latin))
                        .problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("malformed-json");
    }
}
