package org.instruments.cli.scoring;

import java.util.HashMap;
import java.util.Map;
import org.instruments.AnswerReader;
import org.instruments.Positions;
import org.instruments.cli.rows.ColumnValues;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/**
 * What an item's cells answer in a file that names its values. Where a name is a label of the item, the name decides and
 * not the number: numbers may be stored in any order. Where it is none, and where there is no name, the number decides, but
 * not beside names that show another order.
 */
final class LabelledAnswers {
    private final ColumnValues values;
    private final Map<String, String> labels;
    private final AnswerReader reader;
    private final int item;
    private final boolean otherNumbers;

    private LabelledAnswers(
            ColumnValues values, Map<String, String> labels, AnswerReader reader, int item, boolean otherNumbers) {
        this.values = values;
        this.labels = labels;
        this.reader = reader;
        this.item = item;
        this.otherNumbers = otherNumbers;
    }

    static LabelledAnswers of(AnswerReader reader, int item, ColumnValues values) {
        Map<String, String> labels = new HashMap<>(values.labels());
        labels.keySet().removeIf(reader::isMissing);
        labels.values().removeIf(label -> reader.readLabel(item, label) < Positions.NOT_ANSWERED);
        boolean otherNumbers = labels.entrySet().stream()
                .anyMatch(named -> reader.readLabel(item, named.getValue()) != reader.read(item, named.getKey()));
        return new LabelledAnswers(values, labels, reader, item, otherNumbers);
    }

    /** What a cell answers, to be read as a cell of a file that names nothing. */
    String answer(String cell) {
        return values.isMissing(cell) ? "" : labels.getOrDefault(cell, cell);
    }

    /** Whether a number that the coding has is no label's, where the labels show that numbers mean something else. */
    boolean isDoubtful(String cell) {
        return otherNumbers
                && !labels.containsKey(cell)
                && !values.isMissing(cell)
                && !reader.isMissing(cell)
                && reader.read(item, cell) >= Positions.NOT_ANSWERED;
    }

    /** The problem of such a cell. */
    static Problem doubtful(String cell, Place place) {
        return Problem.of(
                ProblemCode.ANSWER_NOT_ALLOWED,
                place,
                cell,
                "has no label of the item in the file, whose other labels show that its numbers are not those of the coding");
    }
}
