package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell means. Items q1 and q4 are the first of their response scales, sex and age the attributes. */
class AnswerReaderTest {
    private static final int SEX = 0;
    private static final int AGE = 1;

    private final Instrument invented = Invented.instrument();
    private final AnswerReader reader = invented.answerReader("1..5", Set.of("NA", " 99 "));

    @ParameterizedTest
    @CsvSource({"18, 18", "99.0, 99", "' 40 ', 40", "18.00, 18"})
    void a_number_of_an_attribute_is_one_of_its_range(String cell, int value) {
        assertThat(invented.answerReader("1..5", Set.of()).readAttribute(AGE, cell))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"female, 0", "MALE, 1", "' Male ', 1"})
    void a_word_of_an_attribute_is_one_of_its_words_in_any_case(String cell, int place) {
        assertThat(reader.readAttribute(SEX, cell)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"1, 17", "1, 100", "1, 40.5", "1, forty", "1, -40", "0, man", "0, 1"})
    void anything_else_is_no_value_of_the_attribute(int attribute, String cell) {
        assertThat(reader.readAttribute(attribute, cell)).isEqualTo(AnswerReader.NOT_A_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NA", "99 "})
    void nothing_and_missing_codes_are_an_attribute_that_is_not_known(String cell) {
        assertThat(reader.readAttribute(SEX, cell)).isEqualTo(AnswerReader.UNKNOWN);
        assertThat(reader.readAttribute(AGE, cell)).isEqualTo(AnswerReader.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "0, x, 'sex: \"x\" is not a value of sex (allowed: female, male) [answer-not-allowed]'",
        "1, x, 'sex: \"x\" is not a value of age (allowed: 18..99) [answer-not-a-number]'",
        "1, ' 17 ', 'sex: \"17\" is not a value of age (allowed: 18..99) [answer-not-allowed]'",
    })
    void what_is_wrong_with_an_attribute_is_said(int attribute, String cell, String expected) {
        Problem problem = reader.attributeProblem(attribute, cell, new Place.OfAttribute("sex"));

        assertThat(problem.describe()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1..5, 0, 1..5", "1..5, 3, 1..4", "from-zero, 0, 0..4", "from-zero, 3, '0, 2, 4, 9'"})
    void the_numbers_allowed_are_named(String coding, int item, String allowed) {
        AnswerReader ofCoding = invented.answerReader(coding, Set.of());

        assertThat(ofCoding.coding()).isEqualTo(coding);
        assertThat(ofCoding.allowed(item)).isEqualTo(allowed);
    }

    @Test
    void an_option_that_counts_as_not_answered_is_read_so_as_a_number_and_as_a_label() {
        assertThat(reader.read(3, "4")).isEqualTo(Positions.NOT_ANSWERED);
        assertThat(reader.read(3, "Does not apply")).isEqualTo(Positions.NOT_ANSWERED);
        assertThat(reader.read(3, "3")).isEqualTo(2);
    }

    @Test
    void a_cell_of_very_many_digits_and_a_letter_is_refused_at_once() {
        String cell = "1".repeat(1_000_000) + "x";

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(reader.read(0, cell)).isEqualTo(AnswerReader.NOT_A_NUMBER));
    }

    @Test
    void positions_carry_the_coding_and_do_not_follow_later_changes() {
        int[] answers = {4, 1, 0, 1, 0, 2};
        int[] attributes = {1, 40};
        Positions positions = reader.positions(answers, attributes);
        answers[0] = 0;
        attributes[0] = 0;

        assertThat(positions.coding()).isEqualTo("1..5");
        assertThat(positions.at(0)).isEqualTo(4);
        assertThat(invented.scorer(ScoreOptions.withDefaults()).score(positions).value("t"))
                .hasValue(58); // a man's: (12 - 10) / 2.5 x 10 + 50
    }

    @Test
    void another_number_of_attributes_is_refused() {
        assertThatThrownBy(() -> reader.positions(new int[6], new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 attributes of a person; invented has 2");
    }
}
