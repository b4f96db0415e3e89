package org.instruments.statistics.norm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.definition.Benchmark.Status;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Provenance;

/** The benchmark editions of an instrument, to choose one from. */
public final class Benchmarks {
    private final Instrument instrument;
    private final List<InstrumentBenchmark> editions;

    private Benchmarks(Instrument instrument, List<InstrumentBenchmark> editions) {
        this.instrument = instrument;
        this.editions = editions;
    }

    /**
     * The editions of an instrument.
     *
     * @param instrument the instrument
     * @return its editions, possibly none
     */
    public static Benchmarks of(Instrument instrument) {
        return new Benchmarks(
                instrument,
                instrument.definition().benchmarks().stream()
                        .map(edition -> new InstrumentBenchmark(
                                instrument.id(), edition, Provenance.of(edition, instrument.definition())))
                        .toList());
    }

    /** {@return all editions, in the order of the definition} */
    public List<InstrumentBenchmark> all() {
        return editions;
    }

    /**
     * An edition by its id.
     *
     * @param id the id
     * @return the edition, superseded or not
     * @throws InvalidInputException {@code unknown-benchmark}, with all editions
     */
    public InstrumentBenchmark get(String id) {
        return editions.stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("has no benchmark " + id));
    }

    /**
     * The edition to use when none is named: the current one. A superseded one must be named.
     *
     * @return the edition
     * @throws InvalidInputException {@code unknown-benchmark}, with all editions, where none or more than one is current
     */
    public InstrumentBenchmark current() {
        List<InstrumentBenchmark> current = editions.stream()
                .filter(edition -> edition.edition().status() == Status.CURRENT)
                .toList();
        if (current.size() != 1) {
            throw unknown("has " + (current.isEmpty() ? "no" : "more than one") + " current benchmark");
        }
        return current.get(0);
    }

    private InvalidInputException unknown(String statement) {
        return new InvalidInputException(List.of(Problem.of(
                ProblemCode.UNKNOWN_BENCHMARK,
                new Place.Whole(),
                instrument.id()
                        + (editions.isEmpty()
                                ? " has no benchmarks"
                                : " " + statement + "; it has "
                                        + editions.stream()
                                                .map(Benchmarks::described)
                                                .collect(Collectors.joining(", "))))));
    }

    private static String described(InstrumentBenchmark edition) {
        return edition.id() + " (" + edition.edition().status().name().toLowerCase(Locale.ROOT) + ")";
    }
}
