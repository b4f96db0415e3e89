package org.instruments.statistics.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instruments.definition.AlertRule;
import org.instruments.definition.BandSet;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition;
import org.instruments.definition.ScoreDefinition.Method;
import org.instruments.score.AbsenceReason;
import org.instruments.score.Score;
import org.instruments.score.ScoreBand;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.Estimator;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Summary;
import org.instruments.statistics.reliability.ScaleReliability;

/** Makes the figures of a group from its tally. */
final class FigureMaker {
    private final Tallying tallying;
    private final DescribeOptions options;
    private final Definition definition;

    FigureMaker(Tallying tallying, DescribeOptions options) {
        this.tallying = tallying;
        this.options = options;
        this.definition = tallying.instrument().definition();
    }

    String scoreId(int score) {
        return tallying.scoreIds().get(score);
    }

    Optional<Integer> scaleOf(int score) {
        return tallying.scaleOf(score);
    }

    /** How many people the figures of a score are of. */
    long people(GroupTally tally, int score) {
        long[] people = new long[1];
        tally.forEach(score, (value, count) -> people[0] += counts(value) ? count : 0);
        return people[0];
    }

    private boolean counts(Score score) {
        if (options.estimator() == Estimator.PERSON) {
            return score instanceof Score.Present;
        }
        return !(score instanceof Score.Absent absent)
                || absent.reason() != AbsenceReason.NOT_ANSWERED && absent.reason() != AbsenceReason.COLUMNS_ABSENT;
    }

    ScoreFigures.Values values(GroupTally tally, int score) {
        if (options.estimator() == Estimator.POOLED) {
            return new ScoreFigures.Values(
                    Distribution.of(new double[0], new long[0]), pooled(tally, score), List.of());
        }
        Map<ScoreBand, Long> inBands = new HashMap<>();
        tally.forEach(score, (value, count) -> {
            if (value instanceof Score.Present present) {
                present.bands().forEach(band -> inBands.merge(band, count, Long::sum));
            }
        });
        Distribution distribution = tally.distribution(score);
        ScoreDefinition.Range range = tallying.instrument().rangeOf(scoreId(score));
        Summary summary = Summary.of(
                distribution,
                tally.people() - distribution.n(),
                range.min().doubleValue(),
                range.max().doubleValue(),
                options.quantiles(),
                options.level());
        return new ScoreFigures.Values(
                distribution,
                summary,
                bandSets(score).stream()
                        .map(set -> shares(set, inBands, distribution.n()))
                        .toList());
    }

    /** The band sets that were asked for, else the only one of the score. */
    private List<BandSet> bandSets(int score) {
        List<BandSet> sets = definition.bandSets().stream()
                .filter(set -> set.score().equals(scoreId(score)))
                .toList();
        if (options.bandSets().isEmpty()) {
            return sets.size() == 1 ? sets : List.of();
        }
        return sets.stream()
                .filter(set -> options.bandSets().contains(set.id()))
                .toList();
    }

    private static ScoreFigures.BandShares shares(BandSet set, Map<ScoreBand, Long> inBands, long n) {
        return new ScoreFigures.BandShares(
                set.id(),
                set.bands().stream()
                        .map(band -> {
                            long people = inBands.entrySet().stream()
                                    .filter(counted -> counted.getKey().set().equals(set.id())
                                            && counted.getKey().band().equals(band.name()))
                                    .mapToLong(Map.Entry::getValue)
                                    .sum();
                            return new ScoreFigures.BandShare(band.name(), people, n == 0 ? 0 : (double) people / n);
                        })
                        .toList());
    }

    private Summary pooled(GroupTally tally, int score) {
        long n = people(tally, score);
        Figure none = Figure.absent(Reason.NOT_FOR_THIS_ESTIMATOR);
        return new Summary(
                n,
                tally.people() - n,
                pooledMean(tally, score),
                none,
                none,
                options.level(),
                none,
                none,
                options.quantiles(),
                none,
                none,
                none,
                none,
                none,
                none,
                none);
    }

    private Figure pooledMean(GroupTally tally, int score) {
        ScoreDefinition scored = definition.score(scoreId(score));
        if (scaleOf(score).isEmpty() || !scored.steps().isEmpty()) {
            return Figure.absent(Reason.NOT_FOR_THIS_SCORE);
        }
        Scale scale = tallying.scales().get(scaleOf(score).get());
        long sum = 0;
        long answers = 0;
        for (int i = 0; i < scale.size(); i++) {
            int[] weights = scale.weights(i);
            for (int position = 0; position < weights.length; position++) {
                if (weights[position] != Scale.NO_ANSWER) {
                    long people = tally.answers(scale.items()[i], position);
                    sum += people * weights[position];
                    answers += people;
                }
            }
        }
        if (answers == 0) {
            return Figure.absent(Reason.TOO_FEW_PEOPLE);
        }
        double mean = (double) sum / answers * scale.unit();
        return Figure.of(scored.method() == Method.MEAN ? mean : mean * scale.size());
    }

    ScaleReliability reliability(GroupTally tally, int score, int scale) {
        ScoreDefinition scored = definition.score(scoreId(score));
        ScaleReliability figures = ScaleReliability.of(tally.scale(scale).moments(), scored.method(), options.level());
        return scored.steps().isEmpty() ? figures : withoutPoints(figures);
    }

    /** The items alone do not tell what a step makes of points of the score. */
    private static ScaleReliability withoutPoints(ScaleReliability figures) {
        Figure none = Figure.absent(Reason.NOT_FOR_THIS_SCORE);
        return new ScaleReliability(
                figures.n(),
                figures.items(),
                figures.alpha(),
                figures.level(),
                figures.alphaLow(),
                figures.alphaHigh(),
                figures.omega(),
                figures.meanInterItemCorrelation(),
                none,
                none,
                figures.itemFigures());
    }

    /** How many people answered the item of an alert. */
    long answered(GroupTally tally, AlertRule rule) {
        return tally.answered(tallying.instrument().placeOfItem(rule.item()));
    }

    AlertFigures.Raised raised(GroupTally tally, AlertRule rule) {
        int item = tallying.instrument().placeOfItem(rule.item());
        return new AlertFigures.Raised(
                answered(tally, rule),
                rule.positions().stream()
                        .mapToLong(position -> tally.answers(item, position))
                        .sum());
    }
}
