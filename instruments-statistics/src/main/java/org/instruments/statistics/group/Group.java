package org.instruments.statistics.group;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A group of people, by what it has in common. Immutable and safe for use by many threads.
 *
 * @param parts what its people have in common, none for everybody
 */
public record Group(List<Part> parts) {
    /** Everybody. */
    public static final Group EVERYBODY = new Group(List.of());

    /**
     * A value that people have in common.
     *
     * @param column the name of the grouping column
     * @param value the value; {@code ""} for people who gave none
     */
    public record Part(String column, String value) {

        /** {@return the value as it is shown: {@code (none)} for people who gave none} */
        public String shown() {
            return value.isEmpty() ? "(none)" : value;
        }

        /** The column; never the value, which is a cell of somebody's. */
        @Override
        public String toString() {
            return "Part by " + column;
        }
    }

    /** Copies the list. */
    public Group {
        parts = List.copyOf(parts);
    }

    /** {@return the values as they are shown, {@code North, night}; {@code everybody} where there are none} */
    public String shown() {
        return parts.isEmpty() ? "everybody" : parts.stream().map(Part::shown).collect(Collectors.joining(", "));
    }
}
