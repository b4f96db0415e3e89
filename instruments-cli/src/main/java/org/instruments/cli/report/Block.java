package org.instruments.cli.report;

import java.util.List;
import java.util.Locale;

/** A part of a section, from top to bottom of the page. */
sealed interface Block permits Block.Text, Block.Heading, Block.Table, Chart, Histogram {

    /** How a text is set. */
    enum Style {
        /** As running text. */
        PLAIN,
        /** In the margin of attention. */
        NOTE,
        /** As something to be acted on. */
        WARNING;

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A paragraph. */
    record Text(Style style, String text) implements Block {}

    /** A heading below that of the section. */
    record Heading(String text) implements Block {}

    /**
     * A table; its first column has the names of its rows.
     *
     * @param caption what it shows
     * @param columns the names of its columns
     * @param rows the cells, as many as there are columns; fewer where a row is hidden, the last of them then says why
     */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {}

    static Block plain(String text) {
        return new Text(Style.PLAIN, text);
    }

    static Block note(String text) {
        return new Text(Style.NOTE, text);
    }

    static Block warning(String text) {
        return new Text(Style.WARNING, text);
    }
}
