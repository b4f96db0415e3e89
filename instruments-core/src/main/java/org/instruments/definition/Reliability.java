package org.instruments.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published figure of how reliable a score is: one value, or a range of values.
 *
 * @param score the id of the score; {@code null} when the source speaks of the scales in general
 * @param measure what was measured
 * @param value the figure
 * @param from the lowest of a range of figures
 * @param to the highest of a range of figures
 * @param population who was asked
 * @param n how many people
 * @param note anything a user must know
 * @param evidence where it was published
 */
public record Reliability(
        @Nullable String score,
        @NotNull Measure measure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String population,

        @Nullable Integer n,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String note,

        List<@Valid Evidence> evidence)
        implements Sourced {

    /** What was measured. */
    public enum Measure {
        /** Cronbach's alpha. */
        @JsonProperty("alpha")
        ALPHA,
        /** The correlation between two times. */
        @JsonProperty("test-retest")
        TEST_RETEST,
        /** The standard error of measurement, in points of the score. */
        @JsonProperty("sem")
        SEM,
        /** The change of one person that is more than error, in points of the score. */
        @JsonProperty("reliable-change")
        RELIABLE_CHANGE
    }

    public Reliability {
        evidence = Form.list(evidence);
    }
}
