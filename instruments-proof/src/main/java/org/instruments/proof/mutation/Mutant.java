package org.instruments.proof.mutation;

import org.instruments.definition.Definition;

/**
 * A definition of which one scoring fact was changed.
 *
 * @param description where and what, {@code $.scores[1].steps[0].table.29: 26.02 -> 26.03}
 * @param definition the definition after the change
 */
public record Mutant(String description, Definition definition) {}
