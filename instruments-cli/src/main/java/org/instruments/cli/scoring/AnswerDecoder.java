package org.instruments.cli.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.instruments.AnswerReader;
import org.instruments.Positions;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.rows.ColumnValues;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Header;
import org.instruments.problem.Problem;

/** Turns the cells of rows into answers to one instrument. Safe for use by many threads. */
final class AnswerDecoder {
    private final Header header;
    private final AnswerColumns columns;
    private final AnswerReader reader;
    private final AnswerCells cells;
    private final List<LabelledAnswers> labelled;

    AnswerDecoder(Header header, InstrumentAnswers answers) {
        this.header = header;
        this.columns = answers.columns();
        this.reader = answers.reader();
        this.cells = new AnswerCells(answers);
        this.labelled = header.values().isEmpty()
                ? List.of()
                : IntStream.range(0, columns.items()).mapToObj(this::labelled).toList();
    }

    private LabelledAnswers labelled(int item) {
        int column = columns.ofItem(item);
        return LabelledAnswers.of(
                reader, item, column == AnswerColumns.NONE ? ColumnValues.NONE : header.values(column));
    }

    /** Where it reads answers. */
    AnswerCells cells() {
        return cells;
    }

    /**
     * A bad cell.
     *
     * @param column where it stands
     * @param problem what is wrong with it
     */
    record Bad(int column, Problem problem) {}

    /**
     * Decodes a row with as many cells as the header.
     *
     * @param bad takes its bad cells; each is an item not answered
     */
    Positions decode(CsvRow row, List<Bad> bad) {
        int[] positions = new int[columns.items()];
        for (int item = 0; item < positions.length; item++) {
            positions[item] = position(row, item, bad);
        }
        int[] attributes = new int[columns.attributes()];
        Arrays.setAll(attributes, attribute -> attribute(row, attribute, bad));
        return reader.positions(positions, attributes);
    }

    private int position(CsvRow row, int item, List<Bad> bad) {
        int column = columns.ofItem(item);
        if (column == AnswerColumns.NONE) {
            return Positions.NOT_ASKED;
        }
        String cell = row.cells().get(column);
        String answer = cell;
        if (!labelled.isEmpty()) {
            if (labelled.get(item).isDoubtful(cell)) {
                cells.fitNone();
                bad.add(new Bad(column, LabelledAnswers.doubtful(cell, header.place(row.line(), column))));
                return Positions.NOT_ANSWERED;
            }
            answer = labelled.get(item).answer(cell);
        }
        int position = cells.read(item, answer);
        if (position < Positions.NOT_ANSWERED) {
            bad.add(new Bad(column, reader.problem(item, cell, position, header.place(row.line(), column))));
            return Positions.NOT_ANSWERED;
        }
        return position;
    }

    private int attribute(CsvRow row, int attribute, List<Bad> bad) {
        int column = columns.ofAttribute(attribute);
        if (column == AnswerColumns.NONE) {
            return AnswerReader.UNKNOWN;
        }
        String cell = row.cells().get(column);
        // By name where the file has names and the attribute knows this one.
        int value = reader.readAttribute(
                attribute, reader.isMissing(cell) ? cell : header.values(column).text(cell));
        if (value == AnswerReader.NOT_A_VALUE) {
            value = reader.readAttribute(attribute, cell);
        }
        if (value == AnswerReader.NOT_A_VALUE) {
            bad.add(new Bad(column, reader.attributeProblem(attribute, cell, header.place(row.line(), column))));
            return AnswerReader.UNKNOWN;
        }
        return value;
    }
}
