package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each row of {@code docs/reproductions.md} is a test, and the page is what they give; {@code -Dinstruments.write=true}
 * writes it anew.
 */
class ReproductionsTest {
    private static final Path PAGE = Path.of("..", "docs", "reproductions.md");
    private static final String FROZEN_FROM = "<!-- from here: only with the data -->";
    private static final String FROZEN_TO = "<!-- to here -->";

    private final Optional<OpenPlay> openPlay = OpenPlay.find();

    @TestFactory
    Stream<DynamicTest> a_published_figure_comes_out() {
        return always().stream().map(ReproductionsTest::test);
    }

    @TestFactory
    Stream<DynamicTest> a_figure_of_the_open_data_comes_out() {
        if (openPlay.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "skipped: the open data is not there; name its folder with -Dinstruments.data",
                    () -> assumeTrue(
                            false,
                            "the open data is not there; the rows of the page are those of the last run"
                                    + " that had it")));
        }
        return ofOpenPlay(openPlay.get()).stream().map(ReproductionsTest::test);
    }

    @Test
    void the_page_is_what_these_tests_give() throws IOException {
        String page = page();
        if (Boolean.getBoolean("instruments.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    private static DynamicTest test(Reproduction row) {
        return DynamicTest.dynamicTest(
                row.toString(), () -> assertThat(row.agrees()).as(row.row()).isTrue());
    }

    private static List<Reproduction> always() {
        List<Reproduction> rows = new ArrayList<>(Reproductions.ghqDistribution());
        rows.addAll(Reproductions.w2());
        rows.addAll(Reproductions.wrqolTotal());
        return rows;
    }

    private static List<Reproduction> ofOpenPlay(OpenPlay data) {
        List<Reproduction> rows = new ArrayList<>(Reproductions.openPlay(data));
        rows.addAll(Reproductions.rawIsNotMetric(data));
        return rows;
    }

    private String page() throws IOException {
        return """
                # Reproductions

                Published figures beside what this library computes from the same data. "Difference" is after rounding to the printed digits. This page is generated, and each row is a test (`ReproductionsTest`).

                ## SWEMWBS: Open Play, waves 1 to 3

                Complete forms of the Open Play study, doi 10.5281/zenodo.17536656, CC0 1.0 with a clause against re-identification. The printed figures were computed independently in R; SDs with n - 1.
                The data is not part of the project. Name the folder that has `open-play/swemwbs-waves-1-3.csv` with `-Dinstruments.data=FOLDER`: the rows are then computed again. Without it they are those of the last run that had it, and the test says that it skipped them.

                The last three rows show the trap of comparing a raw mean with a norm of the metric score: the same people differ by about 1.8 points.

                """
                + FROZEN_FROM
                + "\n"
                + openPlayRows()
                + FROZEN_TO
                + """


                ## GHQ-12: a published distribution

                29,187 people by their bimodal score, Health and Quality of Life Outcomes 14:134 (PMC5028925), table 2. For each score a form that has it is scored and counted as often as printed.

                """
                + table(Reproductions.ghqDistribution())
                + """

                ## HSE Management Standards Indicator Tool: check set W2

                Respondents k = 1 to 8 answer item o with option ((7k + 3o) mod 5) + 1, coding `1..5`; group means of the seven scales.

                """
                + table(Reproductions.w2())
                + """

                ## WRQoL: the factors add to the total

                Night workers of Paris hospitals, n 1,387, doi 10.1371/journal.pone.0265724, table 2: the published means of the six factors, added, against the published mean of the total. It shows that the published total is a sum of all 23 items.

                """
                + table(Reproductions.wrqolTotal());
    }

    private String openPlayRows() throws IOException {
        if (openPlay.isPresent()) {
            return table(ofOpenPlay(openPlay.get()));
        }
        String page = Files.readString(PAGE);
        return page.substring(page.indexOf(FROZEN_FROM) + FROZEN_FROM.length() + 1, page.indexOf(FROZEN_TO));
    }

    private static String table(List<Reproduction> rows) {
        StringBuilder table = new StringBuilder("| figure | published | computed | difference |\n|---|---|---|---|\n");
        rows.forEach(row -> table.append(row.row()).append('\n'));
        return table.toString();
    }
}
