package org.instruments.testkit;

import java.nio.file.Path;

/** The laws hold for a definition that uses what no shipped one does. */
class OddLawsTest extends DefinitionLaws {
    OddLawsTest() {
        super(Path.of("src/test/resources/org/instruments/testkit/odd.json"));
    }
}
