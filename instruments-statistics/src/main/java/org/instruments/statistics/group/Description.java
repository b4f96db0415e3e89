package org.instruments.statistics.group;

import java.util.List;

/**
 * What is published of the groups of a file: figures of everybody, of each group of each grouping column and, where there
 * are two, of each combination that has people. What is hidden is nowhere in it.
 *
 * <pre>{@code
 * Description description = Description.of(tallies, DescribeOptions.withDefaults());
 * description.everybody().score("demands").values(); // shown, or hidden and why
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param columns the grouping columns
 * @param options which figures were made
 * @param groups the groups: everybody first, then those of the first column, of the second, and their combinations
 */
public record Description(List<String> columns, DescribeOptions options, List<GroupFigures> groups) {

    /** Copies the lists. */
    public Description {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /**
     * The figures of people who were counted.
     *
     * @param tallies the people
     * @param options which figures are wanted
     * @return the figures that may be published
     */
    public static Description of(GroupTallies tallies, DescribeOptions options) {
        return new Description(tallies.columns(), options, new Describer(tallies, options).groups());
    }

    /** {@return the figures of everybody} */
    public GroupFigures everybody() {
        return groups.get(0);
    }
}
