package org.instruments.definition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param source the id of a {@link Source}
 * @param trust the mark of this fact where it differs from the mark of its source
 * @param about the one property of the enclosing object that this entry is for; {@code null} for all that have no
 *     entry of their own
 * @param note page, table or caution
 */
public record Evidence(
        @NotNull @NotBlank String source,
        @Nullable Trust trust,
        @Nullable @NotBlank String about,
        @Nullable @NotBlank String note) {}
