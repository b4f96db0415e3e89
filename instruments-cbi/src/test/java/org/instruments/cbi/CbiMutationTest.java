package org.instruments.cbi;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class CbiMutationTest extends MutationLaws {
    CbiMutationTest() {
        super(Path.of("src/main/resources/org/instruments/cbi/cbi.json"));
    }
}
