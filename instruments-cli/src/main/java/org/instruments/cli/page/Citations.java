package org.instruments.cli.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.instruments.definition.Definition;
import org.instruments.definition.Evidence;
import org.instruments.definition.Source;
import org.instruments.definition.Trust;

/** Says where facts of a definition come from, and which rest on a single source. */
final class Citations {
    private final Map<String, Trust> trust;

    Citations(Definition definition) {
        this.trust = definition.sources().stream().collect(Collectors.toMap(Source::id, Source::trust));
    }

    /** Short references: {@code [ng-fat-2017; n: shah-2018, single source]}. */
    String of(List<Evidence> evidence) {
        return evidence.stream().map(this::of).distinct().collect(Collectors.joining("; ", "[", "]"));
    }

    private String of(Evidence evidence) {
        boolean single = (evidence.trust() == null ? trust.get(evidence.source()) : evidence.trust()) == Trust.C;
        return (evidence.about() == null ? "" : evidence.about() + ": ")
                + evidence.source()
                + (single ? ", single source" : "");
    }

    /** How far a source is trusted. */
    static String described(Trust trust) {
        return switch (trust) {
            case A -> "read in the original";
            case B -> "several independent sources agree";
            case C -> "single source";
        };
    }
}
