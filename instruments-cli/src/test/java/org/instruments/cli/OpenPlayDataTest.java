package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real answers: SWEMWBS in waves 1 to 3 of the Open Play study, doi.org/10.5281/zenodo.17536656 (CC0 1.0). The expected
 * figures were computed from that file in R, apart from this project; SDs are of samples (n - 1).
 *
 * <p>The file is not part of the project. It is looked for below the folder that the system property {@code
 * instruments.data} names, or else below {@code shared/data} beside the project; where it is absent the test is skipped.
 */
class OpenPlayDataTest {
    private static final String FILE = "swemwbs-waves-1-3.csv";

    /** The file's columns are not in the order of the questionnaire. */
    private static final String ITEM_ORDER = "wemwbs_1,wemwbs_6,wemwbs_2,wemwbs_7,wemwbs_3,wemwbs_4,wemwbs_5";

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
        Path scores = folder.resolve("scores.csv");
        Ran ran = Ran.of("score", "swemwbs", data(), "-o", scores, "--items", ITEM_ORDER, "--bands", "ng-fat-2017");
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

    private static Path data() throws IOException {
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(System.getProperty("instruments.data"))
                .map(Path::of)
                .ifPresent(folders::add);
        folders.add(Path.of("..", "..", "shared", "data"));
        for (Path candidate : folders) {
            if (Files.isDirectory(candidate)) {
                try (Stream<Path> files = Files.walk(candidate)) {
                    Optional<Path> file =
                            files.filter(path -> path.endsWith(FILE)).findFirst();
                    if (file.isPresent()) {
                        return file.get();
                    }
                }
            }
        }
        System.err.println("SKIPPED: no " + FILE + " (doi.org/10.5281/zenodo.17536656); name its folder with"
                + " -Dinstruments.data=…");
        return abort("no " + FILE);
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
