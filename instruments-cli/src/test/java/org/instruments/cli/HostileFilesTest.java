package org.instruments.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.instruments.cli.Tame.assertRefused;
import static org.instruments.cli.Tame.assertTame;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of answers that nobody means well with: each is refused with a code and a place, or read right. */
class HostileFilesTest {
    private static final String HEADER = "id,q1,q2,q3,q4,q5,q6,q7\n";
    private static final String ROW = "a,1,2,3,4,5,1,2\n";
    private static final String SCORED = "id,swemwbs_raw,swemwbs_metric\na,18,17.43\n";

    @TempDir
    private Path folder;

    private Ran score(String name, byte[] bytes) throws IOException {
        return Ran.of("score", "swemwbs", Files.write(folder.resolve(name), bytes));
    }

    private Ran score(String text) throws IOException {
        return score("answers.csv", text.getBytes(UTF_8));
    }

    /** Answered 3 the other six would make 18 + 3 - 1. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3.000000000", "\u00A03", "3\u00A0", "\u20033", "3\u2028", "\uFEFF3", "\t3"})
    void a_whole_number_in_white_space_is_an_answer(String cell) throws IOException {
        assertThat(assertTame(score(HEADER + "a," + cell + ",2,3,4,5,1,2\n")).out())
                .contains("\na,20,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999",
                "1e-999",
                "+0",
                "-0",
                "007",
                "3.0000000000000000001",
                "+3",
                "3.",
                ".3e1",
                "3e0",
                "30e-1",
                "99999999999"
            })
    void another_number_is_no_answer(String cell) throws IOException {
        assertRefused(score(HEADER + "a," + cell + ",2,3,4,5,1,2\n"), 1, "[answer-not-allowed]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "0x1",
                "1_000",
                "\u0663",
                "\uFF13",
                "\"3,0\"",
                "3\0",
                "\0003",
                "3\u0085",
                "\u202E3",
                "3\u202C",
                "3\u200B",
                "\u00B2",
                "\u2162",
                "3\u001B[31m",
                "\u001B]0;x\u00073",
                "3\u009B",
                "3\u007F",
                "=3",
                "'3",
                "TRUE",
                "3f",
                "3L",
                "0b11",
                "e",
                "-",
                "."
            })
    void text_is_no_answer_and_does_not_act_on_the_terminal(String cell) throws IOException {
        assertRefused(score(HEADER + "a," + cell + ",2,3,4,5,1,2\n"), 1, "[answer-not-a-number]");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("a lone CR ends a line", bytes(HEADER + ROW.replace('\n', '\r')), SCORED),
                arguments("a mark of byte order", bytes("\uFEFF" + HEADER + ROW), SCORED),
                arguments("NEL ends no line", bytes(HEADER + ROW.replace('\n', '\u0085') + ROW), ":2: [ragged-row]"),
                arguments("LS ends no line", bytes(HEADER + ROW.replace('\n', '\u2028') + ROW), ":2: [ragged-row]"),
                arguments("not UTF-8", with(HEADER + "a#,1,2,3,4,5,1,2\n", 0xFF), ":2: [malformed-csv]"),
                arguments("overlong", with(HEADER + "a#,1,2,3,4,5,1,2\n", 0xC0, 0xAF), ":2: [malformed-csv]"),
                arguments("an overlong digit", with(HEADER + "a,#,2,3,4,5,1,2\n", 0xC0, 0xB3), ":2: [malformed-csv]"),
                arguments("a surrogate", with(HEADER + "a#,1,2,3,4,5,1,2\n", 0xED, 0xA0, 0x80), ":2: [malformed-csv]"),
                arguments("half a character", with(HEADER + ROW + "b#", 0xE2, 0x82), ":3: [malformed-csv]"),
                arguments("UTF-16 with a mark", ("\uFEFF" + HEADER + ROW).getBytes(UTF_16BE), ": [malformed-csv]"),
                arguments("UTF-16LE with a mark", ("\uFEFF" + HEADER + ROW).getBytes(UTF_16LE), ": [malformed-csv]"),
                arguments("UTF-16 without", (HEADER + ROW).getBytes(UTF_16BE), ": [malformed-csv]"),
                arguments("UTF-16LE without", (HEADER + ROW).getBytes(UTF_16LE), ": [malformed-csv]"),
                arguments("a quote left open", bytes(HEADER + "\"a,1,2,3,4,5,1,2\n"), ":2: [malformed-csv]"),
                arguments("text after a quote", bytes(HEADER + "\"a\"b,1,2,3,4,5,1,2\n"), ":2: [malformed-csv]"),
                arguments("zeros", bytes(HEADER + "\0\0\0\n"), ":2: [ragged-row]"),
                arguments("nothing", bytes(""), ": [empty-input]"),
                arguments("nothing but lines", bytes("\n".repeat(100_000)), ": [empty-input]"),
                arguments("a zip file", bytes("PK\u0003\u0004" + "\0".repeat(100)), ": [malformed-csv]"),
                arguments(
                        "a name of a column that acts",
                        bytes(HEADER.replace("q1", "q1\u009B31m\u202E\u001B[2J") + ROW),
                        ":1: [missing-column]"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] with(String text, int... inPlaceOfHash) {
        StringBuilder bytes = new StringBuilder();
        Arrays.stream(inPlaceOfHash).forEach(one -> bytes.append((char) one));
        return text.replace("#", bytes).getBytes(ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_is_read_right_or_refused_with_its_line(String name, byte[] text, String expected) throws IOException {
        Ran ran = assertTame(score("answers.csv", text));

        if (expected.equals(SCORED)) {
            assertThat(ran).isEqualTo(new Ran(0, SCORED, ""));
        } else {
            int space = expected.indexOf(' ');
            assertRefused(ran, 1, expected.substring(space + 1));
            assertThat(ran.errors().get(0)).contains("answers.csv" + expected.substring(0, space));
        }
    }

    @Test
    void a_million_digits_and_a_letter_are_seen_through_at_once() throws IOException {
        String digits = "9".repeat(1_000_000) + "x";

        assertRefused(score(HEADER + "a," + digits + ",2,3,4,5,1,2\n"), 1, "[answer-not-a-number]");
        assertThat(assertTame(score(HEADER + "-" + digits + ",1,2,3,4,5,1,2\n")).out())
                .contains("'-" + digits);
    }

    private Ran unpacked(String name, String start, String repeated, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(start));
            byte[] block = bytes(repeated.repeat(100_000 / repeated.length()));
            for (long left = (long) times * repeated.length(); left > 0; left -= block.length) {
                gzip.write(block);
            }
        }
        return score(name, packed.toByteArray());
    }

    @Test
    void a_small_file_that_unpacks_to_one_huge_row_is_too_large() throws IOException {
        assertRefused(unpacked("a.csv.gz", HEADER, "x", 100_000_000), 1, "[too-large]");
        assertRefused(unpacked("a.csv.gz", HEADER, ",", 100_000_000), 1, "[too-large]");
        assertRefused(unpacked("a.csv.gz", HEADER + "\"", "x\n", 50_000_000), 1, "[too-large]");
        assertRefused(unpacked("a.csv.gz", "", "x", 100_000_000), 1, "[too-large]");
        assertRefused(unpacked("a.csv.gz", "", ",", 100_000_000), 1, "[too-large]");
    }

    private static final String CELLS =
            "<c><v>2</v></c><c><v>3</v></c><c><v>4</v></c><c><v>5</v></c><c><v>1</v></c><c><v>2</v></c>";

    private static byte[] workbook(String firstAnswer) {
        byte[] workbook = XlsxFile.of(List.of(List.of(HEADER.strip().split(",")), List.of("a")));
        return XlsxFile.changed(
                workbook,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<row r=\"2\"[^>]*>.*?</row>",
                        "<row r=\"2\">"
                                + java.util.regex.Matcher.quoteReplacement(
                                        "<c t=\"inlineStr\"><is><t>a</t></is></c>" + firstAnswer + CELLS)
                                + "</row>"));
    }

    static Stream<Arguments> cellsOfSheets() {
        return Stream.of(
                arguments("<c><v>3</v></c>", ""),
                arguments("<c><v>1e999</v></c>", "[answer-not-allowed]"),
                arguments("<c><v>1e-999</v></c>", "[answer-not-allowed]"),
                arguments("<c><v>1E999999999</v></c>", "[answer-not-allowed]"),
                arguments("<c><v>1E-2147483647</v></c>", "[answer-not-allowed]"),
                arguments("<c><v>NaN</v></c>", "[answer-not-a-number]"),
                arguments("<c><v>\u0663</v></c>", "[answer-not-a-number]"),
                arguments("<c><v>\uFF13</v></c>", "[answer-not-a-number]"),
                arguments("<c><f>1+2</f><v>3</v></c>", ""),
                arguments("<c><f>1+2</f></c>", "[answer-not-a-number]"),
                arguments("<c t=\"str\"><f>A1</f><v>=1+1</v></c>", "[answer-not-a-number]"),
                arguments("<c t=\"e\"><v>#REF!</v></c>", "[answer-not-a-number]"),
                arguments("<c t=\"s\"><v>99</v></c>", "[malformed-file]"),
                arguments("<c t=\"s\"><v>-1</v></c>", "[malformed-file]"),
                arguments("<c t=\"s\"><v><![CDATA[99]]></v></c>", "[malformed-file]"),
                arguments("<c t=\"s\"><v>9<!-- -->9</v></c>", "[malformed-file]"),
                arguments("<c><v>&x;</v></c>", "[malformed-file]"),
                arguments("<c r=\"A2\"><v>3</v></c>", "[malformed-file]"),
                arguments("<c r=\"XFD2\"><v>3</v></c>", "[too-large]"),
                arguments("<c r=\"XFE2\"><v>3</v></c>", "[too-large]"),
                arguments("<c r=\"AAAA2\"><v>3</v></c>", "[too-large]"),
                arguments("<c " + "a=\"b\" ".repeat(11_000) + "><v>3</v></c>", "[too-large]"),
                arguments("<c><v>3</v>", "[malformed-file]"));
    }

    @ParameterizedTest
    @MethodSource("cellsOfSheets")
    void a_cell_of_a_sheet_is_read_right_or_refused(String cell, String code) throws IOException {
        Ran ran = assertTame(score("answers.xlsx", workbook(cell)));

        if (code.isEmpty()) {
            assertThat(ran.out()).isEqualTo("id,swemwbs_raw,swemwbs_metric\na,20,18.59\n");
        } else {
            assertRefused(ran, 1, code);
        }
    }

    @Test
    void an_empty_result_of_a_formula_is_not_answered() throws IOException {
        assertThat(score("answers.xlsx", workbook("<c t=\"str\"><f>A1</f><v></v></c>"))
                        .out())
                .contains("\na,,\n");
    }

    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]>";

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void a_part_with_a_doctype_is_refused(String part) throws IOException {
        byte[] workbook =
                XlsxFile.changed(workbook("<c><v>3</v></c>"), part, xml -> xml.replaceFirst("\\?>", "?>" + LAUGHS));

        assertRefused(
                score("answers.xlsx", workbook),
                1,
                "a part of it has a DOCTYPE, which no workbook has [malformed-file]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../../../etc/passwd",
                "http://127.0.0.1:9/",
                "other/sheet1.bin",
                "worksheets/none.xml",
                "worksheets/sheet&#49;.bin"
            })
    void a_sheet_that_is_elsewhere_is_refused(String place) throws IOException {
        byte[] workbook = XlsxFile.changed(
                workbook("<c><v>3</v></c>"),
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replaceFirst("\"[^\"]*worksheets/sheet1.xml\"", '"' + place + '"'));

        assertRefused(score("answers.xlsx", workbook), 1, "[malformed-file]");
    }

    @Test
    void a_sheet_in_another_encoding_is_refused() throws IOException {
        byte[] utf16 = XlsxFile.changed(
                workbook("<c><v>3</v></c>"),
                "xl/worksheets/sheet1.xml",
                xml -> new String(("\uFEFF" + xml.replace("UTF-8", "UTF-16")).getBytes(UTF_16BE), ISO_8859_1));
        byte[] unknown = XlsxFile.changed(
                workbook("<c><v>3</v></c>"), "xl/worksheets/sheet1.xml", xml -> xml.replace("UTF-8", "no-such"));

        assertTame(score("answers.xlsx", utf16));
        assertRefused(score("answers.xlsx", unknown), 1, "[malformed-file]");
    }

    @Test
    void the_name_of_a_sheet_does_not_act_on_the_terminal() throws IOException {
        byte[] workbook = XlsxFile.of(Map.of("A\u009B31m\u202E", sheet -> {}, "B\u009B31m\u202E", sheet -> {}));

        assertThat(assertTame(score("answers.xlsx", workbook)).code()).isEqualTo(1);
    }

    private static byte[] sav(int cases) {
        SavFile file = new SavFile().text("id", 8);
        for (int item = 1; item <= 7; item++) {
            file.number("q" + item);
        }
        for (int i = 0; i < 3; i++) {
            file.row("a", 1, 2, 3, 4, 5, 1, 2);
        }
        byte[] bytes = file.uncompressed().bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(80, cases);
        return bytes;
    }

    @Test
    void the_header_of_a_data_file_must_count_its_cases_right() throws IOException {
        assertThat(assertTame(score("a.sav", sav(3))).out()).isEqualTo(SCORED + "a,18,17.43\na,18,17.43\n");
        assertThat(assertTame(score("a.sav", sav(-1))).out()).isEqualTo(SCORED + "a,18,17.43\na,18,17.43\n");
        assertRefused(
                score("a.sav", sav(2)), 1, "there are more cases than the 2 that its header counts [malformed-file]");
        assertRefused(score("a.sav", sav(0)), 1, "[malformed-file]");
        assertRefused(score("a.sav", sav(4)), 1, "[malformed-file]");
        assertRefused(score("a.sav", sav(Integer.MAX_VALUE)), 1, "[malformed-file]");
        assertRefused(score("a.sav", sav(-2)), 1, "its number of cases cannot be right [malformed-file]");
    }

    /** Records that stand before the one that ends them, as whole numbers. */
    static Stream<Arguments> records() {
        int huge = Integer.MAX_VALUE;
        return Stream.of(
                arguments("documents", new int[] {6, huge}, "[too-large]"),
                arguments("fewer documents than none", new int[] {6, -1}, "[malformed-file]"),
                arguments("an extension", new int[] {7, 99, huge, huge}, "[too-large]"),
                arguments("a smaller one than none", new int[] {7, 99, -1, 5}, "[malformed-file]"),
                arguments("long names", new int[] {7, 13, 1, huge}, "[malformed-file]"),
                arguments("labels", new int[] {3, huge}, "[too-large]"),
                arguments("variables of labels", new int[] {3, 0, 4, huge}, "[malformed-file]"),
                arguments("labels of no variable", new int[] {3, 0, 4, 1, 99_999}, "[malformed-file]"),
                arguments("labels of long texts", new int[] {7, 21, 1, 12, 0, 0, huge}, "[malformed-file]"),
                arguments("a variable with a huge label", new int[] {2, 0, 1, 0, 0, 0, 0, 0, huge}, "[malformed-file]"),
                arguments(
                        "missing values without end",
                        new int[] {2, 0, 0, Integer.MIN_VALUE, 0, 0, 0, 0},
                        "[malformed-file]"),
                arguments("what nobody knows", new int[] {77, 0}, "[malformed-file]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_data_file_with_lengths_that_lie_is_refused(String name, int[] records, String code) throws IOException {
        byte[] good = sav(3);
        ByteBuffer lies = ByteBuffer.allocate(4 * records.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(records).forEach(lies::putInt);
        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        int end = new String(good, ISO_8859_1).indexOf("\u00E7\u0003\0\0\0\0\0\0");
        bad.write(good, 0, end);
        bad.writeBytes(lies.array());
        // So much that a reader who believed the lengths would not come to the end.
        for (int i = 0; i < 400; i++) {
            bad.writeBytes(new byte[100_000]);
        }

        assertRefused(score("a.sav", bad.toByteArray()), 1, code);
    }

    @Test
    void millions_of_labels_are_too_large() throws IOException {
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        ByteBuffer label = ByteBuffer.allocate(16);
        byte[] good = sav(3);
        int end = new String(good, ISO_8859_1).indexOf("\u00E7\u0003\0\0\0\0\0\0");
        labels.write(good, 0, end);
        labels.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(3)
                .putInt(1_000_000)
                .array());
        for (int i = 0; i < 200_001; i++) {
            labels.writeBytes(label.putDouble(0, i).array());
        }

        assertRefused(score("a.sav", labels.toByteArray()), 1, "has more than 200000 value labels [too-large]");
    }
}
