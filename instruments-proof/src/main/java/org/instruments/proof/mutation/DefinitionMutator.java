package org.instruments.proof.mutation;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.instruments.definition.Definition;

/** Makes every mutant of a definition: each differs from it in one fact that scoring uses. */
public final class DefinitionMutator {
    private static final List<BiConsumer<Definition, Drafts>> FAMILIES = List.of(
            ScaleMutations::propose,
            ItemMutations::propose,
            CodingMutations::propose,
            MembershipMutations::propose,
            MethodMutations::propose,
            StepMutations::propose,
            BandMutations::propose,
            AlertMutations::propose);

    private DefinitionMutator() {}

    /**
     * The mutants of a definition that has no faults, in the order of the format's parts. Each is made when the stream comes
     * to it, so that they need not all fit into memory.
     */
    public static Stream<Mutant> mutants(Definition definition) {
        Drafts drafts = new Drafts(definition);
        FAMILIES.forEach(family -> family.accept(definition, drafts));
        return drafts.mutants();
    }

    /** The same definition, read back as mutants are, so that the two can be compared. */
    static Definition unchanged(Definition definition) {
        return DefinitionTree.of(definition).with(List.of());
    }
}
