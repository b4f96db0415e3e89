package org.instruments.testkit;

import java.nio.file.Path;

/** A definition by somebody who had read the format page and none of the code. */
class PromisLikeLawsTest extends DefinitionLaws {
    PromisLikeLawsTest() {
        super(Path.of("src/test/resources/org/instruments/testkit/strangers/promis-like.json"));
    }
}
