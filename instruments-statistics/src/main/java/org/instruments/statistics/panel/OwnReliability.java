package org.instruments.statistics.panel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.instruments.definition.Definition;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.comparison.Origin;
import org.instruments.statistics.comparison.ReliableChange;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;
import org.instruments.statistics.group.Tallying;
import org.instruments.statistics.panel.ScoreChange.NoReliability;
import org.instruments.statistics.reliability.ItemMoments;
import org.instruments.statistics.reliability.ScaleReliability;

/**
 * The reliability that was given, or Cronbach's alpha of the first time. A score that is made from another, as a metric from
 * a raw one, has no items of its own: alpha is that of the items of the other, with the standard deviation of the score
 * itself.
 */
final class OwnReliability {
    private final ScoreValues values;
    private final PanelOptions options;
    private final String scale;
    private final Tallying tallying;

    OwnReliability(ScoreValues values, PanelOptions options) {
        this.values = values;
        this.options = options;
        this.scale = scaleOf(values.score(), values.instrument().definition());
        this.tallying = Tallying.of(values.instrument(), values.options().withScores(scale));
    }

    private static String scaleOf(String score, Definition definition) {
        String from = definition.score(score).from();
        return from == null ? score : scaleOf(from, definition);
    }

    /**
     * What came of it: one of the two.
     *
     * @param basis what tells reliable change
     * @param why why there is none
     */
    record Outcome(Optional<ReliableChange> basis, Optional<NoReliability> why) {

        static Outcome none(NoReliability why) {
            return new Outcome(Optional.empty(), Optional.of(why));
        }
    }

    /** What there is, or is not, whoever the people are; empty where it depends on them. */
    Optional<Outcome> ofNobody() {
        if (options.reliability().isPresent()) {
            GivenReliability given = options.reliability().get();
            return given.sd().isPresent()
                    ? Optional.of(found(
                            given.reliability(), given.origin(), given.sd().getAsDouble(), given.origin()))
                    : Optional.empty();
        }
        return moments(new BitSet()).filter(items -> items.items() > 1).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.none(NoReliability.NOT_FOR_THIS_SCORE));
    }

    /** The people of the first time whom it is of. */
    BitSet people() {
        return options.reliability().isPresent() ? values.atFirst() : values.completeAtFirst();
    }

    /**
     * What it is of some of these people.
     *
     * @param whose who they are, in words
     */
    Outcome of(BitSet people, String whose) {
        double[] at = values.at(0, people);
        long[] once = new long[at.length];
        Arrays.fill(once, 1);
        Figure sd = Distribution.of(at, once).sd();
        if (!(sd instanceof Figure.Known spread) || spread.number() == 0) {
            return Outcome.none(NoReliability.NO_SPREAD);
        }
        Origin sdOrigin = Origin.own("SD of " + values.score() + ", " + whose);
        if (options.reliability().isPresent()) {
            GivenReliability given = options.reliability().get();
            return found(given.reliability(), given.origin(), spread.number(), sdOrigin);
        }
        Figure alpha = alpha(people);
        if (alpha instanceof Figure.Known known && known.number() >= 0 && known.number() < 1) {
            Origin origin = Origin.own("Cronbach's alpha of the items of " + scale + ", " + whose);
            return found(known.number(), origin, spread.number(), sdOrigin);
        }
        return Outcome.none(
                alpha.equals(Figure.absent(Reason.NO_SPREAD))
                        ? NoReliability.NO_SPREAD
                        : NoReliability.ALPHA_NOT_USABLE);
    }

    private Outcome found(double reliability, Origin origin, double sd, Origin sdOrigin) {
        return new Outcome(
                Optional.of(ReliableChange.ofReliability(
                        reliability, origin, sd, sdOrigin, values.high(), options.level())),
                Optional.empty());
    }

    private Figure alpha(BitSet people) {
        return ScaleReliability.alpha(moments(people).orElseThrow());
    }

    private Optional<ItemMoments> moments(BitSet people) {
        GroupTally tally = new GroupTallies(tallying, List.of()).of(List.of()).orElseThrow();
        people.stream().forEach(person -> tally.add(values.firstAnswers(person)));
        return tally.moments(scale);
    }
}
