package org.instruments.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.instruments.definition.ScoreDefinition.High;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Sample;
import org.instruments.statistics.comparison.ReliableChange.Verdict;
import org.instruments.statistics.internal.Decimals;

class ComparisonLawsTest {

    @Provide
    Arbitrary<Sample> samples() {
        return Combinators.combine(
                        Arbitraries.longs().between(2, 1_000_000),
                        Arbitraries.doubles()
                                .between(-200, 200)
                                .edgeCases(edges -> edges.includeOnly(-200.0, 0.0, 200.0)),
                        Arbitraries.doubles().between(0.01, 60).edgeCases(edges -> edges.includeOnly(0.01, 60.0)))
                .as(Sample::new);
    }

    @Provide
    Arbitrary<List<Integer>> answers() {
        return Arbitraries.integers().between(7, 35).list().ofMinSize(4).ofMaxSize(60);
    }

    @Property
    void swapping_the_samples_negates_the_difference_and_nothing_else(
            @ForAll("samples") Sample a, @ForAll("samples") Sample b) {
        MeanDifference one = MeanDifference.of(a, b, 0.95);
        MeanDifference other = MeanDifference.of(b, a, 0.95);

        assertThat(other.difference()).isEqualTo(-one.difference());
        assertThat(other.standardError()).isEqualTo(one.standardError());
        assertThat(number(other.t())).isEqualTo(-number(one.t()));
        assertThat(number(other.p())).isEqualTo(number(one.p()));
        assertThat(number(other.degreesOfFreedom())).isCloseTo(number(one.degreesOfFreedom()), within(1e-6));
        assertThat(number(other.cohensD())).isCloseTo(-number(one.cohensD()), within(1e-9));
    }

    @Property
    void the_interval_contains_the_difference_and_grows_with_its_confidence(
            @ForAll("samples") Sample a,
            @ForAll("samples") Sample b,
            @ForAll @DoubleRange(min = 0.5, max = 0.98) double level) {
        MeanDifference found = MeanDifference.of(a, b, level);
        Interval wider = MeanDifference.of(a, b, level + 0.01).interval();

        contains(found.interval(), found.difference());
        assertThat(wider.low()).isLessThan(found.interval().low());
        assertThat(wider.high()).isGreaterThan(found.interval().high());
        MeanAgainstFixed fixed = MeanAgainstFixed.of(a.mean(), b, level);
        contains(fixed.interval(), fixed.difference());
    }

    @Property
    void the_interval_leaves_out_0_exactly_where_p_is_below_its_complement(
            @ForAll("samples") Sample a, @ForAll("samples") Sample b) {
        MeanDifference found = MeanDifference.of(a, b, 0.95);
        double p = number(found.p());
        if (Math.abs(p - 0.05) > 1e-6) {
            assertThat(found.interval().low() > 0 || found.interval().high() < 0)
                    .isEqualTo(p < 0.05);
        }
    }

    @Property
    void effect_sizes_have_the_sign_of_t_and_g_is_nearer_to_0_than_d(
            @ForAll("samples") Sample a, @ForAll("samples") Sample b) {
        MeanDifference found = MeanDifference.of(a, b, 0.95);

        assertThat(Math.signum(number(found.cohensD()))).isEqualTo(Math.signum(number(found.t())));
        assertThat(Math.signum(number(found.hedgesG()))).isEqualTo(Math.signum(number(found.t())));
        assertThat(Math.abs(number(found.hedgesG()))).isLessThanOrEqualTo(Math.abs(number(found.cohensD())));
    }

    @Property
    void degrees_of_freedom_are_between_those_of_the_smaller_group_and_those_of_both(
            @ForAll("samples") Sample a, @ForAll("samples") Sample b) {
        assertThat(number(MeanDifference.of(a, b, 0.95).degreesOfFreedom()))
                .isBetween((Math.min(a.n(), b.n()) - 1) * (1 - 1e-9), (a.n() + b.n() - 2) * (1 + 1e-9));
    }

    @Property
    void groups_of_one_size_and_spread_have_students_degrees_of_freedom(
            @ForAll("samples") Sample a, @ForAll @DoubleRange(min = -200, max = 200) double mean) {
        MeanDifference found = MeanDifference.of(a, new Sample(a.n(), mean, a.sd()), 0.95);

        assertThat(number(found.degreesOfFreedom())).isCloseTo(2.0 * a.n() - 2, within(1e-6 * a.n()));
        assertThat(number(found.t()))
                .isCloseTo(
                        number(found.cohensD()) * Math.sqrt(a.n() / 2.0),
                        within(1e-6 + Math.abs(number(found.t())) * 1e-9));
    }

    @Property
    void a_larger_norm_comes_nearer_to_a_fixed_one(@ForAll("samples") Sample group, @ForAll("samples") Sample norm) {
        double fixed = MeanAgainstFixed.of(norm.mean(), norm.sd(), group, 0.95).standardError();

        assertThat(standardError(100, norm, group))
                .isLessThan(standardError(2, norm, group))
                .isGreaterThan(standardError(Long.MAX_VALUE, norm, group));
        assertThat(standardError(Long.MAX_VALUE, norm, group)).isCloseTo(fixed, within(1e-6));
    }

