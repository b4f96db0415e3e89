package org.instruments.cli.comparing;

import java.util.Optional;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Sample;
import org.instruments.statistics.comparison.MeanDifference;
import org.instruments.statistics.group.GroupDifference;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.NormComparison;
import org.instruments.statistics.panel.ScoreChange;

/**
 * Two sides on one score. The difference is always {@code to} less {@code from}.
 *
 * @param score the id of the score; empty for figures that are of none in particular
 * @param from the side that is compared with
 * @param to the side that is compared
 * @param test the difference; empty where a side is hidden or has too few people for one
 * @param shareAbove the share of {@code to} above the mean of a norm
 * @param change of people who were asked twice, what became of them
 */
record Contrast(
        Optional<String> score,
        Published<Side> from,
        Published<Side> to,
        Optional<TestFigures> test,
        Optional<Figure> shareAbove,
        Optional<ScoreChange> change) {

    private static Contrast of(
            Optional<String> score, Published<Side> from, Published<Side> to, Optional<TestFigures> test) {
        return new Contrast(score, from, to, test, Optional.empty(), Optional.empty());
    }

    static Contrast of(GroupDifference groups) {
        return of(
                Optional.of(groups.score()),
                groups.from().map(Side::of),
                groups.to().map(Side::of),
                groups.figures().map(TestFigures::of));
    }

    /** Figures that were published. */
    static Contrast of(Optional<String> score, Sample from, Sample to, double level) {
        return of(
                score,
                new Published.Shown<>(Side.of(from)),
                new Published.Shown<>(Side.of(to)),
                Optional.of(TestFigures.of(MeanDifference.of(from, to, level))));
    }

    /** People beside figures that were published. */
    static Contrast of(String score, Sample from, Published<Distribution> to, double level) {
        return of(
                Optional.of(score),
                new Published.Shown<>(Side.of(from)),
                to.map(Side::of),
                to.shown()
                        .flatMap(GroupDifference::sample)
                        .map(people -> TestFigures.of(MeanDifference.of(from, people, level))));
    }

    /** People beside a norm of the score. */
    static Contrast of(InstrumentNorm norm, Published<Distribution> people, double level) {
        String score = norm.figures().score();
        Optional<Distribution> shown = people.shown().filter(of -> of.n() > 0);
        return new Contrast(
                Optional.of(score),
                new Published.Shown<>(Side.of(norm.figures())),
                people.map(Side::of),
                shown.flatMap(of -> NormComparison.of(norm, score, of.n(), of.mean(), of.sd(), level))
                        .map(TestFigures::of),
                Optional.ofNullable(norm.figures().mean())
                        .flatMap(mean -> shown.map(of -> of.shareAbove(mean.doubleValue()))),
                Optional.empty());
    }

    static Contrast of(ScoreChange change) {
        Published<ScoreChange.Figures> figures = change.figures();
        return new Contrast(
                Optional.of(change.score()),
                figures.map(of -> Side.of(of.means().before())),
                figures.map(of -> Side.of(of.means().after())),
                figures.shown().map(of -> TestFigures.of(of.means())),
                Optional.empty(),
                Optional.of(change));
    }
}
