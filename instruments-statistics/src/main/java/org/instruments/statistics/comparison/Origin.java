package org.instruments.statistics.comparison;

import java.util.Locale;
import org.instruments.definition.Definition;
import org.instruments.definition.Reliability;
import org.instruments.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is and where it was taken from, to be shown beside what is made of it.
 *
 * @param described what it is, such as {@code sem of metric, sample of Shah et al. 2018, n 172}
 * @param provenance where it was published and how far that is trusted; {@code null} for a figure of the caller's own
 */
public record Origin(String described, @Nullable Provenance provenance) {

    /**
     * A figure of the caller's own, such as {@code alpha of this sample}.
     *
     * @param described what it is
     * @return the origin, without a publication
     */
    public static Origin own(String described) {
        return new Origin(described, null);
    }

    /**
     * A published figure of reliability.
     *
     * @param figure the figure
     * @param definition the definition that has it
     * @return what it is, and its sources
     * @throws IllegalArgumentException when it names no source of that definition
     */
    public static Origin of(Reliability figure, Definition definition) {
        return new Origin(
                figure.measure().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (figure.score() == null ? "" : " of " + figure.score())
                        + ", " + figure.population()
                        + (figure.n() == null ? "" : ", n " + figure.n())
                        + (figure.note() == null ? "" : " (" + figure.note() + ")"),
                Provenance.of(figure, definition));
    }
}
