package org.instruments.briefcope;

import java.nio.file.Path;
import org.instruments.testkit.MutationLaws;

class BriefCopeMutationTest extends MutationLaws {
    BriefCopeMutationTest() {
        super(Path.of("src/main/resources/org/instruments/briefcope/brief-cope.json"));
    }
}
