package org.instruments.swemwbs;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class SwemwbsLawsTest extends DefinitionLaws {
    SwemwbsLawsTest() {
        super(Path.of("src/main/resources/org/instruments/swemwbs/swemwbs.json"));
    }
}
