package org.instruments.cbi;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class CbiLawsTest extends DefinitionLaws {
    CbiLawsTest() {
        super(Path.of("src/main/resources/org/instruments/cbi/cbi.json"));
    }
}
