package org.instruments.statistics.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.instruments.statistics.disclosure.GroupSizes;

/**
 * Tallies of combinations of groups as a table: a row for each group of the first grouping column, a table column for each
 * of the second. Without a second there is one column; without any, one cell.
 */
final class GroupTable {
    private final GroupTallies tallies;
    private final List<String> rows;
    private final List<String> columns;

    GroupTable(GroupTallies tallies) {
        this.tallies = tallies;
        this.rows = values(0);
        this.columns = values(1);
    }

    private List<String> values(int column) {
        return column < tallies.columns().size()
                ? tallies.groups().keySet().stream()
                        .map(values -> values.get(column))
                        .distinct()
                        .sorted(Comparator.comparing(List::of, new GroupOrder()))
                        .toList()
                : List.of("");
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return columns.size();
    }

    /** How many grouping columns there are. */
    int dimensions() {
        return tallies.columns().size();
    }

    /** The people of a combination; empty where it has none. */
    Optional<GroupTally> cell(int row, int column) {
        List<String> values = List.of(rows.get(row), columns.get(column)).subList(0, dimensions());
        return Optional.ofNullable(tallies.groups().get(values));
    }

    GroupTally row(int row) {
        return sum(IntStream.range(0, columns())
                .mapToObj(column -> cell(row, column))
                .toList());
    }

    GroupTally column(int column) {
        return sum(IntStream.range(0, rows()).mapToObj(row -> cell(row, column)).toList());
    }

    private GroupTally sum(List<Optional<GroupTally>> parts) {
        GroupTally sum = new GroupTally(tallies.tallying());
        parts.forEach(part -> part.ifPresent(sum::add));
        return sum;
    }

    /** How many people of each group count for something. */
    GroupSizes sizes(ToLongFunction<GroupTally> people) {
        long[][] sizes = new long[rows()][columns()];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                sizes[row][column] = cell(row, column).map(people::applyAsLong).orElse(0L);
            }
        }
        return dimensions() > 1
                ? GroupSizes.twoWay(sizes)
                : GroupSizes.oneWay(
                        Arrays.stream(sizes).mapToLong(row -> row[0]).toArray());
    }

    Group groupOfRow(int row) {
        return new Group(List.of(part(0, rows.get(row))));
    }

    Group groupOfColumn(int column) {
        return new Group(List.of(part(1, columns.get(column))));
    }

    Group groupOfCell(int row, int column) {
        List<Group.Part> parts = new ArrayList<>();
        parts.add(part(0, rows.get(row)));
        parts.add(part(1, columns.get(column)));
        return new Group(parts);
    }

    private Group.Part part(int column, String value) {
        return new Group.Part(tallies.columns().get(column), value);
    }
}
