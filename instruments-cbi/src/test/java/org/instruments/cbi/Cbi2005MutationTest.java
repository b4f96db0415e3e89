package org.instruments.cbi;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class Cbi2005MutationTest extends MutationLaws {
    Cbi2005MutationTest() {
        super(Path.of("src/main/resources/org/instruments/cbi/cbi-2005.json"));
    }
}
