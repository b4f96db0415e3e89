package org.instruments.internal.key;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.score.AbsenceReason;
import org.jspecify.annotations.Nullable;

/** The items of a score and what each position of each contributes, scaled to whole numbers so that sums are exact. */
public final class ItemKey implements ScoreKey {
    /** In place of a number of tallies. */
    public static final int TOO_MANY = Integer.MAX_VALUE;

    private static final long COUNTS_AS_NOT_ANSWERED = Long.MIN_VALUE;
    private static final int MOST_TALLIES = 1 << 16;

    private final Method method;
    private final int[] items;
    private final long[][] contributions;
    private final long scale;
    private final boolean canProrate;
    private final long lowest;
    private final int tallies;

    private ItemKey(Method method, int[] items, long[][] contributions, long scale) {
        this.method = method;
        this.items = items;
        this.contributions = contributions;
        this.scale = scale;
        this.canProrate = canProrate(method, contributions);
        this.lowest =
                Arrays.stream(contributions).mapToLong(ItemKey::lowest).min().orElse(0);
        this.tallies = tallies(contributions, lowest);
    }

    /**
     * Where items differ in range, the mean of some says nothing about the others; it, and the smallest or largest of some,
     * could leave the score's range.
     */
    private static boolean canProrate(Method method, long[][] contributions) {
        boolean oneLowest = Arrays.stream(contributions)
                        .mapToLong(ItemKey::lowest)
                        .distinct()
                        .count()
                == 1;
        boolean oneHighest = Arrays.stream(contributions)
                        .mapToLong(ItemKey::highest)
                        .distinct()
                        .count()
                == 1;
        return switch (method) {
            case SUM, MEAN, COUNT -> oneLowest && oneHighest;
            case MIN -> oneHighest;
            case MAX -> oneLowest;
        };
    }

    /**
     * A key.
     *
     * @param items the places of the items
     * @param weights for each of them a weight per position, null for an option that counts as not answered
     * @throws ArithmeticException when the weights have too many digits
     */
    static ItemKey of(Method method, int[] items, List<List<@Nullable BigDecimal>> weights) {
        int decimals = weights.stream()
                .flatMap(List::stream)
                .filter(w -> w != null)
                .mapToInt(w -> w.stripTrailingZeros().scale())
                .reduce(0, Math::max);
        long[][] contributions = weights.stream()
                .map(forItem -> forItem.stream()
                        .mapToLong(w -> w == null
                                ? COUNTS_AS_NOT_ANSWERED
                                : w.movePointRight(decimals).longValueExact())
                        .toArray())
                .toArray(long[][]::new);
        return new ItemKey(
                method,
                items.clone(),
                contributions,
                BigDecimal.TEN.pow(decimals).longValueExact());
    }

    @Override
    public ScoreValue combine(int[] positions, int minimum, int[] all, ScoreValue[] done) {
        long combined = 0;
        int answered = 0;
        for (int i = 0; i < items.length; i++) {
            int position = positions[items[i]];
            if (position >= 0) {
                long contribution = contributions[i][position];
                if (contribution != COUNTS_AS_NOT_ANSWERED) {
                    combined = answered == 0 ? contribution : join(combined, contribution);
                    answered++;
                }
            }
        }
        return value(combined, answered, minimum);
    }

    /**
     * The value that follows from what the answers combine to.
     *
     * @param combined their weights combined, scaled
     * @param answered how many there are
     * @param minimum how many there must be
     */
    ScoreValue value(long combined, int answered, int minimum) {
        if (answered == 0) {
            return ScoreValue.absent(AbsenceReason.NOT_ANSWERED, 0);
        }
        if (answered < minimum || answered < items.length && !canProrate) {
            return ScoreValue.absent(AbsenceReason.BELOW_MINIMUM, answered);
        }
        boolean incomplete = answered < items.length;
        return new ScoreValue(exact(combined, answered), null, answered, incomplete && addsUp());
    }

    private long join(long one, long other) {
        return switch (method) {
            case SUM, MEAN, COUNT -> one + other;
            case MIN -> Math.min(one, other);
            case MAX -> Math.max(one, other);
        };
    }

