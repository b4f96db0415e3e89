package org.instruments.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DistributionPropertiesTest {

    @Property
    void the_order_of_people_changes_no_bit(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -100, max = 100) Double> people,
            @ForAll Random random) {
        Distribution one = each(people);
        Collections.shuffle(people, random);
        Distribution other = each(people);

        assertThat(other).isEqualTo(one);
        assertThat(other.mean()).isEqualTo(one.mean());
        assertThat(other.sd()).isEqualTo(one.sd());
    }

    @Property
    void counting_is_the_same_as_writing_out(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -9, max = 9) Integer> values,
            @ForAll @Size(12) List<@IntRange(max = 6) Integer> counts) {
        Distribution counted = Distribution.of(
                values.stream().mapToDouble(Integer::doubleValue).toArray(),
                IntStream.range(0, values.size()).mapToLong(counts::get).toArray());
        List<Double> people = IntStream.range(0, values.size())
                .boxed()
                .flatMap(i -> Collections.nCopies(counts.get(i), (double) values.get(i)).stream())
                .toList();

        assertThat(counted).isEqualTo(each(people));
        assertThat(counted.n()).isEqualTo(people.size());
    }

    /** The definitions, over all people in order: positions n p + m, with m = p, 1 - p and (p + 1) / 3. */
    @Property
    void a_quantile_is_that_of_the_people_in_order(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9) Integer> values,
            @ForAll @DoubleRange(max = 1) double p) {
        List<Double> people = values.stream().map(Integer::doubleValue).sorted().toList();
        Distribution distribution = each(people);
        int n = people.size();

        assertThat(number(distribution.quantile(p, QuantileMethod.TYPE_6)))
                .isCloseTo(at(people, n * p + p), within(1e-9));
        assertThat(number(distribution.quantile(p, QuantileMethod.TYPE_7)))
                .isCloseTo(at(people, n * p + 1 - p), within(1e-9));
        assertThat(number(distribution.quantile(p, QuantileMethod.TYPE_8)))
                .isCloseTo(at(people, n * p + (p + 1) / 3), within(1e-9));
    }

    private static double at(List<Double> people, double position) {
        double inside = Math.min(people.size(), Math.max(1, position));
        int before = (int) inside;
        double value = people.get(before - 1);
        return before == people.size() ? value : value + (inside - before) * (people.get(before) - value);
    }

    @Property
    void quantiles_rise_with_the_share_from_the_smallest_value_to_the_largest(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -100, max = 100) Double> people,
            @ForAll QuantileMethod method,
            @ForAll @DoubleRange(max = 1) double p,
            @ForAll @DoubleRange(max = 1) double q) {
        Distribution distribution = each(people);
        double less = number(distribution.quantile(Math.min(p, q), method));
        double more = number(distribution.quantile(Math.max(p, q), method));

        assertThat(less).isLessThanOrEqualTo(more + 1e-9);
        assertThat(distribution.quantile(0, method)).isEqualTo(distribution.min());
        assertThat(distribution.quantile(1, method)).isEqualTo(distribution.max());
        assertThat(less).isBetween(number(distribution.min()), number(distribution.max()));
        assertThat(more).isBetween(number(distribution.min()), number(distribution.max()));
    }

    @Property
    void a_constant_shifts_the_mean_and_leaves_the_deviation(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 100) Integer> values,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int constant) {
        Distribution here = each(values.stream().map(Integer::doubleValue).toList());
        Distribution there =
                each(values.stream().map(value -> (double) value + constant).toList());

        assertThat(number(there.mean())).isCloseTo(number(here.mean()) + constant, within(1e-9));
        assertThat(number(there.sd())).isCloseTo(number(here.sd()), within(1e-9));
    }

    @Property
    void a_factor_multiplies_the_mean_and_the_deviation(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 100) Integer> values,
            @ForAll @IntRange(min = -50, max = 50) int factor) {
        Distribution here = each(values.stream().map(Integer::doubleValue).toList());
        Distribution there =
                each(values.stream().map(value -> (double) value * factor).toList());

        assertThat(number(there.mean())).isCloseTo(number(here.mean()) * factor, within(1e-9));
        assertThat(number(there.sd())).isCloseTo(number(here.sd()) * Math.abs(factor), within(1e-9));
    }

    /** Σx / n and (n Σx² - (Σx)²) / (n (n - 1)), exact in whole numbers up to the last division. */
    @Property
    void mean_and_variance_are_those_of_exact_sums(
            @ForAll @Size(min = 2, max = 200) List<@IntRange(max = 1000) Integer> values) {
        Distribution distribution =
                each(values.stream().map(Integer::doubleValue).toList());
        long n = values.size();
        long sum = values.stream().mapToLong(Integer::longValue).sum();
        long squares = values.stream().mapToLong(value -> (long) value * value).sum();

        assertThat(number(distribution.mean())).isCloseTo((double) sum / n, within(1e-11));
        assertThat(number(distribution.variance()))
                .isCloseTo((double) (n * squares - sum * sum) / (n * (n - 1)), within(1e-7));
    }

    @Property
    void everybody_is_below_or_at_or_above_a_value(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> values, @ForAll @IntRange(max = 9) int x) {
        Distribution distribution =
                each(values.stream().map(Integer::doubleValue).toList());

        assertThat(distribution.countAtMost(x) - distribution.countBelow(x))
                .isEqualTo(values.stream().filter(value -> value == x).count());
        assertThat(distribution.countAtMost(x) + distribution.countAbove(x)).isEqualTo(values.size());
    }

    private static Distribution each(List<Double> people) {
        long[] once = new long[people.size()];
        Arrays.fill(once, 1);
        return Distribution.of(people.stream().mapToDouble(Double::doubleValue).toArray(), once);
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
