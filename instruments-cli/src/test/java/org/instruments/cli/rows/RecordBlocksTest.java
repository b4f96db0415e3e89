package org.instruments.cli.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.instruments.problem.InvalidInputException;

class RecordBlocksTest {
    private static final String HEADER = "a,b\n";

    private record Cut(List<String> blocks, List<CsvRow> rows) {}

    private static Cut cut(String text, int size) throws IOException {
        Rows input = CsvInput.open("f", stream(text), ',');
        RecordBlocks reader = input.blocks().orElseThrow();
        RecordBlocks.Block block = new RecordBlocks.Block(size);
        List<String> blocks = new ArrayList<>();
        List<CsvRow> rows = new ArrayList<>();
        long lines = 0;
        try {
            while (reader.read(block)) {
                lines += RecordEnds.lines(block.bytes(), 0, block.start());
                blocks.add(
                        new String(block.bytes(), block.start(), block.end() - block.start(), StandardCharsets.UTF_8));
                addAll(rows, CsvRows.of(input.header(), block.bytes(), block.start(), block.end(), lines, ','));
                lines += RecordEnds.lines(block.bytes(), block.start(), block.end());
            }
        } catch (InvalidInputException e) {
            rows.add(new CsvRow(-1, 0, List.of(e.problems().toString())));
        }
        return new Cut(blocks, rows);
    }

    private static List<CsvRow> parsed(String text) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try {
            addAll(rows, CsvInput.open("f", stream(text), ','));
        } catch (InvalidInputException e) {
            rows.add(new CsvRow(-1, 0, List.of(e.problems().toString())));
        }
        return rows;
    }

    /** The number of a row is left out: a part of a file does not know it. */
    private static void addAll(List<CsvRow> all, Rows rows) throws IOException {
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            all.add(new CsvRow(row.line(), 0, row.cells()));
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "1",
                        "23",
                        ",",
                        ",",
                        "\n",
                        "\r\n",
                        "\r",
                        "\"",
                        "\"\"",
                        "\"x\"",
                        "\"y\n\"",
                        "\"\r\n,\"",
                        " ",
                        "é")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property
    void blocks_of_any_size_hold_the_rows_of_the_whole_file(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int size) throws IOException {
        assertThat(cut(HEADER + text, size).rows()).isEqualTo(parsed(HEADER + text));
    }

    @Property
    void blocks_together_are_the_file_after_its_header(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int size) throws IOException {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        Rows input = CsvInput.open("f", stream("\uFEFF\n" + HEADER + text), ',');
        RecordBlocks reader = input.blocks().orElseThrow();
        RecordBlocks.Block block = new RecordBlocks.Block(size);
        while (reader.read(block)) {
            together.write(block.bytes(), block.start(), block.end() - block.start());
        }

        assertThat(together.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Example
    void a_line_break_in_quotes_does_not_end_a_block() throws IOException {
        String row = "\"one\ntwo, \"\"three\"\"\nfour\",1\n";

        assertThat(cut(HEADER + row + row + row, HEADER.length() + 40).blocks()).containsExactly(row, row, row);
    }

    @Example
    void a_quote_within_a_cell_opens_nothing() throws IOException {
        assertThat(cut(HEADER + "5\" pipe,1\n6\" pipe,2\n", 16).blocks())
                .containsExactly("5\" pipe,1\n", "6\" pipe,2\n");
    }

    @Example
    void a_quoted_header_over_two_lines_is_no_row() throws IOException {
        Cut cut = cut("\n\n\"a\nb\",c\r\n1,2\r\n", 8);

        assertThat(cut.rows()).containsExactly(new CsvRow(5, 0, List.of("1", "2")));
    }
}
