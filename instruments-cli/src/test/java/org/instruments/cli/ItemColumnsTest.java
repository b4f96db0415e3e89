package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemColumnsTest {
    private static final String ROW = "3,4,3,4,4,4,4\n";

    private static String header(String stem, int items) {
        return IntStream.rangeClosed(1, items).mapToObj(n -> stem + n).collect(Collectors.joining(",")) + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "Q", "swemwbs_", "SWEMWBS-", "Swemwbs"})
    void columns_are_found_by_item_id_or_numbered_instrument_id_in_any_case(String stem) {
        assertThat(Ran.reading(header(stem, 7) + ROW, "score", "swemwbs"))
                .isEqualTo(new Ran(0, "swemwbs_raw,swemwbs_metric\n26,23.21\n", ""));
    }

    @Test
    void hyphens_and_underscores_are_one() {
        String row = "0,0,0,0,0,0,0,0,0,0,0,0\n";

        assertThat(Ran.reading(header("GHQ-12_", 12) + row, "score", "ghq-12", "--scores", "likert")
                        .out())
                .isEqualTo("ghq_12_likert\n0\n");
    }

    @Test
    void columns_may_come_in_any_order_among_others() {
        // Change is q26, q28, q32: here 1, 2 and 5.
        Ran ran = Ran.reading("q32,who,q26,when,q28\n5,anna,1,today,2\n", "score", "hse-msit", "--scores", "change");

        assertThat(ran.out()).isEqualTo("who,when,hse_msit_change\nanna,today,2.6666666666666665\n");
    }

    @Test
    void header_cells_are_stripped() {
        assertThat(Ran.reading(" who , q26,q28 ,q32\nanna,1,1,1\n", "score", "hse-msit", "--scores", "change")
                        .out())
                .isEqualTo("who,hse_msit_change\nanna,1\n");
    }

    @Test
    void ways_of_naming_are_not_mixed_in_one_file() {
        Ran ran = Ran.reading("q1,q2,q3,q4,swemwbs5,swemwbs6,swemwbs7\n" + ROW, "score", "swemwbs");

        assertThat(ran.errors().subList(0, 3))
                .extracting(line -> line.replaceAll("; the nearest.*? \\[", " ["))
                .containsExactly(
                        "stdin:1: there is no column q5 for item q5 [missing-column]",
                        "stdin:1: there is no column q6 for item q6 [missing-column]",
                        "stdin:1: there is no column q7 for item q7 [missing-column]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_missing_column_comes_with_the_names_nearest_to_it() {
        Ran ran = Ran.reading("q1,q2,q_3,q4,q5,q6,q7,comment\n3,4,3,4,4,4,4,x\n", "score", "swemwbs");

        assertThat(ran.errors().get(0))
                .isEqualTo("stdin:1: there is no column q3 for item q3; the nearest names are: q_3 [missing-column]");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_header_in_one_cell_raises_the_question_of_the_delimiter() {
        assertThat(Ran.reading("q1;q2;q3;q4;q5;q6;q7\n1;1;1;1;1;1;1\n", "score", "swemwbs")
                        .errors()
                        .get(0))
                .endsWith("the header is one cell; is --delimiter ';' meant? [missing-column]");
    }

    @Test
    void a_file_of_the_longer_form_is_refused() {
        String row = "1,".repeat(13) + "1\n";

        Ran ran = Ran.reading(header("q", 14) + row, "score", "swemwbs");

        assertThat(ran.errors()).hasSize(8);
        assertThat(ran.errors().get(0))
                .startsWith("stdin:1: column q8: is numbered past q7, the last item of swemwbs")
                .endsWith("[extra-item-column]");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Ran.reading(header("q", 14) + row, "score", "wemwbs").out()).endsWith("wemwbs_total\n14\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "wrqol_", "WRQoL"})
    void a_file_of_the_second_edition_of_wrqol_is_refused(String stem) {
        Ran ran = Ran.reading(header(stem, 32) + "1,".repeat(31) + "1\n", "score", "wrqol");

        assertThat(ran.errors().stream().filter(line -> line.endsWith("[extra-item-column]")))
                .hasSize(8);
        assertThat(ran.errors().get(0)).contains("column " + stem + "25:");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void named_columns_may_be_any_of_a_longer_questionnaire() {
        Ran ran = Ran.reading(
                header("q", 14) + "1,2,3,4,5,4,3,2,1,2,3,4,5,4\n",
                "score",
                "swemwbs",
                "--items",
                "q1,q2,q3,q6,q7,q9,q11",
                "--scores",
                "raw",
                "--keep",
                "none");

        // 1 + 2 + 3 + 4 + 3 + 1 + 3
        assertThat(ran).isEqualTo(new Ran(0, "swemwbs_raw\n17\n", ""));
    }

    @Test
    void a_pattern_names_all_columns() {
        Ran ran = Ran.reading(header("W1_swem", 7) + ROW, "score", "swemwbs", "--items", "w1-swem{n}");

        assertThat(ran).isEqualTo(new Ran(0, "swemwbs_raw,swemwbs_metric\n26,23.21\n", ""));
    }

    @Test
    void a_named_column_must_be_there() {
        Ran ran = Ran.reading(header("q", 7) + ROW, "score", "swemwbs", "--items", "q1,q2,q3,q4,q5,q6,mood");

        assertThat(ran.errors().get(0)).startsWith("stdin:1: there is no column mood for item q7;");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void trailing_items_of_optional_scores_may_be_left_off() {
        String names = IntStream.rangeClosed(1, 23).mapToObj(n -> "a" + n).collect(Collectors.joining(","));

        Ran ran = Ran.reading(
                header("a", 23) + "1,".repeat(22) + "1\n",
                "score",
                "wrqol",
                "--items",
                names,
                "--scores",
                "jcs,overall");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("wrqol_jcs,wrqol_overall\n6,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q1,q2", "q1,q2,q3,q4,q5,q6,q7,q8", "q1,q2,q3,q4,q5,q6,q6", "q1,q2,q3,q4,q5,q6,", "q"})
    void a_wrong_number_of_columns_is_a_wrong_call(String items) {
        Ran ran = Ran.reading(header("q", 7) + ROW, "score", "swemwbs", "--items", items);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors().get(0)).startsWith("--items: ");
    }

    @Test
    void two_columns_for_one_item_are_refused() {
        Ran ran = Ran.reading("q1,q2,q3,q4,q5,q6,q7,Q3\n3,4,3,4,4,4,4,3\n", "score", "swemwbs");

        assertThat(ran.errors().get(0))
                .isEqualTo("stdin:1: column Q3: is a second column for item q3; the first is q3 [duplicate-column]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void two_columns_of_one_name_that_nobody_needs_are_carried_through() {
        assertThat(Ran.reading("a,a,q26,q28,q32\n1,2,1,1,1\n", "score", "hse-msit", "--scores", "change")
                        .out())
                .isEqualTo("a,a,hse_msit_change\n1,2,1\n");
    }

    @Test
    void an_output_column_that_the_input_has_already_is_refused() {
        String rows = "Swemwbs-Raw," + header("q", 7) + "26," + ROW;

        Ran ran = Ran.reading(rows, "score", "swemwbs");

        assertThat(ran.errors().get(0))
                .startsWith("stdin:1: column Swemwbs-Raw: is the name of an output column, swemwbs_raw;")
                .endsWith("[duplicate-column]");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Ran.reading(rows, "score", "swemwbs", "--keep", "none").code())
                .isZero();
        assertThat(Ran.reading(rows, "score", "swemwbs", "--scores", "metric").code())
                .isZero();
    }

    @Test
    void item_ids_win_over_another_complete_set_of_names_and_that_is_said() {
        String header = header("q", 7).strip() + "," + header("swemwbs_", 7);
        String row = "1,1,1,1,1,1,1,5,5,5,5,5,5,5\n";

        Ran ran = Ran.reading(header + row, "score", "swemwbs", "--keep", "none");

        assertThat(ran.out()).isEqualTo("swemwbs_raw,swemwbs_metric\n7,7\n");
        assertThat(ran.err())
                .isEqualTo("note: columns that were not read fit the items too: swemwbs_1, swemwbs_2, swemwbs_3,"
                        + " swemwbs_4, swemwbs_5, swemwbs_6, swemwbs_7 (--items chooses)\n");
        assertThat(Ran.reading(header + row, "score", "swemwbs", "--items", "swemwbs_{n}", "--keep", "none"))
                .isEqualTo(new Ran(0, "swemwbs_raw,swemwbs_metric\n35,35\n", ""));
    }

    @Test
    void columns_of_another_instrument_are_not_suggested() {
        Ran ran = Ran.reading(header("wemwbs_", 7) + ROW, "score", "swemwbs");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no other name is like it").doesNotContain("nearest names are: wemwbs");
    }
}
