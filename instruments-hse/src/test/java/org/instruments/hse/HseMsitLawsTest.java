package org.instruments.hse;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class HseMsitLawsTest extends DefinitionLaws {
    HseMsitLawsTest() {
        super(Path.of("src/main/resources/org/instruments/hse/hse-msit.json"));
    }
}
