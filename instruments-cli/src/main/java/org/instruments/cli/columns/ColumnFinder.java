package org.instruments.cli.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.cli.rows.Header;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;

/** Finds the columns of instruments in a header. A column is an item of one instrument, or of none. */
public final class ColumnFinder {
    private final Header header;
    private final List<SoughtColumns> sought;
    private final List<ItemSearch> searches = new ArrayList<>();

    /** For each instrument the columns that are its items. */
    private final List<BitSet> items = new ArrayList<>();

    /** A finder in this header. */
    public ColumnFinder(Header header, List<SoughtColumns> sought) {
        this.header = header;
        this.sought = List.copyOf(sought);
        List<Instrument> instruments = new ArrayList<>();
        for (SoughtColumns one : sought) {
            instruments.add(one.instrument());
        }
        for (SoughtColumns one : sought) {
            List<Instrument> others = new ArrayList<>(instruments);
            others.remove(one.instrument());
            ItemSearch search = new ItemSearch(header, one, others);
            searches.add(search);
            items.add(search.items());
        }
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
        BitSet ofOthers = new BitSet();
        for (int other = 0; other < items.size(); other++) {
            if (other != place) {
                ofOthers.or(items.get(other));
            }
        }
        return ofOthers;
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
