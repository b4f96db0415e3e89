package org.instruments.cli.rows;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes the fields of one record after the other from the parser. */
final class RowBuilder extends AbstractBaseCsvCallbackHandler<RowBuilder.Fields> {
    private List<String> cells = new ArrayList<>();
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

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(cells.size());
        blank = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        cells.add(new String(buffer, offset, length));
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
