package org.instruments.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Where values stand along a chart, in percent of its width. Beyond the ends of the values a margin is left, so that marks
 * at the ends and their labels are inside.
 *
 * @param from the value at the left
 * @param to the value at the right
 * @param left the left margin, in percent of the width
 * @param ticks the labelled values
 */
record Axis(double from, double to, double left, List<Tick> ticks) {
    private static final double MARGIN = 4;
    private static final double WIDTH = 100;
    private static final int MOST_STEPS = 6;
    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /** How near to an end, in percent, there is no room for another label. */
    private static final double NEAR = 9;

    /**
     * A labelled value.
     *
     * @param place where it stands, in percent
     * @param text the label
     */
    record Tick(double place, String text) {}

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** The whole of a range, its ends labelled. */
    static Axis whole(double min, double max) {
        return between(min, max, MARGIN);
    }

    /** The whole of a range, with room for labels at the left. */
    static Axis whole(double min, double max, double left) {
        return between(min, max, left);
    }

    /** From 0 to 100 percent. */
    static Axis percent() {
        Axis bare = whole(0, WIDTH);
        return new Axis(
                0,
                WIDTH,
                MARGIN,
                List.of(0, 25, 50, 75, 100).stream()
                        .map(value -> new Tick(bare.place(value), value + " %"))
                        .toList());
    }

    /**
     * As much of a range as is needed to tell values apart: all of it where they take up half, else at least a quarter.
     *
     * @param min the lowest possible value
     * @param max the highest possible value
     * @param lowest the lowest value to be shown
     * @param highest the highest value to be shown
     */
    static Axis around(double min, double max, double lowest, double highest) {
        double low = Math.max(min, lowest);
        double high = Math.min(max, highest);
        double needed = Math.max((high - low) * 1.2, (max - min) / 4);
        if (needed > (max - min) / 2) {
            return whole(min, max);
        }
        double step = step(needed);
        double middle = (low + high) / 2;
        double from = Math.max(min, Math.floor((middle - needed / 2) / step) * step);
        double to = Math.min(max, Math.ceil((middle + needed / 2) / step) * step);
        return between(tidy(from), tidy(to), MARGIN);
    }

    private static Axis between(double from, double to, double left) {
        Axis bare = new Axis(from, to, left, List.of());
        List<Tick> ticks = new ArrayList<>();
        ticks.add(bare.tick(from));
        double step = step(to - from);
        for (double value = Math.ceil(from / step) * step; value < to; value += step) {
            double place = bare.place(value);
            if (place - bare.place(from) >= NEAR && bare.place(to) - place >= NEAR) {
                ticks.add(bare.tick(tidy(value)));
            }
        }
        ticks.add(bare.tick(to));
        return new Axis(from, to, left, ticks);
    }

    private Tick tick(double value) {
        return new Tick(place(value), Say.value(value));
    }

    /** The smallest round step that cuts a length into no more pieces than have room for labels. */
    private static double step(double length) {
        double unit = Math.pow(10, Math.floor(Math.log10(length / MOST_STEPS)));
        for (double nice : NICE) {
            if (length / (nice * unit) <= MOST_STEPS) {
                return nice * unit;
            }
        }
        return length;
    }

    /** Without what adding up steps leaves far behind the point. */
    private static double tidy(double value) {
        return new BigDecimal(value, new MathContext(12)).doubleValue();
    }

    /** Whether only a part of a range is shown. */
    boolean isPartOf(double min, double max) {
        return from > min || to < max;
    }

    boolean holds(double value) {
        return value >= from && value <= to;
    }

    /** Where a value stands, in percent of the width; at the end where it is beyond. */
    double place(double value) {
        double share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
        return rounded(left + (WIDTH - left - MARGIN) * share);
    }

    static double rounded(double percent) {
        return Math.rint(percent * 100) / 100;
    }
}
