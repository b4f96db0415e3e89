package org.instruments.cli.groups;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;
import org.jspecify.annotations.Nullable;

/** The tallies of groups, found by the cells of a row as they stand in the file. For one thread. */
final class KnownGroups {
    private final GroupCount count;
    private final GroupTallies tallies;

    /** By grouping column, which of the carried cells it is. */
    private final int[] order;

    /** By carried cell. */
    private final KnownCells[] cells;

    private final int[] numbers;

    /** By the numbers of the first and the second cell. */
    private @Nullable GroupTally[][] known = new GroupTally[0][];

    /**
     * @param carried the carried columns, in order
     */
    KnownGroups(GroupCount count, GroupTallies tallies, List<Integer> carried) {
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

    /** The tally of the row whose cells were taken. */
    GroupTally tally() {
        int first = numbers.length > 0 ? numbers[0] : 0;
        int second = numbers.length > 1 ? numbers[1] : 0;
        if (first == KnownCells.TOO_MANY || second == KnownCells.TOO_MANY) {
            return count.tooMany(tallies);
        }
        if (first >= known.length) {
            known = Arrays.copyOf(known, first + 1 << 1);
        }
        @Nullable GroupTally[] ofFirst = known[first];
        if (ofFirst == null || second >= ofFirst.length) {
            ofFirst = ofFirst == null ? new GroupTally[second + 1] : Arrays.copyOf(ofFirst, second + 1 << 1);
            known[first] = ofFirst;
        }
        GroupTally tally = ofFirst[second];
        if (tally == null) {
            tally = count.tally(tallies, values());
            ofFirst[second] = tally;
        }
        return tally;
    }

    private List<String> values() {
        return IntStream.of(order)
                .mapToObj(cell -> cells[cell].value(numbers[cell]))
                .toList();
    }
}
