package org.instruments.cli.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.instruments.cli.figures.Shown;
import org.instruments.statistics.Provenance;
import org.instruments.statistics.comparison.Origin;
import org.instruments.statistics.comparison.ReliableChange;
import org.instruments.statistics.panel.ScoreChange;

/** What the figures that reliable change rests on are called: {@code reliability}, then what is published, numbered. */
final class BasisName {
    static final String RELIABILITY = "reliability";
    /** That of the data first, then as published. */
    static final Comparator<String> ORDER = Comparator.comparing((String name) -> !name.equals(RELIABILITY))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private static final int DECIMALS = 4;

    private BasisName() {}

    /** A name for each basis of a change. */
    static List<String> of(ScoreChange change) {
        int own = change.withoutReliability().isPresent() ? 0 : 1;
        return IntStream.range(0, change.bases().size())
                .mapToObj(place -> place < own ? RELIABILITY : "published-" + (place - own + 1))
                .toList();
    }

    /** What a basis is and where it is from. */
    static String described(ReliableChange.Basis basis) {
        if (basis instanceof ReliableChange.OfReliability figures) {
            return described(figures.reliabilityOrigin()) + ": " + Shown.number(figures.reliability(), DECIMALS) + "; "
                    + described(figures.sdOrigin()) + ": " + Shown.number(figures.sd(), DECIMALS);
        }
        return basis instanceof ReliableChange.OfStandardError error
                ? described(error.origin()) + ": " + Shown.number(error.standardErrorOfMeasurement(), 2)
                : described(((ReliableChange.OfPublishedThreshold) basis).origin());
    }

    private static String described(Origin origin) {
        Provenance published = origin.provenance();
        return published == null
                ? origin.described()
                : origin.described() + (published.isSingleSource() ? ", single source" : "") + " ["
                        + String.join(", ", published.sources()) + "]";
    }
}
