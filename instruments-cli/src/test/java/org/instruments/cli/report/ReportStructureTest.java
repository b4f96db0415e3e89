package org.instruments.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page has, whatever is on it. */
class ReportStructureTest {
    static List<String> samples() {
        return List.copyOf(Samples.all().keySet());
    }

    private static String page(String sample) {
        return Samples.page(Samples.all().get(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headings_go_down_one_level_at_a_time(String sample) {
        List<String> levels = new PageText(page(sample)).all("<h([1-6])[ >]");

        assertThat(levels).first().isEqualTo("1");
        assertThat(levels.stream().filter("1"::equals)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Integer.parseInt(levels.get(i))).isLessThanOrEqualTo(Integer.parseInt(levels.get(i - 1)) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_has_a_language_a_title_landmarks_and_a_way_past_the_contents(String sample) {
        String page = page(sample);

        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        for (String element : List.of("title", "header", "nav", "main", "footer")) {
            assertThat(new PageText(page.replaceAll("(?s)<svg.*?</svg>", "")).all("<" + element + "[ >]"))
                    .as(element)
                    .hasSize(1);
        }
        assertThat(page).contains("<a class=\"skip\" href=\"#stand-out\">");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothing_is_loaded_and_nothing_runs(String sample) {
        String page = page(sample);

        assertThat(page)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("http:", "https:", "src=", "@import", "url(", "<link", "<img", "javascript:")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
        assertThat(new PageText(page).all("href=\"([^\"]*)\"")).allMatch(target -> target.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_link_leads_somewhere_and_no_two_places_have_one_name(String sample) {
        PageText page = new PageText(page(sample));
        List<String> places = page.all(" id=\"([^\"]*)\"");

        assertThat(new HashSet<>(places)).hasSameSizeAs(places);
        assertThat(places).containsAll(page.all("href=\"#([^\"]*)\""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_drawing_is_an_image_with_a_name(String sample) {
        assertThat(new PageText(page(sample)).elements("svg"))
                .allSatisfy(drawing -> assertThat(drawing)
                        .satisfiesAnyOf(
                                svg -> assertThat(svg).contains("role=\"img\"").containsPattern("<title>[^<]+</title>"),
                                svg -> assertThat(svg).contains("aria-hidden=\"true\"", "width=\"0\"")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_table_has_a_caption_and_says_what_its_headings_are_of(String sample) {
        PageText page = new PageText(page(sample));

        assertThat(page.elements("table"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table).containsPattern("<caption>.+</caption>"));
        assertThat(page.all("<th( [^>]*)?>")).allMatch(heading -> heading.contains("scope="));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_same_content_gives_the_same_page(String sample) {
        assertThat(page(sample)).isEqualTo(page(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_figure_is_not_a_number(String sample) {
        assertThat(page(sample)).doesNotContain("NaN", "Infinity", "null", "Optional[");
    }
}
