package org.instruments.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sizes that the sets may have for all that a reader knows: each within its bounds, each row, column and everyone the sum
 * of its combinations. Starts from the true ones and moves from there: one set by one person, together with others on a
 * way round the network. Where no way is, none of all possible sizes is beyond, as sizes that add up are a flow. Not safe
 * for use by many threads.
 */
final class PossibleSizes {
    private final PublishedSets sets;
    private final long[] size;
    private final long[] lower;
    private final long[] upper;
    private final int[] via;
    private final int[] queue;

    /** Takes the arrays over. */
    PossibleSizes(PublishedSets sets, long[] size, long[] lower, long[] upper) {
        this.sets = sets;
        this.size = size;
        this.lower = lower;
        this.upper = upper;
        via = new int[sets.nodes()];
        queue = new int[sets.nodes()];
    }

    long size(int edge) {
        return size[edge];
    }

    long[] sizes() {
        return size.clone();
    }

    boolean isTooLarge(int edge) {
        return size[edge] > upper[edge];
    }

    boolean canGrow(int edge) {
        return size[edge] < upper[edge];
    }

    boolean canShrink(int edge) {
        return size[edge] > lower[edge];
    }

    /** Makes a set one person larger, and others larger or smaller for it; false when that is impossible. */
    boolean grow(int edge) {
        return canGrow(edge) && goRound(edge, sets.to(edge), sets.from(edge), 1);
    }

    /** Makes a set one person smaller, and others larger or smaller for it; false when that is impossible. */
    boolean shrink(int edge) {
        return canShrink(edge) && goRound(edge, sets.from(edge), sets.to(edge), -1);
    }

    /** Keeps what has moved from the given sizes, and nothing else, where it is now. */
    void hold(long[] original) {
        for (int edge = 0; edge < size.length; edge++) {
            if (size[edge] != original[edge]) {
                lower[edge] = size[edge];
                upper[edge] = size[edge];
            }
        }
    }

    private boolean goRound(int edge, int start, int goal, int step) {
        search(edge, start, true);
        if (via[goal] == -1) {
            return false;
        }
        size[edge] += step;
        for (int node = goal; node != start; ) {
            int back = via[node];
            size[back] += sets.to(back) == node ? 1 : -1;
            node = sets.otherEnd(back, node);
        }
        return true;
    }

    /**
     * Why a set cannot move: the nodes that a way round gets to, and those that it could come back from.
     *
     * @param ahead reached from where the way begins
     * @param behind those from which its end is reached
     */
    record Barrier(boolean[] ahead, boolean[] behind) {}

    /** The barriers of a set that can neither grow nor shrink for those of others; none where its own bounds bar it. */
    List<Barrier> barriers(int edge) {
        List<Barrier> barriers = new ArrayList<>();
        if (canGrow(edge)) {
            barriers.add(barrier(edge, sets.to(edge), sets.from(edge)));
        }
        if (canShrink(edge)) {
            barriers.add(barrier(edge, sets.from(edge), sets.to(edge)));
        }
        return barriers;
    }

    private Barrier barrier(int edge, int start, int goal) {
        return new Barrier(reached(edge, start, true), reached(edge, goal, false));
    }

    private boolean[] reached(int edge, int start, boolean forward) {
        search(edge, start, forward);
        boolean[] reached = new boolean[via.length];
        for (int node = 0; node < via.length; node++) {
            reached[node] = via[node] != -1;
        }
        return reached;
    }

    /** Breadth first; {@code via} is the edge by which a node was reached, -1 for a node that was not. */
    private void search(int without, int start, boolean forward) {
        Arrays.fill(via, -1);
        via[start] = without;
        queue[0] = start;
        int filled = 1;
        for (int read = 0; read < filled; read++) {
            int node = queue[read];
            for (int edge : sets.edgesAt(node)) {
                int other = sets.otherEnd(edge, node);
                boolean along = sets.from(edge) == node == forward;
                if (edge != without && via[other] == -1 && (along ? canGrow(edge) : canShrink(edge))) {
                    via[other] = edge;
                    queue[filled++] = other;
                }
            }
        }
    }
}
