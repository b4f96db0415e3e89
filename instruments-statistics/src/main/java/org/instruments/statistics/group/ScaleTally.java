package org.instruments.statistics.group;

import java.util.Arrays;
import org.instruments.statistics.reliability.ItemMoments;

/**
 * The people who answered every item of a scale: what their answers add up to, singly and multiplied by each other. The
 * contributions of four items lie side by side in a long, so that one multiplication does for four products; before a
 * lane could run over, all are added to the totals.
 */
final class ScaleTally {
    private static final int LANES = 4;
    private static final int LANE_BITS = Long.SIZE / LANES;
    private static final long LANE = (1L << LANE_BITS) - 1;

    private final Scale scale;
    private final int[] items;
    private final int[] contributions;

    /** How many products of the largest contributions a lane has room for; 0 where not for one. */
    private final long room;

    /** The contributions of a person, four to a long. */
    private final long[] packed;

    /** Since they were last added to the totals: of each item with those up to the long that has it, then the sums. */
    private final long[] lanes;

    private long inLanes;

    private final long[] sums;

    /** Of each item with each up to itself, one item after the other. */
    private final long[] products;

    private long people;
    private long total;

    ScaleTally(Scale scale) {
        this.scale = scale;
        this.items = scale.items();
        this.contributions = new int[items.length];
        this.room = LANE / Math.max(1, (long) scale.largest() * scale.largest());
        this.packed = new long[(items.length + LANES - 1) / LANES];
        this.lanes = new long[lanesBefore(items.length) + packed.length];
        this.sums = new long[items.length];
        this.products = new long[items.length * (items.length + 1) / 2];
    }

    /** How many longs the products of the items before this one take. */
    private static int lanesBefore(int item) {
        int whole = item / LANES;
        return LANES * whole * (whole + 1) / 2 + (item - whole * LANES) * (whole + 1);
    }

    /** Counts a person who answered every item; whether the person did. */
    boolean add(byte[] positions, int from) {
        long sum = 0;
        for (int i = 0; i < items.length; i++) {
            int contribution = scale.contribution(i, positions[from + items[i]]);
            if (contribution < 0) {
                return false;
            }
            contributions[i] = contribution;
            sum += contribution;
        }
        total = sum;
        people++;
        if (room == 0) {
            addOneByOne();
        } else {
            addInLanes();
        }
        return true;
    }

    private void addOneByOne() {
        for (int i = 0, at = 0; i < contributions.length; i++) {
            long one = contributions[i];
            sums[i] += one;
            for (int j = 0; j <= i; j++) {
                products[at++] += one * contributions[j];
            }
        }
    }

    /** What the answers of the person who was counted last add up to. */
    long total() {
        return total;
    }

    private void addInLanes() {
        int last = contributions.length - 1;
        for (int word = 0; word < packed.length; word++) {
            long four = 0;
            for (int i = Math.min(last, word * LANES + LANES - 1); i >= word * LANES; i--) {
                four = four << LANE_BITS | contributions[i];
            }
            packed[word] = four;
        }
        int at = 0;
        for (int i = 0; i <= last; i++) {
            long one = contributions[i];
            for (int word = 0; word <= i / LANES; word++) {
                lanes[at++] += one * packed[word];
            }
        }
        for (long four : packed) {
            lanes[at++] += four;
        }
        if (++inLanes == room) {
            empty();
        }
    }

    /** Adds the lanes to the totals. */
    private void empty() {
        for (int i = 0, product = 0; i < items.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[product++] += lane(lanesBefore(i), j);
            }
            sums[i] += lane(lanesBefore(items.length), i);
        }
        Arrays.fill(lanes, 0);
        inLanes = 0;
    }

    private long lane(int from, int item) {
        return lanes[from + item / LANES] >>> item % LANES * LANE_BITS & LANE;
    }

    void add(ScaleTally other) {
        other.empty();
        people += other.people;
        GroupTally.addTo(sums, other.sums);
        GroupTally.addTo(products, other.products);
    }

    /** How many people answered every item. */
    long people() {
        return people;
    }

    ItemMoments moments() {
        empty();
        long[][] rows = new long[sums.length][];
        for (int i = 0, at = 0; i < rows.length; at += ++i) {
            rows[i] = Arrays.copyOfRange(products, at, at + i + 1);
        }
        return scale.moments(people, sums, rows);
    }
}
