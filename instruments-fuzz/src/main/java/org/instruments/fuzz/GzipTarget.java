package org.instruments.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.instruments.cli.files.Gzip;
import org.instruments.cli.rows.CsvInput;
import org.instruments.cli.rows.Rows;

/** A compressed CSV file, read to its end. */
public final class GzipTarget {
    private static final Path NAME = Path.of("in.csv.gz");

    private GzipTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        Execution.of(input, GzipTarget::read);
    }

    private static void read(byte[] input) throws IOException {
        try (Rows rows = CsvInput.open("in.csv.gz", Gzip.read(NAME, new ByteArrayInputStream(input)), ',')) {
            while (rows.next() != null) {
                // Only that it ends.
            }
        }
    }
}
