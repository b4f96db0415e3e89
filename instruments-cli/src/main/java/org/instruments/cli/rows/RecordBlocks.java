package org.instruments.cli.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads what follows the header of a file in blocks of bytes that end where a record ends, so that each can be read
 * without the others.
 */
public final class RecordBlocks {
    /** Small enough to stay in a core's own cache while it is read, scanned and scored. */
    private static final int SIZE = 1 << 18;

    /** Blocks are smaller at first, so that all threads have some even of a short file. */
    private static final int FIRST = 1 << 15;

    /** How many bytes after a block can be written to, so that its reader need not look out for its end. */
    private static final int SPARE = 8;

    /** The most bytes of a record, its line end not counted. */
    private static final int LONGEST_RECORD = RowBuilder.LONGEST;

    /** What is said of a record that has more. */
    public static final String TOO_LONG = "a row is larger than 16 MB; is a quote never closed?";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** With a mark of byte order before the record, and CR LF and a byte after it, by which its end is known. */
    private static final int MOST = BYTE_ORDER_MARK.length + LONGEST_RECORD + 3;

    private final InputStream in;
    private final RecordEnds ends;
    private byte[] rest = {};
    private int wanted = FIRST;
    private boolean begun;
    private boolean headerRead;
    private boolean ended;

    /**
     * Blocks of a file.
     *
     * @param in its bytes from the beginning
     */
    RecordBlocks(InputStream in, RecordEnds ends) {
        this.in = in;
        this.ends = ends;
    }

    /** The bytes of some whole records. To be used again and again: blocks are the larger part of a run's memory. */
    public static final class Block {
        private byte[] bytes;
        private int start;
        private int end;
        private boolean cut;

        /** A block of the usual size. */
        public Block() {
            this(SIZE);
        }

        /** A block that grows where a record is longer. */
        Block(int size) {
            this.bytes = new byte[size + SPARE];
        }

        /** The bytes; some more after the end can be written to. */
        public byte[] bytes() {
            return bytes;
        }

        /** Where its first record begins: after the header in the first block of a file. */
        public int start() {
            return start;
        }

        /** Where its last record ends. */
        public int end() {
            return end;
        }

        /** Whether it is only the beginning of a record that is longer than any can be; no block follows. */
        public boolean isCut() {
            return cut;
        }
    }

    /** Reads the next records into a block; false after the last. */
    public boolean read(Block block) throws IOException {
        int there = takeRest(block);
        int from = 0;
        int end = 0;
        block.cut = false;
        int most = Math.min(room(block), Math.max(wanted, 2 * there));
        while (end == from && !ended && !block.cut) {
            if (there == room(block)) {
                block.bytes = Arrays.copyOf(block.bytes, 2 * capacity(block) + SPARE);
            }
            there += fill(block, there, there < most ? most : room(block));
            from = begun ? 0 : afterByteOrderMark(block.bytes, there);
            end = ended ? there : ends.last(block.bytes, from, there);
            block.cut = end == from && !ended && there == MOST;
        }
        block.cut |= there - from > LONGEST_RECORD && isTooLong(block.bytes, from, end);
        block.end = block.cut || ended ? there : end;
        block.start = headerRead ? from : afterHeader(block, from);
        begun = true;
        wanted = Math.min(2 * wanted, SIZE);
        ended |= block.cut;
        rest = Arrays.copyOfRange(block.bytes, block.end, there);
        return block.end > 0;
    }

    /** Whether the first record is too long, which is then the only one. */
    private boolean isTooLong(byte[] bytes, int from, int to) {
        int end = ends.first(bytes, from, to);
        while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return end - from > LONGEST_RECORD;
    }

    /** Begins a block with what the last one left over. */
    private int takeRest(Block block) {
        if (capacity(block) < rest.length) {
            block.bytes = new byte[rest.length + capacity(block) + SPARE];
        }
        System.arraycopy(rest, 0, block.bytes, 0, rest.length);
        return rest.length;
    }

    /** How much of a block is used: not so much that a record that is too long has its end in it. */
    private static int room(Block block) {
        return Math.min(capacity(block), MOST);
    }

    private int fill(Block block, int from, int to) throws IOException {
        int got = in.readNBytes(block.bytes, from, to - from);
        ended = got < to - from;
        return got;
    }

    private static int afterByteOrderMark(byte[] bytes, int there) {
        int length = BYTE_ORDER_MARK.length;
        return there >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length) ? length : 0;
    }

    /** The header is the first record that is not an empty line. */
    private int afterHeader(Block block, int from) {
        int at = from;
        while (at < block.end && (block.bytes[at] == '\n' || block.bytes[at] == '\r')) {
            at++;
        }
        headerRead = at < block.end;
        return headerRead ? ends.first(block.bytes, at, block.end) : at;
    }

    private static int capacity(Block block) {
        return block.bytes.length - SPARE;
    }
}
