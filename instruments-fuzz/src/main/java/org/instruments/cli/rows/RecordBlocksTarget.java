package org.instruments.cli.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.instruments.fuzz.Execution;
import org.instruments.problem.InvalidInputException;

/**
 * A CSV file after a byte that is the size of the blocks it is cut into: the rows of the blocks must be those of the whole.
 * In this package, as blocks of a few bytes are not to be had elsewhere.
 */
public final class RecordBlocksTarget {
    private RecordBlocksTarget() {}

    /** For the driver. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            Execution.of(input, RecordBlocksTarget::read);
        }
    }

    private static void read(byte[] input) throws IOException {
        Execution.require(cut(input).equals(whole(input)), "the rows of blocks are not those of the file");
    }

    private static InvalidInputException refused(InvalidInputException e) {
        Execution.requireTold(e.problems());
        return e;
    }

    private static List<Object> whole(byte[] input) throws IOException {
        List<Object> rows = new ArrayList<>();
        try (Rows all = open(input)) {
            addAll(rows, all);
        } catch (InvalidInputException e) {
            rows.add(refused(e).problems());
        }
        return rows;
    }

    private static List<Object> cut(byte[] input) throws IOException {
        List<Object> rows = new ArrayList<>();
        try (Rows all = open(input)) {
            RecordBlocks blocks = all.blocks().orElse(null);
            if (blocks == null) {
                addAll(rows, all);
                return rows;
            }
            RecordBlocks.Block block = new RecordBlocks.Block(1 + (input[0] & 0xFF));
            long lines = 0;
            while (blocks.read(block)) {
                lines += RecordEnds.lines(block.bytes(), 0, block.start());
                addAll(rows, CsvRows.of(all.header(), block.bytes(), block.start(), block.end(), lines, ','));
                lines += RecordEnds.lines(block.bytes(), block.start(), block.end());
            }
        } catch (InvalidInputException e) {
            rows.add(refused(e).problems());
        }
        return rows;
    }

    private static Rows open(byte[] input) throws IOException {
        return CsvInput.open("in.csv", new ByteArrayInputStream(input, 1, input.length - 1), ',');
    }

    /** Without their numbers, which a part of a file does not know. */
    private static void addAll(List<Object> rows, Rows more) throws IOException {
        for (CsvRow row = more.next(); row != null; row = more.next()) {
            rows.add(new CsvRow(row.line(), 0, row.cells()));
        }
    }
}
