package org.instruments.cli.columns;

import java.util.Map;
import java.util.Optional;
import org.instruments.Instrument;

/**
 * The columns of an instrument that are looked for in a header.
 *
 * @param instrument what was answered
 * @param naming the names of item columns; empty for the default ones
 * @param attributes the names of attribute columns, by attribute id, where they are not the attribute's own
 * @param wanted which items
 */
public record SoughtColumns(
        Instrument instrument, Optional<ItemNaming> naming, Map<String, String> attributes, WantedItems wanted) {

    /** Copies the map. */
    public SoughtColumns {
        attributes = Map.copyOf(attributes);
    }
}
