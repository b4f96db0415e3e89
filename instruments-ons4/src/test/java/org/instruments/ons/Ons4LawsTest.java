package org.instruments.ons;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class Ons4LawsTest extends DefinitionLaws {
    Ons4LawsTest() {
        super(Path.of("src/main/resources/org/instruments/ons/ons4.json"));
    }
}
