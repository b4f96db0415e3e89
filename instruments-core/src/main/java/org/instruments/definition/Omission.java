package org.instruments.definition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Something known to be missing from a definition.
 *
 * @param what what is missing
 * @param why why it does not ship
 */
public record Omission(
        @NotNull @NotBlank String what, @NotNull @NotBlank String why) {}
