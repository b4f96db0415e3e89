package org.instruments.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.instruments.statistics.Figure.Reason;

/**
 * How many people have which value of one score: all that figures of a group are made of. A score has few distinct
 * values, so this stays small for any number of people, and because the values are kept in order, figures are the same to
 * the bit in whatever order people came.
 *
 * <p>All values and figures are in units of the score. Immutable and safe for use by many threads.
 */
public final class Distribution {
    /** Squares of such values, times any count, are still numbers. */
    private static final double LARGEST = 1e100;

    /** Places of quantiles are looked for up to n + 1, as an int. */
    private static final int MOST = Integer.MAX_VALUE - 1;

    private final double[] values;
    private final long[] counts;
    /** Of each value, how many people have it or a smaller one. */
    private final long[] upTo;

    private Distribution(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        this.upTo = new long[counts.length];
        long people = 0;
        for (int i = 0; i < counts.length; i++) {
            people = Math.addExact(people, counts[i]);
            upTo[i] = people;
        }
    }

    /**
     * A distribution. Values may come in any order and more than once; values that nobody has are left out, and the two
     * zeros are one value.
     *
     * @param values the values; not changed, nor used later
     * @param counts how many people have each value, in the order of the values; not changed, nor used later
     * @return the distribution; of nobody, where there is no value or all counts are 0
     * @throws IllegalArgumentException when there are not as many counts as values, a count is negative, a value is not a
     *     number or beyond 1e100 on either side, or there are more than {@link Long#MAX_VALUE} people
     */
    public static Distribution of(double[] values, long[] counts) {
        if (values.length != counts.length) {
            throw new IllegalArgumentException(values.length + " values have not " + counts.length + " counts");
        }
        int[] order = IntStream.range(0, values.length)
                .filter(i -> checked(values[i], counts[i]) > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(value(values[a]), value(values[b])))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] distinct = new double[order.length];
        long[] people = new long[order.length];
        int size = 0;
        try {
            for (int i : order) {
                if (size == 0 || distinct[size - 1] != value(values[i])) {
                    distinct[size++] = value(values[i]);
                }
                people[size - 1] = Math.addExact(people[size - 1], counts[i]);
            }
            return new Distribution(Arrays.copyOf(distinct, size), Arrays.copyOf(people, size));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more people than can be counted", e);
        }
    }

    /** The one zero for both. */
    private static double value(double value) {
        return value + 0.0;
    }

    private static long checked(double value, long count) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("not a value of a score: " + value);
        }
        if (count < 0) {
            throw new IllegalArgumentException("a count is not negative: " + count);
        }
        return count;
    }

    /** {@return how many people} */
    public long n() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /** {@return the distinct values that somebody has, ascending; the caller's own array} */
    public double[] values() {
        return values.clone();
    }

    /** {@return how many people have each of the {@link #values()}, each at least 1; the caller's own array} */
    public long[] counts() {
        return counts.clone();
    }

    /**
     * The arithmetic mean.
     *
     * @return the mean; absent with {@link Reason#TOO_FEW_PEOPLE} of nobody
     */
    public Figure mean() {
        return n() == 0 ? Figure.absent(Reason.TOO_FEW_PEOPLE) : Figure.of(average());
    }

    /**
     * The variance with divisor n - 1, in squared units of the score.
     *
     * @return the variance, 0 where all have one value; absent with {@link Reason#TOO_FEW_PEOPLE} of fewer than 2
     */
    public Figure variance() {
        return n() < 2 ? Figure.absent(Reason.TOO_FEW_PEOPLE) : Figure.of(squares() / (n() - 1));
    }

    /**
     * The standard deviation, the square root of the {@link #variance()}.
     *
     * @return the standard deviation; absent with {@link Reason#TOO_FEW_PEOPLE} of fewer than 2
     */
    public Figure sd() {
        return n() < 2 ? Figure.absent(Reason.TOO_FEW_PEOPLE) : Figure.of(Math.sqrt(squares() / (n() - 1)));
    }

    /** Counted from the smallest value, so that the mean of one value is that value. */
    private double average() {
        double above = 0;
        for (int i = 1; i < values.length; i++) {
            above += counts[i] * (values[i] - values[0]);
        }
        return values[0] + above / n();
    }

    /** The sum of squared deviations from the mean, which the first pass over the values has found. */
    private double squares() {
        double mean = average();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = values[i] - mean;
            sum += counts[i] * deviation * deviation;
        }
        return sum;
    }

    /**
     * The smallest value that somebody has.
     *
     * @return the value; absent with {@link Reason#TOO_FEW_PEOPLE} of nobody
     */
    public Figure min() {
        return n() == 0 ? Figure.absent(Reason.TOO_FEW_PEOPLE) : Figure.of(values[0]);
    }

    /**
     * The largest value that somebody has.
     *
     * @return the value; absent with {@link Reason#TOO_FEW_PEOPLE} of nobody
     */
    public Figure max() {
        return n() == 0 ? Figure.absent(Reason.TOO_FEW_PEOPLE) : Figure.of(values[values.length - 1]);
    }

    /**
     * A quantile: the value that about a share of the people is at or below.
     *
     * @param p the share, from 0 to 1: 0.5 for the median, 0.25 and 0.75 for the quartiles
     * @param method how it is estimated
     * @return the quantile, from the smallest value to the largest; absent with {@link Reason#TOO_FEW_PEOPLE} of nobody
     * @throws IllegalArgumentException when the share is not from 0 to 1
     * @throws ArithmeticException when there are 2,147,483,647 people or more, for whom no quantile is computed
     */
    public Figure quantile(double p, QuantileMethod method) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + p);
        }
        if (n() == 0) {
            return Figure.absent(Reason.TOO_FEW_PEOPLE);
        }
        if (n() > MOST) {
            throw new ArithmeticException("no quantile is computed of " + n() + " people");
        }
        return Figure.of(method.quantile().evaluate((int) n(), this::inOrder, p));
    }

    /** The value of a person, counted from 0, when people stand in the order of their values. */
    private double inOrder(int person) {
        int found = Arrays.binarySearch(upTo, person + 1L);
        return values[found >= 0 ? found : -found - 1];
    }

    /**
     * How many people have a value or a smaller one.
     *
     * @param x the value, in units of the score; it need not be one that somebody has
     * @return how many people
     * @throws IllegalArgumentException when it is not a number
     */
    public long countAtMost(double x) {
        int i = place(x);
        return before(i < values.length && values[i] == x ? i + 1 : i);
    }

    /**
     * How many people have a smaller value.
     *
     * @param x the value, in units of the score; it need not be one that somebody has
     * @return how many people
     * @throws IllegalArgumentException when it is not a number
     */
    public long countBelow(double x) {
        return before(place(x));
    }

    /**
     * How many people have a larger value.
     *
     * @param x the value, in units of the score; it need not be one that somebody has
     * @return how many people
     * @throws IllegalArgumentException when it is not a number
     */
    public long countAbove(double x) {
        return n() - countAtMost(x);
    }

    /**
     * The share of the people who have a value or a smaller one.
     *
     * @param x the value, in units of the score; it need not be one that somebody has
     * @return the share, from 0 to 1; absent with {@link Reason#TOO_FEW_PEOPLE} of nobody
     * @throws IllegalArgumentException when it is not a number
     */
    public Figure shareAtMost(double x) {
        return share(countAtMost(x));
    }

    /**
     * The share of the people who have a smaller value.
     *
     * @param x the value, in units of the score; it need not be one that somebody has
     * @return the share, from 0 to 1; absent with {@link Reason#TOO_FEW_PEOPLE} of nobody
     * @throws IllegalArgumentException when it is not a number
     */
    public Figure shareBelow(double x) {
        return share(countBelow(x));
    }

    /**
     * The share of the people who have a value or a larger one.
     *
     * @param x the value, in units of the score; it need not be one that somebody has
     * @return the share, from 0 to 1; absent with {@link Reason#TOO_FEW_PEOPLE} of nobody
     * @throws IllegalArgumentException when it is not a number
     */
    public Figure shareAtLeast(double x) {
        return share(n() - countBelow(x));
    }

    /**
     * The share of the people who have a larger value.
     *
     * @param x the value, in units of the score; it need not be one that somebody has
     * @return the share, from 0 to 1; absent with {@link Reason#TOO_FEW_PEOPLE} of nobody
     * @throws IllegalArgumentException when it is not a number
     */
    public Figure shareAbove(double x) {
        return share(countAbove(x));
    }

    private Figure share(long people) {
        return n() == 0 ? Figure.absent(Reason.TOO_FEW_PEOPLE) : Figure.of((double) people / n());
    }

    /** The place of the first value that is not smaller. */
    private int place(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("not a number");
        }
        int found = Arrays.binarySearch(values, value(x));
        return found >= 0 ? found : -found - 1;
    }

    private long before(int place) {
        return place == 0 ? 0 : upTo[place - 1];
    }

    /** {@return whether the other is a distribution with the same values and counts} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that
                && Arrays.equals(values, that.values)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
    }

    /** {@return how many people and distinct values; no value, which may be that of one person} */
    @Override
    public String toString() {
        return "Distribution[" + n() + " people, " + values.length + " values]";
    }
}
