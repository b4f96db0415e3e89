package org.instruments.statistics.reliability;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * How the items of a scale vary together: all that reliability is made of. Sums and products of what the answers
 * contribute to the score, <em>after</em> reverse scoring, of the people who answered all items. They are whole numbers
 * times a unit, and are kept exactly: figures are the same to the bit in whatever order people came, also where parts of
 * them were added up by several threads.
 *
 * <p>Items are named by their place, from 0. Immutable and safe for use by many threads.
 */
public final class ItemMoments {
    private final long n;
    private final long[] sums;
    /** n times the sum of products less the product of the sums, for an item and one that is not after it. */
    private final BigInteger[][] comoments;

    private final double unit;

    private ItemMoments(long n, long[] sums, BigInteger[][] comoments, double unit) {
        this.n = n;
        this.sums = sums;
        this.comoments = comoments;
        this.unit = unit;
    }

    /**
     * Moments from sums.
     *
     * @param n how many people answered all items
     * @param sums of each item, the sum of the contributions, in units; not changed, nor used later
     * @param products of each item, a row with the sums of the products of its contributions with those of each item, in
     *     squared units: either with all items, when the rows are symmetric, or with those up to itself; not changed, nor
     *     used later
     * @param unit the contribution that is counted as 1, such as 0.5 for a scale scored in halves; positive
     * @return the moments
     * @throws IllegalArgumentException when there is no item, the rows are not of that form or not symmetric, the unit is
     *     not positive and finite, {@code n} is negative, or no answers have such sums
     */
    public static ItemMoments of(long n, long[] sums, long[][] products, double unit) {
        if (n < 0) {
            throw new IllegalArgumentException("a number of people is not negative: " + n);
        }
        if (!(unit > 0 && unit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a unit is positive and finite, not " + unit);
        }
        if (sums.length == 0 || products.length != sums.length) {
            throw new IllegalArgumentException(sums.length + " sums and " + products.length + " rows of products");
        }
        BigInteger[][] comoments = new BigInteger[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            comoments[i] = new BigInteger[i + 1];
            for (int j = 0; j <= i; j++) {
                comoments[i][j] = comoment(n, sums[i], sums[j], product(products, i, j));
            }
        }
        requirePossible(n, sums, products, comoments);
        return new ItemMoments(n, sums.clone(), comoments, unit);
    }

    private static long product(long[][] products, int i, int j) {
        int length = products[i].length;
        if (length != i + 1 && length != products.length) {
            throw new IllegalArgumentException("row " + i + " has " + length + " products");
        }
        if (j < i && products[j].length > i && products[j][i] != products[i][j]) {
            throw new IllegalArgumentException("the products of items " + i + " and " + j + " differ");
        }
        return products[i][j];
    }

    private static BigInteger comoment(long n, long sum, long other, long product) {
        return BigInteger.valueOf(n)
                .multiply(BigInteger.valueOf(product))
                .subtract(BigInteger.valueOf(sum).multiply(BigInteger.valueOf(other)));
    }

    /** No variance is negative, and no two items vary together more than each does alone (Cauchy and Schwarz). */
    private static void requirePossible(long n, long[] sums, long[][] products, BigInteger[][] comoments) {
        for (int i = 0; i < sums.length; i++) {
            boolean nobody = n == 0 && (sums[i] != 0 || products[i][i] != 0);
            if (nobody || comoments[i][i].signum() < 0) {
                throw new IllegalArgumentException("no answers of " + n + " people have the sums of item " + i);
            }
            for (int j = 0; j < i; j++) {
                BigInteger bound = comoments[i][i].multiply(comoments[j][j]);
                if (comoments[i][j].pow(2).compareTo(bound) > 0 || n == 0 && products[i][j] != 0) {
                    throw new IllegalArgumentException("no answers have the sums of items " + i + " and " + j);
                }
            }
        }
    }

    /**
     * Moments of rows of whole numbers.
     *
     * @param rows a row for each person with the contribution of each item; not changed, nor used later
     * @return the moments
     * @throws IllegalArgumentException when there is no row, a row is empty or the rows are not of one length
     * @throws ArithmeticException when a sum is beyond a {@code long}
     */
    public static ItemMoments ofRows(long[][] rows) {
        return ofRows(rows, 1);
    }

    /**
     * Moments of rows of decimal numbers. What a number is written as in the shortest way is taken to be meant: 0.1 is a
     * tenth.
     *
     * @param rows a row for each person with the contribution of each item; not changed, nor used later
     * @return the moments
     * @throws IllegalArgumentException when there is no row, a row is empty, the rows are not of one length, or a number is
     *     infinite or not a number
     * @throws ArithmeticException when a number or a sum is beyond a {@code long} in units of the last decimal
     */
    public static ItemMoments ofRows(double[][] rows) {
        int decimals = 0;
        for (double[] row : rows) {
            for (double x : row) {
                decimals = Math.max(decimals, decimal(x).stripTrailingZeros().scale());
            }
        }
        long[][] scaled = new long[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            scaled[r] = new long[rows[r].length];
            for (int i = 0; i < rows[r].length; i++) {
                scaled[r][i] = decimal(rows[r][i]).movePointRight(decimals).longValueExact();
            }
        }
        return ofRows(scaled, BigDecimal.ONE.movePointLeft(decimals).doubleValue());
    }

    private static BigDecimal decimal(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("not a contribution: " + x);
        }
        return BigDecimal.valueOf(x);
    }

