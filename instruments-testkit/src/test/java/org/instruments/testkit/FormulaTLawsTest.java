package org.instruments.testkit;

import java.nio.file.Path;

/** A definition by somebody who had read the format page and none of the code. */
class FormulaTLawsTest extends DefinitionLaws {
    FormulaTLawsTest() {
        super(Path.of("src/test/resources/org/instruments/testkit/strangers/formula-t.json"));
    }
}
