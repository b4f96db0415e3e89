package org.instruments.cli.columns;

import java.util.Locale;

/** When two names are one: in any case, with {@code -} and {@code _} equal. */
public final class ColumnName {
    private ColumnName() {}

    /** The form in which names that are one are equal. */
    public static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
