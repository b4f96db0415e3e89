package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumAnsweredTest {

    @ParameterizedTest(name = "{0} of {1} items is {2}")
    @CsvSource({"all, 7, 7", "half, 7, 4", "half, 6, 3", "half, 1, 1", "1, 7, 1", "7, 7, 7", "8, 7, 7", "999999, 7, 7"})
    void a_rule_means_a_number_of_items(String rule, int items, int minimum) {
        assertThat(MinimumAnswered.parse(rule).orElseThrow().of(items, 5)).isEqualTo(minimum);
    }

    @Test
    void declared_is_what_the_definition_says() {
        assertThat(MinimumAnswered.declared().of(7, 5)).isEqualTo(5);
        assertThat(MinimumAnswered.declared()).hasToString("declared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "1.0", "1000000", "All", "declared", "half "})
    void any_other_text_is_no_rule(String text) {
        assertThat(MinimumAnswered.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "half", "1", "12"})
    void a_rule_is_written_as_it_is_read(String text) {
        assertThat(MinimumAnswered.parse(text).orElseThrow()).hasToString(text);
    }

    @Test
    void rules_that_mean_the_same_are_equal() {
        assertThat(MinimumAnswered.atLeast(3))
                .isEqualTo(MinimumAnswered.atLeast(3))
                .hasSameHashCodeAs(MinimumAnswered.atLeast(3))
                .isNotEqualTo(MinimumAnswered.atLeast(4))
                .isNotEqualTo("3");
        assertThat(MinimumAnswered.all()).isNotEqualTo(MinimumAnswered.half());
        assertThat(MinimumAnswered.all().hashCode())
                .isNotEqualTo(MinimumAnswered.half().hashCode());
    }

    @Test
    void a_minimum_below_one_is_refused() {
        assertThatThrownBy(() -> MinimumAnswered.atLeast(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a minimum is at least 1, not 0");
    }
}
