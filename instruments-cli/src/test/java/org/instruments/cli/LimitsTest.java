package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.instruments.cli.Tame.assertRefused;
import static org.instruments.cli.Tame.assertTame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of files of answers, each at its edge: the last that is read, and the first that is not. */
class LimitsTest {
    private static final String HEADER = "id,q1,q2,q3,q4,q5,q6,q7\n";
    private static final String ANSWERS = ",1,2,3,4,5,1,2";
    private static final int LONGEST_ROW = 1 << 24;
    private static final int MOST_CELLS = 100_000;
    private static final int MOST_PARTS = 10_000;

    @TempDir
    Path folder;

    private static String row(int length, String id) {
        return HEADER + id + "x".repeat(length - ANSWERS.length() - id.length()) + ANSWERS;
    }

    private Ran scoreByRows(String text) throws IOException {
        Path trace = folder.resolve("trace.jsonl");
        Ran ran = Ran.reading(text, "score", "swemwbs", "--keep", "none", "--trace", trace);
        Files.deleteIfExists(trace);
        return ran;
    }

    @Test
    void a_row_of_16_mebibytes_is_read_in_a_block_and_alone() throws IOException {
        for (String end : List.of("", "\n", "\r\n", "\nb" + ANSWERS + "\n")) {
            assertThat(assertTame(Ran.reading(row(LONGEST_ROW, "") + end, "score", "swemwbs", "--keep", "none"))
                            .code())
                    .isZero();
        }
        assertThat(assertTame(scoreByRows(row(LONGEST_ROW, ""))).code()).isZero();
    }

    @Test
    void a_row_of_one_byte_more_is_too_large_in_a_block_and_alone() throws IOException {
        for (String end : List.of("", "\n", "\r\n", "\nb" + ANSWERS + "\n")) {
            assertRefused(Ran.reading(row(LONGEST_ROW + 1, "") + end, "score", "swemwbs"), 1, "[too-large]");
        }
        assertRefused(scoreByRows(row(LONGEST_ROW + 1, "")), 1, "[too-large]");
    }

    @Test
    void a_row_in_quotes_that_is_too_large_is_told_with_the_line_where_it_starts() {
        Ran ran = Ran.reading(
                HEADER + "a" + ANSWERS + "\n\"" + "x\n".repeat(LONGEST_ROW / 2) + "\"" + ANSWERS, "score", "swemwbs");

        assertRefused(ran, 1, "[too-large]");
        assertThat(ran.errors().get(0)).startsWith("stdin:3: a row is larger than 16 MB");
    }

    private static String wide(int columns) {
        String names =
                IntStream.rangeClosed(1, columns - 7).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return "q1,q2,q3,q4,q5,q6,q7," + names + "\n1,2,3,4,5,1,2" + ",".repeat(columns - 7) + "\n";
    }

    @Test
    void a_hundred_thousand_columns_are_the_most() {
        assertThat(assertTame(Ran.reading(wide(MOST_CELLS), "score", "swemwbs", "--keep", "none"))
                        .out())
                .isEqualTo("swemwbs_raw,swemwbs_metric\n18,17.43\n");
        assertRefused(
                Ran.reading(wide(MOST_CELLS + 1), "score", "swemwbs"),
                1,
                "a row has more than 100000 cells [too-large]");
    }

    @Test
    void a_row_of_more_cells_than_the_header_is_ragged_up_to_a_hundred_thousand() {
        assertRefused(Ran.reading(HEADER + ",".repeat(MOST_CELLS - 1), "score", "swemwbs"), 1, "[ragged-row]");
        assertRefused(Ran.reading(HEADER + ",".repeat(MOST_CELLS), "score", "swemwbs"), 1, "[too-large]");
    }

    private Ran workbookOf(int parts) throws IOException {
        byte[] workbook = XlsxFile.of(
                List.of(List.of(HEADER.strip().split(",")), List.of("a", "1", "2", "3", "4", "5", "1", "2")));
        Path file = Files.write(folder.resolve("few.xlsx"), workbook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> names = new LinkedHashSet<>();
        try (ZipFile few = new ZipFile(file.toFile());
                ZipOutputStream many = new ZipOutputStream(out)) {
            for (ZipEntry part : few.stream().toList()) {
                names.add(part.getName());
                many.putNextEntry(new ZipEntry(part.getName()));
                many.write(few.getInputStream(part).readAllBytes());
            }
            for (int i = names.size(); i < parts; i++) {
                many.putNextEntry(new ZipEntry("more/" + i + ".xml"));
            }
        }
        return Ran.of("score", "swemwbs", Files.write(folder.resolve("many.xlsx"), out.toByteArray()));
    }

    @Test
    void a_workbook_of_ten_thousand_parts_is_read_and_one_of_more_is_not() throws IOException {
        assertThat(assertTame(workbookOf(MOST_PARTS)).code()).isZero();
        assertRefused(workbookOf(MOST_PARTS + 1), 1, "[too-large]");
    }

    private Ran dataFileOf(int variables) throws IOException {
        SavFile file = new SavFile();
        IntStream.rangeClosed(1, variables).forEach(i -> file.number(i <= 7 ? "q" + i : "v" + i));
        file.row(IntStream.rangeClosed(1, variables).mapToObj(i -> 1).toArray());
        return Ran.of(
                "score",
                "swemwbs",
                Files.write(folder.resolve("a.sav"), file.uncompressed().bytes()),
                "--keep",
                "none");
    }

    @Test
    void a_data_file_of_a_hundred_thousand_variables_is_read_and_one_of_more_is_not() throws IOException {
        assertThat(assertTame(dataFileOf(MOST_CELLS)).out()).contains("\n7,");
        assertRefused(dataFileOf(MOST_CELLS + 1), 1, "has more than 100000 variables [too-large]");
    }
}
