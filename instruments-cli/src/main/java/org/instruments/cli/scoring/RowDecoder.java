package org.instruments.cli.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Header;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Turns rows into answers to each instrument. Safe for use by many threads. */
final class RowDecoder {
    private final Header header;
    private final List<AnswerDecoder> instruments = new ArrayList<>();

    RowDecoder(RowScoring scoring) {
        this.header = scoring.header();
        for (InstrumentAnswers answers : scoring.instruments()) {
            instruments.add(new AnswerDecoder(header, answers));
        }
    }

    /** Where it reads the answers to each instrument. */
    List<AnswerCells> cells() {
        List<AnswerCells> cells = new ArrayList<>();
        for (AnswerDecoder instrument : instruments) {
            cells.add(instrument.cells());
        }
        return cells;
    }

    /** For each instrument its codings, by place, that accept every cell read so far. */
    List<BitSet> fitting() {
        List<BitSet> fitting = new ArrayList<>();
        for (AnswerCells cells : cells()) {
            fitting.add(cells.fitting());
        }
        return fitting;
    }

    /**
     * A row as it was understood.
     *
     * @param answers to each instrument; a bad cell is an item not answered; none of a ragged row
     * @param problems its bad cells, from left to right
     * @param ragged whether its cells do not go with the header, so that none of them can be trusted
     */
    record Decoded(List<Positions> answers, List<Problem> problems, boolean ragged) {

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
        if (row.cells().size() != header.size()) {
            return new Decoded(List.of(), List.of(ragged(row)), true);
        }
        List<AnswerDecoder.Bad> bad = new ArrayList<>(0);
        List<Positions> answers = new ArrayList<>(instruments.size());
        for (AnswerDecoder instrument : instruments) {
            answers.add(instrument.decode(row, bad));
        }
        return new Decoded(answers, bad.isEmpty() ? List.of() : problems(bad), false);
    }

    /** An attribute of two instruments is bad for both, and said once. */
    private static List<Problem> problems(List<AnswerDecoder.Bad> bad) {
        return bad.stream()
                .sorted(Comparator.comparingInt(AnswerDecoder.Bad::column))
                .map(AnswerDecoder.Bad::problem)
                .distinct()
                .toList();
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
