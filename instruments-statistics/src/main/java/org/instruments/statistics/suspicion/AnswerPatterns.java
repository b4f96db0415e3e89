package org.instruments.statistics.suspicion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.instruments.statistics.group.AnswerCounts;

/** One answer to all items, and one answer of everybody to an item. */
final class AnswerPatterns {
    private static final int ITEMS = 5;
    private static final double STRAIGHT = 0.05;

    private final FileReading reading;

    AnswerPatterns(FileReading reading) {
        this.reading = reading;
    }

    List<Suspicion> find() {
        List<Suspicion> found = new ArrayList<>();
        straightLining().ifPresent(found::add);
        withoutSpread().ifPresent(found::add);
        return found;
    }

    private Optional<Suspicion> straightLining() {
        AnswerCounts counts = reading.counts();
        if (counts.complete() < FileReading.ROWS
                || reading.items().size() < ITEMS
                || counts.straight() < STRAIGHT * counts.complete()) {
            return Optional.empty();
        }
        return Optional.of(new Suspicion(
                SuspicionCode.STRAIGHT_LINING,
                Optional.empty(),
                List.of(),
                "Of " + counts.complete() + " people who answered every item, " + counts.straight() + " ("
                        + percent(counts.straight(), counts.complete()) + ") chose the same option for all of them.",
                "Nothing is left out; say so where you report the scores, or leave these rows out of the file if your plan"
                        + " has a rule for it."));
    }

    private Optional<Suspicion> withoutSpread() {
        List<Integer> items = reading.items().stream()
                .filter(item -> reading.counts().answered(item) >= FileReading.ROWS)
                .filter(item -> reading.given(item).values().stream()
                                .filter(times -> times > 0)
                                .count()
                        == 1)
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Suspicion(
                SuspicionCode.ITEM_WITHOUT_SPREAD,
                Optional.empty(),
                reading.ids(items),
                "Everybody (" + reading.rows(items) + " people) chose the same option of "
                        + FileReading.list(reading.ids(items)) + ".",
                "See whether the column is that of the item (--items) and was not filled in afterwards."));
    }

    static String percent(long part, long all) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
    }
}
