package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.instruments.Instruments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private Path answers;
    private Path report;

    @BeforeEach
    void writeAnswers() throws IOException {
        answers = Files.writeString(
                folder.resolve("answers.csv"), new SyntheticAnswers(Instruments.get("hse-msit"), 3).csv(300));
        report = folder.resolve("report.html");
    }

    @Test
    void a_report_is_one_file_that_only_its_owner_reads_and_is_the_same_each_time() throws IOException {
        Ran ran = Ran.of(
                "report",
                "hse-msit",
                answers,
                "--by",
                "team",
                "--invited",
                "380",
                "--title",
                "Staff <2026>",
                "-o",
                report);

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        String page = Files.readString(report);
        assertThat(page)
                .contains("<title>Staff &lt;2026&gt;")
                .contains("sit-2023")
                .contains("78.9")
                .doesNotContain("<script");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
        Path again = folder.resolve("again.html");
        Ran.of(
                "report",
                "hse-msit",
                answers,
                "--by",
                "team",
                "--invited",
                "380",
                "--title",
                "Staff <2026>",
                "-o",
                again,
                "--threads",
                "1");
        assertThat(Files.readString(again)).isEqualTo(page);
        assertThat(Ran.filesIn(folder)).containsExactly("again.html", "answers.csv", "report.html");
    }

    @Test
    void rows_without_a_time_are_left_out_of_a_report_over_time_and_that_is_said() throws IOException {
        StringBuilder text = new StringBuilder();
        int[] row = {0};
        Files.readAllLines(answers).forEach(line -> {
            String when = row[0] == 0 ? "wave" : row[0] <= 20 ? "" : row[0] % 2 == 0 ? "2025" : "2026";
            text.append(when).append(',').append(line).append('\n');
            row[0]++;
        });
        Files.writeString(answers, text);

        Ran ran = Ran.of("report", "hse-msit", answers, "--by", "team", "--time", "wave", "-o", report);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("note: 20 rows without a value of wave are left out\n");
        assertThat(Files.readString(report)).contains("2025").contains("2026").contains("140 people");
    }

    @Test
    void bad_answers_leave_no_report_and_the_old_one_as_it_was() throws IOException {
        Files.writeString(report, "old");
        Files.writeString(
                answers, Files.readString(answers).replaceFirst("\nsynthetic-001,[^,]*,[^,]*", "\nx,north,9"));

        Ran ran = Ran.of("report", "hse-msit", answers, "-o", report);

        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.err()).contains("answers.csv:2: column q1");
        assertThat(Files.readString(report)).isEqualTo("old");
        assertThat(Ran.filesIn(folder)).containsExactly("answers.csv", "report.html");
    }

    @Test
    void a_report_never_replaces_its_input_and_needs_a_name() {
        assertThat(Ran.of("report", "hse-msit", answers, "-o", answers).code()).isEqualTo(ExitCode.WRONG_CALL);
        Ran unnamed = Ran.of("report", "hse-msit", answers);
        assertThat(unnamed.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(unnamed.err()).contains("-o");
        Ran both = Ran.of("report", "hse-msit", answers, "--time", "id", "--by", "team,q1", "-o", report);
        assertThat(both.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(both.err()).contains("--time goes with one column of --by");
    }
}
