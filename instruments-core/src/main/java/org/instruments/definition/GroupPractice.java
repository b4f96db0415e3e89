package org.instruments.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the instrument's own guide says of groups.
 *
 * @param minimumGroup the smallest group it may be used for, or {@code null}
 * @param responseRates what it calls response rates, or {@code null}
 */
public record GroupPractice(
        @Nullable @Valid MinimumGroup minimumGroup,
        @Nullable @Valid ResponseRates responseRates) {

    /**
     * The smallest group.
     *
     * @param size how many people
     * @param evidence where the rule comes from
     */
    public record MinimumGroup(
            @NotNull @Min(value = 1, message = "at least 1") Integer size, List<@Valid Evidence> evidence)
            implements Sourced {
        public MinimumGroup {
            evidence = Form.list(evidence);
        }
    }

    /**
     * Names for response rates.
     *
     * @param bands the names, ascending
     * @param evidence where they come from
     */
    public record ResponseRates(@NotEmpty List<@Valid RateBand> bands, List<@Valid Evidence> evidence)
            implements Sourced {
        public ResponseRates {
            bands = Form.list(bands);
            evidence = Form.list(evidence);
        }
    }

    /**
     * A name for response rates from a percentage on, the limit as it is printed: {@code from} or {@code above}.
     *
     * @param from the percentage, included; {@code null} where the limit is {@code above}
     * @param above the percentage, not included; {@code null} where the limit is {@code from}
     * @param label what such a rate is called
     */
    public record RateBand(
            @Nullable @Min(value = 0, message = "at least 0") @Max(value = 100, message = "at most 100")
            Integer from,

            @Nullable @Min(value = 0, message = "at least 0") @Max(value = 100, message = "at most 100")
            Integer above,

            @NotNull @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
            String label) {}
}
