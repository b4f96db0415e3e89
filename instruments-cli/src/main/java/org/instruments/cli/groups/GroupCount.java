package org.instruments.cli.groups;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.cli.scoring.RowTaker;
import org.instruments.cli.scoring.RowUse;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;

/**
 * Each row is counted in its group, for each instrument apart; nothing is written. Safe for use by many threads, each of
 * which counts apart.
 */
public final class GroupCount implements RowUse {
    private final List<CountedInstrument> instruments;
    private final GroupColumns columns;

    /** Tallies of each instrument that no thread counts in at the moment. */
    private final Queue<List<GroupTallies>> resting = new ConcurrentLinkedQueue<>();

    private final Queue<List<GroupTallies>> all = new ConcurrentLinkedQueue<>();
    private volatile boolean tooMany;

    /**
     * A count.
     *
     * @param instruments what is counted
     * @param columns what tells the group
     */
    public GroupCount(List<CountedInstrument> instruments, GroupColumns columns) {
        this.instruments = List.copyOf(instruments);
        this.columns = columns;
    }

    List<CountedInstrument> instruments() {
        return instruments;
    }

    GroupColumns columns() {
        return columns;
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public RowTaker rows() {
        List<GroupTallies> rested = resting.poll();
        return new Rows(rested == null ? counting() : rested);
    }

    @Override
    public Optional<PlainUse> plain() {
        List<BatchScorer> batches = instruments.stream()
                .flatMap(instrument -> instrument.tallying().scorer().batch().stream())
                .toList();
        return batches.size() == instruments.size() ? Optional.of(new PlainGroups(this, batches)) : Optional.empty();
    }

    /** Tallies of each instrument, for one thread. */
    List<GroupTallies> counting() {
        List<GroupTallies> tallies = nobody();
        all.add(tallies);
        return tallies;
    }

    private List<GroupTallies> nobody() {
        return instruments.stream()
                .map(instrument -> new GroupTallies(instrument.tallying(), columns.names()))
                .toList();
    }

    /** The tallies of a group, of each instrument; of any group, where there are too many. */
    GroupTally[] group(List<GroupTallies> tallies, List<String> values) {
        GroupTally[] group = new GroupTally[tallies.size()];
        for (int instrument = 0; instrument < group.length; instrument++) {
            Optional<GroupTally> tally = tallies.get(instrument).of(values);
            if (tally.isEmpty()) {
                return tooMany(tallies);
            }
            group[instrument] = tally.get();
        }
        return group;
    }

    /** Says that there are too many groups; whoever is counted from now on counts for nothing. */
    GroupTally[] tooMany(List<GroupTallies> tallies) {
        tooMany = true;
        return tallies.stream()
                .map(any -> any.groups().values().iterator().next())
                .toArray(GroupTally[]::new);
    }

    /**
     * Everybody who was counted, for each instrument: the same people in the same groups; empty where there are too many
     * groups. To be called when no thread counts any more.
     */
    public Optional<List<GroupTallies>> total() {
        List<GroupTallies> total = nobody();
        boolean room = !tooMany;
        for (List<GroupTallies> tallies : all) {
            for (int instrument = 0; instrument < total.size(); instrument++) {
                room &= total.get(instrument).add(tallies.get(instrument));
            }
        }
        return room ? Optional.of(total) : Optional.empty();
    }

    private final class Rows implements RowTaker {
        private final List<GroupTallies> tallies;

        Rows(List<GroupTallies> tallies) {
            this.tallies = tallies;
        }

        @Override
        public void take(CsvRow row, List<Positions> answers) {
            add(answers, group(tallies, columns.values(row)));
        }

        @Override
        public Written finish() {
            resting.add(tallies);
            return Written.nothing();
        }
    }

    /** Counts a person in a group, for each instrument. */
    static void add(List<Positions> answers, GroupTally[] group) {
        for (int instrument = 0; instrument < group.length; instrument++) {
            group[instrument].add(answers.get(instrument));
        }
    }
}
