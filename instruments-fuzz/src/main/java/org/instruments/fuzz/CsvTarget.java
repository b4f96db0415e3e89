package org.instruments.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.instruments.cli.rows.CsvInput;
import org.instruments.cli.rows.Rows;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;

/**
 * A CSV file after two bytes that say what is asked of it: scored in blocks of bytes and row by row it must give the same,
 * to the byte.
 */
public final class CsvTarget {
    private static final int CALL = 2;

    private CsvTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length >= CALL) {
            Execution.of(input, CsvTarget::read);
        }
    }

    private static void read(byte[] input) throws IOException {
        Call call = Call.of(input[0], input[1]);
        Object blocks = outcome(call, input, false);
        Object rows = outcome(call, input, true);
        Execution.require(blocks.equals(rows), "blocks and rows differ:\n" + blocks + "\n" + rows);
    }

    private static Object outcome(Call call, byte[] input, boolean rowByRow) throws IOException {
        try (Rows rows =
                CsvInput.open("in.csv", new ByteArrayInputStream(input, CALL, input.length - CALL), call.delimiter())) {
            return rowByRow ? call.scoreRowByRow(rows) : call.score(rows);
        } catch (InvalidInputException e) {
            Execution.requireTold(e.problems());
            return described(e.problems());
        }
    }

    private static List<String> described(List<Problem> problems) {
        return problems.stream().map(Problem::describe).toList();
    }
}