    private static double standardError(long people, Sample norm, Sample group) {
        return MeanDifference.of(new Sample(people, norm.mean(), norm.sd()), group, 0.95)
                .standardError();
    }

    @Property
    void pairs_in_another_order_are_the_same_to_the_bit(
            @ForAll("answers") List<Integer> values, @ForAll Random random) {
        double[] before = doubles(values, 0.1);
        double[] after = doubles(shuffled(values, random), 0.3);
        List<Integer> order = shuffled(IntStream.range(0, before.length).boxed().toList(), random);

        assertThat(PairedMoments.of(
                        order.stream().mapToDouble(i -> before[i]).toArray(),
                        order.stream().mapToDouble(i -> after[i]).toArray()))
                .isEqualTo(PairedMoments.of(before, after));
    }

    @Property
    void swapping_the_times_negates_the_paired_difference(
            @ForAll("answers") List<Integer> values, @ForAll Random random) {
        double[] before = doubles(values, 1);
        double[] after = doubles(shuffled(values, random), 1.5);
        PairedDifference one = PairedDifference.of(before, after, 0.95);
        PairedDifference other = PairedDifference.of(after, before, 0.95);

        assertThat(other.difference()).isEqualTo(-one.difference());
        assertThat(other.sdOfDifferences()).isEqualTo(one.sdOfDifferences());
        assertThat(other.correlation()).isEqualTo(one.correlation());
        assertThat(other.p()).isEqualTo(one.p());
        one.correlation().value().ifPresent(r -> assertThat(r).isBetween(-1.0, 1.0));
        if (one.interval() != null) {
            contains(one.interval(), one.difference());
            assertThat(Math.signum(number(one.dz()))).isEqualTo(Math.signum(number(one.t())));
        }
    }

    @Property
    void everybody_moving_alike_is_a_difference_without_spread(
            @ForAll("answers") List<Integer> values, @ForAll @IntRange(min = -500, max = 500) int hundredths) {
        double[] before = values.stream().mapToDouble(value -> value / 100.0).toArray();
        double[] after = values.stream()
                .mapToDouble(value -> (value + hundredths) / 100.0)
                .toArray();
        PairedDifference found = PairedDifference.of(before, after, 0.95);

        assertThat(found.difference()).isEqualTo(hundredths / 100.0);
        assertThat(found.sdOfDifferences()).isZero();
        assertThat(found.t()).isEqualTo(Figure.absent(Figure.Reason.NO_SPREAD));
        found.correlation().value().ifPresent(r -> assertThat(r).isEqualTo(1));
    }

    @Property
    void a_change_back_is_the_opposite_verdict(
            @ForAll @DoubleRange(min = 0, max = 100) double before,
            @ForAll @DoubleRange(min = 0, max = 100) double after,
            @ForAll High high) {
        ReliableChange tells = ReliableChange.ofStandardError(3, Origin.own("made up"), high, 0.95);
        Verdict there = tells.of(before, after).verdict();
        Verdict back = tells.of(after, before).verdict();

        assertThat(back)
                .isEqualTo(
                        switch (there) {
                            case IMPROVED -> Verdict.DETERIORATED;
                            case DETERIORATED -> Verdict.IMPROVED;
                            case RISEN -> Verdict.FALLEN;
                            case FALLEN -> Verdict.RISEN;
                            case NO_RELIABLE_CHANGE -> Verdict.NO_RELIABLE_CHANGE;
                        });
    }

    @Property
    void a_higher_reliability_lowers_the_threshold(
            @ForAll @DoubleRange(min = 0, max = 0.98) double reliability,
            @ForAll @DoubleRange(min = 0.1, max = 30) double sd) {
        assertThat(threshold(reliability + 0.01, sd)).isLessThan(threshold(reliability, sd));
    }

    private static double threshold(double reliability, double sd) {
        return ReliableChange.ofReliability(
                        reliability, Origin.own("made up"), sd, Origin.own("made up"), High.BETTER, 0.95)
                .threshold();
    }

    @Property
    void a_difference_of_printed_numbers_is_the_number_printed(
            @ForAll @IntRange(min = -99_999_999, max = 99_999_999) int a,
            @ForAll @IntRange(min = -99_999_999, max = 99_999_999) int b,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        double unit = Math.pow(10, decimals);

        assertThat(Decimals.difference(a / unit, b / unit)).isEqualTo(((long) a - b) / unit);
    }

    @Property
    void a_decimal_reads_as_its_double(@ForAll double value) {
        assertThat(Decimals.of(value).doubleValue()).isEqualTo(value + 0.0);
    }

    private static double[] doubles(List<Integer> values, double unit) {
        return values.stream().mapToDouble(value -> value * unit).toArray();
    }

    private static List<Integer> shuffled(List<Integer> values, Random random) {
        List<Integer> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static void contains(Interval interval, double difference) {
        assertThat(difference).isBetween(interval.low(), interval.high());
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow();
    }
}
