package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of an Excel workbook are read as. */
class SheetRowsTest {
    private static final List<String> ITEMS = List.of("q1", "q2", "q3", "q4", "q5", "q6", "q7");
    private static final List<String> ANNA = List.of("3", "4", "3", "4", "4", "4", "4");
    private static final String OF_ANNA = "26,23.21";

    @TempDir
    Path folder;

    private Ran score(byte[] workbook, Object... options) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), workbook);
        Object[] call = {"score", "swemwbs", file};
        Object[] all = Arrays.copyOf(call, call.length + options.length);
        System.arraycopy(options, 0, all, call.length, options.length);
        Ran ran = Ran.of(all);
        return new Ran(ran.code(), ran.out(), ran.err().replace(folder + "/", ""));
    }

    /** Answers of one person beside one more cell. */
    private static byte[] beside(Consumer<Worksheet> cell) {
        return XlsxFile.of(sheet -> {
            XlsxFile.put(sheet, 0, ITEMS);
            sheet.value(0, 7, "more");
            XlsxFile.put(sheet, 1, ANNA);
            cell.accept(sheet);
        });
    }

    private String carried(byte[] workbook) throws IOException {
        Ran ran = score(workbook);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("more,swemwbs_raw,swemwbs_metric\n").endsWith("," + OF_ANNA + "\n");
        String line = ran.out().lines().toList().get(1);
        return line.substring(0, line.length() - OF_ANNA.length() - 1);
    }

    private static byte[] formatted(double number, String format) {
        return beside(sheet -> {
            sheet.value(1, 7, number);
            sheet.style(1, 7).format(format).set();
        });
    }

    @Test
    void numbers_are_their_shortest_text() throws IOException {
        assertThat(carried(beside(sheet -> sheet.value(1, 7, 3.0)))).isEqualTo("3");
        assertThat(carried(beside(sheet -> sheet.value(1, 7, 0.1)))).isEqualTo("0.1");
        assertThat(carried(XlsxFile.changed(
                        beside(sheet -> sheet.value(1, 7, 77)),
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace("<v>77</v>", "<v>1.1000000000000001</v>"))))
                .isEqualTo("1.1");
        assertThat(carried(formatted(0.25, "0.00E+00"))).isEqualTo("0.25");
        assertThat(carried(formatted(2, "0 \"days\";[Red]0"))).isEqualTo("2");
    }

    @Test
    void text_and_truth_are_what_a_csv_file_would_have() throws IOException {
        assertThat(carried(beside(sheet -> sheet.value(1, 7, "Zürich, süd")))).isEqualTo("\"Zürich, süd\"");
        assertThat(carried(beside(sheet -> sheet.value(1, 7, true)))).isEqualTo("TRUE");
        assertThat(carried(beside(sheet -> {}))).isEmpty();
    }

    @Test
    void dates_are_iso_text() throws IOException {
        assertThat(carried(beside(sheet -> {
                    sheet.value(1, 7, LocalDate.of(2024, 1, 5));
                    sheet.style(1, 7).format("d.m.yyyy").set();
                })))
                .isEqualTo("2024-01-05");
        assertThat(carried(beside(sheet -> {
                    sheet.value(1, 7, LocalDateTime.of(2024, 1, 5, 10, 30, 1));
                    sheet.style(1, 7).format("m/d/yy h:mm").set();
                })))
                .isEqualTo("2024-01-05T10:30:01");
        assertThat(carried(formatted(0.5, "h:mm AM/PM"))).isEqualTo("12:00:00");
        // 1 is the first day of 1900; 61 the first of March, for the format counts a 29 February.
        assertThat(carried(formatted(1, "yyyy-mm-dd"))).isEqualTo("1900-01-01");
        assertThat(carried(formatted(61, "[$-409]mmm\\-yy"))).isEqualTo("1900-03-01");
        assertThat(carried(formatted(1.5, "[h]:mm"))).isEqualTo("1.5");
    }

    @Test
    void days_may_count_from_1904() throws IOException {
        byte[] workbook = XlsxFile.changed(
                formatted(1, "yyyy-mm-dd"),
                "xl/workbook.xml",
                xml -> xml.replaceFirst("<workbookPr[^>]*/>", "")
                        .replaceFirst("(<workbook [^>]*>)", "$1<workbookPr date1904=\"true\"/>"));

        assertThat(carried(workbook)).isEqualTo("1904-01-02");
    }

    @Test
    void a_formula_is_its_stored_value() throws IOException {
        String items = "<c><v>3</v></c><c><f>2+2</f><v>4</v></c><c t=\"str\"><f>\"3\"</f><v>3</v></c><c><v>4</v></c>"
                + "<c><v>4</v></c><c><v>4</v></c><c><v>4</v></c>";

        assertThat(score(XlsxFile.withRows(XlsxFile.of(List.of()), header() + "<row r=\"2\">" + items + "</row>")))
                .isEqualTo(new Ran(0, "swemwbs_raw,swemwbs_metric\n26,23.21\n", ""));
    }

    private static String header() {
        StringBuilder cells = new StringBuilder("<row r=\"1\">");
        ITEMS.forEach(
                item -> cells.append("<c t=\"inlineStr\"><is><t>").append(item).append("</t></is></c>"));
        return cells.append("</row>").toString();
    }

    @Test
    void an_error_is_a_bad_cell_with_its_row_and_column() throws IOException {
        String cells = "<c r=\"A9\"><v>3</v></c><c r=\"C9\" t=\"e\"><v>#N/A</v></c>";

        Ran ran = score(XlsxFile.withRows(XlsxFile.of(List.of()), header() + "<row r=\"9\">" + cells + "</row>"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0))
                .isEqualTo("a.xlsx:9: column q3: \"#N/A\" is not an answer of swemwbs (allowed: 1..5)"
                        + " [answer-not-a-number]");
    }

    @Test
    void empty_rows_are_no_rows_and_empty_cells_are_missing() throws IOException {
        byte[] workbook = XlsxFile.of(sheet -> {
            XlsxFile.put(sheet, 2, ITEMS);
            XlsxFile.put(sheet, 4, ANNA);
            sheet.value(6, 0, " ");
            XlsxFile.put(sheet, 8, List.of("3", "4", "6"));
        });

        Ran ran = score(workbook, "--on-invalid", "blank");

        assertThat(ran.out()).isEqualTo("swemwbs_raw,swemwbs_metric\n26,23.21\n,\n");
        assertThat(ran.errors().get(0)).startsWith("a.xlsx:9: column q3: \"6\"");
    }

    @Test
    void a_cell_past_the_header_makes_a_ragged_row() throws IOException {
        byte[] workbook = XlsxFile.of(sheet -> {
            XlsxFile.put(sheet, 0, ITEMS);
            XlsxFile.put(sheet, 1, ANNA);
            sheet.value(1, 9, "stray");
        });

        assertThat(score(workbook).errors().get(0))
                .isEqualTo("a.xlsx:2: the row has 10 cells, the header has 7 [ragged-row]");
    }

    private static byte[] twoSheets() {
        Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();
        sheets.put("Codes", sheet -> sheet.value(0, 0, "a list"));
        sheets.put("Wave 1", sheet -> {
            XlsxFile.put(sheet, 0, ITEMS);
            XlsxFile.put(sheet, 1, ANNA);
        });
        return XlsxFile.of(sheets);
    }

    @Test
    void a_sheet_can_be_named() throws IOException {
        assertThat(score(twoSheets(), "--sheet", "wave 1"))
                .isEqualTo(new Ran(0, "swemwbs_raw,swemwbs_metric\n26,23.21\n", ""));
    }

    @Test
    void the_first_sheet_is_read_and_that_there_are_others_is_said() throws IOException {
        Ran ran = score(twoSheets());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("note: the sheet Codes was read; there is also: Wave 1 (--sheet chooses)")
                .contains("[missing-column]");
    }

    @Test
    void a_hidden_sheet_is_not_the_first() throws IOException {
        byte[] hidden = XlsxFile.changed(
                twoSheets(),
                "xl/workbook.xml",
                xml -> xml.replaceFirst("<sheet name=\"Codes\"", "<sheet state=\"hidden\" name=\"Codes\""));

        assertThat(score(hidden).out()).isEqualTo("swemwbs_raw,swemwbs_metric\n26,23.21\n");
    }

    @Test
    void a_sheet_whose_part_is_not_there_is_damage() throws IOException {
        byte[] damaged = XlsxFile.changed(
                beside(sheet -> sheet.value(1, 7, 1)),
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replace("sheet1.xml", "sheet9.xml"));
        Ran ran = score(damaged);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is not an Excel workbook (.xlsx), or damaged [malformed-file]");
    }

    @Test
    void a_sheet_that_is_not_there_is_said_with_those_that_are() throws IOException {
        assertThat(score(twoSheets(), "--sheet", "Wave 2"))
                .isEqualTo(new Ran(
                        1,
                        "",
                        "a.xlsx: there is no sheet Wave 2; there are: Codes, Wave 1 [unknown-sheet]\n"
                                + "1 problem: 1 unknown-sheet; nothing was scored\n"));
    }

    @Test
    void a_sheet_of_a_file_without_sheets_is_a_wrong_call() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "q1\n3\n");

        Ran ran = Ran.of("score", "swemwbs", csv, "--sheet", "Codes");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.csv has no sheets; only an .xlsx file has");
        assertThat(Ran.reading("q1\n", "score", "swemwbs", "--sheet", "x").code())
                .isEqualTo(2);
    }

    @Test
    void an_empty_sheet_is_empty_input() throws IOException {
        assertThat(score(XlsxFile.of(List.of())).errors().get(0))
                .isEqualTo("a.xlsx: there is nothing in the sheet Answers, not even a header [empty-input]");
    }

    @Test
    void a_header_alone_gives_a_header_alone() throws IOException {
        assertThat(score(XlsxFile.of(List.of(ITEMS)))).isEqualTo(new Ran(0, "swemwbs_raw,swemwbs_metric\n", ""));
    }

    private void assertRefused(byte[] file, String code) throws IOException {
        Ran ran = score(file);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isIn("", "swemwbs_raw,swemwbs_metric\n");
        assertThat(ran.errors()).hasSize(2);
        assertThat(ran.errors().get(0)).startsWith("a.xlsx").endsWith("[" + code + "]");
    }

    @Test
    void a_file_that_is_no_workbook_is_refused() throws IOException {
        assertRefused(new byte[0], "malformed-file");
        assertRefused("q1,q2\n3,4\n".getBytes(StandardCharsets.UTF_8), "malformed-file");
        assertRefused(zip("other.txt", "text"), "malformed-file");
        assertRefused(zip("[Content_Types].xml", "<no"), "malformed-file");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void a_workbook_that_is_cut_off_is_refused(int tenths) throws IOException {
        byte[] whole = XlsxFile.of(List.of(ITEMS, ANNA));

        assertRefused(Arrays.copyOf(whole, whole.length * tenths / 10), "malformed-file");
    }

    @Test
    void a_workbook_with_a_password_is_refused_with_the_way_out() throws IOException {
        byte[] encrypted = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(score(encrypted).errors().get(0)).contains("password").endsWith("[malformed-file]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c><v>3</v></c",
                "<row r=\"2\"><c t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c t=\"unheard\"><v>3</v></c></row>",
                "<row r=\"2\"><c><f t=\"shared\" si=\"4\"/><v>3</v></c></row>",
                "<row r=\"x\"><c><v>3</v></c></row>",
                "<row r=\"2\"><c r=\"??\"><v>3</v></c></row>"
            })
    void a_damaged_sheet_is_refused_where_it_is_damaged(String row) throws IOException {
        assertRefused(XlsxFile.withRows(XlsxFile.of(List.of()), header() + row), "malformed-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c><v>3</v></c></row><row r=\"2\"><c><v>3</v></c></row>",
                "<row r=\"3\"><c><v>3</v></c></row><row r=\"2\"><c><v>3</v></c></row>",
                "<row r=\"0\"><c><v>3</v></c></row>",
                "<row r=\"2\"><c r=\"A3\"><v>3</v></c></row>",
                "<row r=\"2\"><c r=\"A\"><v>3</v></c></row>"
            })
    void a_row_on_or_before_another_or_a_cell_of_another_row_is_refused(String rows) throws IOException {
        assertRefused(XlsxFile.withRows(XlsxFile.of(List.of()), header() + rows), "malformed-file");
    }

    @Test
    void a_number_that_is_none_is_a_bad_cell() throws IOException {
        String row = "<row r=\"2\"><c><v>three</v></c></row>";

        assertThat(score(XlsxFile.withRows(XlsxFile.of(List.of()), header() + row))
                        .errors()
                        .get(0))
                .startsWith("a.xlsx:2: column q1: ")
                .endsWith("[answer-not-a-number]");
    }

    @Test
    void entities_are_not_followed() throws IOException {
        byte[] workbook = XlsxFile.changed(
                XlsxFile.of(List.of(ITEMS, ANNA)),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(<worksheet)", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>$1")
                        .replace("<v>3</v>", "<v>&e;</v>"));

        Ran ran = score(workbook);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0)).endsWith("[malformed-file]");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused() throws IOException {
        assertRefused(
                XlsxFile.withRows(
                        XlsxFile.of(List.of()),
                        header() + "<row r=\"2\"><c t=\"inlineStr\"><is><t>" + "a".repeat(1 << 25)
                                + "</t></is></c></row>"),
                "too-large");
        assertRefused(
                XlsxFile.withRows(XlsxFile.of(List.of()), header() + "<row>" + "<c/>".repeat(1 << 23) + "</row>"),
                "too-large");
        assertRefused(
                XlsxFile.withRows(
                        XlsxFile.of(List.of()), header() + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>3</v></c></row>"),
                "too-large");
        assertRefused(hugePart("xl/sharedStrings.xml"), "too-large");
    }

    /** Larger than what is kept in memory may be. */
    private static byte[] hugePart(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i <= 128; i++) {
                zip.write(blanks);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void a_file_that_is_not_there_or_of_another_kind_is_said() throws IOException {
        assertThat(Ran.of("score", "swemwbs", folder.resolve("none.xlsx")))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(3))
                .satisfies(ran -> assertThat(ran.err()).contains("none.xlsx: no such file"));
        Path folderOfThatName = Files.createDirectory(folder.resolve("folder.xlsx"));
        assertThat(Ran.of("score", "swemwbs", folderOfThatName).err()).contains("is a directory");
        for (String name : List.of("a.xls", "a.XLS", "a.zsav", "a.xlsx.gz")) {
            Ran ran = Ran.of("score", "swemwbs", Files.createFile(folder.resolve(name)));
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.errors().get(0)).contains(name).endsWith("[unsupported-format]");
        }
        assertThat(Ran.reading(XlsxFile.of(List.of(ITEMS)), "score", "swemwbs").err())
                .contains("name it .xlsx");
    }

    @Test
    void rows_are_carried_through_and_traced_as_those_of_csv() throws IOException {
        Path trace = folder.resolve("trace.jsonl");

        Ran ran = score(XlsxFile.of(List.of(ITEMS, ANNA)), "--format", "jsonl", "--trace", trace);

        assertThat(ran.out()).startsWith("{\"row\":1,\"line\":2,");
        assertThat(trace).content().startsWith("{\"row\":1,\"line\":2,");
    }
}
