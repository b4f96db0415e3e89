package org.instruments.cli.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.instruments.internal.text.VisibleText;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of an Excel workbook. The header is the first row that is not empty; rows without anything in them
 * are no rows; lines are the numbers of rows in the sheet.
 */
public final class SheetRows implements Rows {
    private static final byte[] OLD_OR_ENCRYPTED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetCells cells;
    private final List<String> notes;
    private final Header header;
    private long lastLine;
    private long read;

    private SheetRows(String file, ReadableWorkbook workbook, Sheet sheet, List<String> notes) {
        this.file = file;
        this.workbook = workbook;
        this.stream = of(file, 0, () -> {
            try {
                return sheet.openStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        this.rows = stream.iterator();
        this.cells = new SheetCells(workbook.isDate1904());
        this.notes = notes;
        this.header = readHeader(sheet);
    }

    /**
     * Opens a workbook and reads the header of a sheet.
     *
     * @param path the file
     * @param name what it is called in problems
     * @param sheet the name of the sheet, in any case; empty for the first that is not hidden
     * @throws InvalidInputException when there is no such sheet, no header, or no workbook
     */
    public static SheetRows open(Path path, String name, Optional<String> sheet) throws IOException {
        refuseOther(path, name);
        WorkbookLimits.check(path, name);
        ReadableWorkbook workbook = of(name, 0, () -> {
            try {
                return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            List<Sheet> sheets = of(name, 0, () -> workbook.getSheets().toList());
            Sheet chosen = choose(sheets, sheet, name);
            return new SheetRows(name, workbook, chosen, notes(sheets, chosen, sheet));
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static void refuseOther(Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(name, null, "is a directory");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(OLD_OR_ENCRYPTED.length);
        }
        if (java.util.Arrays.equals(start, OLD_OR_ENCRYPTED)) {
            throw InputFormat.malformed(
                    name,
                    0,
                    "is protected by a password, or an old Excel file (.xls): save it as .xlsx without a password");
        }
    }

    private static Sheet choose(List<Sheet> sheets, Optional<String> wanted, String name) {
        String names = sheets.stream().map(Sheet::getName).map(VisibleText::of).collect(Collectors.joining(", "));
        return wanted.isPresent()
                ? sheets.stream()
                        .filter(sheet -> wanted.get()
                                .strip()
                                .equalsIgnoreCase(sheet.getName().strip()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInputException(List.of(Problem.of(
                                ProblemCode.UNKNOWN_SHEET,
                                new Place.OfCell(name, 0, null),
                                "there is no sheet " + VisibleText.of(wanted.get()) + "; there are: " + names))))
                : sheets.stream()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst()
                        .or(() -> sheets.stream().findFirst())
                        .orElseThrow(() -> InputFormat.malformed(name, 0, "has no sheet"));
    }

    private static List<String> notes(List<Sheet> sheets, Sheet chosen, Optional<String> wanted) {
        String others = sheets.stream()
                .filter(sheet -> sheet != chosen)
                .map(Sheet::getName)
                .map(VisibleText::of)
                .collect(Collectors.joining(", "));
        return wanted.isPresent() || others.isEmpty()
                ? List.of()
                : List.of("the sheet " + VisibleText.of(chosen.getName()) + " was read; there is also: " + others
                        + " (--sheet chooses)");
    }

    private Header readHeader(Sheet sheet) {
        List<String> names = nextCells();
        if (names.isEmpty()) {
            throw new InvalidInputException(List.of(Problem.of(
                    ProblemCode.EMPTY_INPUT,
                    new Place.OfCell(file, 0, null),
                    "there is nothing in the sheet " + VisibleText.of(sheet.getName()) + ", not even a header")));
        }
        return new Header(file, lastLine, names.stream().map(String::strip).toList());
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable CsvRow next() {
        List<String> found = nextCells();
        if (found.isEmpty()) {
            return null;
        }
        while (found.size() < header.size()) {
            found.add("");
        }
        return new CsvRow(lastLine, ++read, found);
    }

    /** The cells of the next row that has any, up to the last that is not empty; none after the last row. */
    private List<String> nextCells() {
        List<String> found = List.of();
        while (found.isEmpty() && of(file, lastLine, rows::hasNext)) {
            Row row = of(file, lastLine, rows::next);
            lastLine = row.getRowNum();
            found = of(file, lastLine, () -> cells.of(row));
        }
        return found;
    }

    /** The library says in many ways that a file is not as it should be. */
    private static <T> T of(String file, long line, Supplier<T> library) {
        try {
            return library.get();
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw InputFormat.malformed(
                    file,
                    line,
                    line == 0 ? "is not an Excel workbook (.xlsx), or damaged" : "the sheet is damaged from here on");
        }
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            stream.close();
        }
    }
}
