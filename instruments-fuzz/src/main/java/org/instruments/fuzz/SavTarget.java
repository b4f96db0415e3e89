package org.instruments.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Rows;
import org.instruments.cli.rows.SavRows;

/** A data file of SPSS: every case has a cell for every variable, and answers can be scored. */
public final class SavTarget {
    private static final Call CALL = Call.of((byte) 'B', (byte) 'e');

    private SavTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        Execution.of(input, SavTarget::read);
    }

    private static void read(byte[] input) throws IOException {
        try (Rows rows = SavRows.open("in.sav", new ByteArrayInputStream(input))) {
            requireWhole(rows);
        }
        try (Rows rows = SavRows.open("in.sav", new ByteArrayInputStream(input))) {
            CALL.scoreRowByRow(rows);
        }
    }

    private static void requireWhole(Rows rows) throws IOException {
        int columns = rows.header().size();
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            Execution.require(row.cells().size() == columns, "a case that does not go with the variables");
            for (int column = 0; column < columns; column++) {
                rows.text(column, row.cells().get(column));
            }
        }
    }
}
