package org.instruments.briefcope;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class BriefCopeLawsTest extends DefinitionLaws {
    BriefCopeLawsTest() {
        super(Path.of("src/main/resources/org/instruments/briefcope/brief-cope.json"));
    }
}
