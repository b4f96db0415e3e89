package org.instruments.cli;

import java.util.Locale;

/** A format of figures. */
enum FigureFormat {
    TABLE,
    CSV,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the words of the command line. */
    static final class Converter extends ChoiceConverter<FigureFormat> {
        Converter() {
            super(values());
        }
    }
}
