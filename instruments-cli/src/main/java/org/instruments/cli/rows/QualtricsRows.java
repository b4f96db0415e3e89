package org.instruments.cli.rows;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an export of Qualtrics: the two under its header are the questions and the ids of an import, and no answers.
 * They are known by the second of them alone, whose every cell is an object with an ImportId.
 */
final class QualtricsRows implements Rows {
    private static final Pattern IMPORT_ID = Pattern.compile("\\s*\\{\\s*\"ImportId\"\\s*:.*\\}\\s*", Pattern.DOTALL);
    private static final int NOT_ANSWERS = 2;

    private final Rows rows;
    private final Header header;

    private QualtricsRows(Rows rows, Header header) {
        this.rows = rows;
        this.header = header;
    }

    /** The rows without those two, which are there. */
    static QualtricsRows of(Rows rows) throws IOException {
        CsvRow questions = Objects.requireNonNull(rows.next());
        rows.next();
        return new QualtricsRows(rows, rows.header().withWordings(questions.cells()));
    }

    /** Whether the second row of a file is that of import ids. */
    static boolean isOfImportIds(CsvRow row, Header header) {
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
        CsvRow row = rows.next();
        return row == null ? null : new CsvRow(row.line(), row.number() - NOT_ANSWERS, row.cells());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "an export of Qualtrics: the two rows under the header, questions and import ids, were not read as"
                        + " answers");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
