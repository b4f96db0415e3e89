package org.instruments.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.instruments.Instruments;

/** A questionnaire invented for tests of the laws. */
final class Odd {
    private Odd() {}

    static Subject subject() {
        try {
            return new Subject(Instruments.read(Path.of("src/test/resources/org/instruments/testkit/odd.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
