package org.instruments.cli.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.cli.rows.Header;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Finds the columns of instruments in a header. A column is an item of one instrument, or of none. */
public final class ColumnFinder {
    private final Header header;
    private final List<SoughtColumns> sought;
    private final List<ItemSearch> searches;

    /** For each instrument the columns that are its items. */
    private final List<BitSet> items;

    /** A finder in this header. */
    public ColumnFinder(Header header, List<SoughtColumns> sought) {
        this.header = header;
        this.sought = List.copyOf(sought);
        this.searches = sought.stream()
                .map(one -> new ItemSearch(
                        header,
                        one,
                        sought.stream()
                                .filter(other -> other != one)
                                .map(SoughtColumns::instrument)
                                .toList()))
                .toList();
        this.items = searches.stream().map(ItemSearch::items).toList();
    }

    /**
     * Finds the columns of each instrument.
     *
     * @throws InvalidInputException with everything that is wrong with the header
     */
    public List<AnswerColumns> find() {
        List<AnswerColumns> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(itemsOfTwo());
        for (int place = 0; place < searches.size(); place++) {
            try {
                found.add(searches.get(place).columns(itemsOfOthers(place)));
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return found;
    }

    private BitSet itemsOfOthers(int place) {
        return IntStream.range(0, items.size())
                .filter(other -> other != place)
                .mapToObj(items::get)
                .collect(BitSet::new, BitSet::or, BitSet::or);
    }

    private List<Problem> itemsOfTwo() {
        List<Problem> problems = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            List<String> ids = new ArrayList<>();
            for (int place = 0; place < items.size(); place++) {
                if (items.get(place).get(column)) {
                    ids.add(sought.get(place).instrument().id());
                }
            }
            if (ids.size() > 1) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN,
                        header.place(column),
                        "is read as an item of " + String.join(" and of ", ids)
                                + "; --items ID=COLUMNS names the columns of one of them"));
            }
        }
        return problems;
    }

    /** Columns that were not read though they fit a wanted item too, in words. */
    public Optional<String> passedOver() {
        BitSet columns = new BitSet();
        for (int place = 0; place < searches.size(); place++) {
            BitSet own = searches.get(place).passedOver();
            own.andNot(itemsOfOthers(place));
            columns.or(own);
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("columns that were not read fit the items too: "
                        + columns.stream().mapToObj(header::shown).collect(Collectors.joining(", "))
                        + " (--items chooses)");
    }
}
