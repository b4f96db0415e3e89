package org.instruments.statistics.suspicion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.definition.Coding;
import org.instruments.definition.Item;
import org.instruments.statistics.group.GroupTally;
import org.jspecify.annotations.Nullable;

/**
 * Items that run against the others. Items that another reading of the file would mirror, all of them, are looked at
 * together first: those that another coding mirrors, all that are reverse-scored, and the items of each scale that has no
 * other kind. Within a scale that is mirrored as a whole nothing is to be seen, but it then runs against other scales.
 */
final class Reversal {
    private static final double AGAINST_OTHERS = -0.10;
    private static final double AGAINST_SCALE = -0.15;
    private static final int ITEMS = 3;

    private final FileReading reading;
    private final GroupTally tally;
    private final List<KeyedScore> scores;

    Reversal(FileReading reading, GroupTally tally, List<KeyedScore> scores) {
        this.reading = reading;
        this.tally = tally;
        this.scores = scores;
    }

    List<Suspicion> find() {
        List<Suspicion> found = new ArrayList<>();
        BitSet suspected = new BitSet();
        for (Map.Entry<BitSet, List<String>> block : blocks().entrySet()) {
            if (!block.getKey().intersects(suspected)) {
                against(block.getKey(), block.getValue()).ifPresent(suspicion -> {
                    found.add(suspicion);
                    suspected.or(block.getKey());
                });
            }
        }
        found.addAll(items(suspected));
        return found;
    }

    /** Items that may be mirrored together, many before few, with the codings that mirror exactly these. */
    private Map<BitSet, List<String>> blocks() {
        Map<BitSet, List<String>> blocks = new LinkedHashMap<>();
        for (Coding other : reading.codings()) {
            mirrored(other)
                    .ifPresent(items -> blocks.computeIfAbsent(items, none -> new ArrayList<>())
                            .add(other.id()));
        }
        blocks.putIfAbsent(reversed(), List.of());
        scores.stream()
                .filter(score -> score.reversed().equals(score.places()))
                .forEach(score -> blocks.putIfAbsent(score.places(), List.of()));
        Map<BitSet, List<String>> sorted = new LinkedHashMap<>();
        blocks.entrySet().stream()
                .filter(block -> isLookedAtTogether(block.getKey()))
                .sorted(Comparator.comparing(block -> -block.getKey().cardinality()))
                .forEach(block -> sorted.put(block.getKey(), block.getValue()));
        return sorted;
    }

    /** Several items; a single one is looked at beside the others of its scale, where there are enough of them. */
    private boolean isLookedAtTogether(BitSet block) {
        return block.cardinality() > 1
                || scores.stream()
                        .filter(score -> score.places().intersects(block))
                        .anyMatch(score -> score.size() < ITEMS);
    }

    private BitSet reversed() {
        BitSet reversed = new BitSet();
        scores.forEach(score -> reversed.or(score.reversed()));
        return reversed;
    }

    /** The items that another coding reads backwards; empty where it reads some otherwise, or not at all. */
    private Optional<BitSet> mirrored(Coding other) {
        BitSet items = new BitSet();
        for (int item = 0; item < reading.instrument().items().size(); item++) {
            List<@Nullable Integer> here = reading.codes(reading.coding(), item);
            List<@Nullable Integer> there = new ArrayList<>(reading.codes(other, item));
            if (!there.equals(here)) {
                Collections.reverse(there);
                if (!there.equals(here)) {
                    return Optional.empty();
                }
                items.set(item);
            }
        }
        return Optional.of(items);
    }

    private Optional<Suspicion> against(BitSet block, List<String> codings) {
        List<Correlation> evidence = new ArrayList<>();
        for (KeyedScore score : scores) {
            if (score.places().intersects(block)) {
                evidence.addAll(within(block, score) ? withOthers(block, score) : inside(block, score));
            }
        }
        boolean contradictsItself = scores.stream()
                .filter(score -> score.moments().n() >= FileReading.ROWS && within(block, score))
                .anyMatch(score -> score.alpha().orElse(0) < 0);
        List<Correlation> known = evidence.stream().filter(Correlation::isKnown).toList();
        if (contradictsItself || known.isEmpty() || known.stream().anyMatch(Correlation::isClearlyPositive)) {
            return Optional.empty();
        }
        double r = known.stream().mapToDouble(Correlation::r).average().orElseThrow();
        double z = known.stream().mapToDouble(Correlation::z).average().orElseThrow();
        return r <= AGAINST_OTHERS && z <= -Correlation.CLEAR
                ? Optional.of(againstOthers(block, codings, known, r))
                : Optional.empty();
    }

    private static boolean within(BitSet block, KeyedScore score) {
        BitSet outside = score.places();
        outside.andNot(block);
        return outside.isEmpty();
    }