    private static ItemMoments ofRows(long[][] rows, double unit) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("no rows");
        }
        int items = rows[0].length;
        long[] sums = new long[items];
        long[][] products = new long[items][items];
        for (long[] row : rows) {
            if (row.length != items) {
                throw new IllegalArgumentException("rows of " + items + " and of " + row.length + " items");
            }
            for (int i = 0; i < items; i++) {
                sums[i] = Math.addExact(sums[i], row[i]);
                for (int j = 0; j < items; j++) {
                    products[i][j] = Math.addExact(products[i][j], Math.multiplyExact(row[i], row[j]));
                }
            }
        }
        return of(rows.length, sums, products, unit);
    }

    /** {@return how many people answered all items} */
    public long n() {
        return n;
    }

    /** {@return how many items; at least 1} */
    public int items() {
        return sums.length;
    }

    /**
     * The mean of an item.
     *
     * @param item its place, from 0
     * @return the mean of its contributions
     * @throws IndexOutOfBoundsException when there is no such item
     * @throws IllegalStateException when nobody answered all items
     */
    public double mean(int item) {
        if (n < 1) {
            throw new IllegalStateException("nobody answered all items");
        }
        return sums[item] * unit / n;
    }

    /**
     * The covariance of two items with divisor n - 1, (n Σxy - Σx Σy) / (n (n - 1)), or the variance of one.
     *
     * @param item the place of one, from 0
     * @param other the place of the other, or the same
     * @return the covariance, in squared units of the contributions
     * @throws IndexOutOfBoundsException when there is no such item
     * @throws IllegalStateException when fewer than 2 people answered all items
     */
    public double covariance(int item, int other) {
        return perPerson(comoment(item, other));
    }

    /** A sum of comoments as one of covariances. */
    double perPerson(BigInteger comoments) {
        if (n < 2) {
            throw new IllegalStateException("fewer than 2 people answered all items");
        }
        return comoments.doubleValue() / n / (n - 1) * unit * unit;
    }

    /** n (n - 1) times the covariance, in squared units. */
    BigInteger comoment(int item, int other) {
        return comoments[Math.max(item, other)][Math.min(item, other)];
    }

    /** {@return whether the other is of as many people with the same sums, products and unit} */
    @Override
    public boolean equals(Object other) {
        return other instanceof ItemMoments that
                && n == that.n
                && unit == that.unit
                && Arrays.equals(sums, that.sums)
                && Arrays.deepEquals(comoments, that.comoments);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sums) + Long.hashCode(n);
    }

    /** {@return how many people and items} */
    @Override
    public String toString() {
        return "ItemMoments[" + n + " people, " + sums.length + " items]";
    }
}
