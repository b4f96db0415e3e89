package org.instruments.cli.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.definition.ScoreDefinition;

/**
 * Which items a call needs columns for.
 *
 * @param required must be there
 * @param optional items of one optional score each: all of them or none
 * @param welcome are read where they are there
 */
public record WantedItems(BitSet required, List<BitSet> optional, BitSet welcome) {

    /** What becomes of the items that raise alerts. */
    public enum Alerts {
        /** Nobody asked. */
        NOT_WANTED,
        /** Told where the file has their items. */
        WELCOME,
        /** Asked for: an alert that cannot be seen must not look like one that was not raised. */
        REQUIRED
    }

    /**
     * The items of a call.
     *
     * @param scores the ids of the scores it asks for
     */
    public static WantedItems of(Instrument instrument, List<String> scores, Alerts alerts) {
        BitSet ofAlerts = instrument.definition().alerts().stream()
                .mapToInt(alert -> instrument.placeOfItem(alert.item()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        BitSet required = new BitSet();
        if (alerts == Alerts.REQUIRED) {
            required.or(ofAlerts);
        }
        List<String> optionalScores = instrument.definition().scores().stream()
                .filter(ScoreDefinition::isOptional)
                .map(ScoreDefinition::id)
                .toList();
        scores.stream()
                .filter(score -> !optionalScores.contains(score))
                .forEach(score -> required.or(itemsOf(instrument, score)));
        List<BitSet> optional = new ArrayList<>();
        scores.stream().filter(optionalScores::contains).forEach(score -> {
            BitSet own = itemsOf(instrument, score);
            own.andNot(required);
            if (!own.isEmpty()) {
                optional.add(own);
            }
        });
        return new WantedItems(required, optional, alerts == Alerts.WELCOME ? ofAlerts : new BitSet());
    }

    private static BitSet itemsOf(Instrument instrument, String score) {
        return instrument.itemsOf(score).stream()
                .mapToInt(item -> instrument.placeOfItem(item.id()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Everything that is read where it is there. */
    BitSet all() {
        BitSet all = (BitSet) required.clone();
        optional.forEach(all::or);
        all.or(welcome);
        return all;
    }

    /** What must be there in a file that has these items: an optional score is there with all of its items or none. */
    BitSet requiredOf(BitSet there) {
        BitSet needed = (BitSet) required.clone();
        optional.stream().filter(own -> own.intersects(there)).forEach(needed::or);
        return needed;
    }
}
