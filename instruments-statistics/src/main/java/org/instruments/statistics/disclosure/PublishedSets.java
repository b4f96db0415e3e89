package org.instruments.statistics.disclosure;

import java.util.Arrays;
import java.util.Objects;

/**
 * The sets of people that tables have figures of, as the edges of a network. Its nodes are a start, an end, the rows and
 * the columns. A combination goes from its row to its column, a row from the start to its node, a column from its node to
 * the end, and everyone from the end to the start: the sizes are a flow that goes round, as what enters a node, people of
 * a row, leaves it again.
 *
 * <p>Edges are in the order combinations, rows, columns, everyone. Two sets of the same people are one: a row of a single
 * combination, the only row, a one-way table's row and cell are an edge {@linkplain #isOwn of their own} only once.
 */
final class PublishedSets {
    private static final int START = 0;
    private static final int END = 1;

    private final int[] from;
    private final int[] to;
    private final boolean[] own;
    private final int[][] edgesAt;
    private final int[][] combination;
    private final int rows;
    private final int columns;
    private final int combinations;

    PublishedSets(GroupSizes people) {
        rows = people.rows();
        columns = people.columns();
        combination = new int[rows][columns];
        int[] combinationsOfRow = new int[rows];
        int[] combinationsOfColumn = new int[columns];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean listed = people.cell(i, j) > 0;
                combination[i][j] = listed ? count++ : -1;
                combinationsOfRow[i] += listed ? 1 : 0;
                combinationsOfColumn[j] += listed ? 1 : 0;
            }
        }
        combinations = count;
        from = new int[everyone() + 1];
        to = new int[everyone() + 1];
        own = new boolean[everyone() + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (combination[i][j] >= 0) {
                    edge(combination[i][j], rowNode(i), columnNode(j), count > 1);
                }
            }
            edge(row(i), START, rowNode(i), combinationsOfRow[i] > 1 && combinationsOfRow[i] < count);
        }
        for (int j = 0; j < columns; j++) {
            edge(column(j), columnNode(j), END, combinationsOfColumn[j] > 1 && combinationsOfColumn[j] < count);
        }
        edge(everyone(), END, START, true);
        edgesAt = edgesAt();
    }

    private void edge(int edge, int tail, int head, boolean isOwn) {
        from[edge] = tail;
        to[edge] = head;
        own[edge] = isOwn;
    }

    private int[][] edgesAt() {
        int[] count = new int[nodes()];
        for (int edge = 0; edge < edges(); edge++) {
            count[from[edge]]++;
            count[to[edge]]++;
        }
        int[][] at = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        for (int edge = 0; edge < edges(); edge++) {
            at[from[edge]][--count[from[edge]]] = edge;
            at[to[edge]][--count[to[edge]]] = edge;
        }
        return at;
    }

    private int rowNode(int row) {
        return 2 + row;
    }

    private int columnNode(int column) {
        return 2 + rows + column;
    }

    int nodes() {
        return 2 + rows + columns;
    }

    int edges() {
        return from.length;
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    int otherEnd(int edge, int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }

    int[] edgesAt(int node) {
        return edgesAt[node];
    }

    /** Whether the set is published for itself and is not another one's people again. */
    boolean isOwn(int edge) {
        return own[edge];
    }

    boolean isCombination(int edge) {
        return edge < combinations;
    }

    /** The edge of everyone, the last. */
    int everyone() {
        return combinations + rows + columns;
    }

    /** The edge of a combination, or -1 when it has nobody. */
    int combination(int row, int column) {
        return combination[row][column];
    }

    private int row(int row) {
        return combinations + row;
    }

    private int column(int column) {
        return combinations + rows + column;
    }

    /** The edge whose people are those of the combination, or -1 when there is nobody. */
    int setOfCombination(int row, int column) {
        int edge = combination[row][column];
        return edge < 0 || own[edge] ? edge : everyone();
    }

    /** The edge whose people are those of the row, or -1 when there is nobody. */
    int setOfRow(int row) {
        return setOfMargin(row(row), rowNode(Objects.checkIndex(row, rows)));
    }

    /** The edge whose people are those of the column, or -1 when there is nobody. */
    int setOfColumn(int column) {
        return setOfMargin(column(column), columnNode(Objects.checkIndex(column, columns)));
    }

    /** The margin itself, else its only combination, else everyone: it has all combinations. */
    private int setOfMargin(int margin, int node) {
        if (own[margin]) {
            return margin;
        }
        int[] within = Arrays.stream(edgesAt[node]).filter(this::isCombination).toArray();
        if (within.length == 0) {
            return -1;
        }
        return within.length == 1 && own[within[0]] ? within[0] : everyone();
    }

    /** How many people each edge has, in the order of the edges. */
    long[] sizes(GroupSizes sizes) {
        long[] of = new long[edges()];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (combination[i][j] >= 0) {
                    of[combination[i][j]] = sizes.cell(i, j);
                }
            }
            of[row(i)] = sizes.row(i);
        }
        for (int j = 0; j < columns; j++) {
            of[column(j)] = sizes.column(j);
        }
        of[everyone()] = sizes.total();
        return of;
    }
}
