package org.instruments.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.instruments.cli.rows.Rows;
import org.instruments.cli.rows.SheetRows;

/**
 * An Excel workbook. An input is the file itself, or the text of its parts: a line {@code ==NAME} before each, the parts that
 * every workbook has being left out. A damaged archive is seldom more than that; damaged parts have much to say.
 */
public final class WorkbookTarget {
    private static final ScratchFile FILE = ScratchFile.named(".xlsx");
    private static final Call CALL = Call.of((byte) 'B', (byte) 'e');
    private static final String PART = "==";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/";
    private static final String RELATIONS = NAMESPACE + "officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Map<String, String> USUAL = usual();

    private WorkbookTarget() {}

    private static Map<String, String> usual() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"" + NAMESPACE + "package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("workbook.xml", "sheet.main")
                        + override("worksheets/sheet1.xml", "worksheet")
                        + override("sharedStrings.xml", "sharedStrings")
                        + override("styles.xml", "styles") + "</Types>");
        parts.put(
                "_rels/.rels",
                HEAD + "<Relationships xmlns=\"" + NAMESPACE + "package/2006/relationships\">"
                        + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships xmlns=\"" + NAMESPACE + "package/2006/relationships\">"
                        + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml") + "</Relationships>");
        return parts;
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/xl/" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        Execution.of(input, WorkbookTarget::read);
    }

    private static void read(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        Path file = FILE.with(text.startsWith(PART) ? zipped(text) : input);
        try (Rows rows = SheetRows.open(file, "in.xlsx", Optional.empty())) {
            rows.notes().forEach(note -> Execution.require(!note.contains("\n"), "a note of two lines"));
            CALL.scoreRowByRow(rows);
        }
    }

    private static byte[] zipped(String text) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(USUAL);
        for (String part : text.substring(PART.length()).split("\n" + PART)) {
            int end = part.indexOf('\n');
            parts.put(end < 0 ? part : part.substring(0, end), end < 0 ? "" : part.substring(end + 1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.ISO_8859_1)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] bytes = part.getValue().getBytes(StandardCharsets.ISO_8859_1);
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 sum = new CRC32();
                sum.update(bytes);
                entry.setCrc(sum.getValue());
                entry.setSize(bytes.length);
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }
}
