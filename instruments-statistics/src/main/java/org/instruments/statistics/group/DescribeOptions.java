package org.instruments.statistics.group;

import java.util.List;
import java.util.Set;
import org.instruments.statistics.Estimator;
import org.instruments.statistics.QuantileMethod;
import org.instruments.statistics.disclosure.DisclosureControl;

/**
 * Which figures are made of groups, and of how many people at least. Immutable and safe for use by many threads.
 *
 * @param minimumGroup figures of fewer people are hidden; at least 1, which hides nothing
 * @param quantiles how quartiles are estimated
 * @param estimator how the mean of a group is had
 * @param level the confidence of intervals, above 0 and below 1
 * @param bandSets the ids of the band sets whose shares are given; empty for the only band set of each score that has just
 *     one
 */
public record DescribeOptions(
        int minimumGroup, QuantileMethod quantiles, Estimator estimator, double level, Set<String> bandSets) {
    private static final DescribeOptions DEFAULTS = new DescribeOptions(
            DisclosureControl.DEFAULT_MINIMUM, QuantileMethod.TYPE_7, Estimator.PERSON, 0.95, Set.of());

    /**
     * Copies the set and checks the rest.
     *
     * @throws IllegalArgumentException when the minimum is below 1 or the level is no confidence
     */
    public DescribeOptions {
        if (minimumGroup < 1) {
            throw new IllegalArgumentException("a group has at least 1 person, not " + minimumGroup);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, not " + level);
        }
        bandSets = Set.copyOf(bandSets);
    }

    /**
     * The defaults:
     *
     * <ul>
     *   <li>{@linkplain #withMinimumGroup(int) minimum group}: 10
     *   <li>{@linkplain #with(QuantileMethod) quantiles}: type 7, that of R
     *   <li>{@linkplain #with(Estimator) estimator}: the mean of the persons' scores
     *   <li>level: 0.95
     *   <li>{@linkplain #withBandSets(List) band sets}: the only one of each score that has just one
     * </ul>
     *
     * @return the default options
     */
    public static DescribeOptions withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same options with this smallest group.
     *
     * @param people how many people; 1 hides nothing
     * @return new options
     * @throws IllegalArgumentException when it is below 1
     */
    public DescribeOptions withMinimumGroup(int people) {
        return new DescribeOptions(people, quantiles, estimator, level, bandSets);
    }

    /**
     * The same options with quartiles by this method.
     *
     * @param method the method
     * @return new options
     */
    public DescribeOptions with(QuantileMethod method) {
        return new DescribeOptions(minimumGroup, method, estimator, level, bandSets);
    }

    /**
     * The same options with means by this estimator.
     *
     * @param wanted the estimator
     * @return new options
     */
    public DescribeOptions with(Estimator wanted) {
        return new DescribeOptions(minimumGroup, quantiles, wanted, level, bandSets);
    }

    /**
     * The same options with the shares of these band sets. One the instrument does not have, or on a score that is not
     * given, has no effect.
     *
     * @param ids the ids of the band sets
     * @return new options
     */
    public DescribeOptions withBandSets(List<String> ids) {
        return new DescribeOptions(minimumGroup, quantiles, estimator, level, Set.copyOf(ids));
    }
}
