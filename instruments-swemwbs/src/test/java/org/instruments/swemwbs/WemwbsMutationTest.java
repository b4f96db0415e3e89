package org.instruments.swemwbs;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class WemwbsMutationTest extends MutationLaws {
    WemwbsMutationTest() {
        super(Path.of("src/main/resources/org/instruments/swemwbs/wemwbs.json"));
    }
}
