package org.instruments.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose lines have a drawing each, all on one axis: the chart and its figures in one.
 *
 * @param caption what it shows
 * @param note what is to be known for reading it; empty for nothing
 * @param names what the lines are
 * @param axis the axis
 * @param lowSide what the left of the axis means; empty for nothing
 * @param highSide what the right of the axis means
 * @param columns the names of the columns of figures
 * @param lines the lines
 * @param key what the marks mean
 */
record Chart(
        String caption,
        String note,
        String names,
        Axis axis,
        String lowSide,
        String highSide,
        List<String> columns,
        List<Line> lines,
        List<Key> key)
        implements Block {

    /** More lines than this may be printed on two pages. */
    private static final int MOST_ON_A_PAGE = 20;

    /** More columns than this have no room beside a drawing; the chart is then moved sideways. */
    private static final int MOST_COLUMNS = 8;

    Chart {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        key = List.copyOf(key);
    }

    String css() {
        return "chart" + (isLong() ? " long" : "") + (columns.size() > MOST_COLUMNS ? " wide" : "");
    }

    private boolean isLong() {
        return lines.size() > MOST_ON_A_PAGE;
    }

    /**
     * A line.
     *
     * @param name what it is of
     * @param remark a few words below the name; empty for none
     * @param isWhole whether it is of everybody
     * @param hidden in place of drawing and figures, why there are none; {@code null} where there are
     * @param summary the drawing in words
     * @param marks the drawing
     * @param cells the figures, one per column
     */
    record Line(
            String name,
            String remark,
            boolean isWhole,
            @Nullable String hidden,
            String summary,
            List<Mark> marks,
            List<Cell> cells) {

        Line {
            marks = List.copyOf(marks);
            cells = List.copyOf(cells);
        }

        static Line hidden(String name, boolean isWhole, String why) {
            return new Line(name, "", isWhole, why, "", List.of(), List.of());
        }
    }

    /**
     * A figure.
     *
     * @param text the figure
     * @param light the light before it, or {@code null}
     */
    record Cell(String text, @Nullable Light light) {

        private static final int LONGEST_FIGURE = 20;

        static Cell of(String text) {
            return new Cell(text, null);
        }

        /** Whether it is to be set as words, over several lines, and not as a figure. */
        boolean isWords() {
            return text.length() > LONGEST_FIGURE;
        }
    }

    /**
     * What a mark means.
     *
     * @param sign the mark: {@code dot}, {@code whisker}, {@code diamond}, {@code triangle}, {@code ring}, {@code guide}, or the fill of
     *     a band, {@code band-0} or {@code zone-0} and so on
     * @param letter a letter in it; empty for none
     * @param text what it means
     */
    record Key(String sign, String letter, String text) {

        static Key of(String sign, String text) {
            return new Key(sign, "", text);
        }
    }
}
