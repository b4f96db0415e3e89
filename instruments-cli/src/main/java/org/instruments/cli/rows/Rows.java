package org.instruments.cli.rows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.instruments.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** The rows of an input whose header was read, one after the other, whatever the format. For one thread. */
public interface Rows extends AutoCloseable {

    /** The columns. */
    Header header();

    /**
     * The next row, or null after the last. A row may have more or fewer cells than the header: it is ragged.
     *
     * @throws InvalidInputException when the file is damaged from here on; no row can be read after it
     */
    @Nullable
    CsvRow next() throws IOException;

    /** What follows the header as blocks of bytes, where that can be had; then no row may be asked for. */
    default Optional<RecordBlocks> blocks() {
        return Optional.empty();
    }

    /** What the user should know of how the file was read, a sentence each. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * What a cell says to people: the label where the file has one for the value, nothing where the file says that the
     * value means no answer, else the cell.
     */
    default String text(int column, String cell) {
        return header().values(column).text(cell);
    }

    @Override
    void close() throws IOException;
}
