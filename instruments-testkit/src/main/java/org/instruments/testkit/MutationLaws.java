package org.instruments.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.instruments.proof.DefinitionMutation;
import org.instruments.proof.MutantFate;
import org.instruments.proof.MutationReport;

/**
 * The law that the cases of a definition notice: whichever one fact of it is changed, the linter refuses the change or a
 * case does not come out. Extend it, name the definition file, and run it with JUnit:
 *
 * <pre>{@code
 * class MyScaleMutationTest extends MutationLaws {
 *     MyScaleMutationTest() {
 *         super(Path.of("src/main/resources/org/example/my-scale.json"));
 *     }
 * }
 * }</pre>
 *
 * <p>A survivor is cured by a further case whose expected values come from the source or by hand.
 */
public abstract class MutationLaws {
    private final Path file;

    /**
     * For the definition in this file, which has its cases beside it.
     *
     * @param definition a JSON file of the definition format
     */
    protected MutationLaws(Path definition) {
        this.file = definition;
    }

    @Example
    void no_mutant_survives() throws IOException {
        MutationReport report = DefinitionMutation.of(file);
        if (!report.passed() || report.count(MutantFate.Kind.KILLED_BY_CASES) == 0) {
            throw new AssertionError(report.of(MutantFate.Kind.SURVIVED).stream()
                    .map(MutantFate::mutant)
                    .collect(Collectors.joining("\n", "of " + report.fates().size() + " mutants survive:\n", "")));
        }
    }
}
