package org.instruments.ghq;

import java.nio.file.Path;
import org.instruments.testkit.DefinitionLaws;

class Ghq12LawsTest extends DefinitionLaws {
    Ghq12LawsTest() {
        super(Path.of("src/main/resources/org/instruments/ghq/ghq-12.json"));
    }
}
