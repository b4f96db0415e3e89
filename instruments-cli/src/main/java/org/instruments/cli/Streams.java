package org.instruments.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a run reads from and writes to.
 *
 * @param in standard input
 * @param out standard output; a plain stream, because one that prints would swallow failures
 * @param err standard error
 */
record Streams(InputStream in, OutputStream out, PrintStream err) {

    /** Writes text to standard output. */
    void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
