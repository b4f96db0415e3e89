package org.instruments.statistics.suspicion;

import java.util.Locale;
import org.instruments.statistics.suspicion.Suspicion.Severity;

/**
 * What may be suspected of a file, and from where on. {@code p 0.005} is one-sided, after Fisher: atanh(r) √(n - 3) is
 * -2.5758 or lower. The page {@code docs/suspicions.md} says why the thresholds are these, and what is missed.
 *
 * <p>An {@link #id()} is stable and never used again for something else.
 */
public enum SuspicionCode {
    /**
     * Nobody used the lowest, or the highest, code of the coding, and the neighbouring coding would fit: another one that is
     * declared with each code one higher or lower, or counting from 1 in place of 0, or from 0 in place of 1. Raised from 30
     * rows and 10 answers per option on, of all items that share their codes, where two codes or more were used; with more
     * than 7 options only where the code beside it has 5 % or more of the answers.
     */
    END_CODE_NEVER_USED(
            Severity.WARNING,
            true,
            "30 or more rows and 10 or more answers per option; with more than 7 options, the code beside it has 5 % or more of"
                    + " the answers"),

    /**
     * A code for a missing answer seems to be counted as an answer, since it is one of the numbers of the coding. Codes looked
     * for are 8 and 9, 66, 77, 88, 97 to 99, the same in hundreds, 9999, and these below 0. Raised where one is given 10 or
     * more times, and by 1 % or more, of the answers to an item or to all that share their codes, three times as often as
     * each of the two codes beside it; at the end of the codes, where it, or several, are given by 30 % at most and five
     * times as often as the next two codes together.
     */
    MISSING_CODE_AMONG_ANSWERS(
            Severity.WARNING,
            true,
            "a usual missing code of the coding, given 10 or more times and by 1 % or more, at least three times as often as each"
                    + " code beside it; at the end of the codes by 30 % at most, and five times as often as the two codes beside"
                    + " it together"),

    /**
     * 90 % or more of the refused cells hold usual codes for missing answers: words and signs such as {@code NA} and
     * {@code .}, from the first cell on, and from the third on -1, -2, -3, -7, 7, and the numbers of {@link
     * #MISSING_CODE_AMONG_ANSWERS}.
     */
    MISSING_CODE_REFUSED(Severity.WARNING, true, "90 % or more of the refused cells; a number, 3 or more times"),

    /**
     * An item runs against the other items of its scale: reversed twice, not at all, or not the item's column. Raised where
     * the corrected item-total correlation, of 30 or more people and 3 or more items, is -0.15 or lower and below 0 with p
     * 0.005; not for scales that {@link #ITEMS_AGAINST_OTHERS} is about.
     */
    ITEM_AGAINST_SCALE(
            Severity.WARNING,
            false,
            "a scale of 3 or more items; corrected item-total correlation -0.15 or lower, and below 0 with p 0.005, of 30 or"
                    + " more people"),

    /**
     * Items that another reading would mirror run, all together, against the others: those that another coding reads the
     * other way round, all reverse-scored ones, or those of a scale that has no other. Looked at are the correlations of
     * their scores with scores of other items, each turned so that it should be positive, and within scores that have items
     * of both kinds, each of 30 or more people. Raised where their mean is -0.10 or lower and below 0 with p 0.005, none is
     * above 0 with p 0.005, and no score of these items alone has an alpha below 0.
     */
    ITEMS_AGAINST_OTHERS(
            Severity.WARNING,
            false,
            "mean correlation -0.10 or lower, and below 0 with p 0.005, of 30 or more people; none above 0 with p 0.005; no scale of these"
                    + " items alone with an alpha below 0"),

    /**
     * Cronbach's alpha is negative: the items of a score do not go together. Raised of 30 or more people who answered all
     * items, whatever the size of alpha; of two items where their correlation is below 0 with p 0.005.
     */
    NEGATIVE_ALPHA(
            Severity.WARNING,
            false,
            "alpha below 0, of 30 or more people who answered all items; of two items, below 0 with p 0.005"),

    /**
     * A column is the rounded mean of the others rather than an item. Raised in a score of 4 or more items whose options are
     * one step each, of 30 or more people, where the item differs from the mean of the others by 0.36 options at most (root
     * mean square; rounding alone makes 0.29), every other item of the score differs 1.4 times as much or more, and it
     * correlates with that mean 0.9 times as much, or more, as the rounded mean would: √(v / (v + 1/12)) with variance v.
     */
    COLUMN_LIKE_TOTAL(
            Severity.WARNING,
            false,
            "a scale of 4 or more items; differs from the mean of the others by 0.36 options at most (root mean square), every other"
                    + " item 1.4 times as much or more; correlates with it 0.9 times as much as its rounded value would, or more;"
                    + " of 30 or more people"),

    /**
     * Two columns of a score are the same answers, or the same answers mirrored, for every one of 30 or more people who
     * answered all its items; 10 or more people did not give the commonest answer.
     */
    COLUMNS_IDENTICAL(
            Severity.WARNING,
            false,
            "the same answer of every one of 30 or more people, 10 or more of whom did not give the commonest one"),

    /** 5 % or more of 30 or more people who answered all items, of 5 or more, chose one option throughout. */
    STRAIGHT_LINING(Severity.INFORMATION, true, "5 % or more of 30 or more complete rows, of 5 or more items"),

    /** Everybody who answered an item, 30 or more people, answered it alike. */
    ITEM_WITHOUT_SPREAD(Severity.INFORMATION, true, "one answer of 30 or more people"),

    /** 15 % or more of 30 or more people who have a score have its lowest possible value. */
    FLOOR(Severity.INFORMATION, false, "15 % or more of 30 or more people who have the score"),

    /** 15 % or more of 30 or more people who have a score have its highest possible value. */
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
