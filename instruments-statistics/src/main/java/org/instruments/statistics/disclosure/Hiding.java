package org.instruments.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Decides what is hidden: what is small, then what the figures of others would give away, then what the sizes of others
 * would. Each step hides one set more, the smallest that helps, so it ends; hiding more never undoes what an earlier step
 * has reached. Not safe for use by many threads.
 *
 * <p><b>Figures.</b> A reader knows sums over the shown sets and all they add up to. Less the shown combinations that is:
 * for each shown row and column the sum over its hidden combinations, and for the hidden rows, and the hidden columns,
 * the same as one. So let hidden combinations be edges between these, weighing as many people as they have. What the
 * reader can add up gives each node a number and each edge the difference of its ends. Where that is not 0 everywhere, it
 * is so for all edges between the nodes with one number and the others, which is a cut: it is about no fewer people than
 * the lightest cut has, and each cut can be had. Hidden rows and columns become one by edges too heavy to be cut.
 *
 * <p><b>Sizes.</b> A reader knows the sizes of the shown sets, and of a hidden one what its label says. All sizes that fit
 * are flows ({@link PossibleSizes}), and a size is unknown when another flow has another.
 *
 * <p><b>Sizes of several tables of the same people.</b> People at all come first, with other worlds: sizes that fit all
 * that is shown, so that each hidden size differs in one of them. People who have a score are some of the people: in each
 * world there must be sizes for them that fit, and each hidden one must differ in one of the worlds. Then whoever puts all
 * tables together has at least these worlds left.
 */
final class Hiding {
    private static final long ANY = Long.MAX_VALUE;

    private final PublishedSets sets;
    private final long[] size;
    private final int minimum;
    private final int fewest;
    private final boolean[] hidden;
    /** Hidden of the people too, so that their label is not about these sizes. */
    private final boolean[] unlabelled;

    /**
     * Nothing is hidden yet.
     *
     * @param fewest how many people a set that is listed has at least, for all that a reader knows
     */
    private Hiding(PublishedSets sets, long[] size, int minimum, int fewest) {
        this.sets = sets;
        this.size = size;
        this.minimum = minimum;
        this.fewest = fewest;
        hidden = new boolean[sets.edges()];
        unlabelled = new boolean[sets.edges()];
    }

    /**
     * What is hidden of the people at all, and what is asked of tables of some of them.
     *
     * @param hidden for each set, whether it is hidden
     * @param saidByLabels the sets whose size the labels would say if everything were hidden
     * @param worlds sizes that fit, the true ones first; empty when everyone is hidden
     */
    record People(boolean[] hidden, boolean[] saidByLabels, List<long[]> worlds) {}

    static People ofPeople(PublishedSets sets, long[] size, int minimum) {
        Hiding hiding = new Hiding(sets, size, minimum, 1);
        hiding.hideSmall();
        hiding.protectFigures();
        long[] anySize = new long[size.length];
        Arrays.fill(anySize, ANY);
        boolean[] saidByLabels = hiding.saidByLabels(List.of(anySize));
        return new People(hiding.hidden, saidByLabels, hiding.protectSizes(anySize, saidByLabels));
    }

    static boolean[] ofSome(PublishedSets sets, People people, long[] size, int minimum) {
        Hiding hiding = new Hiding(sets, size, minimum, 0);
        for (int edge = 0; edge < hiding.hidden.length; edge++) {
            hiding.hidden[edge] = people.hidden[edge];
            hiding.unlabelled[edge] = people.hidden[edge];
        }
        // of the same people, with the same sizes, there is nothing more to know
        if (minimum > 1 && !hiding.isAllHidden() && !Arrays.equals(size, people.worlds.get(0))) {
            hiding.hideSmall();
            hiding.protectFigures();
            hiding.protectSizesWithin(people);
        }
        return hiding.hidden;
    }

    private boolean isShown(int edge) {
        return sets.isOwn(edge) && !hidden[edge];
    }

    private void hide(IntPredicate which) {
        for (int edge = 0; edge < hidden.length; edge++) {
            hidden[edge] |= sets.isOwn(edge) && which.test(edge);
        }
    }

    /** With a minimum of 1 even nobody is no small group. */
    private void hideSmall() {
        if (minimum > 1) {
            hide(edge -> size[edge] < minimum);
        }
    }

    private boolean isAllHidden() {
        return hidden[sets.everyone()];
    }

