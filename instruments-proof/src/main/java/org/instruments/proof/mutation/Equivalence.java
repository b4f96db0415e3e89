package org.instruments.proof.mutation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instruments.definition.Definition;

/** Proves, where it can, that a mutant gives everybody the scores, bands and alerts of the original. */
public final class Equivalence {
    private final Definition original;
    private final Answering answering;
    private final Compiled compiled;

    private Equivalence(Definition original) {
        this.original = original;
        this.answering = Answering.of(original);
        this.compiled = Compiled.of(original);
    }

    /** For the mutants of a definition that has no faults. */
    public static Equivalence to(Definition original) {
        return new Equivalence(DefinitionMutator.unchanged(original));
    }

    /** The proof in words; empty where there is none. The mutant must be without faults. */
    public Optional<String> proof(Definition mutant) {
        if (!answering.equals(Answering.of(mutant))
                || original.scores().size() != mutant.scores().size()) {
            return Optional.empty();
        }
        Compiled other = Compiled.of(mutant);
        Set<String> reasons = new LinkedHashSet<>();
        for (int place = 0; place < original.scores().size(); place++) {
            Optional<List<String>> proven = new ScoreEquivalence(compiled, other, place).proof();
            if (proven.isEmpty()) {
                return Optional.empty();
            }
            reasons.addAll(proven.get());
        }
        for (int set = 0; set < original.bandSets().size(); set++) {
            Optional<List<String>> proven = BandEquivalence.proof(
                    original.bandSets().get(set), mutant.bandSets().get(set), compiled);
            if (proven.isEmpty()) {
                return Optional.empty();
            }
            reasons.addAll(proven.get());
        }
        return Optional.of(
                reasons.isEmpty()
                        ? "key table, minimums, steps, codings, bands and alerts compile to the same"
                        : String.join("; ", reasons));
    }
}
