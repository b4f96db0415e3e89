package org.instruments.statistics.suspicion;

import java.util.Locale;
import org.instruments.statistics.suspicion.Suspicion.Severity;

/** What may be suspected of a file. An {@link #id()} is stable and never used again for something else. */
public enum SuspicionCode {
    /** Nobody used the lowest, or the highest, code of the coding, and the neighbouring coding would fit. */
    END_CODE_NEVER_USED(
            Severity.WARNING,
            true,
            "30 or more rows and 10 or more answers per option; with more than 7 options, the code beside it has 5 % or more of"
                    + " the answers"),

    /** A code for a missing answer seems to be counted as an answer, since it is one of the numbers of the coding. */
    MISSING_CODE_AMONG_ANSWERS(
            Severity.WARNING,
            true,
            "a usual missing code of the coding, given 10 or more times and by 1 % or more, at least three times as often as each"
                    + " code beside it; at the end of the codes by 30 % at most, and five times as often as the two codes beside"
                    + " it together"),

    /** Nearly all refused cells hold usual codes for missing answers. */
    MISSING_CODE_REFUSED(Severity.WARNING, true, "90 % or more of the refused cells; a number, 3 or more times"),

    /** An item runs against the other items of its scale: reversed twice, not at all, or not the item's column. */
    ITEM_AGAINST_SCALE(
            Severity.WARNING,
            false,
            "a scale of 3 or more items; corrected item-total correlation -0.15 or lower, and below 0 with p 0.005, of 30 or"
                    + " more people"),

    /** Items that another reading would mirror run, all together, against the others. */
    ITEMS_AGAINST_OTHERS(
            Severity.WARNING, false, "mean correlation -0.10 or lower, and below 0 with p 0.005, of 30 or more people"),

    /** Cronbach's alpha is negative: the items of a score do not go together. */
    NEGATIVE_ALPHA(
            Severity.WARNING,
            false,
            "alpha below 0, of 30 or more people who answered all items; of two items, below 0 with p 0.005"),

    /** A column is the rounded mean of the others rather than an item. */
    COLUMN_LIKE_TOTAL(
            Severity.WARNING,
            false,
            "a scale of 4 or more items; differs from the mean of the others by 0.36 options at most (root mean square), every other"
                    + " item 1.4 times as much or more; correlates with it 0.9 times as much as its rounded value would, or more;"
                    + " of 30 or more people"),

    /** Two columns are the same answers, or the same answers mirrored. */
    COLUMNS_IDENTICAL(
            Severity.WARNING,
            false,
            "the same answer of every one of 30 or more people, 10 or more of whom did not give the commonest one"),

    /** Many people gave one answer to all items. */
    STRAIGHT_LINING(Severity.INFORMATION, true, "5 % or more of 30 or more complete rows, of 5 or more items"),

    /** Everybody answered an item alike. */
    ITEM_WITHOUT_SPREAD(Severity.INFORMATION, true, "one answer of 30 or more people"),

    /** Many people have the lowest possible score. */
    FLOOR(Severity.INFORMATION, false, "15 % or more of 30 or more people who have the score"),

    /** Many people have the highest possible score. */
    CEILING(Severity.INFORMATION, false, "15 % or more of 30 or more people who have the score");

    private final Severity severity;
    private final boolean fromCounts;
    private final String threshold;

    SuspicionCode(Severity severity, boolean fromCounts, String threshold) {
        this.severity = severity;
        this.fromCounts = fromCounts;
        this.threshold = threshold;
    }

    /** {@return the stable name, lower-case with hyphens, such as {@code end-code-never-used}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return how much it means} */
    public Severity severity() {
        return severity;
    }

    /** {@return whether counts of answers are enough to see it, without how answers go together} */
    public boolean fromCounts() {
        return fromCounts;
    }

    /** {@return from where on it is raised, for people to read} */
    public String threshold() {
        return threshold;
    }
}
