package org.instruments.cli.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Rows;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;

/** Parsed rows of a file in chunks, so that what is in memory is bounded, however wide the rows. */
final class RowChunks {
    private static final int SIZE_OF_A_CHUNK = 1 << 20;
    private static final int SIZE_OF_A_CELL = 50;

    private final Rows rows;
    private boolean ended;

    RowChunks(Rows rows) {
        this.rows = rows;
    }

    /**
     * Rows that follow one another.
     *
     * @param end why no rows can be read after them; none where some can, or there are none
     */
    record Chunk(List<CsvRow> rows, List<Problem> end) {
        /** Whether it is what comes after the last row. */
        boolean isEmpty() {
            return rows.isEmpty() && end.isEmpty();
        }
    }

    /** The next rows. */
    Chunk next() throws IOException {
        List<CsvRow> chunk = new ArrayList<>();
        long size = 0;
        try {
            while (!ended && size < SIZE_OF_A_CHUNK) {
                CsvRow row = rows.next();
                if (row == null) {
                    ended = true;
                } else {
                    chunk.add(row);
                    size += size(row);
                }
            }
        } catch (InvalidInputException e) {
            ended = true;
            return new Chunk(chunk, e.problems());
        }
        return new Chunk(chunk, List.of());
    }

    /** About what it takes in memory. */
    private static long size(CsvRow row) {
        long size = 0;
        for (String cell : row.cells()) {
            size += SIZE_OF_A_CELL + cell.length();
        }
        return size;
    }
}
