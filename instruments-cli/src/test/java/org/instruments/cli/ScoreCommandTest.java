package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Expected metric scores are cells of the published conversion table; sums and means are by hand. */
class ScoreCommandTest {
    private static final String ITEMS = "q1,q2,q3,q4,q5,q6,q7\n";

    @Test
    void a_complete_row_has_its_sum_and_its_metric_score() {
        Ran ran = Ran.reading("id," + ITEMS + "anna,3,4,3,4,4,4,4\n", "score", "swemwbs");

        assertThat(ran.out()).isEqualTo("id,swemwbs_raw,swemwbs_metric\nanna,26,23.21\n");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    @Test
    void numbers_may_have_zero_decimals_and_white_space_around_them() {
        Ran ran = Ran.reading(ITEMS + "3.0, 4 ,3,\"4\",4,4,4\n", "score", "swemwbs");

        assertThat(ran.out()).isEqualTo("swemwbs_raw,swemwbs_metric\n26,23.21\n");
    }

    @Test
    void a_label_is_an_answer_in_any_case() {
        Ran ran = Ran.reading(
                "q26,q28,q32\nStrongly disagree,NEUTRAL, agree \n", "score", "hse-msit", "--scores", "change");

        // (1 + 3 + 4) / 3
        assertThat(ran.out()).isEqualTo("hse_msit_change\n2.6666666666666665\n");
    }

    @Test
    void an_empty_cell_in_quotes_is_missing_too() {
        Ran ran = Ran.reading(ITEMS + "3,4,3,\"\",4,4,4\n", "score", "swemwbs", "--with-counts", "--scores", "raw");

        assertThat(ran.out()).isEqualTo("swemwbs_raw,swemwbs_raw_answered,swemwbs_raw_prorated\n,6,false\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void nothing_is_guessed_to_be_a_missing_code() {
        String rows = ITEMS + "3,4,3,-9,4,4,4\n3,4,3,NA,4,4,4\n";

        assertThat(Ran.reading(rows, "score", "swemwbs").err())
                .contains("column q4: \"-9\" is not", "[answer-not-allowed]")
                .contains("column q4: \"NA\" is not", "[answer-not-a-number]");
        assertThat(Ran.reading(rows, "score", "swemwbs", "--missing-codes", "-9,NA"))
                .isEqualTo(new Ran(0, "swemwbs_raw,swemwbs_metric\n,\n,\n", ""));
    }

    @Test
    void nothing_answered_is_empty_cells_and_never_zero() {
        assertThat(Ran.reading(ITEMS + ",,,,,,\n", "score", "swemwbs").out())
                .isEqualTo("swemwbs_raw,swemwbs_metric\n,\n");
    }

    @Test
    void a_prorated_sum_never_enters_the_conversion_table() {
        Ran ran = Ran.reading(ITEMS + "2,3,4,,4,2,3\n", "score", "swemwbs", "--min-answered", "half", "--with-counts");

        // (2 + 3 + 4 + 4 + 2 + 3) x 7 / 6 = 21
        assertThat(ran.out().lines().skip(1)).containsExactly("21,6,true,,6,false");
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_minimum_may_be_a_number_of_items() {
        String row = ITEMS + "2,3,4,,4,2,3\n";

        assertThat(Ran.reading(row, "score", "swemwbs", "--min-answered", "6").out())
                .endsWith("\n21,\n");
        assertThat(Ran.reading(row, "score", "swemwbs", "--min-answered", "7").out())
                .endsWith("\n,\n");
        assertThat(Ran.reading(row, "score", "swemwbs", "--min-answered", "all").out())
                .endsWith("\n,\n");
    }

    @Test
    void the_coding_says_what_a_number_means() {
        String items = "q5,q14,q21,q34\n";

        // Relationships is reverse-scored: option positions 1, 2, 3, 4 weigh 5, 4, 3, 2.
        assertThat(Ran.reading(items + "1,2,3,4\n", "score", "hse-msit", "--scores", "relationships")
                        .out())
                .endsWith("\n3.5\n");
        assertThat(Ran.reading(
                                items + "1,2,3,4\n",
                                "score",
                                "hse-msit",
                                "--scores",
                                "relationships",
                                "--coding",
                                "printed")
                        .out())
                .endsWith("\n2.5\n");
    }

    @Test
    void scores_come_in_the_order_asked_for() {
        assertThat(Ran.reading(ITEMS + "3,4,3,4,4,4,4\n", "score", "swemwbs", "--scores", "metric,raw")
                        .out())
                .isEqualTo("swemwbs_metric,swemwbs_raw\n23.21,26\n");
    }

    @Test
    void only_items_of_the_scores_asked_for_are_needed_and_read() {
        Ran ran = Ran.reading("q1,q26,q28,q32\nrubbish,1,1,1\n", "score", "hse-msit", "--scores", "change");

        assertThat(ran).isEqualTo(new Ran(0, "hse_msit_change\n1\n", ""));
    }

    @Test
    void an_optional_score_is_empty_where_its_item_has_no_column() {
        StringBuilder header = new StringBuilder();
        StringBuilder row = new StringBuilder();
        for (int n = 1; n <= 23; n++) {
            header.append(n == 1 ? "" : ",").append("wrqol").append(n);
            row.append(n == 1 ? "" : ",").append(3);
        }

        Ran without = Ran.reading(header + "\n" + row + "\n", "score", "wrqol", "--scores", "total,overall");
        Ran with = Ran.reading(header + ",WRQoL24\n" + row + ",5\n", "score", "wrqol", "--scores", "total,overall");

        assertThat(without).isEqualTo(new Ran(0, "wrqol_total,wrqol_overall\n69,\n", ""));
        assertThat(with).isEqualTo(new Ran(0, "wrqol_total,wrqol_overall\n69,5\n", ""));
    }

    @Test
    void rows_stay_in_the_order_of_the_input() {
        StringBuilder rows = new StringBuilder("id," + ITEMS);
        for (int i = 5; i > 0; i--) {
            rows.append(i).append(",1,1,1,1,1,1,").append(i).append('\n');
        }

        assertThat(Ran.reading(rows.toString(), "score", "swemwbs", "--scores", "raw")
                        .out())
                .isEqualTo("id,swemwbs_raw\n5,11\n4,10\n3,9\n2,8\n1,7\n");
    }

    @Test
    void a_file_of_only_a_header_gives_a_file_of_only_a_header() {
        assertThat(Ran.reading("id," + ITEMS, "score", "swemwbs"))
                .isEqualTo(new Ran(0, "id,swemwbs_raw,swemwbs_metric\n", ""));
        assertThat(Ran.reading("id," + ITEMS, "score", "swemwbs", "--format", "jsonl"))
                .isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void an_empty_file_is_a_problem() {
        Ran ran = Ran.reading("", "score", "swemwbs");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors().get(0)).startsWith("stdin: ").endsWith("[empty-input]");
    }

    @Test
    void any_number_of_threads_gives_the_same_bytes() {
        // The first megabytes are left to one thread.
        StringBuilder rows = new StringBuilder("id," + ITEMS);
        for (int i = 0; i < 123_456; i++) {
            rows.append(i);
            for (int item = 0; item < 7; item++) {
                rows.append(',').append(1 + (i * (item + 3) + i / 7) % 5);
            }
            rows.append('\n');
        }
        String answers = rows.toString();
        String bad = answers.replace("\n110000,", "\n110000,x");

        Ran alone = Ran.reading(answers, "score", "swemwbs", "--threads", "1");

        assertThat(alone.out().lines().count()).isEqualTo(123_457);
        assertThat(Ran.reading(answers, "score", "swemwbs", "--threads", "4")).isEqualTo(alone);
        assertThat(Ran.reading(bad, "score", "swemwbs", "--threads", "4"))
                .isEqualTo(Ran.reading(bad, "score", "swemwbs", "--threads", "1"))
                .satisfies(ran -> assertThat(ran.out().lines().count()).isEqualTo(110_001));
    }

    @Test
    void progress_is_shown_on_standard_error_when_asked_for() {
        String rows = ITEMS + "3,4,3,4,4,4,4\n";

        Ran shown = Ran.reading(rows, "score", "swemwbs", "--progress", "always");

        assertThat(shown.err()).contains("scoring");
        assertThat(shown.out()).isEqualTo("swemwbs_raw,swemwbs_metric\n26,23.21\n");
        assertThat(Ran.reading(rows, "score", "swemwbs", "--progress", "never").err())
                .isEmpty();
        assertThat(Ran.reading(rows, "score", "swemwbs", "--progress", "auto").err())
                .isEmpty();
    }
}
