package org.instruments.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list of response options.
 *
 * @param id the name items use
 * @param labels a label per option, or empty
 * @param weights a weight per option in printed order, {@code null} for an option that counts as not answered; empty
 *     when {@code from} and {@code to} are given
 * @param from the first of consecutive whole numbers that are option and weight at once
 * @param to the last of them
 * @param evidence where the options come from
 */
public record ResponseScale(
        @NotNull @Pattern(regexp = Form.ID, message = Form.ID_MESSAGE)
        String id,

        List<@Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE) String> labels,
        List<@Nullable BigDecimal> weights,
        @Nullable Integer from,
        @Nullable Integer to,
        List<@Valid Evidence> evidence)
        implements Sourced {

    /** The most options a response scale may have. */
    public static final int MOST_OPTIONS = 101;

    public ResponseScale {
        labels = Form.list(labels);
        weights = Form.listWithNulls(weights);
        evidence = Form.list(evidence);
    }

    /**
     * The weight of each option in printed order, however the scale was written; {@code null} for an option that counts
     * as not answered. Empty for a scale with faults.
     *
     * @return the weights
     */
    public List<@Nullable BigDecimal> optionWeights() {
        if (from == null || to == null) {
            return weights;
        }
        long options = (long) to - from + 1;
        return options < 1 || options > MOST_OPTIONS
                ? List.of()
                : IntStream.rangeClosed(from, to).mapToObj(BigDecimal::valueOf).toList();
    }

    /** {@return the weights of a reversed item: read backwards, but an option that counts as not answered stays where it is} */
    public List<@Nullable BigDecimal> weightsBackwards() {
        List<@Nullable BigDecimal> forwards = optionWeights();
        Deque<BigDecimal> counted = new ArrayDeque<>();
        forwards.stream().filter(Objects::nonNull).forEach(counted::push);
        List<@Nullable BigDecimal> backwards = new ArrayList<>();
        forwards.forEach(weight -> backwards.add(weight == null ? null : counted.pop()));
        return backwards;
    }
}
