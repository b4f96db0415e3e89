package org.instruments.statistics.disclosure;

/**
 * What may be shown of each group of a set of tables, as {@link DisclosureControl} decides. Immutable and safe for use by
 * many threads.
 */
public final class HiddenGroups {
    private final PublishedSets sets;
    private final long[] size;
    private final boolean[] hidden;
    private final int minimum;

    /** Takes the arrays over. */
    HiddenGroups(PublishedSets sets, long[] size, boolean[] hidden, int minimum) {
        this.sets = sets;
        this.size = size;
        this.hidden = hidden;
        this.minimum = minimum;
    }

    private Visibility of(int set) {
        if (set < 0) {
            return Visibility.EMPTY;
        }
        if (!hidden[set]) {
            return Visibility.SHOWN;
        }
        boolean labelled = set == sets.everyone() || !hidden[sets.everyone()];
        return labelled && size[set] < minimum ? Visibility.SMALL : Visibility.WITHHELD;
    }

    /** {@return what may be shown of everyone; never {@code EMPTY}} */
    public Visibility total() {
        return of(sets.everyone());
    }

    /**
     * What may be shown of a row.
     *
     * @param row the row, from 0
     * @return what may be shown; {@code EMPTY} when it has no people at all
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public Visibility row(int row) {
        return of(sets.setOfRow(row));
    }

    /**
     * What may be shown of a column; of the only one of a one-way table what may be shown of everyone.
     *
     * @param column the column, from 0
     * @return what may be shown; {@code EMPTY} when it has no people at all
     * @throws IndexOutOfBoundsException when there is no such column
     */
    public Visibility column(int column) {
        return of(sets.setOfColumn(column));
    }

    /**
     * What may be shown of a combination; in a one-way table the same as of its row.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return what may be shown; {@code EMPTY} when it has no people at all
     * @throws IndexOutOfBoundsException when there is no such row or column
     */
    public Visibility cell(int row, int column) {
        return of(sets.setOfCombination(row, column));
    }
}
