package org.instruments.cli.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/**
 * Looks through a workbook before it is read: a small zip file may unpack to more than any memory holds. The parts that are
 * kept in memory have a limit, and so has each row of a sheet, of which no more than one is kept.
 */
final class WorkbookLimits {
    private static final long LARGEST_PART = 1L << 27;
    private static final long LARGEST_SHEET = 1L << 33;
    private static final long LARGEST_ROW = 1L << 24;
    private static final int MOST_PARTS = 10_000;

    /** The last column of a sheet is XFD. */
    private static final int LONGEST_COLUMN = 3;

    private static final byte[] ROW = {'<', 'r', 'o', 'w'};
    private static final byte[] ADDRESS = {' ', 'r', '=', '"'};

    private final String file;
    private final byte[] buffer = new byte[1 << 16];

    private WorkbookLimits(String file) {
        this.file = file;
    }

    /**
     * Checks a file.
     *
     * @param name what it is called in problems
     * @throws InvalidInputException {@code too-large}, or {@code malformed-file} where it is no zip file
     */
    static void check(Path path, String name) throws IOException {
        WorkbookLimits limits = new WorkbookLimits(name);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw limits.tooLarge("it has more than " + MOST_PARTS + " parts");
            }
            for (ZipEntry part : Collections.list(zip.entries())) {
                limits.check(zip, part);
            }
        } catch (ZipException e) {
            throw InputFormat.malformed(name, 0, "is not an Excel workbook (.xlsx), or damaged");
        }
    }

    private void check(ZipFile zip, ZipEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (part.isDirectory() || !name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        boolean sheet = name.startsWith("xl/worksheets/");
        long limit = sheet ? LARGEST_SHEET : LARGEST_PART;
        Rows rows = new Rows();
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                size += got;
                if (size > limit) {
                    throw tooLarge("a part of it unpacks to more than " + (limit >> 20) + " MB; save the sheet as CSV");
                }
                if (sheet) {
                    rows.look(buffer, got);
                }
            }
        }
    }

    private InvalidInputException tooLarge(String statement) {
        return new InvalidInputException(
                List.of(Problem.of(ProblemCode.TOO_LARGE, new Place.OfCell(file, 0, null), statement)));
    }

    /** Looks at the text of a sheet as it goes by. */
    private final class Rows {
        private long sinceRow;
        private int ofRow;
        private int ofAddress;
        private int letters;
        private boolean inTag;

        void look(byte[] text, int length) {
            for (int i = 0; i < length; i++) {
                byte c = text[i];
                ofRow = c == ROW[ofRow] ? ofRow + 1 : c == ROW[0] ? 1 : 0;
                if (ofRow == ROW.length) {
                    ofRow = 0;
                    sinceRow = 0;
                }
                if (c == '<' || c == '>') {
                    inTag = c == '<';
                    ofAddress = 0;
                } else if (inTag) {
                    address(c);
                }
            }
            sinceRow += length;
            if (sinceRow > LARGEST_ROW) {
                throw tooLarge("a row of it is larger than 16 MB");
            }
        }

        private void address(byte c) {
            if (ofAddress == ADDRESS.length) {
                letters = c >= 'A' && c <= 'Z' ? letters + 1 : 0;
                if (letters > LONGEST_COLUMN) {
                    throw tooLarge("a cell of it is past the last column, XFD");
                }
                ofAddress = letters == 0 ? 0 : ofAddress;
            } else {
                ofAddress = c == ADDRESS[ofAddress] ? ofAddress + 1 : c == ADDRESS[0] ? 1 : 0;
                letters = 0;
            }
        }
    }
}
