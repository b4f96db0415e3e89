package org.instruments.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Only reads a file with FastCSV and writes how many cells it has. */
final class FastCsvParse {
    private FastCsvParse() {}

    static long cells(Path in) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(in)) {
            for (CsvRecord record : records) {
                cells += record.getFieldCount();
            }
        }
        return cells;
    }

    /** {@code FastCsvParse ID IN}. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(cells(Path.of(arguments[1])));
    }
}
