package org.instruments.cli.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.instruments.Positions;
import org.instruments.cli.groups.GroupColumns;
import org.instruments.cli.rows.CsvRow;
import org.instruments.cli.rows.Header;
import org.instruments.cli.scoring.PlainUse;
import org.instruments.cli.scoring.RowTaker;
import org.instruments.cli.scoring.RowUse;

/**
 * Keeps who answered what and when, one small record per row; nothing is written. Safe for use by many threads, each of
 * which keeps apart.
 */
public final class PanelRows implements RowUse {
    private final GroupColumns id;
    private final Optional<GroupColumns> time;
    private final String name;
    private final Queue<List<Entry>> kept = new ConcurrentLinkedQueue<>();

    /** One text for each time, however many rows have it. */
    private final Map<String, String> times = new ConcurrentHashMap<>();

    private final AtomicLong withoutId = new AtomicLong();
    private final AtomicLong withoutTime = new AtomicLong();

    /**
     * What a person answered at a time.
     *
     * @param line the line of the file
     * @param person the id
     * @param time the time
     * @param answers what was answered
     */
    public record Entry(long line, String person, String time, Positions answers) {

        /** Where it is; never whose. */
        @Override
        public String toString() {
            return "Entry of line " + line;
        }
    }

    /**
     * Rows of a file.
     *
     * @param id the column of the id
     * @param time the column of the time; empty where all rows are of one
     * @param name the name of that time
     */
    public PanelRows(GroupColumns id, Optional<GroupColumns> time, String name) {
        this.id = id;
        this.time = time;
        this.name = name;
    }

    /** The columns of the file. */
    public Header header() {
        return id.header();
    }

    /** The place of the column of the id. */
    public int idColumn() {
        return id.places().get(0);
    }

    /** What was kept, in the order of the file. To be called when no thread keeps any more. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        kept.forEach(entries::addAll);
        kept.clear();
        entries.sort(Comparator.comparingLong(Entry::line));
        return entries;
    }

    /** How many rows have no id. */
    public long withoutId() {
        return withoutId.get();
    }

    /** How many of the others have no time. */
    public long withoutTime() {
        return withoutTime.get();
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public Optional<PlainUse> plain() {
        return Optional.empty();
    }

    @Override
    public RowTaker rows() {
        return new Taker();
    }

    private final class Taker implements RowTaker {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void take(CsvRow row, List<Positions> answers) {
            String person = id.values(row).get(0);
            String when = time.map(column -> column.values(row).get(0)).orElse(name);
            if (person.isEmpty()) {
                withoutId.incrementAndGet();
            } else if (when.isEmpty()) {
                withoutTime.incrementAndGet();
            } else {
                entries.add(new Entry(row.line(), person, times.computeIfAbsent(when, same -> same), answers.get(0)));
            }
        }

        @Override
        public Written finish() {
            kept.add(entries);
            return Written.nothing();
        }
    }
}
