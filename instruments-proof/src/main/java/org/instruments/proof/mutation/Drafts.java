package org.instruments.proof.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.definition.Definition;

/** Mutants that are described and not made yet. */
final class Drafts {
    private final DefinitionTree tree;
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(String description, List<Edit> edits) {}

    Drafts(Definition definition) {
        this.tree = DefinitionTree.of(definition);
    }

    /** One mutant by edits that belong together; they describe themselves. */
    void add(Edit... edits) {
        String description = List.of(edits).stream().map(tree::describe).collect(Collectors.joining("; "));
        drafts.add(new Draft(description, List.of(edits)));
    }

    /** One mutant, described at the place that these words are about. */
    void add(String pointer, String words, List<Edit> edits) {
        drafts.add(new Draft(tree.path(pointer) + ": " + words, List.copyOf(edits)));
    }

    /** Two mutants: a number more, and a number less, by an amount. */
    void shift(String pointer, BigDecimal value, BigDecimal amount) {
        add(Edit.number(pointer, value.add(amount)));
        add(Edit.number(pointer, value.subtract(amount)));
    }

    /** One mutant: the values at two places changed over. */
    void swap(String pointer, String other) {
        add(new Edit(pointer, at(other)), new Edit(other, at(pointer)));
    }

    /** The value at a place before any edit. */
    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** Makes each when it is asked for. */
    Stream<Mutant> mutants() {
        return drafts.stream().map(draft -> new Mutant(draft.description(), tree.with(draft.edits())));
    }
}
