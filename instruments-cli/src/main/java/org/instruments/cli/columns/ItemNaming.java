package org.instruments.cli.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.definition.Item;

/**
 * A way to name the columns of an instrument's items.
 *
 * @param names the normal name of each item's column, in item order; of fewer items where the last are only for
 *     optional scores
 * @param stem what comes before the item's number in every name; empty where names are not numbered
 */
public record ItemNaming(List<String> names, Optional<String> stem) {
    private static final String NUMBER = "{n}";
    private static final Pattern FURTHER = Pattern.compile("[1-9][0-9]{0,3}");

    /** Copies the list. */
    public ItemNaming {
        names = List.copyOf(names);
    }

    /**
     * The names that are understood without being told, the most usual first: the items' ids, unless another instrument
     * has an item of such an id; {@code ID_n}; {@code IDn}.
     *
     * @param others instruments that are looked for in the same file
     */
    static List<ItemNaming> defaults(Instrument instrument, List<Instrument> others) {
        List<String> ids = ids(instrument);
        String stem = ids.get(0).substring(0, Math.max(0, ids.get(0).length() - 1));
        boolean numberedIds = ids.equals(numbered(stem, ids.size()));
        String id = ColumnName.normal(instrument.id());
        List<ItemNaming> namings = new ArrayList<>();
        if (others.stream().allMatch(other -> Collections.disjoint(ids, ids(other)))) {
            namings.add(new ItemNaming(ids, numberedIds ? Optional.of(stem) : Optional.empty()));
        }
        namings.add(new ItemNaming(numbered(id + "-", ids.size()), Optional.of(id + "-")));
        namings.add(new ItemNaming(numbered(id, ids.size()), Optional.of(id)));
        return namings;
    }

    private static List<String> ids(Instrument instrument) {
        return instrument.items().stream().map(Item::id).map(ColumnName::normal).toList();
    }

    private static List<String> numbered(String stem, int items) {
        return IntStream.rangeClosed(1, items).mapToObj(n -> stem + n).toList();
    }

    /**
     * Names as a user gives them: all columns in item order, or one name with {@code {n}} for the item's number.
     *
     * @throws IllegalArgumentException with a sentence for the user when they do not go with the instrument
     */
    public static ItemNaming given(String text, Instrument instrument) {
        int items = instrument.items().size();
        if (text.contains(NUMBER)) {
            return new ItemNaming(
                    IntStream.rangeClosed(1, items)
                            .mapToObj(n -> ColumnName.normal(text.replace(NUMBER, Integer.toString(n))))
                            .toList(),
                    Optional.empty());
        }
        List<String> names =
                Stream.of(text.split(",", -1)).map(ColumnName::normal).toList();
        int fewest = items;
        while (fewest > 1 && instrument.isOptionalItem(fewest - 1)) {
            fewest--;
        }
        if (names.size() < fewest || names.size() > items) {
            throw new IllegalArgumentException(names.size() + " column" + (names.size() == 1 ? "" : "s") + " for the "
                    + (fewest < items ? fewest + " or " : "") + items + " items of " + instrument.id()
                    + "; give all in item order, or one name with {n} for the number");
        }
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>(names);
        twice.removeIf(seen::add);
        if (!twice.isEmpty() || seen.contains("")) {
            throw new IllegalArgumentException(
                    seen.contains("")
                            ? "a column without a name"
                            : "column " + twice.get(0) + " is given for two items");
        }
        return new ItemNaming(names, Optional.empty());
    }

    /** The normal name of an item's column; empty where none was given. */
    Optional<String> nameOf(int item) {
        return item < names.size() ? Optional.of(names.get(item)) : Optional.empty();
    }

    /** Whether a column is named as an item past the last would be. */
    boolean isPastTheLast(String normalName) {
        if (stem.isEmpty() || !normalName.startsWith(stem.get())) {
            return false;
        }
        String number = normalName.substring(stem.get().length());
        return FURTHER.matcher(number).matches() && Integer.parseInt(number) > names.size();
    }
}
