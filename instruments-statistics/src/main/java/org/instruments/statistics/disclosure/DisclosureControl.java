package org.instruments.statistics.disclosure;

import java.util.Objects;

/**
 * Decides which groups of a set of tables must be hidden, so that nothing about a group smaller than a minimum can be had,
 * by subtraction or otherwise.
 *
 * <p>The tables have figures of everyone and of each group by one column; or of everyone, each group by each of two
 * columns, and each combination of both that has people. What figures do not matter: any sum over the people of a group
 * that is shown is taken to be known, as means with their n, and counts of each value, are such sums.
 *
 * <p>{@link #people()} is for the people at all, whose sizes are listed, {@link #some} for the people of one figure: those
 * who have a score, those with complete answers to a scale, those who answered an item. All these may be shown together.
 *
 * <h2>What it protects against</h2>
 *
 * <ul>
 *   <li><b>Adding and subtracting.</b> No sum of shown figures with any factors is about fewer people than the minimum.
 *   <li><b>Sizes that follow from others.</b> For each hidden group at least two sizes fit all tables together, the labels
 *       "fewer than the minimum", and that a group without a size has at least the minimum. But where the labels and the
 *       list of groups alone say a size, as "fewer than 2" does, or a group of fewer than 10 that is listed with nine
 *       parts, it stays said.
 *   <li><b>Differences between figures.</b> Where people at all are hidden, people with a score are hidden too: their number
 *       and that of those without would give the size.
 * </ul>
 *
 * <h2>What it does not protect against</h2>
 *
 * <ul>
 *   <li><b>Several calls.</b> Tables by one column and tables by another, last month's and this month's, with one minimum
 *       and with another, may be subtracted from each other.
 *   <li><b>One sum over two sets of people.</b> The same score of all who have it and of those with complete answers differ
 *       by few people. Show it of one of them.
 *   <li><b>Large groups in which all answered alike.</b> A shown mean at the end of a range, or a count of 0, tells of each.
 *   <li><b>Approximations.</b> A hidden size can lie in a narrow range, and so can a hidden mean, as scores have a range.
 *   <li><b>The choice itself.</b> Who repeats the method for each size that fits can rule some out: the smallest groups
 *       that help are the ones withheld, and a second one withheld says that one was not enough. That tells of sizes only.
 *   <li><b>Other knowledge</b>: a person who knows how many work in a team, or what a colleague answered.
 * </ul>
 *
 * <p>The choice is the same each time: of sets that help equally the smallest is hidden, combinations before rows and
 * columns, and of equal ones the first. It is not the least that could be hidden; to find that is a hard problem.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class DisclosureControl {
    /** The minimum group size where nothing else is asked for: that of HSE's manual, and in wide use for staff surveys. */
    public static final int DEFAULT_MINIMUM = 10;

    private final GroupSizes people;
    private final int minimum;
    private final PublishedSets sets;
    private final Hiding.People hiding;

    private DisclosureControl(GroupSizes people, int minimum) {
        this.people = people;
        this.minimum = minimum;
        sets = new PublishedSets(people);
        hiding = Hiding.ofPeople(sets, sets.sizes(people), minimum);
    }

    /**
     * Decides for the people at all.
     *
     * @param people how many people each group has
     * @param minimum how many people a group must have for anything about it to be known, 1 or more; 1 hides nothing
     * @return what may be shown of them, and of some of them
     * @throws IllegalArgumentException when the minimum is less than 1
     */
    public static DisclosureControl of(GroupSizes people, int minimum) {
        Objects.requireNonNull(people, "people");
        if (minimum < 1) {
            throw new IllegalArgumentException("a group has at least 1 person, not " + minimum);
        }
        return new DisclosureControl(people, minimum);
    }

    /** {@return how many people a group must have} */
    public int minimum() {
        return minimum;
    }

    /** {@return what may be shown of the people at all} */
    public HiddenGroups people() {
        return HiddenGroups.ofPeople(sets, hiding.hidden(), sets.sizes(people), minimum);
    }

    /**
     * Decides for some of the people: those of whom there is a figure. What is hidden of the people at all is hidden of
     * them, with the same label, which then says nothing of how many of them there are; where there are as many of them in each group, nothing else is.
     *
     * @param some how many of the people of each group there are
     * @return what may be shown of them
     * @throws IllegalArgumentException when there are more of them in a group than people, or the groups are others
     */
    public HiddenGroups some(GroupSizes some) {
        if (some.isTwoWay() != people.isTwoWay()
                || some.rows() != people.rows()
                || some.columns() != people.columns()) {
            throw new IllegalArgumentException("the people have " + people + ", these " + some);
        }
        for (int i = 0; i < people.rows(); i++) {
            for (int j = 0; j < people.columns(); j++) {
                if (some.cell(i, j) > people.cell(i, j)) {
                    throw new IllegalArgumentException("more than all people in row " + i + ", column " + j);
                }
            }
        }
        long[] size = sets.sizes(some);
        return HiddenGroups.ofSome(people(), Hiding.ofSome(sets, hiding, size, minimum), size, minimum);
    }
}
