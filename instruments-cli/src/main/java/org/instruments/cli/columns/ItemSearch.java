package org.instruments.cli.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.cli.rows.Header;
import org.instruments.definition.Attribute;
import org.instruments.definition.Item;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/**
 * Finds the columns of an instrument's items and attributes in a header: by name, else by the items' wording where that is
 * known. One way serves a whole file.
 */
final class ItemSearch {
    private static final String OTHER_DELIMITERS = ";\t|";

    private final Instrument instrument;
    private final SoughtColumns sought;
    private final Header header;
    private final List<String> normalNames;
    private final Map<String, List<Integer>> columnsByName = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ItemNaming> namings;
    private final List<Way> ways;
    private final Way way;

    /**
     * Looks for items.
     *
     * @param sought what is looked for
     * @param others instruments that are looked for in the same header
     */
    ItemSearch(Header header, SoughtColumns sought, List<Instrument> others) {
        this.sought = sought;
        this.instrument = sought.instrument();
        this.header = header;
        this.normalNames = header.names().stream().map(ColumnName::normal).toList();
        for (int column = 0; column < header.size(); column++) {
            columnsByName
                    .computeIfAbsent(normalNames.get(column), name -> new ArrayList<>())
                    .add(column);
        }
        this.namings = sought.naming().map(List::of).orElseGet(() -> ItemNaming.defaults(instrument, others));
        this.ways = ways();
        this.way = choose(ways, sought.wanted());
    }

    /** The columns that are items of the instrument, read or not. */
    BitSet items() {
        BitSet items = new BitSet();
        way.there().stream().forEach(item -> way.columnsOf(item).forEach(items::set));
        return items;
    }

    /**
     * The columns that are read.
     *
     * @param ofOthers the columns that are items of other instruments
     * @throws InvalidInputException with everything that is wrong with the header
     */
    AnswerColumns columns(BitSet ofOthers) {
        refuseFurtherItems(ofOthers);
        BitSet read = read();
        BitSet missing = sought.wanted().requiredOf(read);
        missing.andNot(way.there());
        BitSet taken = items();
        taken.or(ofOthers);
        reportMissing(missing, taken);
        int[] ofItems = new int[instrument.items().size()];
        Arrays.fill(ofItems, AnswerColumns.NONE);
        read.stream()
                .forEach(item -> ofItems[item] = only(
                        way.columnsOf(item),
                        "item " + instrument.items().get(item).id()));
        int[] ofAttributes = attributes();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new AnswerColumns(ofItems, ofAttributes, items());
    }

    private BitSet read() {
        BitSet read = sought.wanted().all();
        read.and(way.there());
        return read;
    }

    private void refuseFurtherItems(BitSet ofOthers) {
        String last = instrument.items().get(instrument.items().size() - 1).id();
        for (int column = 0; column < header.size(); column++) {
            String name = normalNames.get(column);
            if (!ofOthers.get(column) && namings.stream().anyMatch(naming -> naming.isPastTheLast(name))) {
                problems.add(Problem.of(
                        ProblemCode.EXTRA_ITEM_COLUMN,
                        header.place(column),
                        "is numbered past " + last + ", the last item of " + instrument.id()
                                + ": the file is of another form of the questionnaire"
                                + " (or name the columns with --items)"));
            }
        }
    }

    /**
     * What one way of finding items finds.
     *
     * @param naming the names it goes by; empty where it goes by the items' wording
     * @param columns the columns of each item
     */
    private record Way(Optional<ItemNaming> naming, List<List<Integer>> columns) {
        List<Integer> columnsOf(int item) {
            return columns.get(item);
        }

        BitSet there() {
            BitSet there = new BitSet();
            for (int item = 0; item < columns.size(); item++) {
                there.set(item, !columns.get(item).isEmpty());
            }
            return there;
        }

        BitSet missing(BitSet sought) {
            BitSet missing = (BitSet) sought.clone();
            missing.andNot(there());
            return missing;
        }
    }

    /** The names, and the wording where no names find all that is required. */
    private List<Way> ways() {
        WantedItems wanted = sought.wanted();
        List<Way> ways = new ArrayList<>();
        namings.forEach(naming -> ways.add(new Way(
                Optional.of(naming),
                IntStream.range(0, instrument.items().size())
                        .mapToObj(item ->
                                naming.nameOf(item).map(this::columnsNamed).orElseGet(List::of))
                        .toList())));
        boolean found = ways.stream()
                .anyMatch(any ->
                        any.missing(wanted.required()).isEmpty() && any.there().intersects(wanted.all()));
        if (sought.naming().isEmpty() && !found) {
            ways.add(new Way(Optional.empty(), ItemWording.columns(instrument, header)));
        }
        return ways;
    }

