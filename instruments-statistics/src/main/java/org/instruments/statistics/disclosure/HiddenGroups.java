package org.instruments.statistics.disclosure;

/**
 * What may be shown of each group of a set of tables, as {@link DisclosureControl} decides. Immutable and safe for use by
 * many threads.
 */
public final class HiddenGroups {
    private final PublishedSets sets;
    private final Visibility[] visibility;

    private HiddenGroups(PublishedSets sets, Visibility[] visibility) {
        this.sets = sets;
        this.visibility = visibility;
    }

    static HiddenGroups ofPeople(PublishedSets sets, boolean[] hidden, long[] size, int minimum) {
        Visibility[] visibility = new Visibility[hidden.length];
        int everyone = sets.everyone();
        for (int set = 0; set < hidden.length; set++) {
            boolean labelled = set == everyone || !hidden[everyone];
            visibility[set] = !hidden[set]
                    ? Visibility.SHOWN
                    : labelled && size[set] < minimum ? Visibility.SMALL : Visibility.WITHHELD;
        }
        return new HiddenGroups(sets, visibility);
    }

    /** Of some of the people: a group that is hidden of all has their label, which says nothing more. */
    static HiddenGroups ofSome(HiddenGroups people, boolean[] hidden, long[] size, int minimum) {
        Visibility[] visibility = ofPeople(people.sets, hidden, size, minimum).visibility;
        if (!hidden[people.sets.everyone()]) {
            for (int set = 0; set < hidden.length; set++) {
                if (people.visibility[set] != Visibility.SHOWN) {
                    visibility[set] = people.visibility[set];
                }
            }
        }
        return new HiddenGroups(people.sets, visibility);
    }

    private Visibility of(int set) {
        return set < 0 ? Visibility.EMPTY : visibility[set];
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
