package org.instruments.cli;

import org.instruments.statistics.Sample;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads published figures: mean, standard deviation and number of people. */
final class SampleConverter implements ITypeConverter<Sample> {
    private static final int PARTS = 3;

    @Override
    public Sample convert(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != PARTS) {
            throw wrong(text, "give three numbers: mean,sd,n");
        }
        double mean;
        double sd;
        long n;
        try {
            mean = PlainNumber.decimal(parts[0]);
            sd = PlainNumber.decimal(parts[1]);
            n = PlainNumber.whole(parts[2]);
        } catch (NumberFormatException e) {
            throw wrong(text, "mean and sd are plain decimals such as 23.5, n is a whole number");
        }
        try {
            return new Sample(n, mean, sd);
        } catch (IllegalArgumentException e) {
            throw wrong(text, e.getMessage());
        }
    }

    private static TypeConversionException wrong(String text, String why) {
        return new TypeConversionException("'" + text + "' is not mean,sd,n: " + why);
    }
}
