package org.instruments.proof;

import java.util.List;
import org.instruments.definition.BandSet;
import org.instruments.definition.BandSet.Band;

/** Bands, as the format page describes them. */
final class NaiveBands {
    private NaiveBands() {}

    /** The bands between whose limits, as printed, a value is. */
    static List<String> asPrinted(BandSet set, Fraction value) {
        return set.bands().stream()
                .filter(band -> isReached(band, value))
                .filter(band -> band.to() == null || value.compareTo(Fraction.of(band.to())) <= 0)
                .filter(band -> band.below() == null || value.compareTo(Fraction.of(band.below())) < 0)
                .map(Band::name)
                .toList();
    }

    /** The band of any number: each runs on to where the next begins. */
    static String overTheReals(BandSet set, Fraction value) {
        String name = set.bands().get(0).name();
        for (Band band : set.bands()) {
            if (isReached(band, value)) {
                name = band.name();
            }
        }
        return name;
    }

    private static boolean isReached(Band band, Fraction value) {
        return (band.from() == null || value.compareTo(Fraction.of(band.from())) >= 0)
                && (band.above() == null || value.compareTo(Fraction.of(band.above())) > 0);
    }
}
