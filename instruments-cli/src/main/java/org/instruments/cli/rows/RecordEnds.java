package org.instruments.cli.rows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where records end in the bytes of a file, by the rules of the CSV parser: with LF, CR LF or CR, but not within a cell
 * in quotes; a quote opens such a cell only where the cell begins.
 */
public final class RecordEnds {
    private static final long EVERY_BYTE = 0x0101_0101_0101_0101L;
    private static final long TOP_BITS = EVERY_BYTE << 7;
    private static final long QUOTES = '"' * EVERY_BYTE;

    private final byte delimiter;

    /**
     * For files with this delimiter.
     *
     * @param delimiter an ASCII character
     */
    public RecordEnds(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /**
     * The end of the last record that is there whole; {@code from} where none is.
     *
     * @param from where a record begins
     * @param to the end of what is there of the file so far; more may follow
     */
    int last(byte[] bytes, int from, int to) {
        int end = from;
        int unquoted = from;
        int quote = nextQuote(bytes, from, to);
        while (quote < to) {
            if (quote == from || endsCell(bytes[quote - 1])) {
                end = afterLastLineEnd(bytes, unquoted, quote, end);
                int closed = afterClosingQuote(bytes, quote + 1, to);
                if (closed >= to) {
                    // The next byte tells whether the cell ends here.
                    return end;
                }
                unquoted = closed;
                quote = nextQuote(bytes, closed, to);
            } else {
                quote = nextQuote(bytes, quote + 1, to);
            }
        }
        return afterLastLineEnd(bytes, unquoted, to, end);
    }

    /**
     * The end of a record, which is where the next begins.
     *
     * @param from where the record begins
     * @param to the end of the file or of its last whole record
     */
    public int first(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] == '"' && (at == from || bytes[at - 1] == delimiter)) {
                at = afterClosingQuote(bytes, at + 1, to);
            } else if (bytes[at] == '\n' || bytes[at] == '\r') {
                return bytes[at] == '\r' && at + 1 < to && bytes[at + 1] == '\n' ? at + 2 : at + 1;
            } else {
                at++;
            }
        }
        return to;
    }

    private boolean endsCell(byte b) {
        return b == delimiter || b == '\n' || b == '\r';
    }

    /** A quote that is written twice closes nothing. */
    private static int afterClosingQuote(byte[] bytes, int from, int to) {
        int quote = nextQuote(bytes, from, to);
        while (quote + 1 < to && bytes[quote + 1] == '"') {
            quote = nextQuote(bytes, quote + 2, to);
        }
        return Math.min(quote + 1, to);
    }

    /** A CR at the very end may be half of a CR LF, so it does not count. */
    private static int afterLastLineEnd(byte[] bytes, int from, int to, int ifNone) {
        for (int at = to - 1; at >= from; at--) {
            if (bytes[at] == '\n' || bytes[at] == '\r' && at + 1 < to) {
                return at + 1;
            }
        }
        return ifNone;
    }

    /** The place of the next quote; {@code to} where there is none. Looks at many bytes at a time: most files have none. */
    private static int nextQuote(byte[] bytes, int from, int to) {
        ByteBuffer longs = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = from;
        while (at + 4 * Long.BYTES <= to
                && (quotes(longs, at)
                                | quotes(longs, at + Long.BYTES)
                                | quotes(longs, at + 2 * Long.BYTES)
                                | quotes(longs, at + 3 * Long.BYTES))
                        == 0) {
            at += 4 * Long.BYTES;
        }
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long equal = quotes(longs, at);
            if (equal != 0) {
                return at + Long.numberOfTrailingZeros(equal) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    /** In eight bytes, the top bit of the first quote, and maybe bits above it; 0 where there is none. */
    private static long quotes(ByteBuffer longs, int at) {
        long differing = longs.getLong(at) ^ QUOTES;
        return differing - EVERY_BYTE & ~differing & TOP_BITS;
    }

    /** How many lines end in some bytes, in quotes or not. */
    public static long lines(byte[] bytes, int from, int to) {
        long lines = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n' || bytes[at] == '\r' && (at + 1 == to || bytes[at + 1] != '\n')) {
                lines++;
            }
        }
        return lines;
    }
}
