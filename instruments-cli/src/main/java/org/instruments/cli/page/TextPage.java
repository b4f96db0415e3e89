package org.instruments.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page of plain text, wrapped for a terminal. */
final class TextPage implements Page {
    private static final int WIDTH = 100;
    private static final String GAP = "  ";

    private final StringBuilder text = new StringBuilder();

    @Override
    public void title(String title) {
        paragraph(0, title);
    }

    @Override
    public void heading(String title) {
        text.append('\n').append(title.toUpperCase(Locale.ROOT)).append('\n');
    }

    @Override
    public void labelled(int indent, String label, @Nullable String words) {
        if (words == null || words.isEmpty()) {
            return;
        }
        String margin = " ".repeat(indent + label.length());
        StringBuilder line = new StringBuilder(" ".repeat(indent)).append(label);
        boolean begun = false;
        for (String word : words.split(" ")) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(margin);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        text.append(line).append('\n');
    }

    @Override
    public void table(int indent, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[Math.max(columns - 1, 0)];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length && i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            List<String> padded = new ArrayList<>();
            for (int i = 0; i < row.size() - 1; i++) {
                padded.add(row.get(i) + " ".repeat(widths[i] - row.get(i).length()));
            }
            String label = String.join(GAP, padded) + (padded.isEmpty() ? "" : GAP);
            String last = row.get(row.size() - 1);
            if (last.isEmpty()) {
                text.append((" ".repeat(indent) + label).stripTrailing()).append('\n');
            } else {
                labelled(indent, label, last);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString().replace(TIE, " ");
    }
}
