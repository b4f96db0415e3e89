package org.instruments.cli.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instruments.internal.text.VisibleText;

/** A table for a terminal: words to the left, figures to the right. */
public final class TextTable {
    private static final String GAP = "  ";

    private final int words;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param words how many columns, from the first, have words
     * @param names the names of the columns
     */
    public TextTable(int words, String... names) {
        this(words, Arrays.asList(names));
    }

    /**
     * A table.
     *
     * @param words how many columns, from the first, have words
     * @param names the names of the columns
     */
    public TextTable(int words, List<String> names) {
        this.words = words;
        rows.add(List.copyOf(names));
    }

    /** Adds a row; one with fewer cells ends early. */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(VisibleText::of).toList());
    }

    /** Adds a row; one with fewer cells ends early. */
    public void add(String... cells) {
        add(Arrays.asList(cells));
    }

    /** The lines, each after a margin of two spaces. */
    public String text() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            // A cell that is the last of a short row may be a remark of any length.
            int measured = row.size() < widths.length ? row.size() - 1 : row.size();
            for (int i = 0; i < measured; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                boolean remark = i == row.size() - 1 && row.size() < widths.length;
                String padding = " ".repeat(Math.max(0, remark ? 0 : widths[i] - length(row.get(i))));
                line.append(GAP).append(i < words || remark ? row.get(i) + padding : padding + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
