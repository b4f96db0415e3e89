package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
    private static final String ROWS = "id,q1,q2,q3,q4,q5,q6,q7,note\nanna,3,4,3,4,4,4,4,fine\n";

    @Test
    void columns_that_are_no_items_are_carried_through_or_all_or_none() {
        assertThat(Ran.reading(ROWS, "score", "swemwbs", "--scores", "raw").out())
                .isEqualTo("id,note,swemwbs_raw\nanna,fine,26\n");
        assertThat(Ran.reading(ROWS, "score", "swemwbs", "--scores", "raw", "--keep", "other")
                        .out())
                .isEqualTo("id,note,swemwbs_raw\nanna,fine,26\n");
        assertThat(Ran.reading(ROWS, "score", "swemwbs", "--scores", "raw", "--keep", "all")
                        .out())
                .isEqualTo("id,q1,q2,q3,q4,q5,q6,q7,note,swemwbs_raw\nanna,3,4,3,4,4,4,4,fine,26\n");
        assertThat(Ran.reading(ROWS, "score", "swemwbs", "--scores", "raw", "--keep", "none")
                        .out())
                .isEqualTo("swemwbs_raw\n26\n");
    }

    @Test
    void items_that_were_not_asked_for_are_items_all_the_same() {
        assertThat(Ran.reading("q1,q26,q28,q32\n5,1,1,1\n", "score", "hse-msit", "--scores", "change")
                        .out())
                .isEqualTo("hse_msit_change\n1\n");
    }

    @Test
    void counts_and_bands_follow_their_score() {
        Ran ran = Ran.reading(ROWS, "score", "swemwbs", "--with-counts", "--bands", "ng-fat-2017", "--keep", "none");

        assertThat(ran.out())
                .isEqualTo("swemwbs_raw,swemwbs_raw_answered,swemwbs_raw_prorated,"
                        + "swemwbs_metric,swemwbs_metric_answered,swemwbs_metric_prorated,swemwbs_metric_ng_fat_2017\n"
                        + "26,7,false,23.21,7,false,medium\n");
    }

    @Test
    void an_absent_score_has_no_band() {
        Ran ran = Ran.reading(
                "q1,q2,q3,q4,q5,q6,q7\n,,,,,,\n", "score", "swemwbs", "--scores", "metric", "--bands", "ng-fat-2017");

        assertThat(ran.out()).isEqualTo("swemwbs_metric,swemwbs_metric_ng_fat_2017\n,\n");
    }

    @Test
    void alerts_are_one_column_at_the_end() {
        String rows = "q5,q14,q21,q34\n1,1,1,1\n1,1,4,1\n";

        assertThat(Ran.reading(rows, "score", "hse-msit", "--scores", "relationships", "--with-alerts")
                        .out())
                .isEqualTo("hse_msit_relationships,hse_msit_alerts\n5,\n4.25,bullying\n");
    }

    @Test
    void alerts_need_their_items() {
        Ran ran = Ran.reading("q26,q28,q32\n1,1,1\n", "score", "hse-msit", "--scores", "change", "--with-alerts");

        assertThat(ran.errors().get(0)).contains("for item q21").endsWith("[missing-column]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,3", "1,2.7", "2,2.67", "3,2.667"})
    void decimals_are_for_display_and_halves_go_up(int decimals, String shown) {
        // (1 + 3 + 4) / 3
        assertThat(Ran.reading(
                                "q26,q28,q32\n1,3,4\n",
                                "score",
                                "hse-msit",
                                "--scores",
                                "change",
                                "--decimals",
                                decimals)
                        .out())
                .isEqualTo("hse_msit_change\n" + shown + "\n");
        // All four are reverse-scored: (3 + 2 + 3 + 2) / 4 is 2.5 exactly.
        assertThat(Ran.reading(
                                "q5,q14,q21,q34\n3,4,3,4\n",
                                "score",
                                "hse-msit",
                                "--scores",
                                "relationships",
                                "--decimals",
                                "0")
                        .out())
                .endsWith("\n3\n");
    }

    @Test
    void numbers_are_whole_without_a_point_or_the_shortest_that_read_back_the_same() {
        String rows = "q26,q28,q32\n1,1,1\n1,1,2\n1,2,2\n";

        assertThat(Ran.reading(rows, "score", "hse-msit", "--scores", "change").out())
                .isEqualTo("hse_msit_change\n1\n1.3333333333333333\n1.6666666666666667\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-cmd", "@SUM(A1)", "-", "+1+1", "-3.2.1", "=", "\t=1"})
    void text_that_a_spreadsheet_would_run_is_carried_through_as_text(String cell) {
        String rows = "q26,q28,q32,note\n1,1,1,\"" + cell + "\"\n";

        assertThat(Ran.reading(rows, "score", "hse-msit", "--scores", "change").out())
                .isEqualTo("note,hse_msit_change\n'" + cell + ",1\n");
        assertThat(Ran.reading(rows, "score", "hse-msit", "--scores", "change", "--raw-text")
                        .out())
                .isEqualTo("note,hse_msit_change\n" + cell + ",1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3.2", "+44", "-0", "+1e5", "-.5", "a=b", "1-2", "'=1"})
    void plain_numbers_and_harmless_text_are_left_alone(String cell) {
        assertThat(Ran.reading("q26,q28,q32,note\n1,1,1," + cell + "\n", "score", "hse-msit", "--scores", "change")
                        .out())
                .isEqualTo("note,hse_msit_change\n" + cell + ",1\n");
    }

    @Test
    void a_header_that_a_spreadsheet_would_run_is_text_too() {
        assertThat(Ran.reading("=x,q26,q28,q32\na,1,1,1\n", "score", "hse-msit", "--scores", "change")
                        .out())
                .isEqualTo("'=x,hse_msit_change\na,1\n");
    }

    @Test
    void json_lines_hold_the_row_the_columns_carried_through_and_the_score_sheet() throws IOException {
        Ran ran = Ran.reading(
                "id,q1,q2,q3,q4,q5,q6,q7\n\"=a\n\",3,4,3,4,4,4,4\nb,,,,,,,\n", "score", "swemwbs", "--format", "jsonl");

        String[] lines = ran.out().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0])
                .startsWith(
                        "{\"row\":1,\"line\":2,\"input\":{\"id\":\"=a\\n\"},\"instrument\":\"swemwbs\",\"version\":")
                .endsWith("\"coding\":\"1..5\",\"scores\":["
                        + "{\"id\":\"raw\",\"value\":26,\"min\":7,\"max\":35,\"answered\":7,\"items\":7,"
                        + "\"prorated\":false},"
                        + "{\"id\":\"metric\",\"value\":23.21,\"min\":7,\"max\":35,\"answered\":7,\"items\":7,"
                        + "\"prorated\":false,\"bands\":[{\"set\":\"ng-fat-2017\",\"band\":\"medium\","
                        + "\"source\":\"ng-fat-2017\"}]}],\"alerts\":[]}");
        JsonNode second = new ObjectMapper().readTree(lines[1]);
        assertThat(second.get("row").asInt()).isEqualTo(2);
        assertThat(second.get("line").asInt()).isEqualTo(4);
        assertThat(second.at("/scores/0/value").isNull()).isTrue();
        assertThat(second.at("/scores/0/reason").asText()).isEqualTo("not-answered");
    }

    @Test
    void json_lines_tell_alerts_where_their_items_are_there() throws IOException {
        Ran ran = Ran.reading(
                "q26,q28,q32,q21\n1,1,1,5\n", "score", "hse-msit", "--scores", "change", "--format", "jsonl");

        assertThat(new ObjectMapper().readTree(ran.out()).at("/alerts/0/id").asText())
                .isEqualTo("bullying");
        assertThat(Ran.reading("q26,q28,q32\n1,1,1\n", "score", "hse-msit", "--scores", "change", "--format", "jsonl"))
                .satisfies(without -> assertThat(without.out()).endsWith("\"alerts\":[]}\n"));
    }

    @Test
    void json_lines_need_one_name_per_column() {
        String rows = "a,a,q26,q28,q32\n1,2,1,1,1\n";

        Ran ran = Ran.reading(rows, "score", "hse-msit", "--scores", "change", "--format", "jsonl");

        assertThat(ran.errors().get(0)).startsWith("stdin:1: column a: ").endsWith("[duplicate-column]");
        assertThat(ran.code()).isEqualTo(1);
    }
}
