package org.instruments.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published figures for comparing the mean of a group, in one edition; never for one person.
 *
 * @param id the edition
 * @param title its name
 * @param status whether a newer edition has replaced it
 * @param population whose figures they are
 * @param organisations how many organisations
 * @param respondents how many people
 * @param groups the figures
 * @param bands names for parts between percentiles; empty when the edition has none
 * @param caution a sentence to be shown with the figures
 * @param evidence where they were published
 */
public record Benchmark(
        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String title,

        @NotNull Status status,

        @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String population,

        @Nullable Integer organisations,
        @Nullable Integer respondents,
        @NotEmpty List<@Valid Group> groups,
        List<@Valid PercentileBand> bands,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String caution,

        List<@Valid Evidence> evidence)
        implements Sourced {

    /** Whether an edition is in use. */
    public enum Status {
        /** The newest edition known. */
        @JsonProperty("current")
        CURRENT,
        /** Replaced by a newer one. */
        @JsonProperty("superseded")
        SUPERSEDED
    }

    public Benchmark {
        groups = Form.list(groups);
        bands = Form.list(bands);
        evidence = Form.list(evidence);
    }

    /**
     * The figures of one group, such as a sector.
     *
     * @param name its name
     * @param respondents how many people
     * @param assessments how many assessments
     * @param figures its figures, by score
     */
    public record Group(
            @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
            String name,

            @Nullable Integer respondents,
            @Nullable Integer assessments,
            @NotEmpty List<@Valid Figure> figures) {
        public Group {
            figures = Form.list(figures);
        }
    }

    /**
     * The figures of one score.
     *
     * @param score its id
     * @param mean the mean
     * @param min the lowest mean of an assessment
     * @param max the highest mean of an assessment
     * @param percentiles percentile to mean
     */
    public record Figure(
            @NotNull String score,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Map<@Pattern(regexp = Form.NUMBER, message = Form.NUMBER_MESSAGE) String, BigDecimal> percentiles) {
        public Figure {
            percentiles = Form.map(percentiles);
        }
    }

    /**
     * A named part between percentiles.
     *
     * @param name its name
     * @param meaning what the edition says of it
     * @param fromPercentile the percentile at which it begins; {@code null} for the first
     */
    public record PercentileBand(
            @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
            String name,

            @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
            String meaning,

            @Nullable Integer fromPercentile) {}
}
