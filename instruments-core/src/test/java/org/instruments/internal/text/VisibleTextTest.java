package org.instruments.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void what_acts_on_a_terminal_or_on_the_text_around_it_is_replaced() {
        assertThat(VisibleText.of("a\u001B[31m\u0007\r\n\t\0\u007F\u0085\u009B"))
                .isEqualTo("a\uFFFD[31m" + "\uFFFD".repeat(8));
        assertThat(VisibleText.of("\u2028\u2029\u202A\u202E\u2066\u2069\u200B\uFEFF\uFFFA"))
                .isEqualTo("\uFFFD".repeat(9));
        assertThat(VisibleText.of("\uD800x\uDC00")).isEqualTo("\uFFFDx\uFFFD");
    }

    @Test
    void what_people_write_stays() {
        String text = "Zoë, ناعم\u200F, नि\u200Dष, Brüder\u00ADchen, \uD83D\uDE00 \u00A0 3\u202F000";

        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(VisibleText.of("\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("\uD83D\uDE00\uD83D\uDE00");
        assertThat(VisibleText.of("\uD83D\uDE00\uD83D\uDE00x", 2)).isEqualTo("\uD83D\uDE00\uD83D\uDE00…");
    }
}
