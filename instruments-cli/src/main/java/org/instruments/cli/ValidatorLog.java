package org.instruments.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The log of the validator that reads definitions: it greets at its first use, which is no concern of a user. */
final class ValidatorLog {
    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("org.hibernate");

    private ValidatorLog() {}

    static void silence() {
        LOGGER.setLevel(Level.WARNING);
    }
}
