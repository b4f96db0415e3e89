package org.instruments.cli.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Text in bytes that grows at its end. */
final class ByteText {
    private byte[] bytes = {};
    private int length;

    int length() {
        return length;
    }

    /** Forgets what comes after the first bytes. */
    void cutTo(int shorter) {
        length = shorter;
    }

    void append(byte[] from, int at, int count) {
        System.arraycopy(from, at, withRoomFor(count), length, count);
        length += count;
    }

    void append(byte[] from) {
        append(from, 0, from.length);
    }

    void append(char ascii) {
        withRoomFor(1)[length++] = (byte) ascii;
    }

    /** Makes room for more bytes, which are there to be written to. */
    byte[] withRoomFor(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
        return bytes;
    }

    /** Takes bytes in that were written to the room made for them. */
    void growTo(int longer) {
        length = longer;
    }

    /** Puts another byte in the place of the last. */
    void endWith(byte last) {
        bytes[length - 1] = last;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
