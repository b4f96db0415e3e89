package org.instruments.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** What is not to be counted as a step more. */
    private static final double ROUNDING = 1e-9;

    /** How near to an end, in percent, there is no room for another label. */
    private static final double NEAR = 9;

    /**
     * A labelled value.
     *
     * @param place where it stands, in percent
     * @param text the label
     * @param side where it is the {@code first} or the {@code last} and too long to stand in the middle of its value, that
     *     word; else {@code null}
     */
    record Tick(double place, String text, @Nullable String side) {
        private static final int SHORT = 2;
        private static final int OUTWARD = 7;

        static Tick inner(double place, String text) {
            return new Tick(place, text, null);
        }

        static Tick first(double place, String text) {
            return new Tick(place, text, text.length() > SHORT ? "first" : null);
        }

        static Tick last(double place, String text) {
            return new Tick(place, text, text.length() > SHORT ? "last" : null);
        }

        /** How far a label at a side reaches outward from its value, in pixels. */
        @Nullable
        String shift() {
            if (side == null) {
                return null;
            }
            return Integer.toString(side.equals("first") ? -OUTWARD : OUTWARD);
        }
    }

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
                List.of(
                        Tick.first(bare.place(0), "0" + Say.PERCENT_SIGN),
                        Tick.inner(bare.place(25), "25" + Say.PERCENT_SIGN),
                        Tick.inner(bare.place(50), "50" + Say.PERCENT_SIGN),
                        Tick.inner(bare.place(75), "75" + Say.PERCENT_SIGN),
                        Tick.last(bare.place(WIDTH), "100" + Say.PERCENT_SIGN)));
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
        double middle = (low + high) / 2;
        double from = middle - needed / 2;
        double to = middle + needed / 2;
        double step = step(to - from);
        // Ends on round values make it longer, for which the next larger step may be the right one.
        while (step(roundUp(to, step) - roundDown(from, step)) > step) {
            step = step(roundUp(to, step) - roundDown(from, step));
        }
        return between(Math.max(min, tidy(roundDown(from, step))), Math.min(max, tidy(roundUp(to, step))), MARGIN);
    }

    private static double roundDown(double value, double step) {
        return Math.floor(value / step) * step;
    }

    private static double roundUp(double value, double step) {
        return Math.ceil(value / step) * step;
    }

    private static Axis between(double from, double to, double left) {
        Axis bare = new Axis(from, to, left, List.of());
        List<Tick> ticks = new ArrayList<>();
        ticks.add(Tick.first(bare.place(from), Say.value(from)));
        double step = step(to - from);
        for (double value = Math.ceil(from / step) * step; value < to; value += step) {
            double place = bare.place(value);
            if (place - bare.place(from) >= NEAR && bare.place(to) - place >= NEAR) {
                ticks.add(Tick.inner(place, Say.value(tidy(value))));
            }
        }
        ticks.add(Tick.last(bare.place(to), Say.value(to)));
        return new Axis(from, to, left, ticks);
    }

    /** The smallest round step that cuts a length into no more pieces than have room for labels. */
    private static double step(double length) {
        double unit = Math.pow(10, Math.floor(Math.log10(length / MOST_STEPS)));
        for (double nice : NICE) {
            if (length / (nice * unit) <= MOST_STEPS + ROUNDING) {
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
