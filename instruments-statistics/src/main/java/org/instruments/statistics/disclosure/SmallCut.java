package org.instruments.statistics.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a cut of a weighted graph that weighs more than 0 and less than a limit. Nodes that no such cut can part are
 * merged until a single node shows one or nothing is left to part (Nagamochi and Ibaraki 1992): when nodes are taken in
 * the order of what joins them to those taken already, and that reaches the limit at some node while another is taken,
 * these two hang together by at least the limit.
 */
final class SmallCut {
    private final PublishedSets graph;
    private final long[] weight;
    private final long limit;
    private final int[] merged;

    private SmallCut(PublishedSets graph, long[] weight, long limit) {
        this.graph = graph;
        this.weight = weight;
        this.limit = limit;
        merged = new int[graph.nodes()];
        Arrays.setAll(merged, node -> node);
    }

    /**
     * Looks for a cut.
     *
     * @param weight the weight of each edge, 0 for one that is not there
     * @param limit what a cut must weigh at least
     * @return the nodes on one side of a cut that weighs less, but not 0; or null when there is none
     */
    static boolean @Nullable [] find(PublishedSets graph, long[] weight, long limit) {
        return new SmallCut(graph, weight, limit).find();
    }

    private boolean @Nullable [] find() {
        while (true) {
            long[] star = new long[merged.length];
            boolean parted = false;
            for (int edge = 0; edge < weight.length; edge++) {
                int a = merged[graph.from(edge)];
                int b = merged[graph.to(edge)];
                if (a != b && weight[edge] > 0) {
                    star[a] += weight[edge];
                    star[b] += weight[edge];
                    parted = true;
                }
            }
            if (!parted) {
                return null;
            }
            for (int node = 0; node < star.length; node++) {
                if (star[node] > 0 && star[node] < limit) {
                    return side(node);
                }
            }
            merge();
        }
    }

    private boolean[] side(int node) {
        boolean[] side = new boolean[merged.length];
        for (int other = 0; other < merged.length; other++) {
            side[other] = merged[other] == node;
        }
        return side;
    }

    /** Takes every node once, and merges what cannot be parted; the last one of a component always is. */
    private void merge() {
        int nodes = merged.length;
        int[] before = merged.clone();
        long[] joined = new long[nodes];
        boolean[] taken = new boolean[nodes];
        while (true) {
            int next = -1;
            for (int node = 0; node < nodes; node++) {
                if (before[node] == node && !taken[node] && (next < 0 || joined[node] > joined[next])) {
                    next = node;
                }
            }
            if (next < 0) {
                return;
            }
            taken[next] = true;
            for (int node = 0; node < nodes; node++) {
                if (before[node] == next) {
                    for (int edge : graph.edgesAt(node)) {
                        int other = before[graph.otherEnd(edge, node)];
                        if (!taken[other]) {
                            joined[other] += weight[edge];
                            if (weight[edge] > 0 && joined[other] >= limit) {
                                unite(next, other);
                            }
                        }
                    }
                }
            }
        }
    }

    private void unite(int a, int b) {
        int into = merged[a];
        int gone = merged[b];
        for (int node = 0; gone != into && node < merged.length; node++) {
            if (merged[node] == gone) {
                merged[node] = into;
            }
        }
    }
}
