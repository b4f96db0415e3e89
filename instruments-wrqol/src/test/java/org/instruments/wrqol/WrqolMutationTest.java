package org.instruments.wrqol;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class WrqolMutationTest extends MutationLaws {
    WrqolMutationTest() {
        super(Path.of("src/main/resources/org/instruments/wrqol/wrqol.json"));
    }
}
