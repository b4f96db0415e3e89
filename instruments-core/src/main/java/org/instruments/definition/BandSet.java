package org.instruments.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named intervals of one score, with their source.
 *
 * @param id the name of the set; the sets of several scores may have one name, and are then called up together
 * @param score the id of the score
 * @param title what it is
 * @param bands the bands, ascending
 * @param caution a sentence to be shown with the bands
 * @param evidence where the limits come from
 */
public record BandSet(
        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        @NotNull String score,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String title,

        @NotEmpty List<@Valid Band> bands,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String caution,

        List<@Valid Evidence> evidence)
        implements Sourced {

    public BandSet {
        bands = Form.list(bands);
        evidence = Form.list(evidence);
    }

    /**
     * A named interval, its limits as printed. Over the reals it runs on to where the next band begins.
     *
     * @param name its name
     * @param label its name for people
     * @param meaning what the source says of people in it
     * @param from the lower limit, included
     * @param above the lower limit, not included
     * @param to the upper limit, included
     * @param below the upper limit, not included
     */
    public record Band(
            @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
            String name,

            @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
            String label,

            @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
            String meaning,

            @Nullable BigDecimal from,
            @Nullable BigDecimal above,
            @Nullable BigDecimal to,
            @Nullable BigDecimal below) {}
}