    /** A score of items of the block, with each score of other items: positive where both are high when people are well. */
    private List<Correlation> withOthers(BitSet block, KeyedScore score) {
        List<Correlation> correlations = new ArrayList<>();
        for (KeyedScore other : scores) {
            if (!other.places().intersects(block) && score.high() * other.high() != 0) {
                tally.between(score.id(), other.id())
                        .filter(moments -> moments.n() >= FileReading.ROWS)
                        .map(moments -> Correlation.of(moments, new boolean[] {true, false})
                                .times(score.high() * other.high()))
                        .ifPresent(correlations::add);
            }
        }
        return correlations;
    }

    /** In a score that has other items too, those of the block with the others. */
    private static List<Correlation> inside(BitSet block, KeyedScore score) {
        return score.moments().n() < FileReading.ROWS
                ? List.of()
                : List.of(Correlation.of(score.moments(), score.in(block)));
    }

    private Suspicion againstOthers(BitSet block, List<String> codings, List<Correlation> known, double r) {
        List<String> ids = reading.ids(block.stream().boxed().toList());
        long n = known.stream().mapToLong(Correlation::n).min().orElseThrow();
        return new Suspicion(
                SuspicionCode.ITEMS_AGAINST_OTHERS,
                Optional.empty(),
                ids,
                FileReading.list(ids) + " together run against the other items: " + known.size()
                        + (known.size() == 1 ? " correlation of " : " correlations, on average ") + number(r) + ", of "
                        + n
                        + " people or more, where they should be positive.",
                codings.isEmpty()
                        ? "See whether the file has them reversed already, or some other way than the rest; answers are"
                                + " to be given as they were chosen (--coding "
                                + reading.coding().id() + ")."
                        : "See how the file was coded; these are the items that "
                                + codings.stream()
                                        .map(coding -> "--coding " + coding)
                                        .collect(Collectors.joining(" or "))
                                + " reads the other way round.");
    }

    /** Single items, in scores that no suspected block is part of; of each the clearest correlation. */
    private List<Suspicion> items(BitSet suspected) {
        Map<Integer, AgainstScale> found = new LinkedHashMap<>();
        for (KeyedScore score : scores) {
            boolean looked = score.size() >= ITEMS
                    && score.moments().n() >= FileReading.ROWS
                    && !score.places().intersects(suspected);
            for (int i = 0; looked && i < score.size(); i++) {
                int place = score.items().get(i);
                BitSet one = new BitSet();
                one.set(place);
                Correlation correlation = Correlation.of(score.moments(), score.in(one));
                if (correlation.isKnown()
                        && correlation.r() <= AGAINST_SCALE
                        && correlation.isClearlyNegative()
                        && (!found.containsKey(place)
                                || correlation.z()
                                        < found.get(place).correlation().z())) {
                    found.put(place, new AgainstScale(score, i, correlation));
                }
            }
        }
        String otherOrder = otherOrder(found.keySet());
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(one -> againstScale(one.score(), one.item(), one.correlation(), otherOrder))
                .toList();
    }

    private record AgainstScale(KeyedScore score, int item, Correlation correlation) {}

    /**
     * Other instruments that have the same scores of as many items, and differ in just these items' being reversed: the same
     * questions in another order. What is to be said of them; nothing where there are none.
     */
    private String otherOrder(Set<Integer> suspected) {
        if (suspected.isEmpty()) {
            return "";
        }
        Instrument own = reading.instrument();
        BitSet wanted = markedReversed(own);
        suspected.forEach(wanted::flip);
        List<String> others = Instruments.all().stream()
                .filter(other -> !other.id().equals(own.id())
                        && other.scoreIds().equals(own.scoreIds())
                        && other.items().size() == own.items().size()
                        && markedReversed(other).equals(wanted))
                .map(Instrument::id)
                .toList();
        return others.isEmpty()
                ? ""
                : " Or the file has the items in another order: scored as " + String.join(" or as ", others)
                        + " none of these items would.";
    }

    private static BitSet markedReversed(Instrument instrument) {
        BitSet reversed = new BitSet();
        List<Item> items = instrument.items();
        for (int place = 0; place < items.size(); place++) {
            reversed.set(place, items.get(place).isReversed());
        }
        return reversed;
    }

    private Suspicion againstScale(KeyedScore score, int item, Correlation correlation, String otherOrder) {
        List<String> id = reading.ids(List.of(score.items().get(item)));
        return new Suspicion(
                SuspicionCode.ITEM_AGAINST_SCALE,
                Optional.of(score.id()),
                id,
                id.get(0) + " correlates " + number(correlation.r()) + " with the other items of " + score.id() + " ("
                        + correlation.n() + " people); mirrored it would be " + number(-correlation.r()) + ".",
                (score.isReversed(item)
                                ? "It is reverse-scored here: see whether the file has it reversed already, and whether the column"
                                        + " is that of the item (--items)."
                                : "It is not reverse-scored: see whether the file has it reversed, and whether the column is that"
                                        + " of the item (--items).")
                        + otherOrder);
    }

    static String number(double r) {
        return String.format(Locale.ROOT, "%.2f", r);
    }
}