    /** The first way that finds all that is required and most of what is wanted; else the one that finds most. */
    private static Way choose(List<Way> ways, WantedItems wanted) {
        List<Way> complete = ways.stream()
                .filter(way -> way.missing(wanted.required()).isEmpty())
                .toList();
        BitSet sought = complete.isEmpty() ? wanted.required() : wanted.all();
        return (complete.isEmpty() ? ways : complete)
                .stream()
                        .min(Comparator.comparingInt(way -> way.missing(sought).cardinality()))
                        .orElseThrow();
    }

    private List<Integer> columnsNamed(String normalName) {
        return columnsByName.getOrDefault(normalName, List.of());
    }

    private int only(List<Integer> columns, String what) {
        columns.stream()
                .skip(1)
                .forEach(column -> problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN,
                        header.place(column),
                        "is a second column for " + what + "; the first is " + header.shown(columns.get(0)))));
        return columns.get(0);
    }

    /**
     * Columns that fit a wanted item under another way of naming than the one that was taken: said aloud, since only the
     * caller can know which were meant.
     */
    BitSet passedOver() {
        BitSet passedOver = new BitSet();
        for (Way other : ways) {
            read().stream()
                    .flatMap(item -> other.columnsOf(item).stream()
                            .filter(column -> !way.columnsOf(item).contains(column))
                            .mapToInt(Integer::intValue))
                    .forEach(passedOver::set);
        }
        return passedOver;
    }

    private void reportMissing(BitSet missing, BitSet taken) {
        if (missing.isEmpty()) {
            return;
        }
        Pattern others = columnsOfOtherInstruments();
        NearestNames nearest = new NearestNames(
                header,
                IntStream.range(0, header.size())
                        .filter(column -> !taken.get(column)
                                && !others.matcher(normalNames.get(column)).matches())
                        .boxed()
                        .toList());
        missing.stream().forEach(item -> {
            Item wanted = instrument.items().get(item);
            List<String> names = Stream.concat(way.naming().stream(), namings.stream())
                    .flatMap(naming -> naming.nameOf(item).stream())
                    .distinct()
                    .toList();
            problems.add(Problem.of(
                    ProblemCode.MISSING_COLUMN,
                    header.place(),
                    names.isEmpty()
                            ? "no column was named for item " + wanted.id()
                            : (way.naming().isPresent()
                                            ? ""
                                            : "no column has the wording of item " + wanted.id() + ", and ")
                                    + "there is no column " + names.get(0).replace('-', '_') + " for item "
                                    + wanted.id() + "; "
                                    + (isNamedByIdAlone(wanted)
                                            ? "the column " + wanted.id() + " may be an item of any of the instruments"
                                            : otherwise(nearest, names))));
        });
    }

    /** Whether a column has the item's id, which with several instruments tells of none of them. */
    private boolean isNamedByIdAlone(Item item) {
        String id = ColumnName.normal(item.id());
        return sought.naming().isEmpty()
                && !columnsNamed(id).isEmpty()
                && namings.stream().noneMatch(naming -> naming.names().contains(id));
    }

    /** Never suggested: {@code wemwbs_3} is not the third item of SWEMWBS. */
    private Pattern columnsOfOtherInstruments() {
        return Pattern.compile(Instruments.ids().stream()
                .filter(id -> !id.equals(instrument.id()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", ")-?[0-9]+")));
    }

    private String otherwise(NearestNames nearest, List<String> names) {
        String single = header.size() == 1 ? header.names().get(0) : "";
        return OTHER_DELIMITERS
                .chars()
                .filter(delimiter -> single.indexOf(delimiter) >= 0)
                .mapToObj(delimiter -> "the header is one cell; is --delimiter "
                        + (delimiter == '\t' ? "tab" : "'" + (char) delimiter + "'") + " meant?")
                .findFirst()
                .orElseGet(() -> nearest.to(names));
    }

    private int[] attributes() {
        Map<String, String> columns = sought.attributes();
        List<Attribute> declared = instrument.definition().attributes();
        return declared.stream()
                .mapToInt(attribute -> {
                    String name = columns.getOrDefault(attribute.id(), attribute.id());
                    List<Integer> found = columnsNamed(ColumnName.normal(name));
                    if (found.isEmpty() && columns.containsKey(attribute.id())) {
                        problems.add(Problem.of(
                                ProblemCode.MISSING_COLUMN,
                                header.place(),
                                "there is no column " + name + " for " + attribute.id()
                                        + "; --attribute names the column of an attribute"));
                    }
                    return found.isEmpty() ? AnswerColumns.NONE : only(found, attribute.id());
                })
                .toArray();
    }
}
