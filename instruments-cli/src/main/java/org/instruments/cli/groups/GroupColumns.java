package org.instruments.cli.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.instruments.cli.columns.ColumnName;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Header;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/**
 * The columns that tell which group a row is of.
 *
 * @param header the columns of the file
 * @param places their places in the file
 */
public record GroupColumns(Header header, List<Integer> places) {

    /** Copies the list. */
    public GroupColumns {
        places = List.copyOf(places);
    }

    /**
     * Finds columns by name, in any case and with {@code -} and {@code _} equal.
     *
     * @throws InvalidInputException {@code missing-column} or {@code duplicate-column}, for each name
     */
    public static GroupColumns find(Header header, List<String> names) {
        return find(header, names, "to group by");
    }

    /**
     * Finds columns by name, as above.
     *
     * @param use what they are for, in words
     * @throws InvalidInputException {@code missing-column} or {@code duplicate-column}, for each name
     */
    public static GroupColumns find(Header header, List<String> names, String use) {
        List<Problem> problems = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (String name : names) {
            List<Integer> found = IntStream.range(0, header.size())
                    .filter(column ->
                            ColumnName.normal(header.names().get(column)).equals(ColumnName.normal(name)))
                    .boxed()
                    .toList();
            if (found.isEmpty()) {
                problems.add(Problem.of(
                        ProblemCode.MISSING_COLUMN,
                        header.place(),
                        "there is no column " + name + " " + use + "; there are: "
                                + String.join(", ", header.names())));
            } else if (found.size() > 1) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN,
                        header.place(found.get(1)),
                        "is a second column " + use + " of that name"));
            } else {
                places.add(found.get(0));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new GroupColumns(header, places);
    }

    /** Their names, as the file has them. */
    List<String> names() {
        return places.stream().map(header.names()::get).toList();
    }

    /** The values of a row: labels, where the file has them. */
    public List<String> values(CsvRow row) {
        return places.stream()
                .map(column ->
                        header.values(column).text(row.cells().get(column)).strip())
                .toList();
    }
}
