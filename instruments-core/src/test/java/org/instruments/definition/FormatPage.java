package org.instruments.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page {@code docs/definition-format.md}: its sections, its tables and the files it shows in full. */
final class FormatPage {
    private static final Pattern FILE =
            Pattern.compile("^<!-- file: (\\S+) -->\n```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final String text;

    private FormatPage(String text) {
        this.text = text;
    }

    static FormatPage read() {
        try {
            Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
            return new FormatPage(Files.readString(module.resolveSibling("docs").resolve("definition-format.md"))
                    .replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** The files shown in full, name to content, in the order of the page. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(text).results().forEach(found -> files.put(found.group(1), found.group(2)));
        return files;
    }

    List<String> headings() {
        return HEADING.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** What stands between a heading and the next. */
    String section(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** Everything in code marks in the first column of the tables of a section. */
    List<String> firstColumn(String heading) {
        return FIRST_CELL
                .matcher(section(heading))
                .results()
                .map(MatchResult::group)
                .flatMap(cell -> CODE.matcher(cell).results().map(code -> code.group(1)))
                .toList();
    }
}
