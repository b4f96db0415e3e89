package org.instruments.cli.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Text in bytes that grows at its end. */
public final class ByteText {
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private int length;

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** Forgets what comes after the first bytes, or takes in what was written to the room made for it. */
    public void setLength(int bytesThatCount) {
        length = bytesThatCount;
    }

    /** Adds bytes at the end. */
    public void append(byte[] more) {
        append(more, 0, more.length);
    }

    /** Adds some of these bytes at the end. */
    public void append(byte[] more, int from, int to) {
        System.arraycopy(more, from, withRoom(to - from).array(), length, to - from);
        length += to - from;
    }

    /** Adds a byte at the end. */
    public void append(byte more) {
        withRoom(1).array()[length++] = more;
    }

    /** Makes room for more bytes and gives all of them, little-endian, to be written to. */
    public ByteBuffer withRoom(int more) {
        if (more > bytes.capacity() - length) {
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), Math.max(2 * bytes.capacity(), length + more)))
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        return bytes;
    }

    /** Puts another byte in the place of the last. */
    public void endWith(byte last) {
        bytes.array()[length - 1] = last;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes.array(), 0, length);
    }
}
