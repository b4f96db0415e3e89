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
 * What an item's cells answer in a file that names its values. Where the item has all the names as labels, the name decides
 * and not the number: numbers may be stored in any order. Otherwise the number decides.
 */
final class LabelledAnswers {
    private final ColumnValues values;
    private final Map<String, String> labels;
    private final AnswerReader reader;
    private final boolean otherNumbers;

    private LabelledAnswers(
            ColumnValues values, Map<String, String> labels, AnswerReader reader, boolean otherNumbers) {
        this.values = values;
        this.labels = labels;
        this.reader = reader;
        this.otherNumbers = otherNumbers;
    }

    static LabelledAnswers of(AnswerReader reader, int item, ColumnValues values) {
        Map<String, String> labels = new HashMap<>(values.labels());
        labels.keySet().removeIf(reader::isMissing);
        boolean understood =
                labels.values().stream().allMatch(label -> reader.readLabel(item, label) >= Positions.NOT_ANSWERED);
        if (!understood) {
            return new LabelledAnswers(values, Map.of(), reader, false);
        }
        boolean otherNumbers = labels.entrySet().stream()
                .anyMatch(named -> reader.readLabel(item, named.getValue()) != reader.read(item, named.getKey()));
        return new LabelledAnswers(values, labels, reader, otherNumbers);
    }

    /** What a cell answers, to be read as a cell of a file that names nothing. */
    String answer(String cell) {
        return values.isMissing(cell) ? "" : labels.getOrDefault(cell, cell);
    }

    /** Whether a value has no name where the names show that numbers do not mean what they mean in the coding. */
    boolean isDoubtful(String cell) {
        return otherNumbers && !labels.containsKey(cell) && !values.isMissing(cell) && !reader.isMissing(cell);
    }

    /** The problem of such a cell. */
    static Problem doubtful(String cell, Place place) {
        return Problem.of(
                ProblemCode.ANSWER_NOT_ALLOWED,
                place,
                cell,
                "has no label in the file, whose other labels show that its numbers are not those of the coding");
    }
}
