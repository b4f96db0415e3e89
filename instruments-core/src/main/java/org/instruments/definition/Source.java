package org.instruments.definition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that was read.
 *
 * @param id the name other parts of the definition use
 * @param citation author, year, title
 * @param doi its digital object identifier, without a resolver in front
 * @param address where it is, when it has no DOI
 * @param trust how far facts from it are trusted, unless an {@link Evidence} says otherwise
 * @param note what of it was or was not read
 */
public record Source(
        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String citation,

        @Nullable @Pattern(regexp = "10\\..+", message = "a DOI begins with 10.")
        String doi,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String address,

        @NotNull Trust trust,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String note) {}
