package org.instruments.cli.groups;

import java.util.Arrays;
import java.util.List;
import org.instruments.BatchScorer;
import org.instruments.Positions;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.scoring.AnswerCodes;
import org.instruments.cli.scoring.PlainTaker;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.statistics.group.GroupTallies;

/** Plain rows counted in their groups, which are known by the bytes of their cells. */
final class PlainGroups implements PlainUse {
    private final GroupCount count;
    private final BatchScorer batch;
    private final List<Integer> carried;

    PlainGroups(GroupCount count, BatchScorer batch) {
        this.count = count;
        this.batch = batch;
        this.carried = count.columns().places().stream().sorted().toList();
    }

    @Override
    public BatchScorer batch() {
        return batch;
    }

    @Override
    public List<Integer> carried() {
        return carried;
    }

    @Override
    public PlainTaker taker() {
        return new Taker();
    }

    private final class Taker extends PlainTaker {
        private final GroupTallies tallies = count.counting();
        private final KnownGroups groups = new KnownGroups(count, tallies, carried);
        private final byte[] positions = new byte[batch.items()];
        private final int[] asked = count.asked();
        private int cells;

        Taker() {
            Arrays.fill(positions, (byte) Positions.NOT_ASKED);
        }

        @Override
        public boolean wantsPlaces() {
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
        public void take(long[] words, int[] places, AnswerCodes codes) {
            for (int item : asked) {
                positions[item] = (byte) codes.position(places[item]);
            }
            groups.tally().add(positions, 0, words);
        }

        @Override
        public void take(CsvRow row, Positions person) {
            count.tally(tallies, count.columns().values(row)).add(person);
        }

        @Override
        public void end() {
            // All blocks are counted in the same tallies.
        }
    }
}
