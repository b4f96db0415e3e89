package org.instruments.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What R says of the same data, to nine digits; {@code comparison.R} beside the files has the data and the calls. */
class ReferenceValuesTest {
    private static final double DIGITS = 1e-9;

    @ParameterizedTest
    @CsvFileSource(resources = "welch.csv", useHeadersInDisplayName = true)
    void welch_is_that_of_r(ArgumentsAccessor row) {
        Sample from = new Sample(row.getLong(1), row.getDouble(2), row.getDouble(3));
        Sample to = new Sample(row.getLong(4), row.getDouble(5), row.getDouble(6));

        MeanDifference found = MeanDifference.of(from, to, row.getDouble(7));

        same(found.standardError(), row.getDouble(8));
        same(found.t(), row.getDouble(9));
        same(found.degreesOfFreedom(), row.getDouble(10));
        same(found.p(), row.getDouble(11));
        same(found.interval(), row.getDouble(7), row.getDouble(12), row.getDouble(13));
        same(found.cohensD(), row.getDouble(14));
        same(found.hedgesG(), row.getDouble(15));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "one-sample.csv", useHeadersInDisplayName = true)
    void a_mean_against_a_fixed_one_is_that_of_r(ArgumentsAccessor row) {
        Sample group = new Sample(row.getLong(1), row.getDouble(2), row.getDouble(3));

        MeanAgainstFixed found = MeanAgainstFixed.of(row.getDouble(4), group, row.getDouble(5));

        same(found.standardError(), row.getDouble(6));
        same(found.t(), row.getDouble(7));
        same(found.degreesOfFreedom(), row.getDouble(8));
        same(found.p(), row.getDouble(9));
        same(found.interval(), row.getDouble(5), row.getDouble(10), row.getDouble(11));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "paired.csv", useHeadersInDisplayName = true)
    void pairs_are_those_of_r(ArgumentsAccessor row) {
        PairedDifference found =
                PairedDifference.of(values(row.getString(1)), values(row.getString(2)), row.getDouble(3));

        same(found.standardError(), row.getDouble(4));
        same(found.t(), row.getDouble(5));
        same(found.degreesOfFreedom(), row.getDouble(6));
        same(found.p(), row.getDouble(7));
        same(found.interval(), row.getDouble(3), row.getDouble(8), row.getDouble(9));
        same(found.sdOfDifferences(), row.getDouble(10));
        same(found.correlation(), row.getDouble(11));
        same(found.dz(), row.getDouble(12));
        same(found.dav(), row.getDouble(13));
    }

    private static double[] values(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void same(Figure found, double expected) {
        same(found.value().orElseThrow(), expected);
    }

    private static void same(Interval found, double level, double low, double high) {
        assertThat(found.level()).isEqualTo(level);
        same(found.low(), low);
        same(found.high(), high);
    }

    private static void same(double found, double expected) {
        Offset<Double> digits = within(DIGITS * Math.abs(expected));
        assertThat(found).isCloseTo(expected, digits);
    }
}
