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
 * reader can add up gives each node a number and each edge the difference of its ends: it is about the people of a cut,
 * and no fewer than the lightest cut has. Hidden rows and columns become one by edges too heavy to be cut.
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
    }

    /**
     * What is hidden of the people at all, and what is asked of tables of some of them.
     *
     * @param hidden for each set, whether it is hidden
     * @param saidByLabels the hidden sets whose size their labels say
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
        hiding.hide(edge -> people.hidden[edge]);
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
        if (minimum == 1) {
            return;
        }
        if (size[sets.everyone()] < minimum) {
            hide(edge -> true);
        }
        hide(edge -> size[edge] < minimum);
    }

    private boolean isAllHidden() {
        return hidden[sets.everyone()];
    }

    private void protectFigures() {
        while (!isAllHidden()) {
            boolean[] side = SmallCut.find(sets, weights(), minimum);
            if (side == null) {
                return;
            }
            hideSmallest(edge -> side[sets.from(edge)] != side[sets.to(edge)]);
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

    /** Hides the smallest shown combination that helps, else row or column; else all but everyone, at last everyone. */
    private void hideSmallest(IntPredicate helps) {
        int best = -1;
        for (int edge = 0; edge < sets.everyone(); edge++) {
            if (best >= 0 && sets.isCombination(best) && !sets.isCombination(edge)) {
                break;
            }
            if (isShown(edge) && helps.test(edge) && (best < 0 || size[edge] < size[best])) {
                best = edge;
            }
        }
        int everyone = sets.everyone();
        if (best >= 0) {
            hidden[best] = true;
        } else if (isAnyShownBut(everyone)) {
            hide(edge -> edge != everyone);
        } else {
            hidden[everyone] = true;
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
        return !sets.isOwn(edge) ? 0 : size[edge] < minimum ? fewest : minimum;
    }

    private long atMost(int edge, long[] world) {
        long label = sets.isOwn(edge) && size[edge] < minimum ? minimum - 1 : ANY;
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

    /** The sets of which the labels and the list of groups say the size, so that no hiding helps: "fewer than 2" is 1. */
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

    private List<long[]> protectSizes(long[] anySize, boolean[] saidByLabels) {
        List<long[]> worlds = new ArrayList<>();
        worlds.add(size);
        boolean[] done = saidByLabels.clone();
        while (!isAllHidden()) {
            PossibleSizes world = possible(hidden, anySize);
            int first = -1;
            for (int edge = 0; edge < hidden.length; edge++) {
                if (hidden[edge] && !done[edge]) {
                    first = first < 0 ? edge : first;
                    if (differs(edge, List.of(world))) {
                        world.hold(size);
                    }
                }
            }
            if (first < 0) {
                return worlds;
            }
            if (world.size(first) == size[first]) {
                // nothing was held when the first was tried
                free(first, List.of(possible(hidden, anySize)), List.of(anySize));
            } else {
                worlds.add(world.sizes());
                for (int edge = 0; edge < hidden.length; edge++) {
                    done[edge] |= world.size(edge) != size[edge];
                }
            }
        }
        return List.of();
    }

    private void protectSizesWithin(People people) {
        boolean[] done = saidByLabels(people.worlds);
        for (int edge = 0; edge < done.length; edge++) {
            done[edge] |= people.saidByLabels[edge];
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
        for (int edge = 0; edge < hidden.length; edge++) {
            if (hidden[edge] && !done[edge]) {
                if (!differs(edge, left)) {
                    free(edge, left, worlds);
                    return false;
                }
                done[edge] = true;
            }
        }
        return true;
    }

    /** Hides the smallest set that bars the way of another, which then can move a little farther. */
    private void free(int edge, List<PossibleSizes> possible, List<long[]> worlds) {
        List<boolean[]> growing =
                possible.stream().map(sizes -> sizes.reachedByGrowing(edge)).toList();
        List<boolean[]> shrinking =
                possible.stream().map(sizes -> sizes.reachedByShrinking(edge)).toList();
        hideSmallest(shown -> {
            for (int w = 0; w < worlds.size(); w++) {
                boolean canGrow = size[shown] < atMost(shown, worlds.get(w));
                boolean canShrink = size[shown] > atLeast(shown);
                if (isBarred(shown, growing.get(w), canGrow, canShrink)
                        || isBarred(shown, shrinking.get(w), canGrow, canShrink)) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean isBarred(int shown, boolean[] reached, boolean canGrow, boolean canShrink) {
        boolean from = reached[sets.from(shown)];
        boolean to = reached[sets.to(shown)];
        return canGrow && from && !to || canShrink && to && !from;
    }
}
