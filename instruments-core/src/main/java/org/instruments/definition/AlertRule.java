package org.instruments.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * Answers to one item that are reported whatever the scores.
 *
 * @param id its name
 * @param item the id of the item
 * @param positions the options that are reported
 * @param message what is reported
 * @param evidence where the rule comes from
 */
public record AlertRule(
        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        @NotNull String item,
        @NotEmpty List<Integer> positions,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String message,

        List<@Valid Evidence> evidence)
        implements Sourced {

    public AlertRule {
        positions = Form.list(positions);
        evidence = Form.list(evidence);
    }
}
