package org.instruments.cli;

import org.instruments.MinimumAnswered;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many items must be answered, as the command line has it. */
final class MinimumConverter implements ITypeConverter<MinimumAnswered> {

    @Override
    public MinimumAnswered convert(String text) {
        return MinimumAnswered.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not a minimum; there are: all, half, or a whole number of 1 or more"));
    }
}
