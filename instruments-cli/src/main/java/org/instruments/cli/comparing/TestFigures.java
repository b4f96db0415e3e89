package org.instruments.cli.comparing;

import java.util.List;
import java.util.Optional;
import org.instruments.cli.figures.Effects;
import org.instruments.cli.figures.Effects.Effect;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Interval;
import org.instruments.statistics.comparison.MeanAgainstFixed;
import org.instruments.statistics.comparison.MeanDifference;
import org.instruments.statistics.comparison.PairedDifference;
import org.instruments.statistics.norm.NormComparison;

/**
 * A difference and what is made of it, whatever it is a difference of.
 *
 * @param difference the one side less the other
 * @param standardError its standard error
 * @param interval its confidence interval
 * @param t the difference by its standard error
 * @param degreesOfFreedom the degrees of freedom of t
 * @param p how likely a t so far from 0 is
 * @param effects the sizes of the effect
 */
record TestFigures(
        Figure difference,
        Figure standardError,
        Optional<Interval> interval,
        Figure t,
        Figure degreesOfFreedom,
        Figure p,
        List<Effect> effects) {

    static TestFigures of(MeanDifference figures) {
        return new TestFigures(
                Figure.of(figures.difference()),
                Figure.of(figures.standardError()),
                Optional.ofNullable(figures.interval()),
                figures.t(),
                figures.degreesOfFreedom(),
                figures.p(),
                Effects.of(figures));
    }

    static TestFigures of(PairedDifference figures) {
        return new TestFigures(
                Figure.of(figures.difference()),
                Figure.of(figures.standardError()),
                Optional.ofNullable(figures.interval()),
                figures.t(),
                figures.degreesOfFreedom(),
                figures.p(),
                Effects.of(figures));
    }

    static TestFigures of(NormComparison comparison) {
        if (comparison.outcome() instanceof NormComparison.OfSamples samples) {
            return of(samples.figures());
        }
        if (comparison.outcome() instanceof NormComparison.WithFixedMean fixed) {
            MeanAgainstFixed figures = fixed.figures();
            return new TestFigures(
                    comparison.difference(),
                    Figure.of(figures.standardError()),
                    comparison.interval(),
                    figures.t(),
                    figures.degreesOfFreedom(),
                    figures.p(),
                    Effects.of(comparison));
        }
        Figure none = comparison.outcome() instanceof NormComparison.Nothing nothing
                ? Figure.absent(nothing.reason())
                : Figure.absent(Reason.TOO_FEW_PEOPLE);
        return new TestFigures(
                comparison.difference(), none, Optional.empty(), none, none, none, Effects.of(comparison));
    }
}
