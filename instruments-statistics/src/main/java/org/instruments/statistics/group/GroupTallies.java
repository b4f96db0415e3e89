package org.instruments.statistics.group;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The people of all groups, counted. A group is told by its values of the grouping columns, such as its team and its site.
 *
 * <p>For use by one thread; tallies of several threads are {@linkplain #add(GroupTallies) added up}.
 */
public final class GroupTallies {
    /** More groups than anybody reads; a column of names or numbers of persons has more. */
    private static final int MOST_GROUPS = 1000;

    private final Tallying tallying;
    private final List<String> columns;
    private final Map<List<String>, GroupTally> groups = new TreeMap<>(new GroupOrder());

    /**
     * No people yet.
     *
     * @param tallying what is counted
     * @param columns the names of the grouping columns: none, one or two
     * @throws IllegalArgumentException when there are more, or one twice
     */
    public GroupTallies(Tallying tallying, List<String> columns) {
        if (columns.size() > 2 || columns.size() != columns.stream().distinct().count()) {
            throw new IllegalArgumentException("groups are by one column, or by two that differ, not by " + columns);
        }
        this.tallying = tallying;
        this.columns = List.copyOf(columns);
    }

    /** {@return what is counted} */
    public Tallying tallying() {
        return tallying;
    }

    /** {@return the names of the grouping columns} */
    public List<String> columns() {
        return columns;
    }

    /**
     * The tally of a group.
     *
     * @param values a value per grouping column; {@code ""} for people who gave none
     * @return the tally to add to; empty where the group is new and there are 1,000 already
     * @throws IllegalArgumentException when there are more or fewer values than columns
     */
    public Optional<GroupTally> of(List<String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for the columns " + columns);
        }
        GroupTally there = groups.get(values);
        if (there == null && groups.size() < MOST_GROUPS) {
            there = new GroupTally(tallying);
            groups.put(List.copyOf(values), there);
        }
        return Optional.ofNullable(there);
    }

    /**
     * Counts the people of other tallies too.
     *
     * @param others tallies of the same scores by the same columns
     * @return whether there was room for all of their groups
     */
    public boolean add(GroupTallies others) {
        boolean room = true;
        for (Map.Entry<List<String>, GroupTally> other : others.groups.entrySet()) {
            Optional<GroupTally> there = of(other.getKey());
            there.ifPresent(tally -> tally.add(other.getValue()));
            room &= there.isPresent();
        }
        return room;
    }

    /** {@return everybody, counted} */
    public GroupTally everybody() {
        GroupTally everybody = new GroupTally(tallying);
        groups.values().forEach(everybody::add);
        return everybody;
    }

    /**
     * The people of each group of the first grouping column, by the other column if there is one: one after the other, as
     * the times of a survey.
     *
     * @return tallies by the value of the first column, in the order in which groups are shown
     * @throws IllegalStateException when there is no grouping column
     */
    public Map<String, GroupTallies> byFirstColumn() {
        if (columns.isEmpty()) {
            throw new IllegalStateException("there is no grouping column");
        }
        Map<String, GroupTallies> parts = new LinkedHashMap<>();
        groups.forEach((values, tally) -> parts.computeIfAbsent(
                        values.get(0), value -> new GroupTallies(tallying, columns.subList(1, columns.size())))
                .groups
                .put(values.subList(1, values.size()), tally));
        return parts;
    }

    /** {@return the groups that have people, in the order in which they are shown: numbers by size, then words, then none} */
    public Map<List<String>, GroupTally> groups() {
        return Collections.unmodifiableMap(groups);
    }
}
