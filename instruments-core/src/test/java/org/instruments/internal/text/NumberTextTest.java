package org.instruments.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"3", "-3", "+3", "007", "3.", "3.5", ".5", "+.5", "3e0", "-1E-5", "1e999"})
    void what_a_program_would_take_for_a_number_is_one(String text) {
        assertThat(NumberText.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", "e5", "1-2", "3,0", "1.2.3", "3 ", "0x1", "NaN", "\u0663"})
    void anything_else_is_text(String text) {
        assertThat(NumberText.isNumber(text)).isFalse();
    }
}
