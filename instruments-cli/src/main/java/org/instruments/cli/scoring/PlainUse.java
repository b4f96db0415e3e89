package org.instruments.cli.scoring;

import java.util.List;
import org.instruments.BatchScorer;

/** What becomes of plain rows, and of the others between them. Safe for use by many threads. */
public interface PlainUse {

    /** For each instrument, adds up what the answers of a row contribute. */
    List<BatchScorer> batches();

    /** The columns that are carried through, in order. */
    List<Integer> carried();

    /** Takes rows of blocks. */
    PlainTaker taker();
}
