package org.instruments.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a score must know of a person beside the answers: one of some words, or a whole number.
 *
 * @param id its name, {@code sex}
 * @param title what it is
 * @param values the words allowed; empty for a number
 * @param min the lowest number allowed; {@code null} for words
 * @param max the highest number allowed; {@code null} for words
 * @param evidence where its values come from
 */
public record Attribute(
        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String title,

        List<@Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE) String> values,

        @Nullable
        @Min(value = -Form.LARGEST_CODE, message = Form.CODE_MESSAGE)
        @Max(value = Form.LARGEST_CODE, message = Form.CODE_MESSAGE)
        Integer min,

        @Nullable
        @Min(value = -Form.LARGEST_CODE, message = Form.CODE_MESSAGE)
        @Max(value = Form.LARGEST_CODE, message = Form.CODE_MESSAGE)
        Integer max,

        List<@Valid Evidence> evidence)
        implements Sourced {

    public Attribute {
        values = Form.list(values);
        evidence = Form.list(evidence);
    }

    /**
     * The place of a word among the values, in any case; -1 where it is not one of them.
     *
     * @param word one of the values, in any case
     * @return 0 for the first value; -1
     */
    public int placeOf(String word) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).equalsIgnoreCase(word)) {
                return i;
            }
        }
        return -1;
    }
}
