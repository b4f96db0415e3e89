package org.instruments.cli.figures;

import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.definition.Benchmark;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Sample;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.Description;
import org.instruments.statistics.group.ScoreFigures;
import org.instruments.statistics.norm.BenchmarkComparison;
import org.instruments.statistics.norm.InstrumentBenchmark;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.NormComparison;
import org.instruments.statistics.norm.ResponseRate;
import org.instruments.statistics.suspicion.Suspicion;

/**
 * Figures of the people of a file, how they were had, and what they are compared with.
 *
 * @param instrument what was answered
 * @param coding how the file writes answers
 * @param minimum how many items a score needs
 * @param description the figures
 * @param benchmark the edition that means of groups are compared with
 * @param norm the norm that its score is compared with
 * @param rate how many of the invited answered
 * @param suspicions what looks wrong with the file, or is worth knowing
 */
public record Described(
        Instrument instrument,
        String coding,
        MinimumAnswered minimum,
        Description description,
        Optional<InstrumentBenchmark> benchmark,
        Optional<InstrumentNorm> norm,
        Optional<ResponseRate> rate,
        List<Suspicion> suspicions) {
    private static final int FEWEST_OF_A_GROUP = 2;

    /** Copies the list. */
    public Described {
        suspicions = List.copyOf(suspicions);
    }

    /** Figures that are compared with nothing. */
    public static Described of(Instrument instrument, String coding, MinimumAnswered minimum, Description description) {
        return new Described(
                instrument,
                coding,
                minimum,
                description,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The mean of a group beside the benchmark; empty where either has none. */
    public Optional<BenchmarkComparison> withBenchmark(String score, Summary summary) {
        return benchmark
                .filter(edition -> hasFigures(edition.edition(), score))
                .filter(edition -> summary.n() >= FEWEST_OF_A_GROUP && summary.mean() instanceof Figure.Known)
                .map(edition -> BenchmarkComparison.of(
                        edition, score, summary.n(), summary.mean().value().orElseThrow()));
    }

    private static boolean hasFigures(Benchmark edition, String score) {
        return edition.groups().get(0).figures().stream()
                .anyMatch(figures -> figures.score().equals(score));
    }

    /** A group beside the norm; empty where the norm is of another score or the group has no mean. */
    public Optional<NormComparison> withNorm(String score, ScoreFigures.Values values) {
        Summary summary = values.summary();
        if (norm.isEmpty() || !norm.get().figures().score().equals(score) || summary.n() < 1) {
            return Optional.empty();
        }
        if (!(summary.mean() instanceof Figure.Known mean)) {
            return Optional.empty();
        }
        return Optional.of(
                summary.sd() instanceof Figure.Known sd
                        ? NormComparison.of(
                                norm.get(), score, new Sample(summary.n(), mean.number(), sd.number()), summary.level())
                        : NormComparison.of(norm.get(), score, summary.n(), mean.number()));
    }
}
