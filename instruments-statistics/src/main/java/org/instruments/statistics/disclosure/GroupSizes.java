package org.instruments.statistics.disclosure;

import java.util.Arrays;

/**
 * How many people each group of a set of tables has: groups by one column, or combinations of two with the groups by
 * each. Rows are the groups by the first column, columns those by the second; a one-way table has one column, so that
 * its cells are its rows. Immutable and safe for use by many threads.
 */
public final class GroupSizes {
    private final long[][] cells;
    private final long[] rows;
    private final long[] columns;
    private final long total;
    private final boolean twoWay;

    private GroupSizes(long[][] cells, int width, boolean twoWay) {
        this.cells = cells;
        this.twoWay = twoWay;
        rows = new long[cells.length];
        columns = new long[width];
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].length != width) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + cells[i].length + " columns, the first has " + width);
            }
            for (int j = 0; j < width; j++) {
                if (cells[i][j] < 0) {
                    throw new IllegalArgumentException("fewer than 0 people in row " + i + ", column " + j);
                }
                rows[i] = Math.addExact(rows[i], cells[i][j]);
                columns[j] = Math.addExact(columns[j], cells[i][j]);
            }
            sum = Math.addExact(sum, rows[i]);
        }
        total = sum;
    }

    /**
     * Groups by one column: published are everyone and each group.
     *
     * @param groups how many people each group has, 0 or more; none at all if there are no groups
     * @return the sizes
     * @throws IllegalArgumentException when a size is negative
     * @throws ArithmeticException when all together are more than a {@code long} holds
     */
    public static GroupSizes oneWay(long... groups) {
        return new GroupSizes(
                Arrays.stream(groups).mapToObj(n -> new long[] {n}).toArray(long[][]::new), 1, false);
    }

    /**
     * Groups by two columns: published are everyone, each row, each column, and each combination that has people.
     *
     * @param combinations how many people each combination has, 0 or more: a row for each group by the first column, in
     *     it a number for each group by the second
     * @return the sizes
     * @throws IllegalArgumentException when a size is negative or the rows are not of one length
     * @throws ArithmeticException when all together are more than a {@code long} holds
     */
    public static GroupSizes twoWay(long[]... combinations) {
        long[][] copy = Arrays.stream(combinations).map(long[]::clone).toArray(long[][]::new);
        return new GroupSizes(copy, copy.length == 0 ? 0 : copy[0].length, true);
    }

    /** {@return whether these are combinations of two columns} */
    public boolean isTwoWay() {
        return twoWay;
    }

    /** {@return how many rows there are, empty ones too} */
    public int rows() {
        return rows.length;
    }

    /** {@return how many columns there are, empty ones too; 1 for a one-way table} */
    public int columns() {
        return columns.length;
    }

    /** {@return how many people there are} */
    public long total() {
        return total;
    }

    /**
     * The size of a row.
     *
     * @param row the row, from 0
     * @return how many people are in it
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public long row(int row) {
        return rows[row];
    }

    /**
     * The size of a column.
     *
     * @param column the column, from 0
     * @return how many people are in it
     * @throws IndexOutOfBoundsException when there is no such column
     */
    public long column(int column) {
        return columns[column];
    }

    /**
     * The size of a combination.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return how many people are in both
     * @throws IndexOutOfBoundsException when there is no such row or column
     */
    public long cell(int row, int column) {
        return cells[row][column];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupSizes sizes
                && sizes.twoWay == twoWay
                && sizes.columns.length == columns.length
                && Arrays.deepEquals(sizes.cells, cells);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(cells);
    }

    /** {@return how many rows and columns there are; no size, as these may have to stay hidden} */
    @Override
    public String toString() {
        return (twoWay ? rows.length + " x " + columns.length : rows.length) + " groups";
    }
}