    private void protectFigures() {
        while (!isAllHidden()) {
            long[] weights = weights();
            boolean[] side = SmallCut.find(sets, weights, minimum);
            if (side == null) {
                return;
            }
            boolean[] joined = joined(side, weights);
            hideSmallest(
                    edge -> side[sets.from(edge)] != side[sets.to(edge)],
                    edge -> joined[sets.from(edge)] && joined[sets.to(edge)]);
        }
    }

    private long[] weights() {
        long[] weights = new long[hidden.length];
        for (int edge = 0; edge < sets.everyone(); edge++) {
            if (!isShown(edge)) {
                weights[edge] = sets.isCombination(edge) ? size[edge] : minimum;
            }
        }
        return weights;
    }

    /** The nodes that hang together with some. */
    private boolean[] joined(boolean[] some, long[] weights) {
        boolean[] joined = some.clone();
        for (boolean more = true; more; ) {
            more = false;
            for (int edge = 0; edge < weights.length; edge++) {
                if (weights[edge] > 0 && joined[sets.from(edge)] != joined[sets.to(edge)]) {
                    joined[sets.from(edge)] = true;
                    joined[sets.to(edge)] = true;
                    more = true;
                }
            }
        }
        return joined;
    }

    /**
     * Hides a combination that helps, else a row or column; of these one that helps at once, and of these the smallest. Where
     * none helps all but everyone is hidden, at last everyone.
     */
    private void hideSmallest(IntPredicate helps, IntPredicate helpsAtOnce) {
        int everyone = sets.everyone();
        int best = everyone;
        int bestRank = Integer.MAX_VALUE;
        for (int edge = 0; edge < everyone; edge++) {
            if (isShown(edge) && helps.test(edge)) {
                int rank = (sets.isCombination(edge) ? 0 : 2) + (helpsAtOnce.test(edge) ? 0 : 1);
                if (rank < bestRank || rank == bestRank && size[edge] < size[best]) {
                    best = edge;
                    bestRank = rank;
                }
            }
        }
        if (best < everyone || !isAnyShownBut(everyone)) {
            hidden[best] = true;
        } else {
            hide(edge -> edge != everyone);
        }
    }

    private boolean isAnyShownBut(int everyone) {
        for (int edge = 0; edge < everyone; edge++) {
            if (isShown(edge)) {
                return true;
            }
        }
        return false;
    }

    /** Sizes that fit what is shown, but for combinations that are larger than in the world. */
    private PossibleSizes possible(boolean[] hidden, long[] world) {
        long[] lower = new long[hidden.length];
        long[] upper = new long[hidden.length];
        for (int edge = 0; edge < hidden.length; edge++) {
            boolean shown = sets.isOwn(edge) && !hidden[edge];
            lower[edge] = shown ? size[edge] : atLeast(edge);
            upper[edge] = shown ? size[edge] : atMost(edge, world);
        }
        return new PossibleSizes(sets, size.clone(), lower, upper);
    }

    private long atLeast(int edge) {
        return !sets.isOwn(edge) || unlabelled[edge] ? 0 : size[edge] < minimum ? fewest : minimum;
    }

    private long atMost(int edge, long[] world) {
        boolean labelled = sets.isOwn(edge) && !unlabelled[edge];
        long label = labelled && size[edge] < minimum ? minimum - 1 : ANY;
        return sets.isCombination(edge) ? Math.min(label, world[edge]) : label;
    }

    /** Makes sets smaller that are larger than in the world; gives one that cannot be back, or -1. */
    private int fit(PossibleSizes possible) {
        for (int edge = 0; edge < hidden.length; edge++) {
            while (possible.isTooLarge(edge)) {
                if (!possible.shrink(edge)) {
                    return edge;
                }
            }
        }
        return -1;
    }

    /**
     * The sets of which the labels and the list of groups say the size if everything is hidden, so that no hiding helps:
     * "fewer than 2" is 1.
     */
    private boolean[] saidByLabels(List<long[]> worlds) {
        boolean[] all = new boolean[hidden.length];
        Arrays.fill(all, true);
        List<PossibleSizes> left = new ArrayList<>();
        for (long[] world : worlds) {
            PossibleSizes possible = possible(all, world);
            if (fit(possible) < 0) {
                left.add(possible);
            }
        }
        boolean[] said = new boolean[hidden.length];
        for (int edge = 0; edge < said.length; edge++) {
            said[edge] = sets.isOwn(edge) && !differs(edge, left);
        }
        return said;
    }

