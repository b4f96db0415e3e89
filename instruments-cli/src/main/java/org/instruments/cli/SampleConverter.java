package org.instruments.cli;

import java.math.BigDecimal;
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
            mean = new BigDecimal(parts[0].strip()).doubleValue();
            sd = new BigDecimal(parts[1].strip()).doubleValue();
            n = Long.parseLong(parts[2].strip());
        } catch (NumberFormatException e) {
            throw wrong(text, "mean and sd are numbers, n is a whole number");
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
