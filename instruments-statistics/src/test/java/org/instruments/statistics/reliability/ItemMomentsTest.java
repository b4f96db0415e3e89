package org.instruments.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemMomentsTest {
    /** Deviations -1.5, -0.5, 0.5, 1.5 and -0.5, -1.5, 1.5, 0.5: variances 5 / 3, covariance 3 / 3. */
    private static final long[][] ROWS = {{1, 2}, {2, 1}, {3, 4}, {4, 3}};

    private static final long[] SUMS = {10, 10};
    private static final long[][] PRODUCTS = {{30, 28}, {28, 30}};

    @Test
    void covariances_are_those_by_hand() {
        ItemMoments moments = ItemMoments.ofRows(ROWS);

        assertThat(moments.n()).isEqualTo(4);
        assertThat(moments.items()).isEqualTo(2);
        assertThat(moments.mean(0)).isEqualTo(2.5);
        assertThat(moments.covariance(0, 1)).isEqualTo(1);
        assertThat(moments.covariance(1, 0)).isEqualTo(1);
        assertThat(moments.covariance(1, 1)).isEqualTo(5 / 3.0, within(1e-15));
        assertThat(moments).hasToString("ItemMoments[4 people, 2 items]");
    }

    @Test
    void sums_give_what_the_rows_give() {
        ItemMoments rows = ItemMoments.ofRows(ROWS);

        assertThat(ItemMoments.of(4, SUMS, PRODUCTS, 1)).isEqualTo(rows).hasSameHashCodeAs(rows);
        assertThat(ItemMoments.of(4, SUMS, new long[][] {{30}, {28, 30}}, 1)).isEqualTo(rows);
        assertThat(ItemMoments.of(4, SUMS, PRODUCTS, 2)).isNotEqualTo(rows);
        assertThat(ItemMoments.of(4, SUMS, new long[][] {{30}, {27, 30}}, 1)).isNotEqualTo(rows);
    }

    @Test
    void the_array_of_sums_stays_the_callers() {
        long[] sums = SUMS.clone();
        ItemMoments moments = ItemMoments.of(4, sums, PRODUCTS, 1);
        sums[0] = 99;

        assertThat(moments.mean(0)).isEqualTo(2.5);
    }

    @Test
    void a_unit_multiplies_means_and_its_square_covariances() {
        ItemMoments moments = ItemMoments.of(4, SUMS, PRODUCTS, 0.5);

        assertThat(moments.mean(1)).isEqualTo(1.25);
        assertThat(moments.covariance(0, 1)).isEqualTo(0.25);
    }

    @Test
    void decimal_contributions_are_counted_in_the_last_decimal() {
        assertThat(ItemMoments.ofRows(new double[][] {{0.1, 2}, {0.25, 10}}))
                .isEqualTo(ItemMoments.of(2, new long[] {35, 1200}, new long[][] {{725}, {27_000, 1_040_000}}, 0.01));
        assertThat(ItemMoments.ofRows(new double[][] {{1, 2}, {2, 1}, {3, 4}, {4, 3}}))
                .isEqualTo(ItemMoments.ofRows(ROWS));
    }

    /** Half of a thousand million people contribute 1000 to both items: n Σxy has 24 digits, and a double keeps 16. */
    @Test
    void moments_of_a_thousand_million_people_are_exact() {
        long n = 1_000_000_000;
        long product = n / 2 * 1_000_000;
        ItemMoments moments = ItemMoments.of(
                n, new long[] {n / 2 * 1000 + 1, n / 2 * 1000}, new long[][] {{product + 1}, {product, product}}, 1);

        // n² 10⁶ / 2 - n² 10⁶ / 4, over n (n - 1)
        assertThat(moments.covariance(1, 1)).isEqualTo(250_000e9 / 999_999_999, within(1e-10));
        // n 500000 n - (500 n + 1) 500 n = 250000 n² - 500 n
        assertThat(moments.comoment(0, 1)).hasToString("249999999999500000000000");
    }

    @Test
    void of_nobody_there_are_moments_without_figures() {
        ItemMoments nobody = ItemMoments.of(0, new long[1], new long[1][1], 1);
        ItemMoments one = ItemMoments.ofRows(new long[][] {{3}});

        assertThat(one.mean(0)).isEqualTo(3);
        assertThatThrownBy(() -> nobody.mean(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> one.covariance(0, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> one.mean(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void sums_that_no_answers_have_are_refused() {
        assertRefused("no answers of 4 people have the sums of item 0", 4, new long[] {10}, new long[][] {{24}});
        assertRefused("no answers of 0 people have the sums of item 0", 0, new long[] {1}, new long[][] {{0}});
        assertRefused("no answers of 0 people have the sums of item 0", 0, new long[] {0}, new long[][] {{1}});
        assertRefused("no answers have the sums of items 1 and 0", 4, SUMS, new long[][] {{30}, {31, 30}});
        assertRefused("no answers have the sums of items 1 and 0", 0, new long[2], new long[][] {{0}, {1, 0}});
    }

    @Test
    void what_is_no_table_of_moments_is_refused() {
        assertRefused("a number of people is not negative: -1", -1, SUMS, PRODUCTS);
        assertRefused("0 sums and 0 rows of products", 4, new long[0], new long[0][]);
        assertRefused("2 sums and 1 rows of products", 4, SUMS, new long[][] {{30}});
        assertRefused("row 0 has 0 products", 4, SUMS, new long[][] {{}, {28, 30}});
        assertRefused("row 1 has 1 products", 4, SUMS, new long[][] {{30}, {28}});
        assertRefused("the products of items 1 and 0 differ", 4, SUMS, new long[][] {{30, 27}, {28, 30}});
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_unit_is_refused(double unit) {
        assertThatThrownBy(() -> ItemMoments.of(4, SUMS, PRODUCTS, unit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a unit is positive and finite, not " + unit);
    }

    @Test
    void rows_that_are_no_table_are_refused() {
        assertThatThrownBy(() -> ItemMoments.ofRows(new long[0][]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rows");
        assertThatThrownBy(() -> ItemMoments.ofRows(new long[][] {{}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemMoments.ofRows(new long[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows of 2 and of 1 items");
        assertThatThrownBy(() -> ItemMoments.ofRows(new double[][] {{Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a contribution: NaN");
        assertThatThrownBy(() -> ItemMoments.ofRows(new long[][] {{Long.MAX_VALUE}}))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ItemMoments.ofRows(new double[][] {{1e300, 1e-300}}))
                .isInstanceOf(ArithmeticException.class);
    }

    private static void assertRefused(String message, long n, long[] sums, long[][] products) {
        assertThatThrownBy(() -> ItemMoments.of(n, sums, products, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
