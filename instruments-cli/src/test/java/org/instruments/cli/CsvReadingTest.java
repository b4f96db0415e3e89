package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReadingTest {
    private static final String CHANGE = "score hse-msit --scores change";

    private static Ran change(String rows, String... more) {
        return change(rows.getBytes(StandardCharsets.UTF_8), more);
    }

    private static Ran change(byte[] rows, String... more) {
        String words = CHANGE + (more.length == 0 ? "" : " " + String.join(" ", more));
        return Ran.reading(rows, (Object[]) words.split(" "));
    }

    @Test
    void windows_line_ends_a_byte_order_mark_and_semicolons_are_understood() {
        Ran ran = change("\uFEFFq26;name;q28;q32\r\n1;Özge, \"A\";1;1\r\n2;b;2;2\r\n", "--delimiter", ";");

        assertThat(ran).isEqualTo(new Ran(0, "name,hse_msit_change\n\"Özge, \"\"A\"\"\",1\nb,2\n", ""));
    }

    @Test
    void cells_may_be_between_tabs() {
        assertThat(change("q26\tq28\tq32\n1\t1\t1\n", "--delimiter", "tab").out())
                .isEqualTo("hse_msit_change\n1\n");
        assertThat(change("q26\tq28\tq32\n1\t1\t1\n", "--delimiter", "\\t").out())
                .isEqualTo("hse_msit_change\n1\n");
    }

    @Test
    void a_problem_is_at_the_physical_line_where_its_row_starts() {
        Ran ran = change("note,q26,q28,q32\n\"two\nlines\",1,1,1\n\n\"three\n\nlines\",1,7,1\nlast,1,1,8\n");

        assertThat(ran.errors().get(0)).startsWith("stdin:5: column q28: \"7\"");
        assertThat(ran.errors().get(1)).startsWith("stdin:8: column q32: \"8\"");
    }

    @Test
    void a_quoted_line_break_is_carried_through() {
        assertThat(change("note,q26,q28,q32\n\"two\nlines\",1,1,1\n").out())
                .isEqualTo("note,hse_msit_change\n\"two\nlines\",1\n");
    }

    @Test
    void quotes_that_a_cell_does_not_need_change_nothing() {
        String header = "name,q26,q28,q32\n";
        String rows = "a,1,2,3\n b ,5, 4 ,3\n,3,3,3\n".repeat(20);
        String quoted = rows.replaceAll("([^,\n]*)([,\n])", "\"$1\"$2");

        assertThat(quoted).startsWith("\"a\",\"1\",\"2\",\"3\"\n\" b \",\"5\",\" 4 \",\"3\"\n\"\",");
        assertThat(change(header + quoted))
                .isEqualTo(new Ran(0, "name,hse_msit_change\n" + "a,2\n b ,4\n,3\n".repeat(20), ""));
        assertThat(change((header + quoted).replace("\n", "\r\n"))).isEqualTo(change(header + rows));
    }

    static Stream<Arguments> rowsWithQuotesThatMatter() {
        return Stream.of(
                arguments("x,\"1,2,3", "a quote is opened here and never closed [malformed-csv]"),
                arguments("\"x,1,2,3", "a quote is opened here and never closed [malformed-csv]"),
                arguments("x,\"1\"2,3", "a quoted cell goes on after its closing quote"),
                arguments("x,1\",2,3", "column q26: \"1\"\" "),
                arguments("x,\"1\"\"\",2,3", "column q26: \"1\"\" "),
                arguments("x,\"1,2\",3,3", "column q26: \"1,2\" "),
                arguments("\"x,1\",2,3", "the row has 3 cells, the header has 4"));
    }

    @ParameterizedTest
    @MethodSource("rowsWithQuotesThatMatter")
    void a_quote_that_matters_is_seen_after_many_rows_that_have_none_or_need_none(String row, String problem) {
        String rows = "a,1,2,3\nb,\"1\",2,\"3\"\n\"c\",3,2,1\n".repeat(20);

        Ran ran = change("name,q26,q28,q32\n" + rows + row + "\n");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0)).startsWith("stdin:62: " + problem);
    }

    @Test
    void blank_lines_between_rows_of_several_columns_are_no_rows() {
        assertThat(change("\nq26,q28,q32\n\n1,1,1\n\n\n2,2,2\n\n"))
                .isEqualTo(new Ran(0, "hse_msit_change\n1\n2\n", ""));
    }

    @Test
    void an_empty_line_in_a_file_of_one_column_is_a_row_without_an_answer() {
        Ran ran = Ran.reading("q24\n4\n\n5\n", "score", "wrqol", "--scores", "overall");

        assertThat(ran).isEqualTo(new Ran(0, "wrqol_overall\n4\n\"\"\n5\n", ""));
    }

    @Test
    void bytes_that_are_not_utf_8_are_reported_with_their_line() {
        Ran ran = change("name,q26,q28,q32\nanna,1,1,1\nJos\u00E9,1,1,1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(ran.errors().get(0))
                .startsWith("stdin:3: the text is not UTF-8")
                .endsWith("[malformed-csv]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void text_cut_off_within_a_character_is_reported() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("q26,q28,q32\n1,1,1\n1,1,".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);

        assertThat(change(bytes.toByteArray()).errors().get(0)).startsWith("stdin:3: the text is not UTF-8");
    }

    @Test
    void utf_16_is_named_as_such() {
        Ran ran = change("\uFEFFq26,q28,q32\n1,1,1\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(ran.errors().get(0)).startsWith("stdin: the text is UTF-16:").endsWith("[malformed-csv]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_spreadsheet_is_named_as_such() {
        assertThat(change("PK\u0003\u0004...").errors().get(0)).startsWith("stdin: this is a spreadsheet");
    }

    @Test
    void a_quote_that_is_never_closed_is_reported_where_it_opens_whatever_happens_on_bad_cells() {
        String rows = "name,q26,q28,q32\nanna,1,1,1\n\"bert,1,1,1\ncarl,1,1,1\n";

        Ran ran = change(rows, "--on-invalid", "drop");

        assertThat(ran.errors().get(0)).isEqualTo("stdin:3: a quote is opened here and never closed [malformed-csv]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void text_after_a_closing_quote_is_reported_without_showing_it() {
        Ran ran = change("name,q26,q28,q32\n\"anna\"secret,1,1,1\n");

        assertThat(ran.errors().get(0))
                .startsWith("stdin:2: a quoted cell goes on after its closing quote")
                .endsWith("[malformed-csv]");
        assertThat(ran.err()).doesNotContain("'s'");
    }

    @Test
    void problems_before_malformed_text_are_reported_first() {
        Ran ran = change("name,q26,q28,q32\nanna,1,9,1\n\"bert,1,1,1\n");

        assertThat(ran.errors().get(0)).startsWith("stdin:2: column q28: \"9\"");
        assertThat(ran.errors().get(1)).startsWith("stdin:3: ").endsWith("[malformed-csv]");
    }

    @Test
    void a_cell_of_many_megabytes_is_too_large() {
        Ran ran = change("name,q26,q28,q32\n\"" + "x".repeat(17_000_000));

        assertThat(ran.errors().get(0)).startsWith("stdin:2: ").endsWith("[too-large]");
    }

    @Test
    void a_row_of_many_more_megabytes_is_too_large() {
        String cells = "x".repeat(1_000_000) + ",";

        assertThat(change("name,q26,q28,q32\na,1,1,1\n" + cells.repeat(70))
                        .errors()
                        .get(0))
                .startsWith("stdin:3: a row is larger than 16 MB")
                .endsWith("[too-large]");
    }

    @Test
    void characters_outside_the_basic_plane_survive_at_any_place() {
        String name = "a".repeat(65_519) + "\uD83D\uDE00".repeat(40_000);

        assertThat(change("name,q26,q28,q32\n" + name + ",1,1,1\n").out())
                .isEqualTo("name,hse_msit_change\n" + name + ",1\n");
    }
}
