package org.instruments.cli.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnValuesTest {
    private static final ColumnValues SITES =
            new ColumnValues(Map.of("1", "North", "-9", "Refused", "95", "Other"), Set.of("-9"), 90, 99);

    @Test
    void people_are_shown_the_label_the_value_or_nothing() {
        assertThat(List.of("1", "2", "-9", "95", "98.5", "100", "", "x").stream()
                        .map(SITES::text))
                .containsExactly("North", "2", "", "", "", "100", "", "x");
    }

    @Test
    void labels_of_missing_values_are_left_out() {
        assertThat(SITES.labels()).isEqualTo(Map.of("1", "North"));
        assertThat(SITES.isEmpty()).isFalse();
        assertThat(ColumnValues.NONE.isEmpty()).isTrue();
    }

    @Test
    void a_file_that_says_nothing_of_values_shows_what_stands_there() {
        assertThat(new Header("f", 1, List.of("site")).values(0).text("-9")).isEqualTo("-9");
    }
}
