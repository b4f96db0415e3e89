package org.instruments.cli.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.Figure;
import org.instruments.statistics.group.Published;
import org.jspecify.annotations.Nullable;

/** A JSON object of figures, in the order in which they are put. */
public final class FigureJson {
    private final Map<String, Object> map = new LinkedHashMap<>();
    private final Map<String, String> absent = new LinkedHashMap<>();

    /** Puts a value; nothing for null. */
    public void put(String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    /** Puts a figure; null where there is none, with the reason among those of the object. */
    public void figure(String name, Figure figure) {
        OptionalDouble value = figure.value();
        map.put(name, value.isPresent() ? Numbers.number(value.getAsDouble()) : null);
        if (figure instanceof Figure.Absent none) {
            absent.put(name, none.reason().code());
        }
    }

    /** Puts a value, or null and that it is hidden. */
    public void published(String name, Published<Long> published) {
        map.put(name, published.shown().orElse(null));
        hidden(published);
    }

    /** What is published; else that it is hidden is put. */
    public <T> Optional<T> hidden(Published<T> published) {
        if (published instanceof Published.Hidden<T> hidden) {
            map.put("hidden", hidden.why().code());
        }
        return published.shown();
    }

    /** The object, with the reasons of what is absent. */
    public Map<String, Object> map() {
        if (!absent.isEmpty()) {
            map.put("absent", absent);
        }
        return map;
    }
}
