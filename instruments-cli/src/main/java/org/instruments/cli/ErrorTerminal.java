package org.instruments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches standard error. */
final class ErrorTerminal {
    private static final Path LINK = Path.of("/proc/self/fd/2");

    private ErrorTerminal() {}

    static boolean isThere() {
        try {
            // Java can only tell whether standard input and output are terminals.
            String target = Files.readSymbolicLink(LINK).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }
}
