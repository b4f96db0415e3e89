package org.instruments.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes workbooks. */
final class XlsxFile {
    private XlsxFile() {}

    /** A workbook of one sheet. */
    static byte[] of(Consumer<Worksheet> sheet) {
        return of(Map.of("Answers", sheet));
    }

    /** A workbook of sheets, by name. */
    static byte[] of(Map<String, Consumer<Worksheet>> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, sheet) -> sheet.accept(workbook.newWorksheet(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook of texts, where whole numbers are stored as numbers and nothing where there is nothing. */
    static byte[] of(List<List<String>> rows) {
        return of(sheet -> {
            for (int row = 0; row < rows.size(); row++) {
                put(sheet, row, rows.get(row));
            }
        });
    }

    /** Puts texts in a row. */
    static void put(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.matches("-?[0-9]+")) {
                sheet.value(row, column, Integer.parseInt(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, column, cell);
            }
        }
    }

    /** The same workbook with its sheet's rows written otherwise, for what the writer does not write. */
    static byte[] withRows(byte[] workbook, String rows) {
        return changed(
                workbook,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "(?s)<sheetData>.*</sheetData>|<sheetData/>", "<sheetData>" + rows + "</sheetData>"));
    }

    /** The same workbook with one part changed. */
    static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            parts.putAll(parts(workbook));
            if (!parts.containsKey(part)) {
                throw new IllegalArgumentException("no part " + part + " among " + parts.keySet());
            }
            parts.computeIfPresent(
                    part,
                    (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook uncompressed: a change of one byte is a change of one cell. */
    static byte[] stored(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** By the list at the end of the file: a stream cannot tell where a part ends that the writer wrote in one go. */
    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
