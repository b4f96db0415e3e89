package org.instruments.cli.sheets;

import org.instruments.Scorer;
import org.instruments.cli.scoring.CodeWatch;

/**
 * An instrument whose scores are written.
 *
 * @param scorer scores
 * @param watch is told the answers
 */
public record ScoredInstrument(Scorer scorer, CodeWatch watch) {}
