package org.instruments.cli.scoring;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What follows the header of a file, cut into chunks that can be scored one beside the other. For one thread. */
interface Chunks {

    /** The work on the next chunk; null after the last. */
    @Nullable
    Callable<ScoredChunk> next() throws IOException;

    /** Says that what was written for the first chunk that was not released yet is not needed any more. */
    void release();
}
