package org.instruments.wrqol;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class WrqolLawsTest extends DefinitionLaws {
    WrqolLawsTest() {
        super(Path.of("src/main/resources/org/instruments/wrqol/wrqol.json"));
    }
}
