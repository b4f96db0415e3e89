package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report of an example file, of whatever instrument there is. */
class ReportOfEachInstrumentTest {
    @TempDir
    private Path folder;

    /** The words of the page, without drawings. */
    private String page(Instrument instrument) throws IOException {
        Path page = folder.resolve(instrument.id() + ".html");
        Ran ran = Ran.of(
                "report",
                instrument.id(),
                Modules.ROOT.resolve("examples").resolve(instrument.id() + ".csv"),
                "-o",
                page);
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        return Files.readString(page)
                .replaceAll("(?s)<(style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("org.instruments.Instruments#all")
    void it_names_every_score_and_no_number_is_longer_than_people_read(Instrument instrument) throws IOException {
        String page = page(instrument);

        List<String> titles = new ArrayList<>();
        instrument.definition().scores().forEach(score -> titles.add(escaped(score.title())));
        assertThat(page).contains(titles);
        assertThat(Pattern.compile("(?<![0-9./])[0-9]{1,3}\\.[0-9]{5,}(?![0-9./])")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;");
    }

    @Test
    void the_caution_about_bands_stands_beside_each_score_that_has_them() throws IOException {
        String page = page(Instruments.get("cbi"));

        assertThat(page.split("not of the authors: they give norms and no severity bands", -1))
                .hasSize(1 + 3);
        assertThat(page)
                .contains("(from 50 to below 75)", "(from 100)", "The worst mean is that of", "; high is worse)");
    }

    @Test
    void what_only_several_items_have_is_left_out_where_every_score_is_one() throws IOException {
        assertThat(page(Instruments.get("ons4")))
                .contains("very low, to 1:", "very high, from 9:")
                .doesNotContain("Cronbach", "too few items");
        assertThat(page(Instruments.get("brief-cope"))).contains("Cronbach");
    }

    @Test
    void the_description_has_no_reliability_of_single_items() {
        Ran of = Ran.of("describe", "ons4", Modules.ROOT.resolve("examples/ons4.csv"));

        assertThat(of.code()).isZero();
        assertThat(of.out()).doesNotContain("reliability", "too-few-items").contains("share in bands of ons");
    }
}
