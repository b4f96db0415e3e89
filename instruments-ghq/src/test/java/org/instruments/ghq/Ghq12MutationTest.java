package org.instruments.ghq;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class Ghq12MutationTest extends MutationLaws {
    Ghq12MutationTest() {
        super(Path.of("src/main/resources/org/instruments/ghq/ghq-12.json"));
    }
}
