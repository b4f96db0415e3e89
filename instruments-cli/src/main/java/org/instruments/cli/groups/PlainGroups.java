package org.instruments.cli.groups;

import java.util.Arrays;
import java.util.List;
import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.scoring.PlainAnswers;
import org.instruments.cli.scoring.PlainTaker;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;

/** Plain rows counted in their groups, which are known by the bytes of their cells. */
final class PlainGroups implements PlainUse {
    private final GroupCount count;
    private final List<BatchScorer> batches;
    private final List<Integer> carried;

    /** @param batches of each instrument */
    PlainGroups(GroupCount count, List<BatchScorer> batches) {
        this.count = count;
        this.batches = List.copyOf(batches);
        this.carried = count.columns().places().stream().sorted().toList();
    }

    @Override
    public List<BatchScorer> batches() {
        return batches;
    }

    @Override
    public List<Integer> carried() {
        return carried;
    }

    @Override
    public PlainTaker taker() {
        return new Taker();
    }

    /** What is counted of a person for one instrument. For one thread. */
    private static final class Person {
        private final byte[] positions;
        private final int[] asked;

        Person(CountedInstrument instrument) {
            this.positions = new byte[instrument.columns().items()];
            Arrays.fill(positions, (byte) Positions.NOT_ASKED);
            this.asked = instrument.asked();
        }

        void add(PlainAnswers answers, GroupTally tally) {
            for (int item : asked) {
                positions[item] = (byte) answers.position(item);
            }
            tally.add(positions, 0, answers.words());
        }
    }

    private final class Taker extends PlainTaker {
        private final List<GroupTallies> tallies = count.counting();
        private final KnownGroups groups = new KnownGroups(count, tallies, carried);
        private final Person[] people =
                count.instruments().stream().map(Person::new).toArray(Person[]::new);
        private int cells;

        @Override
        public boolean wantsPositions(int instrument) {
            return true;
        }

        @Override
        public void begin() {
            cells = 0;
        }

        @Override
        public boolean carry(byte[] bytes, int from, int to) {
            groups.cell(cells++, bytes, from, to);
            return true;
        }

        @Override
        public void take(PlainAnswers[] answers) {
            GroupTally[] group = groups.group();
            for (int instrument = 0; instrument < people.length; instrument++) {
                people[instrument].add(answers[instrument], group[instrument]);
            }
        }

        @Override
        public void take(CsvRow row, List<Positions> answers) {
            GroupCount.add(answers, count.group(tallies, count.columns().values(row)));
        }

        @Override
        public void end() {
            // All blocks are counted in the same tallies.
        }
    }
}
