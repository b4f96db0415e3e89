package org.instruments.cli.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
public final class ColumnFinder {
    private static final String OTHER_DELIMITERS = ";\t|";

    private final Instrument instrument;
    private final Header header;
    private final List<String> normalNames;
    private final Map<String, List<Integer>> columnsByName = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> passedOver = new LinkedHashSet<>();

    /** A finder in this header. */
    public ColumnFinder(Instrument instrument, Header header) {
        this.instrument = instrument;
        this.header = header;
        this.normalNames = header.names().stream().map(ColumnName::normal).toList();
        for (int column = 0; column < header.size(); column++) {
            columnsByName
                    .computeIfAbsent(normalNames.get(column), name -> new ArrayList<>())
                    .add(column);
        }
    }

    /**
     * Finds the columns.
     *
     * @param given the names of item columns; empty for the default ones
     * @param attributeColumns the names of attribute columns, by attribute id, where they are not the attribute's own
     * @throws InvalidInputException with everything that is wrong with the header
     */
    public AnswerColumns find(Optional<ItemNaming> given, Map<String, String> attributeColumns, WantedItems wanted) {
        List<ItemNaming> namings = given.map(List::of).orElseGet(() -> ItemNaming.defaults(instrument));
        refuseFurtherItems(namings);
        List<Way> ways = ways(namings, given.isPresent(), wanted);
        Way way = choose(ways, wanted);
        BitSet there = way.there();
        BitSet items = new BitSet();
        there.stream().forEach(item -> way.columnsOf(item).forEach(items::set));
        BitSet read = wanted.all();
        read.and(there);
        BitSet missing = wanted.requiredOf(read);
        missing.andNot(there);
        reportMissing(missing, namings, way, items);
        int[] ofItems = new int[instrument.items().size()];
        Arrays.fill(ofItems, AnswerColumns.NONE);
        read.stream()
                .forEach(item -> ofItems[item] = only(
                        way.columnsOf(item),
                        "item " + instrument.items().get(item).id()));
        notePassedOver(ways, way, read);
        int[] ofAttributes = attributes(attributeColumns);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new AnswerColumns(ofItems, ofAttributes, items);
    }

    private void refuseFurtherItems(List<ItemNaming> namings) {
        String last = instrument.items().get(instrument.items().size() - 1).id();
        for (int column = 0; column < header.size(); column++) {
            String name = normalNames.get(column);
            if (namings.stream().anyMatch(naming -> naming.isPastTheLast(name))) {
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
    private List<Way> ways(List<ItemNaming> namings, boolean given, WantedItems wanted) {
        List<Way> ways = new ArrayList<>();
        namings.forEach(naming -> ways.add(new Way(
                Optional.of(naming),
                IntStream.range(0, instrument.items().size())
                        .mapToObj(item ->
                                naming.nameOf(item).map(this::columnsNamed).orElseGet(List::of))
                        .toList())));
        boolean found = ways.stream()
                .anyMatch(way ->
                        way.missing(wanted.required()).isEmpty() && way.there().intersects(wanted.all()));
        if (!given && !found) {
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
    public Optional<String> passedOver() {
        return passedOver.isEmpty()
                ? Optional.empty()
                : Optional.of("columns that were not read fit the items too: " + String.join(", ", passedOver)
                        + " (--items chooses)");
    }

    private void notePassedOver(List<Way> ways, Way chosen, BitSet read) {
        for (Way other : ways) {
            read.stream()
                    .flatMap(item -> other.columnsOf(item).stream()
                            .filter(column -> !chosen.columnsOf(item).contains(column))
                            .mapToInt(Integer::intValue))
                    .forEach(column -> passedOver.add(header.shown(column)));
        }
    }

    private void reportMissing(BitSet missing, List<ItemNaming> namings, Way chosen, BitSet taken) {
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
            List<String> names = Stream.concat(chosen.naming().stream(), namings.stream())
                    .flatMap(naming -> naming.nameOf(item).stream())
                    .distinct()
                    .toList();
            problems.add(Problem.of(
                    ProblemCode.MISSING_COLUMN,
                    header.place(),
                    names.isEmpty()
                            ? "no column was named for item " + wanted.id()
                            : (chosen.naming().isPresent()
                                            ? ""
                                            : "no column has the wording of item " + wanted.id() + ", and ")
                                    + "there is no column " + names.get(0) + " for item " + wanted.id() + "; "
                                    + otherwise(nearest, names)));
        });
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

    private int[] attributes(Map<String, String> columns) {
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
