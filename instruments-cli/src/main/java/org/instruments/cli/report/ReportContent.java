package org.instruments.cli.report;

import java.util.List;
import java.util.Optional;
import org.instruments.cli.figures.Described;
import org.instruments.statistics.group.Description;

/**
 * What a report is made of. Only what a {@link Description} publishes and what is given here gets into it; nothing is asked
 * of the clock or the machine, so that the same content gives the same page. Immutable.
 *
 * @param title its title; empty for that of the instrument
 * @param instruments what was answered: by the same people, in the same groups, at the same times
 * @param software name and version of the program
 */
public record ReportContent(Optional<String> title, List<OfInstrument> instruments, String software) {

    /**
     * Copies the list and checks it.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public ReportContent {
        instruments = List.copyOf(instruments);
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("a report is of an instrument at least");
        }
    }

    /**
     * What a report has of an instrument.
     *
     * @param described the figures, how they were had, and what they are compared with
     * @param times several times of a survey, oldest first, the last of them with the figures above; none where there is
     *     one time only
     */
    public record OfInstrument(Described described, List<TimePoint> times) {

        /**
         * Copies the times and checks them.
         *
         * @throws IllegalArgumentException when there is one time only, or the last one has other figures than the report
         */
        public OfInstrument {
            times = List.copyOf(times);
            if (times.size() == 1) {
                throw new IllegalArgumentException("one time is no change");
            }
            // Figures of all times together would, less those that are shown, give away those of a hidden time.
            if (!times.isEmpty() && !times.get(times.size() - 1).description().equals(described.description())) {
                throw new IllegalArgumentException("the figures of a report over time are those of the last time");
            }
        }
    }

    /**
     * A time at which people were asked.
     *
     * @param label what it is called
     * @param description its figures; other people, or the same ones without a link between their answers
     */
    public record TimePoint(String label, Description description) {}
}
