package org.instruments.cli.rows;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/**
 * Looks through a workbook before it is read: a small zip file may unpack to more than any memory holds. The parts that are
 * kept in memory have a limit, and so has each row of a sheet, of which no more than one is kept. What the reader of
 * workbooks would not come back from is refused here, too.
 */
final class WorkbookLimits {
    private static final long LARGEST_PART = 1L << 27;
    private static final long LARGEST_SHEET = 1L << 33;
    private static final long LARGEST_ROW = 1L << 24;
    private static final int MOST_PARTS = 10_000;

    /** The last column of a sheet is XFD. */
    private static final int LONGEST_COLUMN = 3;

    private final String file;
    private final byte[] buffer = new byte[1 << 16];
    private long sharedTexts;

    private WorkbookLimits(String file) {
        this.file = file;
    }

    /**
     * Checks a file.
     *
     * @param name what it is called in problems
     * @throws InvalidInputException {@code too-large}, or {@code malformed-file} where it is no zip file or points to what
     *     is not there
     */
    static void check(Path path, String name) throws IOException {
        WorkbookLimits limits = new WorkbookLimits(name);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw limits.tooLarge("it has more than " + MOST_PARTS + " parts");
            }
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            for (ZipEntry part : parts) {
                if (isRead(part) && !isSheet(part)) {
                    limits.check(zip, part, LARGEST_PART, limits.new Texts());
                }
            }
            for (ZipEntry part : parts) {
                if (isRead(part) && isSheet(part)) {
                    limits.check(zip, part, LARGEST_SHEET, limits.new Sheet());
                }
            }
        } catch (ZipException | EOFException e) {
            throw InputFormat.malformed(name, 0, "is not an Excel workbook (.xlsx), or damaged");
        }
    }

    private static boolean isRead(ZipEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static boolean isSheet(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT).startsWith("xl/worksheets/");
    }

    private void check(ZipFile zip, ZipEntry part, long limit, Tags tags) throws IOException {
        long size = 0;
        CRC32 sum = new CRC32();
        try (InputStream in = zip.getInputStream(part)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                size += got;
                if (size > limit) {
                    throw tooLarge("a part of it unpacks to more than " + (limit >> 20) + " MB; save the sheet as CSV");
                }
                sum.update(buffer, 0, got);
                tags.look(buffer, got);
            }
        }
        // Nobody else compares it, and a damaged part may still be a sheet, of other answers.
        if (sum.getValue() != part.getCrc()) {
            throw new ZipException("another checksum than the file says");
        }
    }

    private InvalidInputException tooLarge(String statement) {
        return new InvalidInputException(
                List.of(Problem.of(ProblemCode.TOO_LARGE, new Place.OfCell(file, 0, null), statement)));
    }

    /** Goes through the tags of XML as it streams by. */
    private abstract static class Tags {
        private static final int LONGEST_LOOKED_AT = 256;

        private final byte[] tag = new byte[LONGEST_LOOKED_AT];
        private int length;
        private boolean inTag;

        void look(byte[] text, int count) {
            for (int i = 0; i < count; i++) {
                byte c = text[i];
                if (c == '<') {
                    inTag = true;
                    length = 0;
                } else if (c == '>' && inTag) {
                    inTag = false;
                    tag(tag, length);
                } else if (!inTag) {
                    text(c);
                } else if (length < LONGEST_LOOKED_AT) {
                    tag[length++] = c;
                }
            }
        }

        /** One tag, without its brackets. */
        abstract void tag(byte[] tag, int length);

        /** A byte between tags. */
        void text(byte c) {
            // Of no interest.
        }

        /** Whether it opens an element of this name, whatever the prefix. */
        static boolean opens(byte[] tag, int length, String name) {
            int start = 0;
            int end = 0;
            while (end < length && tag[end] != ' ' && tag[end] != '/' && tag[end] > ' ') {
                start = tag[end] == ':' ? end + 1 : start;
                end++;
            }
            boolean same = end - start == name.length();
            for (int i = 0; same && i < name.length(); i++) {
                same = tag[start + i] == name.charAt(i);
            }
            return same;
        }
    }

    /** Where the value of an attribute begins, whose name is one letter; 0 where there is none. */
    private static int value(byte[] tag, int length, char name) {
        for (int at = 1; at + 3 < length; at++) {
            if (tag[at] == name
                    && tag[at + 1] == '='
                    && tag[at - 1] <= ' '
                    && (tag[at + 2] == '"' || tag[at + 2] == '\'')) {
                return at + 3;
            }
        }
        return 0;
    }

    /** Counts the texts that cells share. */
    private final class Texts extends Tags {
        @Override
        void tag(byte[] tag, int length) {
            if (opens(tag, length, "si")) {
                sharedTexts++;
            }
        }
    }

    private final class Sheet extends Tags {
        private long sinceRow;
        private boolean shared;
        private boolean inValue;
        private long index;

        @Override
        void look(byte[] text, int count) {
            super.look(text, count);
            sinceRow += count;
            if (sinceRow > LARGEST_ROW) {
                throw tooLarge("a row of it is larger than 16 MB");
            }
        }

        @Override
        void tag(byte[] tag, int length) {
            if (inValue && shared && index >= sharedTexts) {
                throw InputFormat.malformed(file, 0, "a cell of it has a text that is not there");
            }
            inValue = false;
            if (opens(tag, length, "row")) {
                sinceRow = 0;
            } else if (opens(tag, length, "c")) {
                cell(tag, length);
            } else if (opens(tag, length, "v")) {
                inValue = true;
                index = 0;
            }
        }

        private void cell(byte[] tag, int length) {
            int type = value(tag, length, 't');
            shared = type > 0 && tag[type] == 's' && type + 1 < length && tag[type + 1] == tag[type - 1];
            int address = value(tag, length, 'r');
            int letters = 0;
            while (address > 0 && address + letters < length && tag[address + letters] >= 'A') {
                letters++;
            }
            if (letters > LONGEST_COLUMN) {
                throw tooLarge("a cell of it is past the last column, XFD");
            }
        }

        @Override
        void text(byte c) {
            if (inValue && c >= '0' && c <= '9') {
                index = Math.min(10 * index + c - '0', Integer.MAX_VALUE);
            }
        }
    }
}
