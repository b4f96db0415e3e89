package org.instruments.cli.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Output that is compressed on its way; and what a compressed file is read as. */
public final class Gzip implements Output {
    private static final int BUFFER = 1 << 16;

    private final Output compressed;
    private final GZIPOutputStream stream;

    Gzip(Output compressed) throws IOException {
        this.compressed = compressed;
        this.stream = new GZIPOutputStream(compressed.stream(), BUFFER);
    }

    /** Whether a file is compressed: its name ends in {@code .gz}. */
    public static boolean isNameOf(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /**
     * What a compressed file holds.
     *
     * @param file its name, for the errors
     * @param bytes the file as it is stored
     * @throws FileSystemException when it is not compressed; reading throws it where the file is damaged or cut off
     */
    public static InputStream read(Path file, InputStream bytes) throws IOException {
        try {
            return new Decompressed(file, new Members(new Counted(bytes)));
        } catch (ZipException | EOFException e) {
            bytes.close();
            throw new FileSystemException(file.toString(), null, "is named .gz but is not a gzip file");
        }
    }

    /**
     * What is compressed, one after the other. The JDK's own takes whatever follows one of them and is not another, a
     * second one that is cut off in its first bytes too, for the end of the file.
     */
    private static final class Members extends GZIPInputStream {
        private static final int TRAILER = 8;

        private final Counted bytes;
        private long filled;

        Members(Counted bytes) throws IOException {
            super(bytes, BUFFER);
            this.bytes = bytes;
        }

        @Override
        protected void fill() throws IOException {
            super.fill();
            filled = bytes.count;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            int got = super.read(target, from, count);
            if (got < 0 && (bytes.read() >= 0 || bytes.count != filled - inf.getRemaining() + TRAILER)) {
                throw new ZipException("something else follows");
            }
            return got;
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int got = super.read(target, from, length);
            count += Math.max(got, 0);
            return got;
        }

        /** Whether more follows shows in reading it: a pipe may have nothing yet. */
        @Override
        public int available() {
            return 1;
        }
    }

    private static final class Decompressed extends FilterInputStream {
        private final Path file;

        Decompressed(Path file, GZIPInputStream in) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            try {
                return super.read(target, from, count);
            } catch (ZipException | EOFException e) {
                throw new FileSystemException(
                        file.toString(), null, "is damaged: it cannot be decompressed to its end");
            }
        }
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public void finish() throws IOException {
        stream.finish();
        compressed.finish();
    }

    @Override
    public void place() throws IOException {
        compressed.place();
    }

    @Override
    public String toString() {
        return compressed.toString();
    }

    @Override
    public void close() throws IOException {
        // Not the stream: it would write what it still holds.
        compressed.close();
    }
}
