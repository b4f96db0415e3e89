package org.instruments.statistics.panel;

import java.util.Optional;
import org.instruments.statistics.disclosure.DisclosureControl;

/**
 * How the times of a panel are compared.
 *
 * @param minimumGroup figures of fewer people are hidden; at least 1, which hides nothing
 * @param level the confidence of intervals and of reliable change, above 0 and below 1
 * @param reliability the reliability that reliable change rests on; empty for Cronbach's alpha and the standard deviation of
 *     the people of the first time
 */
public record PanelOptions(int minimumGroup, double level, Optional<GivenReliability> reliability) {
    private static final PanelOptions DEFAULTS =
            new PanelOptions(DisclosureControl.DEFAULT_MINIMUM, 0.95, Optional.empty());

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when the minimum is below 1 or the level is no confidence
     */
    public PanelOptions {
        if (minimumGroup < 1) {
            throw new IllegalArgumentException("a group has at least 1 person, not " + minimumGroup);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, not " + level);
        }
    }

    /** {@return the defaults: groups of at least 10, confidence 0.95, alpha and standard deviation of the first time} */
    public static PanelOptions withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same options with this smallest group.
     *
     * @param people how many people; 1 hides nothing
     * @return new options
     * @throws IllegalArgumentException when it is below 1
     */
    public PanelOptions withMinimumGroup(int people) {
        return new PanelOptions(people, level, reliability);
    }

    /**
     * The same options with this reliability.
     *
     * @param given the reliability
     * @return new options
     */
    public PanelOptions with(GivenReliability given) {
        return new PanelOptions(minimumGroup, level, Optional.of(given));
    }
}
