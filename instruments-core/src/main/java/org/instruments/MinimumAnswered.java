package org.instruments;

import java.util.Locale;
import java.util.Optional;

/** How many of a score's items must be answered before it exists. */
public final class MinimumAnswered {
    private static final MinimumAnswered DECLARED = new MinimumAnswered(Rule.DECLARED, 0);
    private static final MinimumAnswered ALL = new MinimumAnswered(Rule.ALL, 0);
    private static final MinimumAnswered HALF = new MinimumAnswered(Rule.HALF, 0);

    private enum Rule {
        DECLARED,
        ALL,
        HALF,
        AT_LEAST
    }

    private final Rule rule;
    private final int number;

    private MinimumAnswered(Rule rule, int number) {
        this.rule = rule;
        this.number = number;
    }

    /** {@return what the definition declares for each score; all items where it declares nothing} */
    public static MinimumAnswered declared() {
        return DECLARED;
    }

    /** {@return all items of the score} */
    public static MinimumAnswered all() {
        return ALL;
    }

    /** {@return at least half of the score's own items, rounded up} */
    public static MinimumAnswered half() {
        return HALF;
    }

    /**
     * At least this many items, or all of a score that has fewer.
     *
     * @param number 1 or more
     * @return the rule
     * @throws IllegalArgumentException when the number is below 1
     */
    public static MinimumAnswered atLeast(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a minimum is at least 1, not " + number);
        }
        return new MinimumAnswered(Rule.AT_LEAST, number);
    }

    /**
     * Reads {@code all}, {@code half} or a whole number of 1 or more; empty for anything else.
     *
     * @param text what a person wrote
     * @return the rule
     */
    public static Optional<MinimumAnswered> parse(String text) {
        return switch (text) {
            case "all" -> Optional.of(ALL);
            case "half" -> Optional.of(HALF);
            default ->
                text.matches("[1-9][0-9]{0,5}") ? Optional.of(atLeast(Integer.parseInt(text))) : Optional.empty();
        };
    }

    /**
     * The number of items a score needs.
     *
     * @param items how many items it has
     * @param declared what its definition declares
     * @return 1 or more, at most {@code items}
     */
    public int of(int items, int declared) {
        return switch (rule) {
            case DECLARED -> declared;
            case ALL -> items;
            case HALF -> (items + 1) / 2;
            case AT_LEAST -> Math.min(number, items);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MinimumAnswered that && rule == that.rule && number == that.number;
    }

    @Override
    public int hashCode() {
        return 31 * rule.ordinal() + number;
    }

    /** {@code declared}, {@code all}, {@code half} or the number. */
    @Override
    public String toString() {
        return rule == Rule.AT_LEAST ? Integer.toString(number) : rule.name().toLowerCase(Locale.ROOT);
    }
}
