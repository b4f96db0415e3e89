package org.instruments.hse;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class HseMsitMutationTest extends MutationLaws {
    HseMsitMutationTest() {
        super(Path.of("src/main/resources/org/instruments/hse/hse-msit.json"));
    }
}
