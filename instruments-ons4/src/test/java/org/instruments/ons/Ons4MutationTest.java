package org.instruments.ons;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class Ons4MutationTest extends MutationLaws {
    Ons4MutationTest() {
        super(Path.of("src/main/resources/org/instruments/ons/ons4.json"));
    }
}
