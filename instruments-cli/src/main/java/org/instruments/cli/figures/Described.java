package org.instruments.cli.figures;

import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.definition.Benchmark;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.Description;
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
 * @param norms the norms that their scores are compared with
 * @param rate how many of the invited answered
 * @param suspicions what looks wrong with the file, or is worth knowing
 */
public record Described(
        Instrument instrument,
        String coding,
        MinimumAnswered minimum,
        Description description,
        Optional<InstrumentBenchmark> benchmark,
        List<InstrumentNorm> norms,
        Optional<ResponseRate> rate,
        List<Suspicion> suspicions) {
    private static final int FEWEST_OF_A_GROUP = 2;

    /** Copies the lists. */
    public Described {
        norms = List.copyOf(norms);
        suspicions = List.copyOf(suspicions);
    }

    /** Figures that are compared with nothing. */
    public static Described of(Instrument instrument, String coding, MinimumAnswered minimum, Description description) {
        return new Described(
                instrument, coding, minimum, description, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    /** The same beside a benchmark edition. */
    public Described with(InstrumentBenchmark edition) {
        return new Described(instrument, coding, minimum, description, Optional.of(edition), norms, rate, suspicions);
    }

    /** The same beside norms; those of scores that have no figures have no effect. */
    public Described withNorms(List<InstrumentNorm> chosen) {
        return new Described(instrument, coding, minimum, description, benchmark, chosen, rate, suspicions);
    }

    /** The same with how many of the invited answered. */
    public Described with(ResponseRate answered) {
        return new Described(
                instrument, coding, minimum, description, benchmark, norms, Optional.of(answered), suspicions);
    }

    /** The same with what looks wrong. */
    public Described withSuspicions(List<Suspicion> found) {
        return new Described(instrument, coding, minimum, description, benchmark, norms, rate, found);
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

    /** The norms of a score. */
    public List<InstrumentNorm> norms(String score) {
        return norms.stream()
                .filter(norm -> norm.figures().score().equals(score))
                .toList();
    }

    /** A group beside a norm of the score; empty where the group has no mean. */
    public Optional<NormComparison> withNorm(InstrumentNorm norm, String score, Summary summary) {
        return NormComparison.of(norm, score, summary.n(), summary.mean(), summary.sd(), summary.level());
    }
}
