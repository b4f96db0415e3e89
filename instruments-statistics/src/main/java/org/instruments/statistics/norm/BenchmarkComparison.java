package org.instruments.statistics.norm;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.instruments.definition.Benchmark;
import org.instruments.definition.Benchmark.PercentileBand;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.internal.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * The mean of a group beside a benchmark edition. A benchmark is of groups: one person's value is refused.
 *
 * @param benchmark the edition, with its title, status, caution and sources
 * @param group whose figures of the edition it is compared with, such as a sector
 * @param figures these figures, in units of the score
 * @param n how many people the compared group has, at least 2
 * @param mean their mean, in units of the score
 * @param difference the mean less that of the edition, in units of the score; absent with {@link Reason#NO_MEAN} where the
 *     edition has none
 * @param percentiles between which percentiles of the edition the mean lies; {@code null} where it has none
 * @param band the band of the edition that the mean lies in; {@code null} where it has no bands for these figures
 */
public record BenchmarkComparison(
        InstrumentBenchmark benchmark,
        Benchmark.Group group,
        Benchmark.Figure figures,
        long n,
        double mean,
        Figure difference,
        @Nullable PercentileRange percentiles,
        @Nullable PercentileBand band) {

    private static final int SMALLEST_GROUP = 2;

    /**
     * Compares the mean of a group with the first group of an edition, which is all of its people.
     *
     * @param benchmark the edition
     * @param score the id of the score that the mean is of
     * @param n how many people the group has
     * @param mean their mean, in units of the score; finite
     * @return the comparison
     * @throws InvalidInputException {@code benchmark-is-for-groups} of one person; {@code unknown-benchmark} where the edition
     *     has no figures of the score
     * @throws IllegalArgumentException when there is nobody or the mean is not finite
     */
    public static BenchmarkComparison of(InstrumentBenchmark benchmark, String score, long n, double mean) {
        return of(benchmark, benchmark.edition().groups().get(0), score, n, mean);
    }

    /**
     * Compares the mean of a group with a group of an edition.
     *
     * @param benchmark the edition
     * @param group the name of a group of the edition, such as {@code education}
     * @param score the id of the score that the mean is of
     * @param n how many people the compared group has
     * @param mean their mean, in units of the score; finite
     * @return the comparison
     * @throws InvalidInputException {@code benchmark-is-for-groups} of one person; {@code unknown-benchmark} where the edition
     *     has no such group, or no figures of the score in it
     * @throws IllegalArgumentException when there is nobody or the mean is not finite
     */
    public static BenchmarkComparison of(
            InstrumentBenchmark benchmark, String group, String score, long n, double mean) {
        return of(
                benchmark,
                named(
                        benchmark.edition().groups(),
                        Benchmark.Group::name,
                        group,
                        "the benchmark " + benchmark.id() + " of " + benchmark.instrument() + " has no group "),
                score,
                n,
                mean);
    }

    private static BenchmarkComparison of(
            InstrumentBenchmark benchmark, Benchmark.Group group, String score, long n, double mean) {
        if (n < 1 || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("not a group and its mean: " + n + ", " + mean);
        }
        if (n < SMALLEST_GROUP) {
            throw refused(
                    ProblemCode.BENCHMARK_IS_FOR_GROUPS,
                    "the benchmark " + benchmark.id() + " of " + benchmark.instrument()
                            + " is for means of groups, not for one person");
        }
        Benchmark.Figure figures = named(
                group.figures(),
                Benchmark.Figure::score,
                score,
                "the group " + group.name() + " of the benchmark " + benchmark.id() + " of " + benchmark.instrument()
                        + " has no figures of ");
        return new BenchmarkComparison(
                benchmark,
                group,
                figures,
                n,
                mean,
                figures.mean() == null
                        ? Figure.absent(Reason.NO_MEAN)
                        : Figure.of(Decimals.difference(mean, figures.mean().doubleValue())),
                figures.percentiles().isEmpty() ? null : PercentileRange.of(mean, figures.percentiles()),
                band(benchmark.edition().bands(), figures, mean));
    }

    private static <T> T named(List<T> all, Function<T, String> name, String wanted, String hasNot) {
        return all.stream()
                .filter(one -> name.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> refused(
                        ProblemCode.UNKNOWN_BENCHMARK,
                        hasNot + wanted + "; it has " + all.stream().map(name).collect(Collectors.joining(", "))));
    }

    private static InvalidInputException refused(ProblemCode code, String statement) {
        return new InvalidInputException(List.of(Problem.of(code, new Place.Whole(), statement)));
    }

    /** The last band whose percentile the mean is at or above; none where a band begins at a percentile that is missing. */
    private static @Nullable PercentileBand band(List<PercentileBand> bands, Benchmark.Figure figures, double mean) {
        PercentileBand found = null;
        for (PercentileBand band : bands) {
            if (band.fromPercentile() == null) {
                found = band;
                continue;
            }
            BigDecimal from = figures.percentiles().get(band.fromPercentile().toString());
            if (from == null) {
                return null;
            }
            found = mean >= from.doubleValue() ? band : found;
        }
        return found;
    }
}
