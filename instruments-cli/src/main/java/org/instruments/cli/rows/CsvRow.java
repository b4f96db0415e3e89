package org.instruments.cli.rows;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the physical line where it starts, the first line of the file being 1
 * @param number 1 for the first row after the header; 0 for the header
 * @param cells its cells, as they stand in the file without their quotes
 */
public record CsvRow(long line, long number, List<String> cells) {

    /** Where it is; never what is in it. */
    @Override
    public String toString() {
        return "CsvRow of line " + line;
    }
}
