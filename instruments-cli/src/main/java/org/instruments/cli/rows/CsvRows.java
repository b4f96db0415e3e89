package org.instruments.cli.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, one after the other. Blank lines are no rows, but in a file of one column they are rows of
 * nothing.
 */
public final class CsvRows implements Rows {
    private static final int LONGEST_TEXT = 1 << 16;
    private static final Pattern LINE = Pattern.compile("line (\\d+)\\)");

    private final String file;
    private final CloseableIterator<RowBuilder.Fields> records;
    private final Header header;
    private final long linesBefore;
    private long read;

    private CsvRows(String file, CloseableIterator<RowBuilder.Fields> records) {
        this.file = file;
        this.records = records;
        this.linesBefore = 0;
        this.header = readHeader();
    }

    private CsvRows(Header header, CloseableIterator<RowBuilder.Fields> records, long linesBefore) {
        this.file = header.file();
        this.records = records;
        this.linesBefore = linesBefore;
        this.header = header;
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file the name of the file
     * @param in its bytes; closed with the rows
     * @param delimiter what is between cells
     * @throws InvalidInputException when there is no header, or no text
     */
    public static CsvRows open(String file, InputStream in, char delimiter) throws IOException {
        CsvReader<RowBuilder.Fields> reader = parser(delimiter).build(new RowBuilder(), Utf8Reader.of(in));
        try {
            return new CsvRows(file, reader.iterator());
        } catch (UncheckedIOException e) {
            reader.close();
            throw e.getCause();
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * The rows in some bytes of a file.
     *
     * @param header the columns of the file
     * @param bytes whole records from {@code from} to {@code to}
     * @param linesBefore how many lines there are before them
     * @param delimiter what is between cells
     */
    public static CsvRows of(Header header, byte[] bytes, int from, int to, long linesBefore, char delimiter) {
        return new CsvRows(header, reader(bytes, from, to, delimiter).iterator(), linesBefore);
    }

    /** As a text where that is small and sound, which costs little; else as a stream, which tells of limits and faults. */
    private static CsvReader<RowBuilder.Fields> reader(byte[] bytes, int from, int to, char delimiter) {
        if (to - from <= LONGEST_TEXT) {
            try {
                return parser(delimiter).build(new RowBuilder(), Utf8Reader.decoded(bytes, from, to));
            } catch (CharacterCodingException e) {
                // The stream knows the line.
            }
        }
        return parser(delimiter)
                .build(new RowBuilder(), Utf8Reader.within(new ByteArrayInputStream(bytes, from, to - from)));
    }

    private static CsvReader.CsvReaderBuilder parser(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .maxBufferSize(2 * RowBuilder.LONGEST)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    @Override
    public Header header() {
        return header;
    }

    private Header readHeader() {
        Optional<RowBuilder.Fields> first = record();
        while (first.isPresent() && first.get().blank()) {
            first = record();
        }
        if (first.isEmpty()) {
            throw new InvalidInputException(List.of(Problem.of(
                    ProblemCode.EMPTY_INPUT,
                    new Place.OfCell(file, 0, null),
                    "there is nothing in it, not even a header")));
        }
        return new Header(
                file,
                first.get().line(),
                first.get().cells().stream().map(String::strip).toList());
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        try {
            Optional<RowBuilder.Fields> next = record();
            while (next.isPresent() && next.get().blank() && header.size() > 1) {
                next = record();
            }
            return next.isEmpty()
                    ? null
                    : new CsvRow(
                            linesBefore + next.get().line(), ++read, next.get().cells());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<RowBuilder.Fields> record() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RowBuilder.TooLargeException large) {
                throw new InvalidInputException(List.of(Problem.of(
                        ProblemCode.TOO_LARGE,
                        new Place.OfCell(file, linesBefore + large.line(), null),
                        String.valueOf(large.getMessage()))));
            }
            // The parser also wraps faults that are not the file's.
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new InvalidInputException(List.of(broken(String.valueOf(e.getMessage()))));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NotTextException notText) {
                throw new InvalidInputException(List.of(Problem.of(
                        ProblemCode.MALFORMED_CSV,
                        new Place.OfCell(file, notText.line() == 0 ? 0 : linesBefore + notText.line(), null),
                        String.valueOf(notText.getMessage()))));
            }
            throw e;
        }
    }

    /** In our own words: the parser's message quotes the text. */
    private Problem broken(String message) {
        Matcher line = LINE.matcher(message);
        Place place = new Place.OfCell(file, line.find() ? linesBefore + Long.parseLong(line.group(1)) : 0, null);
        if (message.contains("buffer size")) {
            return Problem.of(ProblemCode.TOO_LARGE, place, RecordBlocks.TOO_LONG);
        }
        return Problem.of(
                ProblemCode.MALFORMED_CSV,
                place,
                message.contains("after closing quote")
                        ? "a quoted cell goes on after its closing quote; a quote inside quotes is written twice"
                        : "a quote is opened here and never closed");
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
