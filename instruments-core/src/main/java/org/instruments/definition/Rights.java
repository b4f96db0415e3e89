package org.instruments.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owns an instrument and what of it may ship.
 *
 * @param holder the holder of the rights
 * @param status what use takes
 * @param licence the name of the licence, where there is one
 * @param attribution the line that must be shown, where one is required
 * @param itemText whether the wording of the items ships
 * @param labels whether the labels of the response options ship
 * @param note anything else a user must know
 * @param evidence where the statement was read
 */
public record Rights(
        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String holder,

        @NotNull Status status,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String licence,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String attribution,

        @NotNull Shipping itemText,
        @NotNull Shipping labels,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String note,

        List<@Valid Evidence> evidence)
        implements Sourced {

    /** What use of the instrument takes. */
    public enum Status {
        /** An open licence: anyone may use and pass on. */
        @JsonProperty("open-licence")
        OPEN_LICENCE,
        /** Free to use under conditions; see the note. */
        @JsonProperty("free-with-conditions")
        FREE_WITH_CONDITIONS,
        /** Each user needs a licence from the holder. */
        @JsonProperty("licence-required")
        LICENCE_REQUIRED,
        /** No statement of the holder was found. */
        @JsonProperty("unclear")
        UNCLEAR
    }

    /** Whether a kind of text is in the definition. */
    public enum Shipping {
        /** The text is in the definition. */
        @JsonProperty("shipped")
        SHIPPED,
        /** The rights do not allow it. */
        @JsonProperty("not-shipped")
        NOT_SHIPPED
    }

    public Rights {
        evidence = Form.list(evidence);
    }
}
