package org.instruments.cli.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.cli.rows.Header;
import org.instruments.definition.Item;

/**
 * Finds items by their wording, in the names of columns or in the questions that a file gives beside them. Survey tools
 * number questions, end them as they like, and put the question that stands over several items before each of them.
 */
final class ItemWording {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
    private static final Pattern NUMBERING = Pattern.compile("^[0-9]{1,3}[.)] ");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private ItemWording() {}

    /** The columns of each item; none where its wording is not known. */
    static List<List<Integer>> columns(Instrument instrument, Header header) {
        Map<String, Integer> items = items(instrument);
        List<List<Integer>> columns = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(instrument.items().size())
                .toList();
        if (items.isEmpty()) {
            return columns;
        }
        Map<String, Set<Integer>> itemsByPrefix = new HashMap<>();
        List<List<After>> found = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            List<After> ofColumn = Stream.of(header.names().get(column), header.wording(column))
                    .map(ItemWording::normal)
                    .distinct()
                    .flatMap(text -> longestEnd(text, items).stream())
                    .toList();
            ofColumn.forEach(after -> itemsByPrefix
                    .computeIfAbsent(after.prefix(), prefix -> new HashSet<>())
                    .add(after.item()));
            found.add(ofColumn);
        }
        for (int column = 0; column < header.size(); column++) {
            for (After after : found.get(column)) {
                boolean repeated = itemsByPrefix.get(after.prefix()).size() > 1;
                List<Integer> ofItem = columns.get(after.item());
                if ((after.prefix().isEmpty() || repeated) && !ofItem.contains(column)) {
                    ofItem.add(column);
                }
            }
        }
        return columns;
    }

    /** An item's wording at the end of a text, and what stands before it. */
    private record After(String prefix, int item) {}

    private static Map<String, Integer> items(Instrument instrument) {
        Map<String, Integer> items = new HashMap<>();
        Set<String> ofTwo = new HashSet<>();
        List<Item> all = instrument.items();
        for (int item = 0; item < all.size(); item++) {
            for (String text : instrument.itemTexts(all.get(item).id())) {
                Integer other = items.putIfAbsent(normal(text), item);
                if (other != null && other != item) {
                    ofTwo.add(normal(text));
                }
            }
        }
        items.keySet().removeAll(ofTwo);
        items.remove("");
        return items;
    }

    private static List<After> longestEnd(String text, Map<String, Integer> items) {
        Integer whole = items.get(text);
        if (whole != null) {
            return List.of(new After("", whole));
        }
        return items.keySet().stream()
                .filter(wording -> text.endsWith(wording)
                        && !Character.isLetterOrDigit(text.charAt(text.length() - wording.length() - 1)))
                .max(Comparator.comparingInt(String::length))
                .map(wording -> new After(
                        // Numbered parts of one question are one prefix.
                        DIGITS.matcher(text.substring(0, text.length() - wording.length()))
                                .replaceAll("0"),
                        items.get(wording)))
                .stream()
                .toList();
    }

    /** The form in which two writings of one wording are equal. */
    static String normal(String text) {
        String plain = SPACE.matcher(text)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"')
                .replace('\u2013', '-')
                .replace('\u2014', '-');
        String unnumbered = NUMBERING.matcher(plain).replaceFirst("");
        int end = unnumbered.length();
        while (end > 0 && !Character.isLetterOrDigit(unnumbered.charAt(end - 1))) {
            end--;
        }
        return unnumbered.substring(0, end);
    }
}