    private Rational exact(long combined, int answered) {
        return switch (method) {
            case SUM, COUNT ->
                answered == items.length
                        ? new Rational(combined, scale)
                        : new Rational(combined * items.length, scale * answered);
            case MEAN -> new Rational(combined, scale * answered);
            case MIN, MAX -> new Rational(combined, scale);
        };
    }

    /** Whether the value follows from the sum of the weights and the number of answers. */
    boolean addsUp() {
        return method != Method.MIN && method != Method.MAX;
    }

    /** Whether the same answers have the same weights here and there, whatever is made of them. */
    boolean hasWeightsOf(ItemKey that) {
        return scale == that.scale
                && Arrays.equals(items, that.items)
                && Arrays.deepEquals(contributions, that.contributions);
    }

    /**
     * How many tallies there may be: numbers from 0 that stand each for a sum of weights and a number of answers. {@link
     * #TOO_MANY} where they are too many to do something for each.
     */
    public int tallies() {
        return tallies;
    }

    private static int tallies(long[][] contributions, long lowest) {
        long span = 0;
        for (long[] ofItem : contributions) {
            span += highest(ofItem) - lowest;
            if (span > MOST_TALLIES) {
                return TOO_MANY;
            }
        }
        long tallies = (span + 1) * (contributions.length + 1);
        return tallies > MOST_TALLIES ? TOO_MANY : (int) tallies;
    }

    /** The tally of a person, where there are not too many. */
    public int tally(int[] positions) {
        long sum = 0;
        int answered = 0;
        for (int i = 0; i < items.length; i++) {
            int position = positions[items[i]];
            if (position >= 0 && contributions[i][position] != COUNTS_AS_NOT_ANSWERED) {
                sum += contributions[i][position] - lowest;
                answered++;
            }
        }
        return (int) sum * (items.length + 1) + items.length - answered;
    }

    /** The tally of those who answered nothing. */
    public int emptyTally() {
        return items.length;
    }

    /** What an answer adds to a tally; one that is missing adds 1. */
    long addedToTally(int index, int position) {
        return (contributions[index][position] - lowest) * (items.length + 1);
    }

    /** The value of everybody who has this tally. */
    ScoreValue valueOfTally(int tally, int minimum) {
        int answered = items.length - tally % (items.length + 1);
        return value((long) (tally / (items.length + 1)) + lowest * answered, answered, minimum);
    }

    /** How the weights are combined. */
    public Method method() {
        return method;
    }

    /** The places of the items. */
    public int[] items() {
        return items.clone();
    }

    /** How many items. */
    public int size() {
        return items.length;
    }

    /** Whether the score may exist with items missing: some of its items can stand for the others. */
    public boolean canProrate() {
        return canProrate;
    }

    /**
     * What a position of an item contributes; null where it counts as not answered.
     *
     * @param index the place of the item in this key
     */
    public @Nullable BigDecimal weight(int index, int position) {
        long contribution = contributions[index][position];
        return contribution == COUNTS_AS_NOT_ANSWERED
                ? null
                : BigDecimal.valueOf(contribution)
                        .divide(BigDecimal.valueOf(scale))
                        .stripTrailingZeros();
    }

    /** How many positions an item of this key has. */
    public int options(int index) {
        return contributions[index].length;
    }

    Interval range() {
        long low = 0;
        long high = 0;
        for (int i = 0; i < items.length; i++) {
            low = i == 0 ? lowest(contributions[i]) : join(low, lowest(contributions[i]));
            high = i == 0 ? highest(contributions[i]) : join(high, highest(contributions[i]));
        }
        return new Interval(exact(low, items.length), exact(high, items.length));
    }

    /** The distinct contributions of each item, ascending, scaled. */
    long[][] distinctContributions() {
        return Arrays.stream(contributions)
                .map(c -> Arrays.stream(c)
                        .filter(w -> w != COUNTS_AS_NOT_ANSWERED)
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(long[][]::new);
    }

    /** The value of all items answered whose contributions combine to this. */
    Rational complete(long combined) {
        return exact(combined, items.length);
    }

    private static long lowest(long[] contributions) {
        return Arrays.stream(contributions)
                .filter(w -> w != COUNTS_AS_NOT_ANSWERED)
                .min()
                .orElseThrow();
    }

    private static long highest(long[] contributions) {
        return Arrays.stream(contributions)
                .filter(w -> w != COUNTS_AS_NOT_ANSWERED)
                .max()
                .orElseThrow();
    }
}
