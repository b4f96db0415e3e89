package org.instruments.statistics.norm;

import java.math.BigDecimal;
import java.util.Optional;
import org.instruments.definition.Norm;
import org.instruments.problem.InvalidInputException;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Sample;
import org.instruments.statistics.comparison.MeanAgainstFixed;
import org.instruments.statistics.comparison.MeanDifference;
import org.instruments.statistics.internal.Decimals;

/**
 * The mean of a group beside a norm. How far the comparison goes depends on what was published; what was not is never
 * made up.
 *
 * @param norm the norm, with its population, edition, caution and sources
 * @param n how many people the group has, at least 1
 * @param mean their mean, in units of the score
 * @param outcome what could be compared
 */
public record NormComparison(InstrumentNorm norm, long n, double mean, Outcome outcome) {

    /** What could be compared; differences are always group less norm. */
    public sealed interface Outcome {}

    /**
     * The norm has n, mean and standard deviation, and the group has too: two samples.
     *
     * @param figures the comparison, from the norm to the group
     */
    public record OfSamples(MeanDifference figures) implements Outcome {}

    /**
     * The norm has a mean, but not n or not a standard deviation: its mean is taken as exact.
     *
     * @param figures the comparison, from the norm to the group
     */
    public record WithFixedMean(MeanAgainstFixed figures) implements Outcome {}

    /**
     * The group has no standard deviation: there is no interval.
     *
     * @param difference mean of the group less mean of the norm, in units of the score
     * @param glassDelta the difference in units of the norm's standard deviation; absent with {@link Reason#NO_SD} where it
     *     has none
     */
    public record OfMeans(double difference, Figure glassDelta) implements Outcome {}

    /**
     * Nothing.
     *
     * @param reason why: {@link Reason#NO_MEAN}
     */
    public record Nothing(Reason reason) implements Outcome {}

    /**
     * Compares a group with a norm.
     *
     * @param norm the norm
     * @param score the id of the score that the group's figures are of
     * @param group the group
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return the comparison
     * @throws InvalidInputException {@code norm-mismatch} where the norm is of another score
     * @throws IllegalArgumentException when the level is no confidence
     */
    public static NormComparison of(InstrumentNorm norm, String score, Sample group, double level) {
        norm.mustBeOf(score);
        return new NormComparison(norm, group.n(), group.mean(), outcome(norm.figures(), group, level));
    }

    private static Outcome outcome(Norm norm, Sample group, double level) {
        if (norm.mean() == null) {
            return new Nothing(Reason.NO_MEAN);
        }
        double mean = norm.mean().doubleValue();
        if (norm.sd() == null) {
            return new WithFixedMean(MeanAgainstFixed.of(mean, group, level));
        }
        double sd = norm.sd().doubleValue();
        return norm.n() == null || norm.n() < 2
                ? new WithFixedMean(MeanAgainstFixed.of(mean, sd, group, level))
                : new OfSamples(MeanDifference.of(new Sample(norm.n(), mean, sd), group, level));
    }

    /**
     * Compares the mean of a group with a norm, where the standard deviation of the group is not known or it is one person.
     *
     * @param norm the norm
     * @param score the id of the score that the mean is of
     * @param n how many people the group has, at least 1
     * @param mean their mean, in units of the score; finite
     * @return the comparison, without an interval
     * @throws InvalidInputException {@code norm-mismatch} where the norm is of another score
     * @throws IllegalArgumentException when there is nobody or the mean is not finite
     */
    public static NormComparison of(InstrumentNorm norm, String score, long n, double mean) {
        norm.mustBeOf(score);
        if (n < 1 || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("not a group and its mean: " + n + ", " + mean);
        }
        return new NormComparison(norm, n, mean, outcome(norm.figures(), mean));
    }

    /**
     * Compares a group with a norm as far as figures of the group are there.
     *
     * @param norm the norm
     * @param score the id of the score that the figures are of
     * @param n how many people the group has
     * @param mean their mean
     * @param sd their standard deviation
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return the comparison, without an interval where there is no standard deviation; empty where there is no mean
     * @throws InvalidInputException {@code norm-mismatch} where the norm is of another score
     * @throws IllegalArgumentException when the level is no confidence
     */
    public static Optional<NormComparison> of(
            InstrumentNorm norm, String score, long n, Figure mean, Figure sd, double level) {
        norm.mustBeOf(score);
        if (n < 1 || !(mean instanceof Figure.Known known)) {
            return Optional.empty();
        }
        return Optional.of(Sample.of(n, mean, sd)
                .map(group -> of(norm, score, group, level))
                .orElseGet(() -> of(norm, score, n, known.number())));
    }

    private static Outcome outcome(Norm norm, double mean) {
        if (norm.mean() == null) {
            return new Nothing(Reason.NO_MEAN);
        }
        double difference = Decimals.difference(mean, norm.mean().doubleValue());
        BigDecimal sd = norm.sd();
        return new OfMeans(
                difference, sd == null ? Figure.absent(Reason.NO_SD) : Figure.of(difference / sd.doubleValue()));
    }

    /** {@return mean of the group less mean of the norm, in units of the score; absent where the norm has no mean} */
    public Figure difference() {
        if (outcome instanceof OfSamples samples) {
            return Figure.of(samples.figures().difference());
        }
        if (outcome instanceof WithFixedMean fixed) {
            return Figure.of(fixed.figures().difference());
        }
        return outcome instanceof OfMeans means ? Figure.of(means.difference()) : Figure.absent(Reason.NO_MEAN);
    }

    /** {@return the confidence interval of the difference, where there is one} */
    public Optional<Interval> interval() {
        if (outcome instanceof OfSamples samples) {
            return Optional.ofNullable(samples.figures().interval());
        }
        return outcome instanceof WithFixedMean fixed
                ? Optional.ofNullable(fixed.figures().interval())
                : Optional.empty();
    }

    /**
     * The share of the group that is above the mean of the norm.
     *
     * @param above how many people of the group have a value above the norm's mean, counted by the caller
     * @return the share, 0 to 1; absent with {@link Reason#NO_MEAN} where the norm has no mean to be above of
     * @throws IllegalArgumentException when the number is negative or larger than the group
     */
    public Figure shareAbove(long above) {
        if (above < 0 || above > n) {
            throw new IllegalArgumentException("not a number of people among " + n + ": " + above);
        }
        return norm.figures().mean() == null ? Figure.absent(Reason.NO_MEAN) : Figure.of((double) above / n);
    }
}
