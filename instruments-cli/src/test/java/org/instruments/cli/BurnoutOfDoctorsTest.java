package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A published table computed again, and what is said of the same answers in the wrong order or reversed twice. */
class BurnoutOfDoctorsTest {
    @TempDir
    private Path folder;

    private Ran run(String command, String instrument, DoctorsOfMumbai doctors, Object... more) throws IOException {
        Path file = Files.writeString(folder.resolve("doctors.csv"), doctors.csv());
        Object[] words = new Object[5 + more.length];
        System.arraycopy(new Object[] {command, instrument, file, "--scores", "personal,work"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        Ran ran = Ran.of(words);
        assertThat(ran.code()).isZero();
        return ran;
    }

    private double mean(String instrument, String score, DoctorsOfMumbai doctors) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(
                        run("describe", instrument, doctors, "--format", "json").out());
        for (JsonNode figures : document.path("groups").path(0).path("scores")) {
            if (figures.path("id").asText().equals(score)) {
                assertThat(figures.path("n").asInt()).isEqualTo(300);
                return figures.path("mean").asDouble();
            }
        }
        throw new AssertionError("no " + score);
    }

    /** The counts imply 103000 / 1800 and 114325 / 2100, whoever gave which answers. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_means_are_those_that_the_published_counts_imply(long seed) throws IOException {
        DoctorsOfMumbai doctors = DoctorsOfMumbai.of(seed);

        assertThat(mean("cbi-2005", "personal", doctors)).isCloseTo(103000.0 / 1800, within(1e-9));
        assertThat(mean("cbi-2005", "work", doctors)).isCloseTo(114325.0 / 2100, within(1e-9));
        assertThat(mean("cbi", "work", doctors.inTheFirstOrder())).isCloseTo(114325.0 / 2100, within(1e-9));
    }

    /** With the reversal forgotten: 52.06 in the file's own order. */
    @Test
    void an_item_reversed_before_gives_the_mean_of_a_forgotten_reversal() throws IOException {
        assertThat(mean("cbi-2005", "work", DoctorsOfMumbai.of(1).reversedBefore()))
                .isCloseTo(52.06, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_right_order_raises_no_warning(long seed) throws IOException {
        DoctorsOfMumbai doctors = DoctorsOfMumbai.of(seed);

        assertThat(run("describe", "cbi-2005", doctors).err()).isEmpty();
        assertThat(run("describe", "cbi", doctors.inTheFirstOrder()).err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_wrong_order_is_noticed_and_the_right_one_named(long seed) throws IOException {
        DoctorsOfMumbai doctors = DoctorsOfMumbai.of(seed);

        assertThat(run("describe", "cbi", doctors).errors())
                .filteredOn(line -> line.endsWith("[item-against-scale]"))
                .hasSize(2)
                .allMatch(line -> line.contains("scored as cbi-2005 none of these items would"))
                .anyMatch(line -> line.startsWith("warning: q10 correlates -0.") && line.contains("not reverse-scored"))
                .anyMatch(
                        line -> line.startsWith("warning: q13 correlates -0.") && line.contains("reverse-scored here"));
        assertThat(run("describe", "cbi-2005", doctors.inTheFirstOrder()).errors())
                .filteredOn(line -> line.endsWith("[item-against-scale]"))
                .hasSize(2)
                .allMatch(line -> line.contains("scored as cbi none of these items would"))
                .anyMatch(
                        line -> line.startsWith("warning: q10 correlates -0.") && line.contains("reverse-scored here"))
                .anyMatch(
                        line -> line.startsWith("warning: q13 correlates -0.") && line.contains("not reverse-scored"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void an_item_that_was_reversed_before_is_noticed(long seed) throws IOException {
        DoctorsOfMumbai doctors = DoctorsOfMumbai.of(seed).reversedBefore();

        assertThat(run("describe", "cbi-2005", doctors).errors())
                .singleElement()
                .asString()
                .startsWith("warning: q10 correlates -0.")
                .contains("reverse-scored here: see whether the file has it reversed already")
                .doesNotContain("another order");
    }

    @Test
    void the_report_says_it_too() throws IOException {
        Path page = folder.resolve("report.html");

        Ran ran = run("report", "cbi", DoctorsOfMumbai.of(1), "-o", page);

        assertThat(ran.errors()).hasSize(2).allMatch(line -> line.contains("cbi-2005"));
        assertThat(page).content().contains("scored as cbi-2005 none of these items would");
        run("report", "cbi-2005", DoctorsOfMumbai.of(1), "-o", page);
        assertThat(page).content().doesNotContain("none of these items would");
    }

    @Test
    void one_name_asks_for_the_bands_of_every_score_that_has_them() throws IOException {
        Ran ran = run("score", "cbi-2005", DoctorsOfMumbai.of(1), "--bands", "convention", "--keep", "none");

        assertThat(ran.out())
                .startsWith("cbi_2005_personal,cbi_2005_personal_convention,cbi_2005_work,cbi_2005_work_convention\n");
        assertThat(ran.out().lines().skip(1))
                .hasSize(300)
                .allMatch(line -> line.matches(
                        "[0-9.]+,(none-or-low|moderate|high|severe),[0-9.]+,(none-or-low|moderate|high|severe)"));
    }
}
