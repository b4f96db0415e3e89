package org.instruments.statistics.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealAnswersTest {
    private AnswerFile file;

    @BeforeEach
    void read() {
        file = OpenPlay.file();
    }

    private static List<SuspicionCode> codes(List<Suspicion> suspicions) {
        return suspicions.stream().map(Suspicion::code).toList();
    }

    @Test
    void real_answers_raise_no_warning() {
        assertThat(file.warnings("1..5")).isEmpty();
    }

    /** 285 of the 4,117 complete forms have one number throughout: counted with awk. */
    @Test
    void real_answers_have_straight_lines_which_are_information() {
        Suspicion only = file.suspicions("1..5").get(0);

        assertThat(codes(file.suspicions("1..5"))).containsExactly(SuspicionCode.STRAIGHT_LINING);
        assertThat(only.isWarning()).isFalse();
        assertThat(only.evidence()).contains("4117").contains("285 (6.9 %)");
    }

    @Test
    void no_part_of_30_40_60_100_or_300_real_rows_raises_a_warning() {
        for (int rows : new int[] {30, 40, 60, 100, 300}) {
            for (int from = 0; from + rows <= file.rows(); from += rows) {
                assertThat(file.rows(from, from + rows).warnings("1..5"))
                        .as("rows from %d, %d of them", from, rows)
                        .isEmpty();
            }
        }
    }

    @Test
    void counts_from_0_that_nobody_used_the_0_of_are_found() {
        AnswerFile planted = file.changed(code -> Math.max(1, code - 1));

        assertThat(codes(planted.warnings("1..5"))).containsExactly(SuspicionCode.END_CODE_NEVER_USED);
        assertThat(planted.warnings("1..5").get(0).evidence())
                .contains("5, the highest code of 1..5")
                .contains("fit 0..4 as well");
    }

    @Test
    void each_item_reversed_is_found_alone() {
        for (String item : file.ids()) {
            List<Suspicion> warnings = file.changed(item, code -> 6 - code).warnings("1..5");

            assertThat(codes(warnings)).containsExactly(SuspicionCode.ITEM_AGAINST_SCALE);
            assertThat(warnings.get(0).items()).containsExactly(item);
        }
    }

    @Test
    void half_of_the_items_reversed_make_alpha_negative() {
        AnswerFile planted = file.changed("q1", code -> 6 - code)
                .changed("q2", code -> 6 - code)
                .changed("q3", code -> 6 - code);

        assertThat(codes(planted.warnings("1..5"))).contains(SuspicionCode.NEGATIVE_ALPHA);
    }

    @Test
    void a_rounded_mean_in_place_of_each_item_is_found() {
        for (String item : file.ids()) {
            List<Suspicion> warnings = file.meanInPlaceOf(item, "raw").warnings("1..5");

            assertThat(codes(warnings)).containsExactly(SuspicionCode.COLUMN_LIKE_TOTAL);
            assertThat(warnings.get(0).items()).containsExactly(item);
        }
    }

    @Test
    void one_column_for_two_items_is_found() {
        List<Suspicion> warnings = file.copied("q2", "q6").warnings("1..5");

        assertThat(codes(warnings)).containsExactly(SuspicionCode.COLUMNS_IDENTICAL);
        assertThat(warnings.get(0).items()).containsExactly("q2", "q6");
    }

    @Test
    void codes_for_missing_are_found_among_what_is_refused() {
        AnswerFile planted = file.changed("q4", (row, code) -> code == AnswerFile.MISSING ? -9 : code);

        assertThat(Suspicions.ofRefused(planted.refused("1..5")).orElseThrow().advice())
                .contains("--missing-codes=-9.");
    }
}
