package org.instruments.definition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question. Its number is its place in the definition, from 1.
 *
 * @param id its name, {@code q1}
 * @param scale the id of its response scale
 * @param topic one or two words, for people who may not see the text
 * @param text the wording, where the rights allow it
 * @param reversed whether the weights of its scale are taken backwards; {@code null} is no
 * @param scored {@code false} for an item that no score uses; {@code null} is yes
 */
public record Item(
        @NotNull @Pattern(regexp = Form.NAME, message = Form.NAME_MESSAGE)
        String id,

        @NotNull String scale,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String topic,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String text,

        @Nullable Boolean reversed,
        @Nullable Boolean scored) {

    /** {@return whether the weights of the scale are taken backwards} */
    public boolean isReversed() {
        return Boolean.TRUE.equals(reversed);
    }

    /** {@return whether some score must use this item} */
    public boolean isScored() {
        return !Boolean.FALSE.equals(scored);
    }
}
