package org.instruments.cli;

import java.util.List;
import java.util.Optional;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.norm.InstrumentBenchmark;
import org.instruments.statistics.norm.InstrumentNorm;

/**
 * Which figures of an instrument a call wants.
 *
 * @param scored the instrument and its scores
 * @param options which figures are made
 * @param benchmark the edition that means are compared with
 * @param norms the norms that scores are compared with
 */
record WantedFigures(
        Scored scored, DescribeOptions options, Optional<InstrumentBenchmark> benchmark, List<InstrumentNorm> norms) {}
