package org.instruments.statistics.norm;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.instruments.definition.Norm;
import org.instruments.problem.InvalidInputException;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.internal.Decimals;

/**
 * Where one person's value stands in a norm.
 *
 * @param norm the norm, with its population, edition, caution and sources
 * @param value the value, in units of the score
 * @param z how many of the norm's standard deviations the value is above its mean; absent with {@link Reason#NO_MEAN} or
 *     {@link Reason#NO_SD} where the norm lacks one
 * @param percentile where the value stands among the people of the norm
 */
public record NormPosition(InstrumentNorm norm, double value, Figure z, Percentile percentile) {

    /** Where a value stands among the people of a norm. */
    public sealed interface Percentile {}

    /**
     * The norm has percentiles: the value lies between two of them.
     *
     * @param range between which
     */
    public record Published(PercentileRange range) implements Percentile {}

    /**
     * The norm has no percentiles, but a mean and a standard deviation: the share of people below the value, were the
     * score normally distributed. Scores are bounded and often skewed, so this must be shown as the approximation it is.
     *
     * @param percent the share, 0 to 100
     */
    public record NormalApproximation(double percent) implements Percentile {}

    /**
     * The norm does not say.
     *
     * @param reason what it lacks: {@link Reason#NO_MEAN} or {@link Reason#NO_SD}
     */
    public record Unknown(Reason reason) implements Percentile {}

    /**
     * Places a value in a norm.
     *
     * @param norm the norm
     * @param score the id of the score that the value is of
     * @param value the value, in units of the score; finite
     * @return where it stands
     * @throws InvalidInputException {@code norm-mismatch} where the norm is of another score
     * @throws IllegalArgumentException when the value is not finite
     */
    public static NormPosition of(InstrumentNorm norm, String score, double value) {
        norm.mustBeOf(score);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value is a finite number");
        }
        Figure z = z(norm.figures(), value);
        return new NormPosition(norm, value, z, percentile(norm.figures(), value, z));
    }

    private static Figure z(Norm norm, double value) {
        if (norm.mean() == null || norm.sd() == null) {
            return Figure.absent(norm.mean() == null ? Reason.NO_MEAN : Reason.NO_SD);
        }
        return Figure.of(Decimals.difference(value, norm.mean().doubleValue())
                / norm.sd().doubleValue());
    }

    private static Percentile percentile(Norm norm, double value, Figure z) {
        if (!norm.percentiles().isEmpty()) {
            return new Published(PercentileRange.of(value, norm.percentiles()));
        }
        return z instanceof Figure.Known known
                ? new NormalApproximation(100 * NormalDistribution.of(0, 1).cumulativeProbability(known.number()))
                : new Unknown(((Figure.Absent) z).reason());
    }
}
