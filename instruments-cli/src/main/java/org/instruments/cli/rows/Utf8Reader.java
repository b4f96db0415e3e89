package org.instruments.cli.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 strictly: what is before a malformed byte is given out, then its line is reported. The JDK's readers put
 * a replacement character in its place, which would make two people with different names one.
 */
final class Utf8Reader extends Reader {
    /** Small, for the header is read through it before the rest of the file goes another way. */
    private static final int BUFFER = 1 << 13;

    private static final int LONGEST_MARK = 4;

    private final InputStream in;
    private final CharsetDecoder decoder = strict();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private boolean begun;
    private boolean ended;
    private long line = 1;
    private boolean afterReturn;

    private Utf8Reader(InputStream in, boolean begun) {
        this.in = in;
        this.begun = begun;
    }

    /** Reads a file from its beginning. */
    static Utf8Reader of(InputStream in) {
        return new Utf8Reader(in, false);
    }

    /** Reads a part of a file: what would mark the encoding at its beginning does not do so here. */
    static Utf8Reader within(InputStream in) {
        return new Utf8Reader(in, true);
    }

    /** The text of some bytes. */
    static String decoded(byte[] bytes, int from, int to) throws CharacterCodingException {
        int ascii = from;
        while (ascii < to && bytes[ascii] >= 0) {
            ascii++;
        }
        if (ascii == to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        return strict().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int from, int count) throws IOException {
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int given = Math.min(count, chars.remaining());
        chars.get(target, from, given);
        return given;
    }

    /** Fills the characters; false at the end. */
    private boolean decode() throws IOException {
        if (!begun) {
            begin();
        }
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                chars.flip();
                countLines();
                return true;
            }
            if (result.isError()) {
                throw new NotTextException(line, "the text is not UTF-8: save the file as CSV in UTF-8 and use that");
            }
            if (ended) {
                chars.flip();
                return false;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = got < 0;
        bytes.position(bytes.position() + Math.max(got, 0)).flip();
    }

    private void begin() throws IOException {
        begun = true;
        byte[] start = in.readNBytes(LONGEST_MARK);
        boolean halfZeros = start.length >= 2 && (start[0] == 0) != (start[1] == 0);
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF) || halfZeros) {
            throw new NotTextException(0, "the text is UTF-16: save the file as CSV in UTF-8 and use that");
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            throw new NotTextException(
                    0,
                    "this is a spreadsheet or another zip file: name it .xlsx if it is that, or save the sheet as CSV in UTF-8");
        }
        bytes.clear();
        bytes.put(start).flip();
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
        }
    }

    private static boolean startsWith(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A line ends with LF, CR LF or CR. */
    private void countLines() {
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\r' || c == '\n' && !afterReturn) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
