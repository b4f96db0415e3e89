package org.instruments.cli.figures;

import java.util.List;
import org.instruments.statistics.Figure;
import org.instruments.statistics.comparison.MeanDifference;
import org.instruments.statistics.comparison.PairedDifference;
import org.instruments.statistics.norm.NormComparison;

/** The sizes of an effect that a comparison has. */
public final class Effects {
    private Effects() {}

    /**
     * The size of an effect.
     *
     * @param property its name in JSON
     * @param name its name for people
     * @param figure the size
     */
    public record Effect(String property, String name, Figure figure) {}

    /** Those of a difference of two groups. */
    public static List<Effect> of(MeanDifference difference) {
        return List.of(
                new Effect("cohensD", "Cohen's d", difference.cohensD()),
                new Effect("hedgesG", "Hedges' g", difference.hedgesG()));
    }

    /** Those of a difference of pairs, and the correlation that makes them differ. */
    public static List<Effect> of(PairedDifference difference) {
        return List.of(
                new Effect("dz", "d_z", difference.dz()),
                new Effect("dav", "d_av", difference.dav()),
                new Effect("correlation", "r", difference.correlation()));
    }

    /** Those of a comparison with a norm. */
    public static List<Effect> of(NormComparison comparison) {
        if (comparison.outcome() instanceof NormComparison.OfSamples samples) {
            return of(samples.figures());
        }
        if (comparison.outcome() instanceof NormComparison.WithFixedMean fixed) {
            return List.of(
                    new Effect("glassDelta", "Glass's delta", fixed.figures().glassDelta()));
        }
        return comparison.outcome() instanceof NormComparison.OfMeans means
                ? List.of(new Effect("glassDelta", "Glass's delta", means.glassDelta()))
                : List.of();
    }
}
