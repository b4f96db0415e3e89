package org.instruments.statistics.suspicion;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.instruments.Instruments;

/** Real answers to SWEMWBS, 4,249 forms of the Open Play study (doi.org/10.5281/zenodo.17536656), read where they are. */
final class OpenPlay {
    private static final Path FILE =
            Path.of(System.getProperty("instruments.data", "../../shared/data"), "open-play", "swemwbs-waves-1-3.csv");

    /** The study asks in an order of its own: its columns in the order of the items. */
    private static final int[] COLUMNS = {1, 6, 2, 7, 3, 4, 5};

    private OpenPlay() {}

    static AnswerFile file() {
        assumeTrue(Files.exists(FILE), "the real answers are not here: " + FILE);
        try {
            List<String> lines = Files.readAllLines(FILE);
            int[][] codes = lines.stream().skip(1).map(OpenPlay::row).toArray(int[][]::new);
            return new AnswerFile(Instruments.get("swemwbs"), codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] row(String line) {
        String[] cells = line.split(",", -1);
        int[] row = new int[COLUMNS.length];
        for (int item = 0; item < row.length; item++) {
            String cell = cells[COLUMNS[item]];
            row[item] = cell.isEmpty() ? AnswerFile.MISSING : Integer.parseInt(cell);
        }
        return row;
    }
}
