package org.instruments.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a score has no value. */
public enum AbsenceReason {
    /** None of its items was answered. */
    @JsonProperty("not-answered")
    NOT_ANSWERED,
    /** Fewer items were answered than it needs. */
    @JsonProperty("below-minimum")
    BELOW_MINIMUM,
    /** A prorated value never enters a conversion table. */
    @JsonProperty("prorated-lookup")
    PRORATED_LOOKUP,
    /** It needs an attribute that was not given. */
    @JsonProperty("attribute-missing")
    ATTRIBUTE_MISSING,
    /** A score it is made of is absent. */
    @JsonProperty("part-absent")
    PART_ABSENT,
    /** The input has none of its items. */
    @JsonProperty("columns-absent")
    COLUMNS_ABSENT;

    /** The reason of this stable name. */
    static Optional<AbsenceReason> of(String id) {
        return Arrays.stream(values()).filter(reason -> reason.id().equals(id)).findFirst();
    }

    /** {@return the stable name, lower-case with hyphens, such as {@code below-minimum}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
