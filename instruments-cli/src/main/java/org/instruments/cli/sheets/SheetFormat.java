package org.instruments.cli.sheets;

import java.io.Writer;

/** A way to write score sheets. Immutable and safe for use by many threads. */
public interface SheetFormat {

    /** What comes before the first row; may be empty. */
    String start();

    /** Writes rows to this writer. */
    SheetLines lines(Writer out);
}
