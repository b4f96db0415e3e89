package org.instruments.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published figures of a named population. Any figure may be missing, but not all.
 *
 * @param id its name
 * @param score the id of the score the figures are of
 * @param population who was asked
 * @param edition which wave or edition
 * @param country where
 * @param sex of one sex only
 * @param ageFrom from this age, in years
 * @param ageTo to this age, in years, included
 * @param n how many people
 * @param mean their mean
 * @param sd their standard deviation
 * @param median their median
 * @param alpha Cronbach's alpha among them
 * @param percentiles percentile to score
 * @param shares share of people in bands
 * @param caution a sentence to be shown with the figures
 * @param evidence where they were published
 */
public record Norm(
        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        @NotNull String score,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String population,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String edition,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String country,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String sex,

        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable Integer n,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal sd,
        @Nullable BigDecimal median,
        @Nullable BigDecimal alpha,
        Map<@Pattern(regexp = Form.NUMBER, message = Form.NUMBER_MESSAGE) String, BigDecimal> percentiles,
        List<@Valid Share> shares,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String caution,

        List<@Valid Evidence> evidence)
        implements Sourced {

    public Norm {
        percentiles = Form.map(percentiles);
        shares = Form.list(shares);
        evidence = Form.list(evidence);
    }

    /**
     * The share of people in a band, or in several that follow one another.
     *
     * @param bandSet the id of the band set
     * @param band the name of the band, or of the first of several
     * @param to the name of the last of several bands; {@code null} where it is one
     * @param percent the share, 0 to 100
     */
    public record Share(
            @NotNull String bandSet,
            @NotNull String band,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String to,

            @NotNull BigDecimal percent) {

        /** {@return the name of the band, or of the first and the last of several} */
        public String bands() {
            return to == null ? band : band + " to " + to;
        }
    }
}
