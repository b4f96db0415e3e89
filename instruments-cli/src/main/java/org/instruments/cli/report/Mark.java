package org.instruments.cli.report;

import java.util.Locale;

/** Something drawn on the line of a chart. Places are percentages of its width. */
sealed interface Mark {

    /**
     * A confidence interval.
     *
     * @param from its lower end
     * @param to its upper end
     * @param lowEnd whether the lower end is on the chart; else the line runs to the edge and has no cap
     * @param highEnd whether the upper end is
     */
    record Whisker(double from, double to, boolean lowEnd, boolean highEnd) implements Mark {}

    /** A value. */
    record Point(double place, Shape shape) implements Mark {}

    /** A value for all lines of the chart, drawn from top to bottom. */
    record Guide(double place) implements Mark {}

    /** The way from one point to another. */
    record Link(double from, double to) implements Mark {}

    /**
     * A part of a bar.
     *
     * @param from where it begins
     * @param width how wide it is
     * @param band the place of the band, 0 for the first
     * @param letter its letter; empty where there is no room
     */
    record Part(double from, double width, int band, String letter) implements Mark {

        double middle() {
            return Axis.rounded(from + width / 2);
        }
    }

    /**
     * A part of a published scale, along the foot of the line.
     *
     * @param from where it begins
     * @param width how wide it is
     * @param light the light it stands for
     */
    record Foot(double from, double width, Light light) implements Mark {}

    /** What a point looks like. */
    enum Shape {
        /** A mean. */
        DOT,
        /** A mean of a benchmark. */
        DIAMOND,
        /** A mean of a norm. */
        TRIANGLE,
        /** An earlier mean. */
        RING;

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An interval on an axis. */
    static Mark whisker(Axis axis, double low, double high) {
        return new Whisker(axis.place(low), axis.place(high), axis.holds(low), axis.holds(high));
    }
}
