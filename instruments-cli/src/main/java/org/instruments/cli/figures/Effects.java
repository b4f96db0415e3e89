package org.instruments.cli.figures;

import java.util.List;
import org.instruments.statistics.Figure;
import org.instruments.statistics.norm.NormComparison;

/** The sizes of an effect that a comparison with a norm has. */
final class Effects {
    private Effects() {}

    /**
     * The size of an effect.
     *
     * @param property its name in JSON
     * @param name its name for people
     * @param figure the size
     */
    record Effect(String property, String name, Figure figure) {}

    static List<Effect> of(NormComparison comparison) {
        if (comparison.outcome() instanceof NormComparison.OfSamples samples) {
            return List.of(
                    new Effect("cohensD", "Cohen's d", samples.figures().cohensD()),
                    new Effect("hedgesG", "Hedges' g", samples.figures().hedgesG()));
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