    private boolean differs(int edge, List<PossibleSizes> worlds) {
        for (PossibleSizes possible : worlds) {
            if (possible.size(edge) != size[edge] || possible.grow(edge) || possible.shrink(edge)) {
                return true;
            }
        }
        return false;
    }

    /** Each world moves as many sets as it can, each at most once; the first of those left moves in any case. */
    private List<long[]> protectSizes(long[] anySize, boolean[] saidByLabels) {
        List<long[]> worlds = new ArrayList<>();
        worlds.add(size);
        boolean[] done = saidByLabels.clone();
        while (!isAllHidden()) {
            int first = firstLeft(done, 0);
            if (first < 0) {
                return worlds;
            }
            PossibleSizes world = possible(hidden, anySize);
            if (!differs(first, List.of(world))) {
                free(first, List.of(world), List.of(anySize));
                continue;
            }
            for (int edge = first; edge >= 0; edge = firstLeft(done, edge + 1)) {
                if (differs(edge, List.of(world))) {
                    world.hold(size);
                }
            }
            worlds.add(world.sizes());
            for (int edge = 0; edge < hidden.length; edge++) {
                done[edge] |= world.size(edge) != size[edge];
            }
        }
        return List.of();
    }

    private int firstLeft(boolean[] done, int start) {
        for (int edge = start; edge < hidden.length; edge++) {
            if (hidden[edge] && !done[edge]) {
                return edge;
            }
        }
        return -1;
    }

    private void protectSizesWithin(People people) {
        boolean[] done = saidByLabels(people.worlds);
        for (int edge = 0; edge < done.length; edge++) {
            done[edge] |= people.hidden[edge] && people.saidByLabels[edge];
        }
        while (!isAllHidden() && !areSizesSafe(people.worlds, done)) {
            // something more is hidden now
        }
    }

    private boolean areSizesSafe(List<long[]> worlds, boolean[] done) {
        List<PossibleSizes> left = new ArrayList<>();
        for (long[] world : worlds) {
            PossibleSizes possible = possible(hidden, world);
            int tooLarge = fit(possible);
            if (tooLarge >= 0) {
                free(tooLarge, List.of(possible), List.of(world));
                return false;
            }
            left.add(possible);
        }
        for (int edge = firstLeft(done, 0); edge >= 0; edge = firstLeft(done, edge + 1)) {
            if (!differs(edge, left)) {
                free(edge, left, worlds);
                return false;
            }
            done[edge] = true;
        }
        return true;
    }

    /** Hides a set that bars the way of another: one between the way's ends if there is, else one at the end with less. */
    private void free(int edge, List<PossibleSizes> possible, List<long[]> worlds) {
        List<Bar> bars = new ArrayList<>();
        for (int w = 0; w < possible.size(); w++) {
            for (PossibleSizes.Barrier barrier : possible.get(w).barriers(edge)) {
                bars.add(new Bar(barrier, worlds.get(w)));
            }
        }
        hideSmallest(
                shown -> bars.stream().anyMatch(bar -> bar.isBetween(shown) || bar.isAtAnEnd(shown)),
                shown -> bars.stream().anyMatch(bar -> bar.isBetween(shown)));
    }

    /** What bars the way in a world, and which shown sets would open it if they were hidden. */
    private final class Bar {
        private final PossibleSizes.Barrier barrier;
        private final long[] world;
        private final boolean moreAhead;

        Bar(PossibleSizes.Barrier barrier, long[] world) {
            this.barrier = barrier;
            this.world = world;
            moreAhead = count(barrier.ahead()) > count(barrier.behind());
        }

        private static int count(boolean[] nodes) {
            int count = 0;
            for (boolean node : nodes) {
                count += node ? 1 : 0;
            }
            return count;
        }

        boolean isBetween(int shown) {
            return opens(shown, (from, to) -> barrier.ahead()[from] && barrier.behind()[to]);
        }

        boolean isAtAnEnd(int shown) {
            return opens(
                    shown,
                    moreAhead
                            ? (from, to) -> barrier.behind()[to] && !barrier.behind()[from]
                            : (from, to) -> barrier.ahead()[from] && !barrier.ahead()[to]);
        }

        private boolean opens(int shown, Way way) {
            int from = sets.from(shown);
            int to = sets.to(shown);
            return size[shown] < atMost(shown, world) && way.leads(from, to)
                    || size[shown] > atLeast(shown) && way.leads(to, from);
        }
    }

    private interface Way {
        boolean leads(int from, int to);
    }
}
