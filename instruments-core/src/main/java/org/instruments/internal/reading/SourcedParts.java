package org.instruments.internal.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instruments.definition.Definition;
import org.instruments.definition.Evidence;
import org.instruments.definition.Sourced;

/** Every part of a definition that must say where its numbers come from, with its JSON path. */
public final class SourcedParts {

    /**
     * A part.
     *
     * @param path its JSON path
     * @param evidencePath the JSON path of its evidence
     * @param properties the names its evidence may be about
     * @param evidence what it says
     */
    public record Part(String path, String evidencePath, List<String> properties, List<Evidence> evidence) {}

    private final List<Part> parts = new ArrayList<>();

    private SourcedParts() {}

    /** The parts of a definition; parts of it may be missing. */
    public static List<Part> of(Definition definition) {
        SourcedParts found = new SourcedParts();
        found.parts.add(new Part(
                "$.items",
                "$.itemsEvidence",
                List.of("order", "scale", "topic", "text", "reversed"),
                definition.itemsEvidence()));
        found.walk(definition, "$");
        return found.parts;
    }

    private void walk(Record record, String path) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        if (record instanceof Sourced sourced) {
            parts.add(new Part(
                    path,
                    path + ".evidence",
                    Arrays.stream(components).map(RecordComponent::getName).toList(),
                    sourced.evidence()));
        }
        for (RecordComponent component : components) {
            Object value = value(record, component);
            String below = path + "." + component.getName();
            if (value instanceof Record inner) {
                walk(inner, below);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record inner) {
                        walk(inner, below + "[" + i + "]");
                    }
                }
            }
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record of the definition could not be read", e);
        }
    }
}
