package org.instruments.cli.scoring;

import java.util.List;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.definition.Item;
import org.instruments.statistics.group.AnswerCounts;
import org.instruments.statistics.suspicion.Suspicion;
import org.instruments.statistics.suspicion.Suspicions;

/**
 * Watches whether the answers of a file use the ends of their coding. It counts all answers until somebody chose the first
 * and somebody the last option of each item, after which nothing is to be suspected: most files cost nothing after their
 * first rows. Safe for use by many threads, each of which counts apart and tells what it counted.
 */
public final class CodeWatch {
    private final Instrument instrument;
    private final String coding;
    private final AnswerCounts counts;
    private volatile boolean watching = true;

    /**
     * A watch.
     *
     * @param coding the id of the coding the file is read in
     */
    public CodeWatch(Instrument instrument, String coding) {
        this.instrument = instrument;
        this.coding = coding;
        this.counts = new AnswerCounts(instrument);
    }

    /** The id of the instrument. */
    public String instrument() {
        return instrument.id();
    }

    /** Whether answers are still to be counted. */
    public boolean isWatching() {
        return watching;
    }

    /** Counts of nobody yet, for one thread. */
    public AnswerCounts begin() {
        return new AnswerCounts(instrument);
    }

    /** Takes what a thread counted. */
    public synchronized void take(AnswerCounts more) {
        if (watching) {
            counts.add(more);
            watching = !endsAreUsed();
        }
    }

    private boolean endsAreUsed() {
        return IntStream.range(0, instrument.items().size()).allMatch(item -> {
            Item asked = instrument.items().get(item);
            int last = instrument.definition().scaleOf(asked).optionWeights().size() - 1;
            return counts.answered(item) == 0 || counts.answers(item, 0) > 0 && counts.answers(item, last) > 0;
        });
    }

    /** What is suspected, once all rows were read. */
    public synchronized List<Suspicion> warnings() {
        return watching
                ? Suspicions.ofCounts(counts, coding).stream()
                        .filter(Suspicion::isWarning)
                        .toList()
                : List.of();
    }
}
