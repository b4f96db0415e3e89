package org.instruments.cli.comparing;

import java.util.List;
import java.util.Optional;
import org.instruments.statistics.Sample;
import org.instruments.statistics.group.GroupDifference;
import org.instruments.statistics.group.GroupTally;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.panel.TimeComparison;
import org.instruments.statistics.panel.TimeCounts;

/**
 * Two sides on all scores that are compared.
 *
 * @param from what is compared with: what is subtracted
 * @param to what is compared
 * @param people how many people there are on both sides, where they are known by an id
 * @param contrasts one for each score
 */
public record Comparison(String from, String to, Optional<TimeCounts> people, List<Contrast> contrasts) {

    /** Copies the list. */
    public Comparison {
        contrasts = List.copyOf(contrasts);
    }

    /** What is subtracted from what. */
    public String inWords() {
        return to + " less " + from;
    }

    /** Two groups without a person in common. */
    public static Comparison of(
            Named<GroupTally> from, Named<GroupTally> to, List<String> scores, int minimumGroup, double level) {
        return new Comparison(
                from.name(),
                to.name(),
                Optional.empty(),
                scores.stream()
                        .map(score -> Contrast.of(
                                GroupDifference.of(from.figures(), to.figures(), score, minimumGroup, level)))
                        .toList());
    }

    /** People beside a norm. */
    public static Comparison of(InstrumentNorm norm, Named<GroupTally> people, int minimumGroup, double level) {
        return new Comparison(
                named(norm),
                people.name(),
                Optional.empty(),
                List.of(Contrast.of(
                        norm,
                        GroupDifference.published(
                                people.figures(), norm.figures().score(), minimumGroup),
                        level)));
    }

    /** The name of a norm as a side. */
    public static String named(InstrumentNorm norm) {
        return "norm " + norm.id();
    }

    /** People beside figures that were published. */
    public static Comparison of(
            Named<Sample> from, Named<GroupTally> people, String score, int minimumGroup, double level) {
        return new Comparison(
                from.name(),
                people.name(),
                Optional.empty(),
                List.of(Contrast.of(
                        score,
                        from.figures(),
                        GroupDifference.published(people.figures(), score, minimumGroup),
                        level)));
    }

    /** Figures that were published beside others. */
    public static Comparison of(Named<Sample> from, Named<Sample> to, Optional<String> score, double level) {
        return new Comparison(
                from.name(),
                to.name(),
                Optional.empty(),
                List.of(Contrast.of(score, from.figures(), to.figures(), level)));
    }

    /** The same people at two times. */
    public static Comparison of(TimeComparison times) {
        return new Comparison(
                times.from(),
                times.to(),
                Optional.of(times.people()),
                times.scores().stream().map(Contrast::of).toList());
    }

    /**
     * Figures and what they are called.
     *
     * @param name the name for people
     * @param figures the figures
     * @param <T> what they are
     */
    public record Named<T>(String name, T figures) {}
}
