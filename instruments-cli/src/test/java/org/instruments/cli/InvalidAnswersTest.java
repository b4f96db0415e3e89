package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvalidAnswersTest {
    /** Five rows, of which the second, third and fifth are bad. */
    private static final String FAULTY = """
            id,q1,q2,q3,q4,q5,q6,q7
            1,1,1,1,1,1,1,1
            2,6,0,1,1,1,1,1
            3,1,1,often,1,1,1,2.5
            4,5,5,5,5,5,5,5
            5,1,1
            """;

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        in = folder.resolve("answers.csv");
        out = folder.resolve("scores.csv");
        Files.writeString(in, FAULTY);
    }

    @Test
    void all_faults_are_reported_with_their_places_and_no_file_is_written() {
        Ran ran = Ran.of("score", "swemwbs", in, "-o", out);

        assertThat(ran.errors())
                .containsExactly(
                        in + ":3: column q1: \"6\" is not an answer of swemwbs (allowed: 1..5) [answer-not-allowed]",
                        in + ":3: column q2: \"0\" is not an answer of swemwbs (allowed: 1..5) [answer-not-allowed]",
                        in + ":4: column q3: \"often\" is not an answer of swemwbs (allowed: 1..5)"
                                + " [answer-not-a-number]",
                        in + ":4: column q7: \"2.5\" is not an answer of swemwbs (allowed: 1..5) [answer-not-allowed]",
                        in + ":6: the row has 3 cells, the header has 8 [ragged-row]",
                        "5 problems: 3 answer-not-allowed, 1 answer-not-a-number, 1 ragged-row; nothing was written");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Ran.filesIn(folder)).containsExactly("answers.csv");
    }

    @Test
    void on_standard_output_rows_before_the_first_problem_have_gone_out_and_none_after() {
        Ran ran = Ran.of("score", "swemwbs", in);

        assertThat(ran.out()).isEqualTo("id,swemwbs_raw,swemwbs_metric\n1,7,7\n");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void values_can_be_hidden() {
        Ran ran = Ran.of("score", "swemwbs", in, "-o", out, "--hide-values");

        assertThat(ran.err()).contains(":4: column q3: the value is not").doesNotContain("often", "\"6\"", "2.5");
    }

    @Test
    void blank_takes_bad_cells_as_missing_and_leaves_ragged_rows_out() throws IOException {
        Ran ran = Ran.of("score", "swemwbs", in, "-o", out, "--on-invalid", "blank", "--min-answered", "half");

        // Row 2: 5 x 7 / 5; row 3: 5 x 7 / 5.
        assertThat(Files.readString(out)).isEqualTo("id,swemwbs_raw,swemwbs_metric\n1,7,7\n2,7,\n3,7,\n4,35,35\n");
        assertThat(ran.errors())
                .hasSize(6)
                .last()
                .asString()
                .endsWith("bad cells count as missing, 1 row was left out");
        assertThat(ran.code()).isZero();
    }

    @Test
    void drop_leaves_bad_rows_out() throws IOException {
        Ran ran = Ran.of("score", "swemwbs", in, "-o", out, "--on-invalid", "drop");

        assertThat(Files.readString(out)).isEqualTo("id,swemwbs_raw,swemwbs_metric\n1,7,7\n4,35,35\n");
        assertThat(ran.errors()).hasSize(6).last().asString().endsWith("; 3 rows were left out");
        assertThat(ran.code()).isZero();
    }

    @Test
    void the_first_twenty_problems_are_shown_and_all_are_counted() {
        String rows = "q1,q2,q3,q4,q5,q6,q7\n" + "9,9,9,9,9,9,9\n".repeat(10_000);

        Ran ran = Ran.reading(rows, "score", "swemwbs", "--threads", "3");

        assertThat(ran.errors()).hasSize(22);
        assertThat(ran.errors().get(0)).startsWith("stdin:2: column q1:");
        assertThat(ran.errors().get(19)).startsWith("stdin:4: column q6:");
        assertThat(ran.errors().get(20))
                .startsWith("70000 problems: 70000 answer-not-allowed (the first 20 are shown);");
        assertThat(ran.errors().get(21)).startsWith("warning: Of 70000 refused cells, 70000 hold 9");
    }

    @Test
    void a_file_in_another_coding_is_named_as_such_first() {
        String rows = ghqHeader() + "1,2,3,4,1,2,3,4,1,2,3,4\n" + "4,4,4,4,4,4,4,4,4,4,4,4\n";

        Ran ran = Ran.reading(rows, "score", "ghq-12");

        assertThat(ran.errors().get(0))
                .isEqualTo("stdin: the answers do not fit the coding 0..3 of ghq-12; every one of them fits 1..4"
                        + " [coding-mismatch]");
        assertThat(ran.errors().get(1)).startsWith("stdin:2: column ghq_12_4: \"4\"");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Ran.reading(rows, "score", "ghq-12", "--coding", "1..4").code())
                .isZero();
    }

    @Test
    void no_other_coding_is_named_when_one_cell_fits_none() {
        String rows = ghqHeader() + "1,2,3,4,1,2,3,4,1,2,3,4\n" + "4,4,4,4,4,4,4,4,4,4,4,x\n";

        assertThat(Ran.reading(rows, "score", "ghq-12").err())
                .contains("[answer-not-allowed]")
                .doesNotContain("[coding-mismatch]");
    }

    @Test
    void another_coding_is_named_only_if_every_thread_agrees() {
        // The first megabytes are left to one thread.
        String rows = ghqHeader() + "1,1,1,1,1,1,1,1,1,1,1,4\n".repeat(100_000);

        assertThat(Ran.reading(rows, "score", "ghq-12", "--threads", "4").err()).contains("[coding-mismatch]");
        assertThat(Ran.reading(rows + "0,0,0,0,0,0,0,0,0,0,0,0\n", "score", "ghq-12", "--threads", "4")
                        .err())
                .doesNotContain("[coding-mismatch]");
    }

    private static String ghqHeader() {
        return "ghq_12_1,ghq_12_2,ghq_12_3,ghq_12_4,ghq_12_5,ghq_12_6,"
                + "ghq_12_7,ghq_12_8,ghq_12_9,ghq_12_10,ghq_12_11,ghq_12_12\n";
    }

    @Test
    void a_zero_among_printed_numbers_is_refused() {
        Ran ran = Ran.reading("q26,q28,q32\n0,1,5\n", "score", "hse-msit", "--coding", "printed", "--scores", "change");

        assertThat(ran.errors().get(0))
                .isEqualTo("stdin:2: column q26: \"0\" is not an answer of hse-msit (allowed: 1..5 or a label)"
                        + " [answer-not-allowed]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_message_shows_no_control_characters_of_a_cell() {
        Ran ran = Ran.reading("q26,q28,q32\n\u001B[31m,1,5\n", "score", "hse-msit", "--scores", "change");

        assertThat(ran.err()).contains("\"\uFFFD[31m\"").doesNotContain("\u001B");
    }
}
