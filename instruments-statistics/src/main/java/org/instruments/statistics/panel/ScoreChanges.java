package org.instruments.statistics.panel;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.definition.ScoreDefinition.High;
import org.instruments.statistics.comparison.PairedDifference;
import org.instruments.statistics.comparison.ReliableChange;
import org.instruments.statistics.comparison.ReliableChange.Verdict;
import org.instruments.statistics.disclosure.OverlappingGroups;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.panel.OwnReliability.Outcome;
import org.instruments.statistics.panel.ScoreChange.NoReliability;

/**
 * The changes of one score. Values of the first time are shown of each set of people who came back, so what is hidden is
 * decided time after time; then whether the reliability may be that of everybody at the first time, else of those who came
 * back.
 */
final class ScoreChanges {
    /** Fewer have no standard deviation. */
    private static final int FEWEST = 2;

    private final ScoreValues values;
    private final PanelOptions options;
    private final OverlappingGroups groups;
    private final OwnReliability own;

    ScoreChanges(ScoreValues values, PanelOptions options) {
        this.values = values;
        this.options = options;
        this.groups = new OverlappingGroups(options.minimumGroup());
        this.own = new OwnReliability(values, options);
    }

    /** A change for each later time. */
    List<ScoreChange> all() {
        boolean[] shown = new boolean[values.times().size()];
        for (int later = 1; later < shown.length; later++) {
            shown[later] = mayShow(values.pairs(later));
        }
        IntFunction<Outcome> reliability = reliability(shown);
        return IntStream.range(1, shown.length)
                .mapToObj(later -> change(later, shown[later], reliability.apply(later)))
                .toList();
    }

    private boolean mayShow(BitSet people) {
        return people.cardinality() >= FEWEST && groups.show(people);
    }

    /** The reliability by later time: the same for all, where everybody's may be shown. */
    private IntFunction<Outcome> reliability(boolean[] shown) {
        Optional<Outcome> ofNobody = own.ofNobody();
        if (ofNobody.isPresent()) {
            return later -> ofNobody.get();
        }
        String first = values.times().get(0);
        if (mayShow(own.people())) {
            Outcome ofAll = own.of(own.people(), own.people().cardinality() + " people at " + first);
            return later -> ofAll;
        }
        return later -> {
            BitSet people = values.pairs(later);
            people.and(own.people());
            return shown[later] && mayShow(people)
                    ? own.of(
                            people,
                            people.cardinality() + " people at " + first + " who are there at "
                                    + values.times().get(later))
                    : Outcome.none(NoReliability.HIDDEN);
        };
    }

    private ScoreChange change(int later, boolean shown, Outcome reliability) {
        List<ReliableChange> bases = Stream.concat(
                        reliability.basis().stream(),
                        ReliableChange.published(values.instrument(), values.score(), options.level()).stream())
                .toList();
        BitSet pairs = values.pairs(later);
        Published<ScoreChange.Figures> figures = shown
                ? new Published.Shown<>(figures(later, pairs, bases))
                : new Published.Hidden<>(
                        pairs.cardinality() < Math.max(FEWEST, options.minimumGroup())
                                ? Published.Hiding.SMALL
                                : Published.Hiding.WITHHELD);
        return new ScoreChange(values.score(), bases, reliability.why(), figures);
    }

    private ScoreChange.Figures figures(int later, BitSet pairs, List<ReliableChange> bases) {
        double[] before = values.at(0, pairs);
        double[] after = values.at(later, pairs);
        return new ScoreChange.Figures(
                PairedDifference.of(before, after, options.level()),
                bases.stream().map(basis -> verdicts(basis, before, after)).toList());
    }

    private ScoreChange.Verdicts verdicts(ReliableChange basis, double[] before, double[] after) {
        Map<Verdict, Long> people = new EnumMap<>(Verdict.class);
        possible().forEach(verdict -> people.put(verdict, 0L));
        for (int i = 0; i < before.length; i++) {
            people.merge(basis.of(before[i], after[i]).verdict(), 1L, Long::sum);
        }
        return new ScoreChange.Verdicts(basis, people);
    }

    private Set<Verdict> possible() {
        return values.high() == High.NEITHER
                ? EnumSet.of(Verdict.RISEN, Verdict.NO_RELIABLE_CHANGE, Verdict.FALLEN)
                : EnumSet.of(Verdict.IMPROVED, Verdict.NO_RELIABLE_CHANGE, Verdict.DETERIORATED);
    }
}
