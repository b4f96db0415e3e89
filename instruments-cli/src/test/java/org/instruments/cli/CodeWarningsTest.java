package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scoring warns of a coding that does not look right, and changes nothing. */
class CodeWarningsTest {
    private static final String HEADER =
            IntStream.rangeClosed(1, 12).mapToObj(n -> "q" + n).collect(Collectors.joining(",")) + "\n";

    @TempDir
    private Path folder;

    /** Rows in which the codes take turns. */
    private Path file(int rows, int... codes) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            int first = row;
            text.append(IntStream.range(0, 12)
                            .mapToObj(item -> String.valueOf(codes[(first + item) % codes.length]))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("answers.csv"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void a_file_of_1_to_4_in_which_nobody_chose_4_is_warned_of_when_read_as_0_to_3(String format) throws IOException {
        Ran ran = Ran.of("score", "ghq-12", file(30, 1, 2, 3), "--format", format);

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(format.equals("csv") ? 31 : 30);
        assertThat(ran.errors())
                .singleElement()
                .asString()
                .startsWith("warning: None of the 360 answers to the 12 items is 0")
                .contains("--coding 1..4")
                .endsWith("[end-code-never-used]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void items_that_are_not_in_the_file_are_not_counted_as_answered(String format) throws IOException {
        String rows = "1,2,3\n2,3,4\n3,4,1\n".repeat(10);
        Path file = Files.writeString(folder.resolve("change.csv"), "q26,q28,q32\n" + rows);

        Ran ran = Ran.of("score", "hse-msit", file, "--scores", "change", "--format", format);

        assertThat(ran.code()).isZero();
        assertThat(ran.errors())
                .singleElement()
                .asString()
                .startsWith("warning: None of the 90 answers to the 3 items is 5")
                .endsWith("[end-code-never-used]");
    }

    @Test
    void twenty_nine_rows_are_too_few_to_warn_of() throws IOException {
        assertThat(Ran.of("score", "ghq-12", file(29, 1, 2, 3)).err()).isEmpty();
    }

    @Test
    void a_file_in_which_the_ends_are_used_late_is_not_warned_of() throws IOException {
        Path file = file(20_000, 1, 2, 3);
        Files.writeString(file, Files.readString(file) + "0,0,0,0,0,0,0,0,0,0,0,0\n");

        assertThat(Ran.of("score", "ghq-12", file, "--threads", "2").err()).isEmpty();
    }

    @Test
    void refused_cells_that_look_like_a_missing_code_are_named_with_the_option_unless_values_are_hidden()
            throws IOException {
        Path file = file(30, 0, 1, 2, 3, -9);

        assertThat(Ran.of("score", "ghq-12", file).err())
                .contains("--missing-codes=-9")
                .contains("[missing-code-refused]");
        assertThat(Ran.of("score", "ghq-12", file, "--hide-values").err()).doesNotContain("\"-9\"", "=-9");
        assertThat(Ran.of("score", "ghq-12", file, "--missing-codes=-9").err()).isEmpty();
    }
}
