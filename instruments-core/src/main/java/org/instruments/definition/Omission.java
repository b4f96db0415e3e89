package org.instruments.definition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Something known to be missing from a definition.
 *
 * @param what what is missing
 * @param why why it does not ship
 */
public record Omission(
        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String what,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String why) {}
