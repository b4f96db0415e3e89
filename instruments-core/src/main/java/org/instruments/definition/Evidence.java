package org.instruments.definition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String source,

        @Nullable Trust trust,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String about,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String note) {}
