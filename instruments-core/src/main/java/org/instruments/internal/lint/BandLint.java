package org.instruments.internal.lint;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.instruments.definition.BandSet;
import org.instruments.definition.BandSet.Band;
import org.instruments.definition.Definition;
import org.instruments.internal.key.CompiledScore;
import org.instruments.internal.key.KeyTable;
import org.instruments.internal.key.Rational;
import org.instruments.internal.key.Reachable;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Bands: limits that ascend, and every reachable score in exactly one. */
final class BandLint {
    private final Definition definition;
    private final Faults faults;

    BandLint(Definition definition, Faults faults) {
        this.definition = definition;
        this.faults = faults;
    }

    void lint(KeyTable table, Reachable reachable) {
        for (int i = 0; i < definition.bandSets().size(); i++) {
            BandSet set = definition.bandSets().get(i);
            String path = "$.bandSets[" + i + "]";
            boolean sound = limits(set.bands(), path + ".bands");
            if (sound && set.score() != null && table.has(set.score())) {
                CompiledScore score = table.score(set.score());
                coverage(set.bands(), examined(set.bands(), score, reachable), path + ".bands");
            } else if (set.score() != null
                    && definition.scores().stream().noneMatch(s -> set.score().equals(s.id()))) {
                faults.add(ProblemCode.UNKNOWN_SCORE, path + ".score", "there is no score " + set.score());
            }
        }
    }

    /** Whether the limits of each band are given once, and ascend. */
    private boolean limits(List<Band> bands, String path) {
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        BigDecimal last = null;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            String at = path + "[" + i + "]";
            if (band.name() != null && !seen.add(band.name())) {
                faults.add(ProblemCode.DUPLICATE_ID, at + ".name", "there is " + band.name() + " already");
            }
            boolean hasLower = band.from() != null || band.above() != null;
            boolean hasUpper = band.to() != null || band.below() != null;
            String fault = null;
            if (band.from() != null && band.above() != null || band.to() != null && band.below() != null) {
                fault = "has one limit in two ways";
            } else if (hasLower != i > 0) {
                fault = "the first band, and only it, has no lower limit";
            } else if (hasUpper != i < bands.size() - 1) {
                fault = "the last band, and only it, has no upper limit";
            } else {
                BigDecimal lower = lower(band);
                BigDecimal upper = upper(band);
                if (lower != null && upper != null && lower.compareTo(upper) > 0
                        || lower != null && last != null && lower.compareTo(last) <= 0) {
                    fault = "its limits do not ascend";
                }
                last = lower == null ? last : lower;
            }
            if (fault != null) {
                faults.add(ProblemCode.BAND_ORDER, at, fault);
                sound = false;
            }
        }
        return sound;
    }

    private static @Nullable BigDecimal lower(Band band) {
        return band.from() != null ? band.from() : band.above();
    }

    private static @Nullable BigDecimal upper(Band band) {
        return band.to() != null ? band.to() : band.below();
    }

    /** The reachable scores; where they are too many, the ends of the range and every limit. */
    private static Collection<Rational> examined(List<Band> bands, CompiledScore score, Reachable reachable) {
        Optional<SortedSet<Rational>> values = reachable.values(score);
        if (values.isPresent()) {
            return values.get();
        }
        SortedSet<Rational> ends =
                new TreeSet<>(List.of(score.range().min(), score.range().max()));
        for (Band band : bands) {
            if (lower(band) != null) {
                ends.add(Rational.of(lower(band)));
            }
            if (upper(band) != null) {
                ends.add(Rational.of(upper(band)));
            }
        }
        return ends;
    }

    private void coverage(List<Band> bands, Collection<Rational> values, String path) {
        for (Rational value : values) {
            List<String> containing = bands.stream()
                    .filter(band -> contains(band, value))
                    .map(Band::name)
                    .toList();
            if (containing.isEmpty()) {
                faults.add(ProblemCode.BAND_GAP, path, "no band has the score " + ValueLint.text(value));
                return;
            }
            if (containing.size() > 1) {
                faults.add(
                        ProblemCode.BAND_OVERLAP,
                        path,
                        "the score " + ValueLint.text(value) + " is in " + String.join(" and in ", containing));
                return;
            }
        }
    }

    private static boolean contains(Band band, Rational value) {
        return (band.from() == null || value.compareTo(Rational.of(band.from())) >= 0)
                && (band.above() == null || value.compareTo(Rational.of(band.above())) > 0)
                && (band.to() == null || value.compareTo(Rational.of(band.to())) <= 0)
                && (band.below() == null || value.compareTo(Rational.of(band.below())) < 0);
    }
}
