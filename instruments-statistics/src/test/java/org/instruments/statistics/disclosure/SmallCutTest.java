package org.instruments.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The cut that is looked for, beside all cuts. */
class SmallCutTest {

    @Test
    void a_cut_is_found_exactly_where_one_of_all_is_small() {
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            PublishedSets graph = graph(random, 1 + random.nextInt(4), 1 + random.nextInt(4));
            long limit = 2 + random.nextInt(5);
            long[] weight = new long[graph.edges()];
            for (int edge = 0; edge < weight.length; edge++) {
                weight[edge] = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(random.nextBoolean() ? 5 : 12);
            }
            boolean[] side = SmallCut.find(graph, weight, limit);
            if (side != null) {
                found++;
                assertThat(weight(graph, weight, side)).isBetween(1L, limit - 1);
            } else {
                for (int nodes = 0; nodes < 1 << graph.nodes(); nodes++) {
                    assertThat(isSmall(weight(graph, weight, nodes), limit)).isFalse();
                }
            }
        }
        assertThat(found).isBetween(2_000, 18_000);
    }

    private static PublishedSets graph(Random random, int rows, int columns) {
        long[][] cells = new long[rows][columns];
        for (long[] row : cells) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(4);
            }
        }
        return new PublishedSets(GroupSizes.twoWay(cells));
    }

    private static boolean isSmall(long weight, long limit) {
        return weight > 0 && weight < limit;
    }

    private static long weight(PublishedSets graph, long[] weight, int nodes) {
        boolean[] side = new boolean[graph.nodes()];
        for (int node = 0; node < side.length; node++) {
            side[node] = (nodes >> node & 1) == 1;
        }
        return weight(graph, weight, side);
    }

    private static long weight(PublishedSets graph, long[] weight, boolean[] side) {
        long cut = 0;
        for (int edge = 0; edge < weight.length; edge++) {
            cut += side[graph.from(edge)] != side[graph.to(edge)] ? weight[edge] : 0;
        }
        return cut;
    }
}
