package org.instruments.cli.rows;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.instruments.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file whose header was read. What follows is had as rows, or as blocks of bytes, but not as both. The first two rows
 * are looked at beforehand: an export of Qualtrics is known by them.
 */
public final class CsvInput implements Rows {
    private static final int LONGEST_HEADER_OF_BLOCKS = 1 << 20;
    private static final int LAST_ASCII = 0x7F;

    private final BufferedInputStream in;
    private final char delimiter;
    private final CsvRows rows;

    private CsvInput(BufferedInputStream in, char delimiter, CsvRows rows) {
        this.in = in;
        this.delimiter = delimiter;
        this.rows = rows;
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file the name of the file
     * @param in its bytes; closed with the input, and when it is refused
     * @param delimiter what is between cells
     * @throws InvalidInputException when there is no header, or no text
     */
    public static Rows open(String file, InputStream in, char delimiter) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(LONGEST_HEADER_OF_BLOCKS);
        boolean ofQualtrics;
        try {
            ofQualtrics = isOfQualtrics(file, buffered, delimiter);
            buffered.reset();
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
        CsvRows rows = CsvRows.open(file, buffered, delimiter);
        return ofQualtrics ? QualtricsRows.of(rows) : new CsvInput(buffered, delimiter, rows);
    }

    /** Looks no further than can be gone back; what is wrong with the file is said when it is read. */
    private static boolean isOfQualtrics(String file, InputStream in, char delimiter) throws IOException {
        try {
            CsvRows rows = CsvRows.open(file, new Beginning(in, LONGEST_HEADER_OF_BLOCKS), delimiter);
            CsvRow first = rows.next();
            CsvRow second = first == null ? null : rows.next();
            return second != null && QualtricsRows.isOfImportIds(second, rows.header());
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** The beginning of a stream; closing it leaves the stream open. */
    private static final class Beginning extends FilterInputStream {
        private int left;

        Beginning(InputStream in, int left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            int got = left == 0 ? -1 : super.read(target, from, Math.min(count, left));
            left -= Math.max(got, 0);
            return got;
        }

        @Override
        public void close() {
            // The same stream is read from its beginning again.
        }
    }

    @Override
    public Header header() {
        return rows.header();
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        return rows.next();
    }

    /** Empty where the header is too long or the delimiter is not ASCII. */
    @Override
    public Optional<RecordBlocks> blocks() {
        if (delimiter > LAST_ASCII) {
            return Optional.empty();
        }
        try {
            in.reset();
            // While the mark can be gone back to, all that is read is kept: it would be copied on the way to the
            // blocks.
            in.mark(0);
            return Optional.of(new RecordBlocks(in, new RecordEnds(delimiter)));
        } catch (IOException e) {
            // The mark was lost on the way through the header; the rows go on where they are.
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
