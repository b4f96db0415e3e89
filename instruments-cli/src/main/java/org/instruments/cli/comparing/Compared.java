package org.instruments.cli.comparing;

import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.statistics.norm.InstrumentNorm;

/**
 * Comparisons, and how they were had.
 *
 * @param instrument what was answered
 * @param people how answers were read; empty where no file was
 * @param level the confidence of intervals
 * @param by the column that tells the sides; empty where they are not of one file
 * @param norm the norm that is a side
 * @param comparisons the comparisons; at least one, all with the same scores
 */
public record Compared(
        Instrument instrument,
        Optional<People> people,
        double level,
        Optional<String> by,
        Optional<InstrumentNorm> norm,
        List<Comparison> comparisons) {

    /**
     * How people were read and are shown.
     *
     * @param coding how the file writes answers
     * @param minimum how many items a score needs
     * @param minimumGroup figures of fewer people are hidden
     */
    public record People(String coding, MinimumAnswered minimum, int minimumGroup) {}

    /** Copies the list. */
    public Compared {
        comparisons = List.copyOf(comparisons);
    }

    /** Whether the sides are the same people. */
    boolean isPaired() {
        return comparisons.get(0).people().isPresent();
    }

    /** The smallest group of which figures are shown. */
    int minimumGroup() {
        return people.map(People::minimumGroup).orElse(1);
    }

    /** How many scores are compared. */
    int scores() {
        return comparisons.get(0).contrasts().size();
    }
}
