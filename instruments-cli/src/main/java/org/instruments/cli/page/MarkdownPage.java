package org.instruments.cli.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of Markdown: indented paragraphs are items of lists. */
final class MarkdownPage implements Page {
    private static final int STEP = 2;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void title(String title) {
        text.append("# ").append(escaped(title)).append("\n\n");
    }

    @Override
    public void heading(String title) {
        text.append("\n## ").append(escaped(title)).append("\n\n");
    }

    @Override
    public void labelled(int indent, String label, @Nullable String words) {
        if (words == null || words.isEmpty()) {
            return;
        }
        String name = label.strip();
        text.append(" ".repeat(Math.max(indent - STEP, 0)))
                .append("- ")
                .append(name.isEmpty() ? "" : "**" + escaped(name) + "** ")
                .append(escaped(words))
                .append('\n');
    }

    @Override
    public void table(int indent, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        String margin = " ".repeat(indent > STEP ? indent - STEP : 0);
        text.append('\n')
                .append(margin)
                .append("|")
                .append(" |".repeat(columns))
                .append('\n');
        text.append(margin).append("|").append("---|".repeat(columns)).append('\n');
        rows.forEach(row -> text.append(margin)
                .append(row.stream()
                        .map(MarkdownPage::escaped)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n'));
        text.append('\n');
    }

    /** Texts of definitions are plain: nothing in them is meant as Markdown. */
    private static String escaped(String words) {
        return words.replace(TIE, " ").replaceAll("([\\\\`*_<>])", "\\\\$1");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
