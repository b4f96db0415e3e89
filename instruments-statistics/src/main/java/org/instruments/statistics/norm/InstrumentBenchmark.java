package org.instruments.statistics.norm;

import org.instruments.definition.Benchmark;
import org.instruments.statistics.Provenance;

/**
 * A benchmark edition of an instrument, had from {@link Benchmarks}: its figures, with title, status and caution, and where
 * they come from.
 *
 * @param instrument the id of the instrument
 * @param edition what was published; its title, status and caution are to be shown with every comparison
 * @param provenance where it was published; also to be shown
 */
public record InstrumentBenchmark(String instrument, Benchmark edition, Provenance provenance) {

    /** {@return the id of the edition} */
    public String id() {
        return edition.id();
    }

    /** {@return whether a newer edition has replaced it} */
    public boolean isSuperseded() {
        return edition.status() == Benchmark.Status.SUPERSEDED;
    }
}
