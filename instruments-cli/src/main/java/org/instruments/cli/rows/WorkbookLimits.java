package org.instruments.cli.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

    private static final int MOST_COLUMNS = 16_384;
    private static final Pattern SHEET = Pattern.compile("/relationships/worksheet\"");
    private static final Pattern PLACE_OF_SHEET =
            Pattern.compile("\\sTarget=\"(/xl/)?worksheets/[^\"/]*\\.xml\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("/relationships/(sharedStrings|styles)\"|\\+xml\"");
    private static final Pattern PLACE_OF_XML =
            Pattern.compile("\\s(Target|PartName)=\"[^\"]*\\.xml\"", Pattern.CASE_INSENSITIVE);

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
                    limits.check(zip, part, LARGEST_PART, limits.new Part());
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
                if (size == 0 && isOfTwoBytes(buffer, got)) {
                    throw InputFormat.malformed(file, 0, "a part of it is not in UTF-8");
                }
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

    /** Whether this is the beginning of XML in UTF-16, whose tags are not seen as bytes. */
    private static boolean isOfTwoBytes(byte[] text, int count) {
        for (int i = 0; i < Math.min(count, 4); i++) {
            if (text[i] == 0 || text[i] == (byte) 0xFF || text[i] == (byte) 0xFE) {
                return true;
            }
        }
        return false;
    }

    private InvalidInputException tooLarge(String statement) {
        return new InvalidInputException(
                List.of(Problem.of(ProblemCode.TOO_LARGE, new Place.OfCell(file, 0, null), statement)));
    }

    /** Goes through the tags of XML as it streams by. */
    private abstract class Tags {
        private static final int LONGEST_LOOKED_AT = 1 << 12;
        private static final int LONGEST_TAG = 1 << 16;

        private final byte[] tag = new byte[LONGEST_LOOKED_AT];
        private int length;
        private int passed;
        private boolean inTag;

        void look(byte[] text, int count) {
            for (int i = 0; i < count; i++) {
                byte c = text[i];
                if (c == '<') {
                    inTag = true;
                    length = 0;
                    passed = 0;
                } else if (c == '>' && inTag) {
                    inTag = false;
                    refuseDeclarations();
                    tag(tag, length);
                } else if (!inTag) {
                    text(c);
                } else if (++passed > LONGEST_TAG) {
                    throw tooLarge("a tag of it is larger than 64 KB");
                } else if (length < LONGEST_LOOKED_AT) {
                    tag[length++] = c;
                }
            }
        }

        /** No workbook has any: they could name other files, or grow to any size. */
        private void refuseDeclarations() {
            if (startsWith(tag, length, "!DOCTYPE") || startsWith(tag, length, "!ENTITY")) {
                throw InputFormat.malformed(file, 0, "a part of it has a DOCTYPE, which no workbook has");
            }
        }

        /** One tag, without its brackets. */
        abstract void tag(byte[] tag, int length);

        /** A byte between tags. */
        void text(byte c) {
            // Of no interest.
        }

        /** Whether it opens an element of this name, whatever the prefix. */
        boolean opens(byte[] tag, int length, String name) {
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

    private static boolean startsWith(byte[] tag, int length, String start) {
        return length >= start.length() && new String(tag, 0, start.length(), ISO_8859_1).equalsIgnoreCase(start);
    }

    /** Counts the texts that cells share, and looks where sheets are said to be: what is elsewhere would not be checked. */
    private final class Part extends Tags {
        @Override
        void tag(byte[] tag, int length) {
            if (opens(tag, length, "si")) {
                sharedTexts++;
            } else if (opens(tag, length, "Relationship") || opens(tag, length, "Override")) {
                String words = new String(tag, 0, length, ISO_8859_1)
                        .replace('\'', '"')
                        .replaceAll("\\s*=\\s*", "=");
                boolean isElsewhere = SHEET.matcher(words).find()
                                && !PLACE_OF_SHEET.matcher(words).find()
                        || XML.matcher(words).find()
                                && !PLACE_OF_XML.matcher(words).find();
                if (isElsewhere || words.contains("&#")) {
                    throw InputFormat.malformed(file, 0, "a part of it is not where it has to be");
                }
            }
        }
    }

    private final class Sheet extends Tags {
        private long sinceRow;
        private long lastRow;
        private int lastColumn;
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
            if (inValue && !startsWith(tag, length, "/")) {
                throw InputFormat.malformed(file, 0, "a value in it is no text");
            }
            if (inValue && shared && index >= sharedTexts) {
                throw InputFormat.malformed(file, 0, "a cell of it has a text that is not there");
            }
            inValue = false;
            if (opens(tag, length, "row")) {
                row(tag, length);
            } else if (opens(tag, length, "c")) {
                cell(tag, length);
            } else if (opens(tag, length, "v")) {
                inValue = true;
                index = 0;
            }
        }

        /** Two rows of one number would put two answers in one place. */
        private void row(byte[] tag, int length) {
            sinceRow = 0;
            lastColumn = 0;
            int number = value(tag, length, 'r');
            long row = number == 0 ? lastRow + 1 : wholeNumber(tag, length, number);
            if (row <= lastRow) {
                throw InputFormat.malformed(file, 0, "a row of it stands before or on the one before it");
            }
            lastRow = row;
        }

        /** The digits up to the end of an attribute; -1 where something else stands there. */
        private long wholeNumber(byte[] tag, int length, int start) {
            long number = -1;
            for (int at = start; at < length && tag[at] != '"' && tag[at] != '\''; at++) {
                if (tag[at] < '0' || tag[at] > '9') {
                    return -1;
                }
                number = Math.min(10 * Math.max(number, 0) + tag[at] - '0', Integer.MAX_VALUE);
            }
            return number;
        }

        private void cell(byte[] tag, int length) {
            int type = value(tag, length, 't');
            shared = type > 0 && tag[type] == 's' && type + 1 < length && tag[type + 1] == tag[type - 1];
            int address = value(tag, length, 'r');
            int letters = 0;
            int column = 0;
            while (address > 0
                    && letters <= LONGEST_COLUMN
                    && address + letters < length
                    && tag[address + letters] >= 'A') {
                column = 26 * column + (tag[address + letters] & 0x1F);
                letters++;
            }
            column = letters == 0 ? lastColumn + 1 : column;
            if (column > MOST_COLUMNS) {
                throw tooLarge("a cell of it is past the last column, XFD");
            }
            if (column <= lastColumn) {
                throw InputFormat.malformed(file, 0, "a cell of it stands before or on the one before it");
            }
            if (letters > 0 && wholeNumber(tag, length, address + letters) != lastRow) {
                throw InputFormat.malformed(file, 0, "a cell of it is named for another row");
            }
            lastColumn = column;
        }

        @Override
        void text(byte c) {
            if (inValue && c >= '0' && c <= '9') {
                index = Math.min(10 * index + c - '0', Integer.MAX_VALUE);
            }
        }
    }
}
