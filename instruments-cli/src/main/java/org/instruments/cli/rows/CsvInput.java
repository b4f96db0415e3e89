package org.instruments.cli.rows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.instruments.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** A CSV file whose header was read. What follows is had as rows, or as blocks of bytes, but not as both. */
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
    public static CsvInput open(String file, InputStream in, char delimiter) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(LONGEST_HEADER_OF_BLOCKS);
        return new CsvInput(buffered, delimiter, CsvRows.open(file, buffered, delimiter));
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
