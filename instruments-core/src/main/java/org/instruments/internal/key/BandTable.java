package org.instruments.internal.key;

import java.util.List;
import org.instruments.definition.BandSet;
import org.instruments.score.ScoreBand;
import org.jspecify.annotations.Nullable;

/** A band set ready to be asked: over the reals each band runs on to where the next begins. */
public final class BandTable {
    private final BandSet definition;
    private final List<LowerLimit> limits;

    private BandTable(BandSet definition, List<LowerLimit> limits) {
        this.definition = definition;
        this.limits = limits;
    }

    /** Compiles a band set that the linter found sound. */
    public static BandTable of(BandSet set) {
        String source = set.evidence().get(0).source();
        return new BandTable(
                set,
                set.bands().stream()
                        .map(band -> LowerLimit.of(band, new ScoreBand(set.id(), band.name(), source)))
                        .toList());
    }

    /** What the definition says of it. */
    public BandSet definition() {
        return definition;
    }

    /** The one band that a value is in. */
    public ScoreBand bandOf(Rational value) {
        int place = limits.size() - 1;
        while (place > 0 && !limits.get(place).isReachedBy(value)) {
            place--;
        }
        return limits.get(place).band();
    }

    private record LowerLimit(@Nullable Rational limit, boolean included, ScoreBand band) {

        private static LowerLimit of(BandSet.Band band, ScoreBand result) {
            if (band.from() != null) {
                return new LowerLimit(Rational.of(band.from()), true, result);
            }
            return new LowerLimit(band.above() == null ? null : Rational.of(band.above()), false, result);
        }

        private boolean isReachedBy(Rational value) {
            int order = limit == null ? 1 : value.compareTo(limit);
            return included ? order >= 0 : order > 0;
        }
    }
}
