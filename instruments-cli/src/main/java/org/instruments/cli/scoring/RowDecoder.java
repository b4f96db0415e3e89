package org.instruments.cli.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.instruments.AnswerReader;
import org.instruments.Positions;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.rows.ColumnValues;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Header;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Turns rows into positions. For one thread. */
final class RowDecoder {
    private final Header header;
    private final AnswerColumns columns;
    private final AnswerReader reader;
    private final AnswerCells cells;
    private final List<LabelledAnswers> labelled;

    private RowDecoder(Header header, AnswerColumns columns, AnswerReader reader, AnswerCells cells) {
        this.header = header;
        this.columns = columns;
        this.reader = reader;
        this.cells = cells;
        this.labelled = header.values().isEmpty()
                ? List.of()
                : IntStream.range(0, columns.items()).mapToObj(this::labelled).toList();
    }

    private LabelledAnswers labelled(int item) {
        int column = columns.ofItem(item);
        return LabelledAnswers.of(
                reader, item, column == AnswerColumns.NONE ? ColumnValues.NONE : header.values(column));
    }

    static RowDecoder of(RowScoring scoring) {
        return new RowDecoder(
                scoring.header(),
                scoring.columns(),
                scoring.reader(),
                new AnswerCells(
                        scoring.reader(),
                        scoring.otherReaders(),
                        scoring.columns().items()));
    }

    /** Where it reads answers. */
    AnswerCells cells() {
        return cells;
    }

    /** The other codings that accept every cell read so far. */
    BitSet fitting() {
        return cells.fitting();
    }

    /**
     * A row as it was understood.
     *
     * @param positions what was answered; a bad cell is an item not answered
     * @param problems its bad cells
     * @param ragged whether its cells do not go with the header, so that none of them can be trusted
     */
    record Decoded(Positions positions, List<Problem> problems, boolean ragged) {

        /**
         * Whether scores are written for it.
         *
         * @param soFar the problems of the file up to here
         */
        boolean isWritten(OnInvalid onInvalid, ProblemTally soFar) {
            return switch (onInvalid) {
                case FAIL -> soFar.isEmpty();
                case BLANK -> !ragged;
                case DROP -> problems.isEmpty();
            };
        }
    }

    Decoded decode(CsvRow row) {
        int[] positions = new int[columns.items()];
        int[] attributes = new int[columns.attributes()];
        Arrays.fill(attributes, AnswerReader.UNKNOWN);
        List<Problem> problems = new ArrayList<>(0);
        boolean ragged = row.cells().size() != header.size();
        if (ragged) {
            problems.add(ragged(row));
        } else {
            for (int item = 0; item < positions.length; item++) {
                positions[item] = position(row, item, problems);
            }
            for (int attribute = 0; attribute < attributes.length; attribute++) {
                attributes[attribute] = attribute(row, attribute, problems);
            }
        }
        return new Decoded(reader.positions(positions, attributes), problems, ragged);
    }

    private int position(CsvRow row, int item, List<Problem> problems) {
        int column = columns.ofItem(item);
        if (column == AnswerColumns.NONE) {
            return Positions.NOT_ASKED;
        }
        String cell = row.cells().get(column);
        String answer = cell;
        if (!labelled.isEmpty()) {
            if (labelled.get(item).isDoubtful(cell)) {
                cells.fitNoOther();
                problems.add(LabelledAnswers.doubtful(cell, header.place(row.line(), column)));
                return Positions.NOT_ANSWERED;
            }
            answer = labelled.get(item).answer(cell);
        }
        int position = cells.read(item, answer);
        if (position < Positions.NOT_ANSWERED) {
            problems.add(reader.problem(item, cell, position, header.place(row.line(), column)));
            return Positions.NOT_ANSWERED;
        }
        return position;
    }

    private int attribute(CsvRow row, int attribute, List<Problem> problems) {
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
            problems.add(reader.attributeProblem(attribute, cell, header.place(row.line(), column)));
            return AnswerReader.UNKNOWN;
        }
        return value;
    }

    private Problem ragged(CsvRow row) {
        int cellCount = row.cells().size();
        return Problem.of(
                ProblemCode.RAGGED_ROW,
                new Place.OfCell(header.file(), row.line(), null),
                "the row has " + cellCount + (cellCount == 1 ? " cell" : " cells") + ", the header has "
                        + header.size());
    }
}
