package org.instruments.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.proof.MutantFate.Kind;
import org.instruments.proof.mutation.DefinitionMutator;
import org.instruments.proof.mutation.Equivalence;
import org.instruments.proof.mutation.Mutant;

/**
 * Changes every scoring fact of a definition, one at a time, and sees whether the linter or the cases beside it notice. A
 * change that nothing notices is a fact that no case proves.
 */
public final class DefinitionMutation {
    private final CaseFile cases;
    private final String file;
    private final Equivalence equivalence;

    private DefinitionMutation(CaseFile cases, String file, Equivalence equivalence) {
        this.cases = cases;
        this.file = file;
        this.equivalence = equivalence;
    }

    /**
     * Mutates a definition file that has cases beside it.
     *
     * @param definition a JSON file of the definition format
     * @return what became of each mutant
     * @throws InvalidInputException when the definition has faults, has no cases, or its cases do not come out
     * @throws IOException when a file cannot be read
     * @throws IllegalStateException when no Jakarta Validation provider is there
     */
    public static MutationReport of(Path definition) throws IOException {
        Instrument instrument = Instruments.read(definition);
        String file = String.valueOf(CaseFile.beside(definition).getFileName());
        Faults faults = new Faults(file);
        CaseFile cases = CaseFile.read(definition, faults);
        refuse(faults.all());
        refuse(new CaseRunner(instrument, file).run(cases));
        DefinitionMutation mutation = new DefinitionMutation(cases, file, Equivalence.to(instrument.definition()));
        return new MutationReport(
                instrument.id(),
                DefinitionMutator.mutants(instrument.definition())
                        .parallel()
                        .map(mutation::fate)
                        .toList());
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private MutantFate fate(Mutant mutant) {
        Instrument changed;
        try {
            changed = Instruments.of(mutant.definition());
        } catch (InvalidInputException e) {
            return new MutantFate(
                    mutant.description(),
                    Kind.REFUSED_BY_LINTER,
                    e.problems().get(0).describe());
        }
        Optional<Problem> failure = new CaseRunner(changed, file).firstFailure(cases);
        if (failure.isPresent()) {
            return new MutantFate(
                    mutant.description(), Kind.KILLED_BY_CASES, failure.get().describe());
        }
        return equivalence
                .proof(mutant.definition())
                .map(proof -> new MutantFate(mutant.description(), Kind.EQUIVALENT, proof))
                .orElseGet(() -> new MutantFate(mutant.description(), Kind.SURVIVED, ""));
    }
}
