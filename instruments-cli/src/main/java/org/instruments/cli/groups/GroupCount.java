package org.instruments.cli.groups;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.instruments.Positions;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.cli.scoring.RowTaker;
import org.instruments.cli.scoring.RowUse;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;
import org.instruments.statistics.group.Tallying;

/** Each row is counted in its group; nothing is written. Safe for use by many threads, each of which counts apart. */
public final class GroupCount implements RowUse {
    private final Tallying tallying;
    private final GroupColumns columns;
    private final int[] asked;

    /** Tallies that no thread counts in at the moment. */
    private final Queue<GroupTallies> resting = new ConcurrentLinkedQueue<>();

    private final Queue<GroupTallies> all = new ConcurrentLinkedQueue<>();
    private volatile boolean tooMany;

    /**
     * A count.
     *
     * @param tallying what is counted
     * @param columns what tells the group
     * @param answers what tells the answers
     */
    public GroupCount(Tallying tallying, GroupColumns columns, AnswerColumns answers) {
        this.tallying = tallying;
        this.columns = columns;
        this.asked = IntStream.range(0, answers.items())
                .filter(item -> answers.ofItem(item) != AnswerColumns.NONE)
                .toArray();
    }

    Tallying tallying() {
        return tallying;
    }

    GroupColumns columns() {
        return columns;
    }

    /** The places of the items that the file has. */
    int[] asked() {
        return asked;
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public RowTaker rows() {
        GroupTallies rested = resting.poll();
        return new Rows(rested == null ? counting() : rested);
    }

    @Override
    public Optional<PlainUse> plain() {
        return tallying.scorer().batch().map(batch -> new PlainGroups(this, batch));
    }

    /** Tallies for one thread. */
    GroupTallies counting() {
        GroupTallies tallies = new GroupTallies(tallying, columns.names());
        all.add(tallies);
        return tallies;
    }

    /** The tally of a group; of any, where there are too many. */
    GroupTally tally(GroupTallies tallies, List<String> values) {
        return tallies.of(values).orElseGet(() -> tooMany(tallies));
    }

    /** Says that there are too many groups; whoever is counted from now on counts for nothing. */
    GroupTally tooMany(GroupTallies tallies) {
        tooMany = true;
        return tallies.groups().values().iterator().next();
    }

    /** Everybody who was counted; empty where there are too many groups. To be called when no thread counts any more. */
    public Optional<GroupTallies> total() {
        GroupTallies total = new GroupTallies(tallying, columns.names());
        boolean room = !tooMany;
        for (GroupTallies tallies : all) {
            room &= total.add(tallies);
        }
        return room ? Optional.of(total) : Optional.empty();
    }

    private final class Rows implements RowTaker {
        private final GroupTallies tallies;

        Rows(GroupTallies tallies) {
            this.tallies = tallies;
        }

        @Override
        public void take(CsvRow row, Positions person) {
            tally(tallies, columns.values(row)).add(person);
        }

        @Override
        public Written finish() {
            resting.add(tallies);
            return Written.nothing();
        }
    }
}
