package org.instruments.proof;

import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.problem.Problem;

/**
 * What was found of a definition.
 *
 * @param instrument the instrument; empty when the definition has faults
 * @param cases how many cases were run
 * @param problems every fault of the definition, or else every case that does not come out and every proof that does not hold
 * @param proof what follows from the definition, per score; empty when it has faults or was not proved
 */
public record CheckReport(Optional<Instrument> instrument, int cases, List<Problem> problems, List<ScoreProof> proof) {

    public CheckReport {
        problems = List.copyOf(problems);
        proof = List.copyOf(proof);
    }

    /** {@return whether nothing is wrong} */
    public boolean passed() {
        return problems.isEmpty();
    }
}
