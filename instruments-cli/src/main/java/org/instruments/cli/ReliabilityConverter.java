package org.instruments.cli;

import java.util.OptionalDouble;
import org.instruments.statistics.comparison.Origin;
import org.instruments.statistics.panel.GivenReliability;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a reliability, with a standard deviation or without. */
final class ReliabilityConverter implements ITypeConverter<GivenReliability> {
    private static final int MOST_PARTS = 2;

    @Override
    public GivenReliability convert(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length <= MOST_PARTS) {
                return new GivenReliability(
                        PlainNumber.decimal(parts[0]),
                        parts.length < MOST_PARTS
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(PlainNumber.decimal(parts[1])),
                        Origin.own("given with --reliability"));
            }
        } catch (NumberFormatException e) {
            throw wrong(text, "give a number, or two: reliability,sd");
        } catch (IllegalArgumentException e) {
            throw wrong(text, e.getMessage());
        }
        throw wrong(text, "give a number, or two: reliability,sd");
    }

    private static TypeConversionException wrong(String text, String why) {
        return new TypeConversionException("'" + text + "' is not a reliability: " + why);
    }
}
