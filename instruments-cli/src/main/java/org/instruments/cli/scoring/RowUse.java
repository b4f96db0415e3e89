package org.instruments.cli.scoring;

import java.util.Optional;

/** What becomes of the rows of a file. Safe for use by many threads. */
public interface RowUse {

    /** What is written before the first row; may be empty. */
    String start();

    /** Takes the rows of a chunk. */
    RowTaker rows();

    /** The same for plain rows as they are scanned; empty where rows must be taken one by one. */
    Optional<PlainUse> plain();
}
