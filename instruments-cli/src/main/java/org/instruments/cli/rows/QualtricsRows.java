package org.instruments.cli.rows;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.instruments.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that may be an export of Qualtrics: two rows under its header are then the questions and the ids of
 * an import, and no answers. They are known by the second of them alone, whose every cell is an object with an ImportId.
 */
public final class QualtricsRows implements Rows {
    private static final Pattern IMPORT_ID = Pattern.compile("\\s*\\{\\s*\"ImportId\"\\s*:.*\\}\\s*", Pattern.DOTALL);

    private final Rows rows;
    private final Header header;
    private final boolean recognised;
    private final Deque<CsvRow> ahead;
    private @Nullable InvalidInputException broken;

    private QualtricsRows(
            Rows rows, Header header, boolean recognised, Deque<CsvRow> ahead, @Nullable InvalidInputException broken) {
        this.rows = rows;
        this.header = header;
        this.recognised = recognised;
        this.ahead = ahead;
        this.broken = broken;
    }

    /** The rows without those two, where they are there; else all of them, as they are. */
    public static Rows of(Rows rows) throws IOException {
        Deque<CsvRow> ahead = new ArrayDeque<>();
        InvalidInputException broken = null;
        try {
            for (CsvRow row = rows.next(); row != null; row = ahead.size() == 1 ? rows.next() : null) {
                ahead.add(row);
            }
        } catch (InvalidInputException e) {
            broken = e;
        }
        if (ahead.size() == 2 && isOfImportIds(ahead.getLast(), rows.header())) {
            List<String> questions = ahead.getFirst().cells();
            return new QualtricsRows(rows, rows.header().withWordings(questions), true, new ArrayDeque<>(), broken);
        }
        return new QualtricsRows(rows, rows.header(), false, ahead, broken);
    }

    private static boolean isOfImportIds(CsvRow row, Header header) {
        if (row.cells().size() != header.size()) {
            return false;
        }
        for (String cell : row.cells()) {
            if (!IMPORT_ID.matcher(cell).matches()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.remove();
        }
        if (broken != null) {
            throw broken;
        }
        CsvRow row = rows.next();
        return row == null || !recognised ? row : new CsvRow(row.line(), row.number() - 2, row.cells());
    }

    @Override
    public Optional<RecordBlocks> blocks() {
        return recognised ? Optional.empty() : rows.blocks();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(rows.notes());
        if (recognised) {
            notes.add("an export of Qualtrics: the two rows under the header, questions and import ids, were not read"
                    + " as answers");
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
