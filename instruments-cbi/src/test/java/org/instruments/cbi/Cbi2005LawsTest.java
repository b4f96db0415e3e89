package org.instruments.cbi;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class Cbi2005LawsTest extends DefinitionLaws {
    Cbi2005LawsTest() {
        super(Path.of("src/main/resources/org/instruments/cbi/cbi-2005.json"));
    }
}
