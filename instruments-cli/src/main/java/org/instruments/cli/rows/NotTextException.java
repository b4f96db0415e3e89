package org.instruments.cli.rows;

import java.io.IOException;

/** Bytes that are not UTF-8 text. */
final class NotTextException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * @param line the physical line, or 0 for the file as a whole
     * @param statement what is wrong
     */
    NotTextException(long line, String statement) {
        super(statement);
        this.line = line;
    }

    long line() {
        return line;
    }
}
