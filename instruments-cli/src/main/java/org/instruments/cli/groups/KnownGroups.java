package org.instruments.cli.groups;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;
import org.jspecify.annotations.Nullable;

/** The tallies of groups for each instrument, found by the cells of a row as they stand in the file. For one thread. */
final class KnownGroups {
    private final GroupCount count;
    private final List<GroupTallies> tallies;

    /** By grouping column, which of the carried cells it is. */
    private final int[] order;

    /** By carried cell. */
    private final KnownCells[] cells;

    private final int[] numbers;

    /** By the numbers of the first and the second cell. */
    private GroupTally[] @Nullable [] @Nullable [] known = new GroupTally[0][][];

    /**
     * @param tallies of each instrument
     * @param carried the carried columns, in order
     */
    KnownGroups(GroupCount count, List<GroupTallies> tallies, List<Integer> carried) {
        this.count = count;
        this.tallies = tallies;
        this.order =
                count.columns().places().stream().mapToInt(carried::indexOf).toArray();
        this.cells = Stream.generate(KnownCells::new).limit(order.length).toArray(KnownCells[]::new);
        this.numbers = new int[order.length];
    }

    /** Takes the next carried cell of a row. */
    void cell(int place, byte[] bytes, int from, int to) {
        numbers[place] = cells[place].number(bytes, from, to);
    }

    /** The tallies of each instrument for the row whose cells were taken. */
    GroupTally[] group() {
        int first = numbers.length > 0 ? numbers[0] : 0;
        int second = numbers.length > 1 ? numbers[1] : 0;
        if (first == KnownCells.TOO_MANY || second == KnownCells.TOO_MANY) {
            return count.tooMany(tallies);
        }
        if (first >= known.length) {
            known = Arrays.copyOf(known, first + 1 << 1);
        }
        GroupTally @Nullable [] @Nullable [] ofFirst = known[first];
        if (ofFirst == null || second >= ofFirst.length) {
            ofFirst = ofFirst == null ? new GroupTally[second + 1][] : Arrays.copyOf(ofFirst, second + 1 << 1);
            known[first] = ofFirst;
        }
        GroupTally[] group = ofFirst[second];
        if (group == null) {
            group = count.group(tallies, values());
            ofFirst[second] = group;
        }
        return group;
    }

    private List<String> values() {
        return IntStream.of(order)
                .mapToObj(cell -> cells[cell].value(numbers[cell]))
                .toList();
    }
}
