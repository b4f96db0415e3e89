package org.instruments.swemwbs;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class SwemwbsMutationTest extends MutationLaws {
    SwemwbsMutationTest() {
        super(Path.of("src/main/resources/org/instruments/swemwbs/swemwbs.json"));
    }
}
