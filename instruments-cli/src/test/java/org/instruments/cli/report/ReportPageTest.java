package org.instruments.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.Tallying;
import org.instruments.statistics.norm.Benchmarks;
import org.instruments.statistics.norm.Norms;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final Instrument HSE = Instruments.get("hse-msit");

    private static PageText page(Sample sample) {
        return page(sample.content());
    }

    private static PageText page(ReportContent content) {
        return new PageText(Samples.page(content));
    }

    private static List<String> names(PageText page, String id) {
        String section = page.all("<section id=\"" + id + "\".*?</section>").get(0);
        return new PageText(section).all("<th scope=\"row\"[^>]*><bdi>(.*?)</bdi>");
    }

    /** People of one group each, every one of whom has these scores on all scales, 1 worst and 5 best. */
    private static GroupTallies people(String group, int... scores) {
        GroupTallies tallies = new GroupTallies(Tallying.of(HSE, ScoreOptions.withDefaults()), List.of("team"));
        add(tallies, group, scores);
        return tallies;
    }

    private static void add(GroupTallies tallies, String group, int... scores) {
        for (int score : scores) {
            int[] positions = HSE.items().stream()
                    .mapToInt(item -> item.isReversed() ? 5 - score : score - 1)
                    .toArray();
            tallies.of(List.of(group)).orElseThrow().add(Positions.of(positions));
        }
    }

    private static int[] times(int number, int... scores) {
        return IntStream.range(0, number * scores.length)
                .map(i -> scores[i % scores.length])
                .toArray();
    }

    private static Sample sample(GroupTallies tallies) {
        return Samples.sample(HSE, tallies, DescribeOptions.withDefaults());
    }

    @Test
    void a_mean_and_its_interval_stand_where_their_values_are() {
        PageText page = page(sample(people("A", times(6, 2, 4))));

        // mean 3; SD sqrt(12/11); t of 11 degrees 2.200985: 3 +- 0.663622, on an axis from 2 to 4 between 4 % and 96 %
        String line = page.lines("Demands").get(0);
        assertThat(line)
                .contains("href=\"#dot\" x=\"50.0%\"")
                .contains("x1=\"19.47%\" x2=\"80.53%\" y1=\"12\" y2=\"12\"");
        assertThat(PageText.words(line)).endsWith("12 3.00 2.34 to 3.66");
    }

    @Test
    void a_benchmark_mean_stands_where_it_is() {
        PageText page =
                page(sample(people("A", times(6, 2, 4))).with(Benchmarks.of(HSE).current()));

        // the means 3 and the benchmarks up to 4.16 need more than half of 1 to 5: demands 3.25 is at 4 + 92 * 2.25 / 4
        assertThat(page.lines("Demands").get(0))
                .contains("href=\"#diamond\" x=\"55.75%\"", "href=\"#dot\" x=\"50.0%\"");
        assertThat(PageText.words(page.lines("Demands").get(0))).endsWith("3.25 \u22120.25");
    }

    @Test
    void everybody_alike_has_a_mean_without_an_interval_and_it_is_said_why() {
        String line = page(sample(people("A", times(12, 3)))).lines("Demands").get(0);

        assertThat(line).contains("href=\"#dot\"").doesNotContain("class=\"whisker\"");
        assertThat(PageText.words(line)).endsWith("12 3.00 everybody has the same value");
    }

    @Test
    void scores_are_sorted_by_their_difference_from_the_benchmark() {
        PageText page =
                page(sample(people("A", times(6, 2, 4))).with(Benchmarks.of(HSE).current()));

        // all means are 3: the higher the benchmark, the weaker
        assertThat(names(page, "scores"))
                .containsExactly(
                        "Role", "Relationships", "Peer support", "Managers' support", "Control", "Change", "Demands");
    }

    @Test
    void means_without_bands_have_no_lights() {
        assertThat(Samples.page(Samples.hse())).doesNotContain("class=\"light-").doesNotContain("class=\"light\"");
    }

    @Test
    void lights_have_a_name_a_meaning_and_their_edition_beside_them() {
        PageText page =
                page(sample(people("A", times(6, 2, 4))).with(Benchmarks.of(HSE).get("analysis-tool-15.3")));

        // demands 3: from 2.9387, the 20th percentile, to below 3.1024, the 50th; change 3: from 2.7910 to below 3.0428
        assertThat(PageText.words(page.lines("Demands").get(0))).endsWith("Yellow: clear need for improvement");
        assertThat(PageText.words(page.lines("Role").get(0))).endsWith("Red: urgent action needed");
        assertThat(page.lines("Demands").get(0)).contains("class=\"light-yellow\" href=\"#light-shape-1\"");
        assertThat(page.section("scores"))
                .contains("edition analysis-tool-15.3, superseded, single source")
                .contains("never for one person");
        assertThat(page.section("stand-out"))
                .contains("Yellow by the edition analysis-tool-15.3 (single source): Demands and Change.");
    }

    @Test
    void names_of_people_are_text_and_never_part_of_the_page() {
        String page = Samples.page(Samples.names());

        assertThat(page)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<b>")
                .contains("<bdi>&lt;script&gt;alert('x')&lt;/script&gt; &amp; \"sons\"</bdi>")
                .contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>")
                .contains("<bdi>" + Samples.LONG_NAME + "</bdi>")
                .contains("<bdi>(none)</bdi>");
    }

    @Test
    void a_hidden_group_has_no_figure_and_no_drawing() {
        PageText page = page(Samples.hse());

        // seven scores and an alert
        assertThat(page.lines("Night")).hasSize(8).allSatisfy(line -> {
            assertThat(line).doesNotContain("<svg");
            assertThat(PageText.words(line)).isEqualTo("Night < 10 people: hidden");
        });
        assertThat(page.lines("East")).hasSize(8).allSatisfy(line -> {
            assertThat(line).doesNotContain("<svg");
            assertThat(PageText.words(line)).isEqualTo("East hidden");
        });
        assertThat(page.section("groups-1")).contains("Not or not wholly shown: East and Night.", "by subtraction");
    }

    @Test
    void where_nobody_is_shown_no_number_tells_how_many_there_are() {
        String page = PageText.words(Samples.page(Samples.nobody()));

        assertThat(page)
                .contains("fewer than 10 people: nothing is shown")
                .doesNotContain("Response rate", "rows were read", "Bullying is reported")
                .contains("Alert bullying: how many gave such an answer is not shown");
        assertThat(Samples.page(Samples.nobody())).doesNotContain("class=\"strip\"");
    }

    @Test
    void an_alert_is_raised_by_those_who_gave_such_an_answer_only() {
        // option 2 of item 21, sometimes, is score 4 - 1 = 3 after reversal: score 3 raises, 5 does not
        PageText some = page(sample(people("A", times(6, 3, 5))));
        PageText none = page(sample(people("A", times(12, 5))));

        assertThat(some.section("alerts")).contains("Attention.", "6 of 12 people (50.0 %) gave such an answer.");
        assertThat(none.section("alerts"))
                .contains("Alert bullying: nobody of the 12 who answered gave such an answer.")
                .doesNotContain("Bullying is reported");
        assertThat(none.section("stand-out")).doesNotContain("Bullying");
    }

    @Test
    void a_group_stands_out_whose_interval_does_not_reach_the_mean_of_all_others() {
        GroupTallies tallies = people("Low", times(10, 1, 2));
        add(tallies, "Middle", times(10, 1, 5));
        add(tallies, "High", times(10, 4, 5));

        // Low 1.5 and High 4.5 are narrow; Middle is 3, the mean of the others too
        String stands = page(sample(tallies)).section("stand-out");
        assertThat(stands)
                .contains("worse than the mean of everybody else with the whole 95 % interval: Low (")
                .contains("better than the mean of everybody else with the whole 95 % interval: High (")
                .doesNotContain("Middle")
                // 3 groups on 7 scores; 21 * 0.025
                .contains("Of 21 comparisons about 1 or none would come out so by chance.");
    }

    @Test
    void without_a_benchmark_the_weakest_score_is_named_with_caution() {
        String stands = page(Samples.names()).section("stand-out");

        assertThat(stands).contains("The weakest mean is that of", "need not be the one to act on first");
    }

    @Test
    void a_lowered_minimum_is_warned_of() {
        String page = Samples.page(Samples.anySize());

        assertThat(PageText.words(page))
                .contains("Warning. Figures of groups of any size are shown (minimum group 1)")
                .contains("1: figures of groups of any size are shown")
                .doesNotContain("people: hidden");
    }

    @Test
    void the_response_rate_is_said_where_given() {
        String page = PageText.words(Samples.page(Samples.hse()));

        // 110 of 180 is 61.1 %, above 60
        assertThat(page)
                .contains(
                        "Response rate: 110 of 180 people invited, 61.1 %, which the instrument’s guide calls “desirable”.");
        assertThat(PageText.words(Samples.page(Samples.oneGroup()))).doesNotContain("Response rate");
    }

    @Test
    void warnings_come_with_what_was_seen_and_what_to_try() {
        assertThat(page(Samples.hseWithLights()).section("warnings"))
                .contains("The answers to q3 go together", "Look whether the file", "[item-against-scale]");
    }

    @Test
    void the_method_names_all_that_a_reader_needs_to_do_it_again() {
        assertThat(page(Samples.hse()).section("method"))
                .contains("hse-msit@1.0.0", HSE.fingerprint(), "Coding of answers 1..5", "mean of person scores")
                .contains("95 % confidence", "type 7", "10 people. Figures of fewer are not shown", "instruments 0.0.0")
                .contains("Used for benchmark sit-2023. Trust: C, single source.")
                .contains("Used for alert bullying and names of response rates. Trust: A, read in the original.");
        assertThat(Samples.page(Samples.hse()))
                .contains(HSE.definition().rights().attribution())
                .contains("neither made nor checked nor approved by them");
    }

    @Test
    void a_norm_and_a_benchmark_look_different() {
        PageText page = page(sample(people("A", times(6, 2, 4)))
                .with(Benchmarks.of(HSE).current())
                .withNorms(List.of(Norms.of(HSE).get("ucu-2012-relationships"))));

        // the axis is that of 1 to 5: benchmark 4.11, norm 3.53; 4 + 92 * 3.11 / 4 and 4 + 92 * 2.53 / 4
        assertThat(page.lines("Relationships").get(0))
                .contains("href=\"#diamond\" x=\"75.53%\"", "href=\"#triangle\" x=\"62.19%\"");
        // 3 - 3.53, SE 0.301511 and t of 11 degrees 2.200985, the norm's mean taken as exact: -0.53 +- 0.663622
        assertThat(PageText.words(page.lines("Relationships: UCU 2012, higher education, 2012")
                        .get(0)))
                .endsWith("3.53 not published not published \u22120.53 \u22121.19 to +0.13 C, single source");
        assertThat(page.section("stand-out")).contains("Not told apart from the norm");
    }

    @Test
    void a_score_with_bands_has_a_histogram_with_shares() {
        PageText page = page(Samples.swemwbs());

        assertThat(page.section("distribution"))
                .contains("low, to 19.5:", "medium, above 19.5 to below 27.5:", "high, from 27.5:")
                .contains("norm 23.7: Health Survey for England 2010-13, men")
                .contains("one of the two means is misprinted");
        // axis of 7 to 35 between 7 % and 96 %: 7 + 89 * 12.5 / 28 and 7 + 89 * 20.5 / 28
        assertThat(Samples.page(Samples.swemwbs()))
                .contains("<line class=\"limit\" x1=\"46.73%\"", "<line class=\"limit\" x1=\"72.16%\"");
    }

    @Test
    void a_raw_score_is_not_drawn_beside_its_conversion() {
        PageText page = page(Samples.swemwbs());

        assertThat(page.elements("h3")).noneMatch(heading -> heading.contains("Raw"));
        assertThat(page.section("figures")).contains("Raw score (raw)", "Metric score (metric)");
    }

    @Test
    void scores_of_differing_ranges_make_a_profile_without_their_other_forms() {
        assertThat(names(page(Samples.wrqol()), "scores"))
                .startsWith("General Well-Being (sum)")
                .contains("Total (sum of items 1 to 23)", "Overall (item 24 alone)")
                .noneMatch(name -> name.contains("(item mean)"));
    }

    @Test
    void a_profile_places_a_mean_on_the_range_of_its_score() {
        Instrument wrqol = Instruments.get("wrqol");
        GroupTallies tallies = new GroupTallies(Tallying.of(wrqol, ScoreOptions.withDefaults()), List.of());
        for (int person = 0; person < 12; person++) {
            int better = 1 + person % 2 * 2;
            int[] positions = wrqol.items().stream()
                    .mapToInt(item -> item.isReversed() ? 4 - better : better)
                    .toArray();
            tallies.of(List.of()).orElseThrow().add(Positions.of(positions));
        }
        String line = page(Samples.sample(wrqol, tallies, DescribeOptions.withDefaults()))
                .lines("General Well-Being (sum)")
                .get(0);

        // items of 2 and 4: mean 18 of 6 to 30, in the middle
        assertThat(line).contains("href=\"#dot\" x=\"50.0%\"");
        assertThat(PageText.words(line)).contains("18.00").endsWith("6 to 30");
    }

    @Test
    void of_several_cut_points_one_must_be_chosen() {
        PageText none = page(Samples.ghq());
        PageText chosen = page(Samples.ghqWithCutPoint());

        assertThat(none.section("distribution"))
                .contains("Choose one with --bands: health-survey-england (", "likert-12 (");
        assertThat(none.elements("figure")).isEmpty();
        assertThat(chosen.elements("figure")).hasSize(1);
        assertThat(chosen.section("distribution"))
                .doesNotContain("--bands")
                .contains("B case, from 4:", "16 % in case of health-survey-england");
    }

    @Test
    void bands_of_any_number_are_told_apart_by_letters() {
        assertThat(page(Samples.own()).section("distribution"))
                .contains("A none, below 1:", "D few, from 3 to 4:", "E some, above 4 to below 6:", "G all, from 8:");
    }

    @Test
    void change_over_time_is_unpaired_and_said_so() {
        GroupTallies before = people("A", times(6, 2, 4));
        GroupTallies now = people("A", times(6, 3, 5));
        Sample last = sample(now);
        PageText page = page(last.withTimes(List.of(
                new ReportContent.TimePoint("2025", sample(before).described().description()),
                new ReportContent.TimePoint("2026", last.described().description()))));

        // both SE 0.301511, so of the difference 0.426401; t of 22 degrees 2.073873: 1 +- 0.884302
        assertThat(page.section("change")).contains("(unpaired; Welch’s interval of a difference)");
        assertThat(PageText.words(page.lines("2026").get(0))).endsWith("12 4.00 3.34 to 4.66 +1.00 +0.12 to +1.88");
        assertThat(page.section("stand-out"))
                .contains("Better than in 2025 with the whole 95 % interval of the difference: Demands (+1.00)");
    }

    @Test
    void pooled_answers_have_means_without_intervals() {
        PageText page = page(Samples.pooled());

        assertThat(PageText.words(page.lines("Demands").get(0))).contains("not for pooled answers");
        assertThat(page.section("method")).contains("all answers pooled");
    }

    @Test
    void no_wording_of_items_is_on_the_page() {
        String page = Samples.page(Samples.hse());

        assertThat(HSE.items()).allSatisfy(item -> assertThat(page).doesNotContain(item.text()));
    }
}
