package org.instruments.proof;

import java.util.List;

/**
 * What became of every mutant of a definition.
 *
 * @param instrument the id of the instrument
 * @param fates a fate per mutant, in the order of the format's parts
 */
public record MutationReport(String instrument, List<MutantFate> fates) {

    public MutationReport {
        fates = List.copyOf(fates);
    }

    /**
     * Those of one kind.
     *
     * @param kind the kind
     * @return the fates, in order
     */
    public List<MutantFate> of(MutantFate.Kind kind) {
        return fates.stream().filter(fate -> fate.kind() == kind).toList();
    }

    /**
     * How many are of one kind.
     *
     * @param kind the kind
     * @return 0 or more
     */
    public int count(MutantFate.Kind kind) {
        return of(kind).size();
    }

    /** {@return whether linter and cases notice every mutant that is not proven to be equivalent} */
    public boolean passed() {
        return count(MutantFate.Kind.SURVIVED) == 0;
    }
}
