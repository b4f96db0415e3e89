package org.instruments.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a reader sees of one set of tables, as the attacks take it: the combinations that have people, and the groups, each
 * a set of combinations. The reader knows the size of a group only as far as it is shown; the true one is here to see
 * whether an attack has found it.
 */
record View(long[] size, List<Group> groups, int minimum) {

    /** A group: bit i of {@code members} is combination i. */
    record Group(String name, int members, long size, Visibility visibility) {
        boolean isShown() {
            return visibility == Visibility.SHOWN;
        }
    }

    /** A pattern of hidden groups, made by whatever method. */
    interface Pattern {
        Visibility total();

        Visibility row(int row);

        Visibility column(int column);

        Visibility cell(int row, int column);

        /** Hides what has fewer people than the minimum, and the cells that are named. */
        static Pattern naive(GroupSizes people, GroupSizes some, int minimum, int[]... withheld) {
            return new Pattern() {
                @Override
                public Visibility total() {
                    return small(some.total());
                }

                @Override
                public Visibility row(int row) {
                    return some.isTwoWay() ? small(some.row(row)) : cell(row, 0);
                }

                @Override
                public Visibility column(int column) {
                    return small(some.column(column));
                }

                @Override
                public Visibility cell(int row, int column) {
                    boolean more = people.cell(row, column) < minimum
                            || Arrays.stream(withheld).anyMatch(cell -> cell[0] == row && cell[1] == column);
                    return some.cell(row, column) >= minimum && more
                            ? Visibility.WITHHELD
                            : small(some.cell(row, column));
                }

                private Visibility small(long size) {
                    return size < minimum ? Visibility.SMALL : Visibility.SHOWN;
                }
            };
        }

        static Pattern of(HiddenGroups hidden) {
            return new Pattern() {
                @Override
                public Visibility total() {
                    return hidden.total();
                }

                @Override
                public Visibility row(int row) {
                    return hidden.row(row);
                }

                @Override
                public Visibility column(int column) {
                    return hidden.column(column);
                }

                @Override
                public Visibility cell(int row, int column) {
                    return hidden.cell(row, column);
                }
            };
        }
    }

    static View of(GroupSizes people, int minimum, HiddenGroups hidden) {
        return of(people, people, minimum, Pattern.of(hidden));
    }

    /** The tables of some of the people; combinations without people are not listed. */
    static View of(GroupSizes people, GroupSizes some, int minimum, Pattern pattern) {
        int[][] index = new int[people.rows()][people.columns()];
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < people.rows(); i++) {
            for (int j = 0; j < people.columns(); j++) {
                index[i][j] = people.cell(i, j) > 0 ? sizes.size() : -1;
                if (people.cell(i, j) > 0) {
                    sizes.add(some.cell(i, j));
                }
            }
        }
        long[] size = sizes.stream().mapToLong(n -> n).toArray();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("total", (1 << size.length) - 1, some.total(), pattern.total()));
        for (int i = 0; i < people.rows(); i++) {
            int row = i;
            for (int j = 0; j < people.columns() && people.isTwoWay(); j++) {
                if (index[i][j] >= 0) {
                    groups.add(new Group("cell " + i + "," + j, 1 << index[i][j], some.cell(i, j), pattern.cell(i, j)));
                }
            }
            int members = members(people.columns(), j -> index[row][j]);
            if (members != 0) {
                groups.add(new Group("row " + i, members, some.row(i), pattern.row(i)));
            }
        }
        for (int j = 0; j < people.columns() && people.isTwoWay(); j++) {
            int column = j;
            int members = members(people.rows(), i -> index[i][column]);
            if (members != 0) {
                groups.add(new Group("column " + j, members, some.column(j), pattern.column(j)));
            }
        }
        return new View(size, groups, minimum);
    }

    private static int members(int count, IntFunction<Integer> index) {
        int members = 0;
        for (int k = 0; k < count; k++) {
            members |= index.apply(k) >= 0 ? 1 << index.apply(k) : 0;
        }
        return members;
    }

    boolean isTotalShown() {
        return groups.get(0).isShown();
    }

    long people(int members) {
        long people = 0;
        for (int i = 0; i < size.length; i++) {
            people += (members >> i & 1) * size[i];
        }
        return people;
    }
}
