package org.instruments.testkit;

import java.nio.file.Path;

/** A definition by somebody who had read the format page and none of the code. */
class SliderLawsTest extends DefinitionLaws {
    SliderLawsTest() {
        super(Path.of("src/test/resources/org/instruments/testkit/strangers/slider.json"));
    }
}
