package org.instruments.cli.scoring;

import java.io.IOException;

/**
 * Reads and scores some chunks of a file, one after the other; others read and score the chunks in between. For one thread,
 * which reads while no other does.
 */
interface ChunkScorer {

    /** Reads the next chunk of the file; false after the last. */
    boolean read() throws IOException;

    /** Whether it has read so much that another thread beside it pays. */
    boolean isWarm();

    /** Scores the chunk that was read. What it gives is good until the next is read. */
    ScoredChunk score();
}
