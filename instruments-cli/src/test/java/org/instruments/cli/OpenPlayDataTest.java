package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real answers: SWEMWBS in waves 1 to 3 of the Open Play study, doi.org/10.5281/zenodo.17536656 (CC0 1.0). The expected
 * figures were computed from that file in R, apart from this project; SDs are of samples (n - 1).. Where the file is not
 * there the test is skipped and says so.
 */
class OpenPlayDataTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 1835, 23.23215, 5.053104, 21.41994, 4.230231, 691, 1014, 130",
        "2, 1187, 23.13142, 5.219749, 21.36817, 4.271096, 442, 654, 91",
        "3, 1095, 23.34521, 5.166294, 21.54015, 4.291257, 383, 626, 86"
    })
    void the_figures_of_each_wave_are_those_computed_in_r(
            String wave,
            int n,
            double rawMean,
            double rawSd,
            double metricMean,
            double metricSd,
            long low,
            long medium,
            long high)
            throws IOException {
        Optional<OpenPlay> data = OpenPlay.find();
        assumeTrue(data.isPresent(), "the open data is not there; name its folder with -Dinstruments.data");
        Path scores = folder.resolve("scores.csv");
        Ran ran = Ran.of(
                "score",
                "swemwbs",
                data.get().file(),
                "-o",
                scores,
                "--items",
                OpenPlay.ITEMS,
                "--bands",
                "ng-fat-2017");
        assertThat(ran).isEqualTo(new Ran(0, "", ""));

        List<String[]> rows = Files.readAllLines(scores).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(wave) && !cells[1].isEmpty())
                .toList();
        List<Double> raw = rows.stream().map(cells -> Double.valueOf(cells[1])).toList();
        List<Double> metric =
                rows.stream().map(cells -> Double.valueOf(cells[2])).toList();

        assertThat(rows).hasSize(n);
        assertThat(mean(raw)).isCloseTo(rawMean, within(0.5e-5));
        assertThat(sd(raw)).isCloseTo(rawSd, within(0.5e-6));
        assertThat(mean(metric)).isCloseTo(metricMean, within(0.5e-5));
        assertThat(sd(metric)).isCloseTo(metricSd, within(0.5e-6));
        assertThat(Stream.of("low", "medium", "high")
                        .map(band -> rows.stream()
                                .filter(cells -> cells[3].equals(band))
                                .count()))
                .containsExactly(low, medium, high);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double sd(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }
}
