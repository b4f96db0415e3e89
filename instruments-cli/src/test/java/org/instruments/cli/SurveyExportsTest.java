package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files as survey tools export them. */
class SurveyExportsTest {
    private static final String IMPORT_IDS =
            "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"Europe/Paris\"\"}\","
                    + "\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_3\"\"}\"\n";
    private static final String QUALTRICS = "Start,q26,q28,q32\n"
            + "\"Start\nDate\",First?,Second?,Third?\n"
            + IMPORT_IDS
            + "2024-01-05,1,2,3\n"
            + "2024-01-06,Agree,x,3\n";

    private static Ran change(String file, Object... options) {
        Object[] call = new Object[options.length + 4];
        System.arraycopy(new Object[] {"score", "hse-msit", "--scores", "change"}, 0, call, 0, 4);
        System.arraycopy(options, 0, call, 4, options.length);
        return Ran.reading(file, call);
    }

    @Test
    void the_two_rows_of_qualtrics_are_no_answers_and_lines_stay_those_of_the_file() {
        Ran ran = change(QUALTRICS, "--on-invalid", "blank", "--format", "jsonl");

        assertThat(ran.code()).isZero();
        assertThat(ran.errors().get(0))
                .isEqualTo("note: an export of Qualtrics: the two rows under the header, questions and import ids, were"
                        + " not read as answers");
        assertThat(ran.errors().get(1)).startsWith("stdin:6: column q28: \"x\"");
        assertThat(ran.out()).startsWith("{\"row\":1,\"line\":5,").contains("\n{\"row\":2,\"line\":6,");
    }

    @Test
    void a_row_of_text_alone_is_never_left_out() {
        Ran ran = change("q26,q28,q32\nFirst?,Second?,Third?\n1,2,3\n");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0)).startsWith("stdin:2: column q26: \"First?\"");
    }

    @Test
    void one_cell_without_an_import_id_makes_it_a_row_like_any_other() {
        Ran ran = change(QUALTRICS.replace("\"{\"\"ImportId\"\":\"\"QID1_3\"\"}\"", "3"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("stdin:2: column q26")
                .contains("stdin:4: column q26")
                .doesNotContain("note");
    }

    @Test
    void what_is_wrong_in_the_first_rows_is_still_said() {
        assertThat(change("q26,q28,q32\n1,2,\"3\n").errors().get(0)).endsWith("[malformed-csv]");
        assertThat(change("q26,q28,q32\n1,2\n1,2,3\n").errors().get(0)).endsWith("[ragged-row]");
        assertThat(change("q26,q28,q32\n1,2,3\n").out()).isEqualTo("hse_msit_change\n2\n");
    }

    @Test
    void the_questions_of_qualtrics_find_the_items() {
        String file = "QID7_1,QID7_2,QID7_3\n"
                + "How far do you agree? - Staff are always consulted about change at work,"
                + "How far do you agree? - I have sufficient opportunities to question managers about change at work,"
                + "\"How far do you agree? - When changes are made at work, I am clear how they will work out in practice\"\n"
                + IMPORT_IDS.substring(IMPORT_IDS.indexOf("}\",\"") + 3)
                + "3,1,2\n";

        assertThat(change(file).out()).isEqualTo("hse_msit_change\n2\n");
    }

    private static final String WORDED = "Staff are always consulted about change at work?;"
            + "1) i have sufficient  opportunities to question managers about change at work\u00A0;"
            + "When changes are made at work, I am clear how they will work out in practice;more\n3;1;2;x\n";

    @Test
    void items_are_found_by_their_wording_however_it_is_spaced_and_ended() {
        assertThat(change(WORDED, "--delimiter", ";")).isEqualTo(new Ran(0, "more,hse_msit_change\nx,2\n", ""));
    }

    @Test
    void two_columns_of_one_wording_are_refused() {
        Ran ran = change(WORDED.replace("more", "Staff are always consulted about change at work"), "--delimiter", ";");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0))
                .isEqualTo(
                        "stdin:1: column Staff are always consulted about change at work: is a second column for item q28; the first"
                                + " is Staff are always consulted about change at work? [duplicate-column]");
    }

    @Test
    void a_prefix_that_stands_before_one_item_alone_is_another_question() {
        Ran ran = change(
                WORDED.replace("Staff are always consulted", "My team says: Staff are always consulted"),
                "--delimiter",
                ";");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no column has the wording of item q28").contains("[missing-column]");
    }

    @Test
    void names_go_before_wording() {
        Ran ran = change("q26,q28,q32,Staff are always consulted about change at work\n1,2,3,5\n");

        assertThat(ran.out()).endsWith("\n5,2\n");
        assertThat(ran.code()).isZero();
    }
}
