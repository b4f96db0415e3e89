package org.instruments.swemwbs;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class WemwbsLawsTest extends DefinitionLaws {
    WemwbsLawsTest() {
        super(Path.of("src/main/resources/org/instruments/swemwbs/wemwbs.json"));
    }
}
