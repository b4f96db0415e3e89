package org.instruments.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.statistics.Figure;

class ScaleReliabilityPropertiesTest {

    @Provide
    Arbitrary<long[][]> answers() {
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(items -> Arbitraries.longs()
                        .between(-4, 9)
                        .array(long[].class)
                        .ofSize(items)
                        .array(long[][].class)
                        .ofMinSize(2)
                        .ofMaxSize(20));
    }

    @Property
    void the_order_of_people_changes_no_bit(@ForAll("answers") long[][] rows, @ForAll Random random) {
        List<long[]> shuffled = Arrays.asList(rows.clone());
        Collections.shuffle(shuffled, random);

        assertThat(of(shuffled.toArray(long[][]::new))).isEqualTo(of(rows));
    }

    @Property
    void figures_of_an_item_go_where_the_item_goes(@ForAll("answers") long[][] rows) {
        ScaleReliability there = of(rows);
        ScaleReliability back = of(each(rows, ScaleReliabilityPropertiesTest::backwards));

        assertThat(back.alpha()).isEqualTo(there.alpha());
        assertThat(back.sem()).isEqualTo(there.sem());
        int items = there.items();
        for (int i = 0; i < items; i++) {
            assertThat(back.itemFigures().get(i)).isEqualTo(there.itemFigures().get(items - 1 - i));
        }
    }

    @Property
    void constants_added_to_items_change_their_means_only(
            @ForAll("answers") long[][] rows, @ForAll @IntRange(min = -1000, max = 1000) int constant) {
        ScaleReliability here = of(rows);
        ScaleReliability there = of(each(
                rows,
                row -> IntStream.range(0, row.length)
                        .mapToLong(i -> row[i] + (long) i * constant)
                        .toArray()));

        assertThat(withoutMeans(there)).isEqualTo(withoutMeans(here));
    }

    @Property
    void a_factor_changes_no_figure_without_a_unit(
            @ForAll("answers") long[][] rows, @ForAll @IntRange(min = 1, max = 1000) int factor) {
        ScaleReliability here = of(rows);
        ScaleReliability there =
                of(each(rows, row -> Arrays.stream(row).map(x -> x * factor).toArray()));

        assertThat(there.alpha()).isEqualTo(here.alpha());
        assertThat(there.alphaLow()).isEqualTo(here.alphaLow());
        assertClose(there.sd(), here.sd(), factor);
        assertClose(there.sem(), here.sem(), factor);
        for (int i = 0; i < here.items(); i++) {
            ItemReliability one = here.itemFigures().get(i);
            ItemReliability other = there.itemFigures().get(i);
            assertThat(other.alphaIfDropped()).isEqualTo(one.alphaIfDropped());
            assertClose(other.correctedItemTotal(), one.correctedItemTotal(), 1);
        }
    }

    @Property
    void all_items_reversed_agree_as_before(@ForAll("answers") long[][] rows) {
        ScaleReliability reversed =
                of(each(rows, row -> Arrays.stream(row).map(x -> 5 - x).toArray()));

        assertThat(withoutMeans(reversed)).isEqualTo(withoutMeans(of(rows)));
    }

    @Property
    void everybody_twice_agrees_as_before(@ForAll("answers") long[][] rows) {
        ScaleReliability once = of(rows);
        ScaleReliability twice = of(Stream.of(rows, rows).flatMap(Stream::of).toArray(long[][]::new));

        assertThat(twice.alpha()).isEqualTo(once.alpha());
        assertClose(twice.meanInterItemCorrelation(), once.meanInterItemCorrelation(), 1);
    }

    @Property
    void alpha_is_at_most_one_and_inside_its_interval(@ForAll("answers") long[][] rows) {
        ScaleReliability scale = of(rows);

        scale.alphaInterval()
                .ifPresent(interval -> assertThat(number(scale.alpha()))
                        .isBetween(interval.low(), interval.high())
                        .isLessThanOrEqualTo(1));
        assertThat(scale.alphaInterval().isPresent())
                .isEqualTo(scale.alpha().value().isPresent());
    }

    @Property(tries = 200)
    void alpha_without_an_item_is_that_of_the_scale_without_it(@ForAll("answers") long[][] rows) {
        ScaleReliability scale = of(rows);

        for (int i = 0; i < scale.items(); i++) {
            int dropped = i;
            ScaleReliability rest = of(each(
                    rows,
                    row -> IntStream.range(0, row.length)
                            .filter(j -> j != dropped)
                            .mapToLong(j -> row[j])
                            .toArray()));
            assertThat(scale.itemFigures().get(i).alphaIfDropped()).isEqualTo(rest.alpha());
        }
    }

    /** The correlation with the sum of the others, written out. */
    @Property(tries = 200)
    void an_item_total_is_the_correlation_with_the_sum_of_the_others(@ForAll("answers") long[][] rows) {
        ScaleReliability scale = of(rows);

        for (int i = 0; i < scale.items(); i++) {
            int item = i;
            long[][] pairs =
                    each(rows, row -> new long[] {row[item], Arrays.stream(row).sum() - row[item]});
            assertClose(
                    scale.itemFigures().get(i).correctedItemTotal(), of(pairs).meanInterItemCorrelation(), 1);
        }
    }

    /** With k items that vary and covary alike alpha and omega are k r / (1 + (k - 1) r), Spearman and Brown's formula. */
    @Property
    void omega_of_items_that_are_alike_is_alpha(
            @ForAll @IntRange(min = 3, max = 40) int items, @ForAll @IntRange(min = 1, max = 98) int percent) {
        long[][] products = new long[items][items];
        for (int i = 0; i < items; i++) {
            Arrays.fill(products[i], percent);
            products[i][i] = 100;
        }
        ScaleReliability scale =
                ScaleReliability.of(ItemMoments.of(50, new long[items], products, 1), Method.SUM, 0.95);
        double r = percent / 100.0;
        double expected = items * r / (1 + (items - 1) * r);

        assertThat(number(scale.alpha())).isCloseTo(expected, within(1e-12));
        assertThat(number(scale.omega())).isCloseTo(expected, within(1e-9));
        assertThat(number(scale.meanInterItemCorrelation())).isCloseTo(r, within(1e-12));
    }

    private static ScaleReliability of(long[][] rows) {
        return ScaleReliability.of(ItemMoments.ofRows(rows), Method.SUM, 0.95);
    }

    private static long[][] each(long[][] rows, UnaryOperator<long[]> change) {
        return Stream.of(rows).map(change).toArray(long[][]::new);
    }

    private static long[] backwards(long[] row) {
        return IntStream.range(0, row.length)
                .mapToLong(i -> row[row.length - 1 - i])
                .toArray();
    }

    private static ScaleReliability withoutMeans(ScaleReliability scale) {
        List<ItemReliability> items = scale.itemFigures().stream()
                .map(item ->
                        new ItemReliability(Figure.of(0), item.sd(), item.correctedItemTotal(), item.alphaIfDropped()))
                .toList();
        return new ScaleReliability(
                scale.n(),
                scale.items(),
                scale.alpha(),
                scale.level(),
                scale.alphaLow(),
                scale.alphaHigh(),
                scale.omega(),
                scale.meanInterItemCorrelation(),
                scale.sd(),
                scale.sem(),
                items);
    }

    private static void assertClose(Figure actual, Figure other, double factor) {
        if (other instanceof Figure.Known known) {
            assertThat(number(actual)).isCloseTo(known.number() * factor, within(1e-9 * Math.max(1, Math.abs(factor))));
        } else {
            assertThat(actual).isEqualTo(other);
        }
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
