package org.instruments.cli.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that is written from the top: for a terminal or as Markdown. */
interface Page {
    /** A space at which no line is broken. */
    String TIE = "\u00A0";

    /** What the page is about. */
    void title(String title);

    /** A heading of a section. */
    void heading(String title);

    /** A paragraph after a label; nothing for a text that is not there. Deeper paragraphs belong to those before. */
    void labelled(int indent, String label, @Nullable String words);

    /** Rows of cells. */
    void table(int indent, List<List<String>> rows);

    /** A paragraph; nothing for a text that is not there. */
    default void paragraph(int indent, @Nullable String words) {
        labelled(indent, "", words);
    }

    /** A row of a table. */
    static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }
}
