package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds things in a page. */
final class PageText {
    private final String page;

    PageText(String page) {
        this.page = page;
    }

    /** The elements of a name, with all that is in them; of elements that are in one another the outer ends early. */
    List<String> elements(String name) {
        return all("<" + name + "[ >].*?</" + name + ">");
    }

    List<String> all(String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    /** What is read of it: without elements, with spaces as between words. */
    static String words(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The lines of charts and tables that have this name. */
    List<String> lines(String name) {
        return elements("tr").stream()
                .filter(line -> line.contains("<bdi>" + name + "</bdi>"))
                .toList();
    }

    /** The words of a section. */
    String section(String id) {
        return words(all("<section id=\"" + id + "\".*?</section>").get(0));
    }
}
