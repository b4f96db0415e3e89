package org.instruments.cli.report;

import java.util.List;

/**
 * How many people have which value of a score. Places and widths are in percent of the width, heights in pixels.
 *
 * @param caption what it shows
 * @param said the same in words
 * @param axis the axis of values
 * @param height the height of the drawing
 * @param top where the bars have room from
 * @param floor where they stand
 * @param bars the bars
 * @param zones the bands behind them
 * @param levels the labelled numbers of people
 * @param flags values marked above the bars
 * @param key what bands and flags mean
 * @param table the same as a table
 */
record Histogram(
        String caption,
        String said,
        Axis axis,
        int height,
        int top,
        int floor,
        List<Bar> bars,
        List<Zone> zones,
        List<Level> levels,
        List<Flag> flags,
        List<Chart.Key> key,
        Table table)
        implements Block {

    Histogram {
        bars = List.copyOf(bars);
        zones = List.copyOf(zones);
        levels = List.copyOf(levels);
        flags = List.copyOf(flags);
        key = List.copyOf(key);
    }

    /** The people with one value, or with the values of one interval. */
    record Bar(double from, double width, double top, double height) {}

    /**
     * A band.
     *
     * @param from where it begins
     * @param width how wide it is
     * @param band its place among the bands, 0 for the first
     * @param letter its letter
     * @param letterAt the height of the letter
     */
    record Zone(double from, double width, int band, String letter, int letterAt) {

        double middle() {
            return Axis.rounded(from + width / 2);
        }

        double to() {
            return Axis.rounded(from + width);
        }
    }

    /** A number of people. */
    record Level(double at, String text) {}

    /** A marked value, its sign at a height of its own. */
    record Flag(double place, int at, Mark.Shape shape) {}
}
