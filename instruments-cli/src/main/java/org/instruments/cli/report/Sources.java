package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instruments.definition.Definition;
import org.instruments.definition.Source;
import org.instruments.definition.Sourced;
import org.instruments.definition.Trust;
import org.instruments.statistics.Provenance;

/** What a report rests on: each source with what was taken from it and how far it is trusted. */
final class Sources {
    private final Definition definition;
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, Trust> trust = new LinkedHashMap<>();

    Sources(Definition definition) {
        this.definition = definition;
    }

    /**
     * A source that was used.
     *
     * @param citation author, year, title
     * @param doi its identifier; empty for none
     * @param address where it is; empty for none
     * @param used what was taken from it
     * @param trust how far that is trusted
     */
    record Used(String citation, String doi, String address, String used, String trust) {}

    /** Takes note of a part of the definition that the report uses. */
    void use(Sourced part, String what) {
        Provenance provenance = Provenance.of(part, definition);
        part.evidence().forEach(evidence -> {
            Trust mark = evidence.trust() == null ? source(evidence.source()).trust() : evidence.trust();
            uses.computeIfAbsent(evidence.source(), any -> new LinkedHashSet<>())
                    .add(what);
            trust.merge(evidence.source(), mark, (one, other) -> one.compareTo(other) > 0 ? one : other);
        });
        provenance.sources().forEach(source -> trust.putIfAbsent(source, provenance.trust()));
    }

    private Source source(String id) {
        return definition.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The sources in the order of the definition. */
    List<Used> used() {
        List<Used> used = new ArrayList<>();
        for (Source source : definition.sources()) {
            if (uses.containsKey(source.id())) {
                used.add(new Used(
                        source.citation(),
                        Objects.requireNonNullElse(source.doi(), ""),
                        Objects.requireNonNullElse(source.address(), ""),
                        Say.list(List.copyOf(uses.get(source.id()))),
                        said(Objects.requireNonNull(trust.get(source.id())))));
            }
        }
        return used;
    }

    /** Citations and mark in one line. */
    String inShort(Sourced part) {
        Provenance provenance = Provenance.of(part, definition);
        return Stream.concat(
                        provenance.sources().stream().map(id -> source(id).citation()),
                        Stream.of(said(provenance.trust())))
                .collect(Collectors.joining("; "));
    }

    private static String said(Trust trust) {
        return switch (trust) {
            case A -> "A, read in the original";
            case B -> "B, several independent sources agree";
            case C -> "C, single source";
        };
    }
}
