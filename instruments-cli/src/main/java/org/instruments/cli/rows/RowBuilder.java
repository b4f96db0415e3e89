package org.instruments.cli.rows;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes the fields of one record after the other from the parser. */
final class RowBuilder extends AbstractBaseCsvCallbackHandler<RowBuilder.Fields> {
    /** The most characters of a row; in a block of bytes as many bytes. */
    static final int LONGEST = 1 << 24;

    /** The most cells of a row. */
    static final int MOST_CELLS = 100_000;

    private List<String> cells = new ArrayList<>();
    private int length;
    private boolean blank;

    /**
     * A record as the parser gives it.
     *
     * @param blank whether it is an empty line, where a cell in quotes would not be
     */
    record Fields(long line, List<String> cells, boolean blank) {
        /** Where they are; never what is in them. */
        @Override
        public String toString() {
            return "Fields of line " + line;
        }
    }

    /** A row that is larger than any can be. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long line;

        private TooLargeException(long line, String statement) {
            super(statement);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(cells.size());
        blank = false;
        length = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        length += count;
        if (length + cells.size() > LONGEST) {
            throw new TooLargeException(getStartingLineNumber(), RecordBlocks.TOO_LONG);
        }
        if (cells.size() == MOST_CELLS) {
            throw new TooLargeException(getStartingLineNumber(), "a row has more than " + MOST_CELLS + " cells");
        }
        cells.add(new String(buffer, offset, count));
    }

    @Override
    protected void handleEmpty() {
        cells.add("");
        blank = true;
    }

    @Override
    protected Fields buildRecord() {
        return new Fields(getStartingLineNumber(), cells, blank);
    }
}
