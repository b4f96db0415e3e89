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

    /** By item and position, so many positions an item, the contribution; negative where there is no answer. */
    private final int[] table;

    private final int options;
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
        this.table = scale.contributions();
        this.options = scale.options();
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
        int[] own = contributions;
        int[] of = table;
        long sum = 0;
        for (int i = 0, row = 0; i < own.length; i++, row += options) {
            int position = positions[from + items[i]];
            int contribution = position < 0 ? -1 : of[row + position];
            if (contribution < 0) {
                return false;
            }
            own[i] = contribution;
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
        int[] own = contributions;
        long[] fours = packed;
        long[] to = lanes;
        for (int word = 0, i = 0; word < fours.length; word++) {
            long four = 0;
            for (int shift = 0; shift < Long.SIZE && i < own.length; shift += LANE_BITS, i++) {
                four |= (long) own[i] << shift;
            }
            fours[word] = four;
        }
        int at = 0;
        for (int i = 0; i < own.length; i++) {
            long one = own[i];
            for (int word = 0; word <= i / LANES; word++) {
                to[at++] += one * fours[word];
            }
        }
        for (long four : fours) {
            to[at++] += four;
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
