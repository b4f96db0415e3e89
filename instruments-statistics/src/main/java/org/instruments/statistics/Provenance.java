package org.instruments.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.instruments.definition.Definition;
import org.instruments.definition.Evidence;
import org.instruments.definition.Source;
import org.instruments.definition.Sourced;
import org.instruments.definition.Trust;

/**
 * Where published figures come from, and how far they are trusted. Immutable and safe for use by many threads.
 *
 * @param sources the ids of the sources, in the order of the definition, each once
 * @param trust the weakest mark of all that is said of the figures
 */
public record Provenance(List<String> sources, Trust trust) {

    /** Keeps the sources. */
    public Provenance {
        sources = List.copyOf(sources);
    }

    /**
     * Where a part of a definition comes from.
     *
     * @param part the part, of that definition
     * @param definition the definition, without faults
     * @return its sources and the weakest mark
     * @throws IllegalArgumentException when the part has no evidence, or from a source the definition does not have
     */
    public static Provenance of(Sourced part, Definition definition) {
        Map<String, Trust> marks = definition.sources().stream().collect(Collectors.toMap(Source::id, Source::trust));
        return new Provenance(
                part.evidence().stream().map(Evidence::source).distinct().toList(),
                part.evidence().stream()
                        .map(evidence -> mark(evidence, marks))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(() -> new IllegalArgumentException("without evidence")));
    }

    private static Trust mark(Evidence evidence, Map<String, Trust> marks) {
        Trust mark = evidence.trust() == null ? marks.get(evidence.source()) : evidence.trust();
        if (mark == null) {
            throw new IllegalArgumentException("there is no source " + evidence.source());
        }
        return mark;
    }

    /** {@return whether any of it rests on one secondary source or an inference, which users must be told} */
    public boolean isSingleSource() {
        return trust == Trust.C;
    }
}
