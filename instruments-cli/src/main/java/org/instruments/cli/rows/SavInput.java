package org.instruments.cli.rows;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.instruments.problem.ProblemCode;

/** Reads what a file of SPSS is made of: numbers in the byte order of the file, and bytes. */
final class SavInput {
    /** What a length in a damaged file may ask for. */
    private static final int MOST = 1 << 24;

    /** The most bytes before the first case. */
    private static final long LARGEST_DICTIONARY = 1 << 25;

    private final InputStream in;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long read;

    SavInput(InputStream in) {
        this.in = in;
    }

    void setOrder(ByteOrder ofFile) {
        order = ofFile;
    }

    /** Some bytes as they stand in the file, to be read in its byte order. */
    ByteBuffer ordered(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(order);
    }

    /**
     * The next bytes.
     *
     * @throws EOFException when there are fewer
     * @throws SavException when no file has so many in one piece, or before its first case
     */
    byte[] bytes(long count) throws IOException, SavException {
        if (count < 0 || count > MOST) {
            throw new SavException("a length in it cannot be right");
        }
        read += count;
        if (read > LARGEST_DICTIONARY) {
            throw new SavException(ProblemCode.TOO_LARGE, "what it says before the first case is larger than 32 MB");
        }
        byte[] bytes = in.readNBytes((int) count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    int integer() throws IOException, SavException {
        return ordered(bytes(Integer.BYTES)).getInt();
    }

    double number() throws IOException, SavException {
        return ordered(bytes(Double.BYTES)).getDouble();
    }

    /** Whether the file ends here. */
    boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    /** Fills bytes; false where the file has ended just before them. */
    boolean fill(byte[] bytes, int from, int count) throws IOException {
        int got = in.readNBytes(bytes, from, count);
        if (got > 0 && got < count) {
            throw new EOFException();
        }
        return got == count;
    }
}
