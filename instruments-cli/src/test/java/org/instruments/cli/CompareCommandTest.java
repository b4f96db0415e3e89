package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
    private static final String HEADER = "team,q1,q2,q3,q4,q5,q6,q7\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** A line for each of so many people, of whom one gives 1 to all items, the next 2, and so on: raw 7 14 21 28 35 7 14 … */
    private static String rows(String team, int people) {
        StringBuilder rows = new StringBuilder();
        for (int person = 0; person < people; person++) {
            rows.append(team)
                    .append((",%d".formatted(1 + person % 5)).repeat(7))
                    .append('\n');
        }
        return rows.toString();
    }

    static JsonNode json(Object... call) throws IOException {
        List<Object> words = new ArrayList<>(Arrays.asList(call));
        words.addAll(List.of("--format", "json"));
        Ran ran = Ran.of(words.toArray());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return JsonMapper.builder().build().readTree(ran.out());
    }

    static JsonNode score(JsonNode document, int comparison, int score) {
        return document.at("/comparisons/" + comparison + "/scores/" + score);
    }

    /** The published comparisons of May-July 2020 with November 2020-January 2021, as they were worked out from the figures. */
    @ParameterizedTest
    @CsvSource({
        "swemwbs, metric, '21.34,3.59,3425', '20.44,3.42,3499', -0.9, 0.0842955, 0.5e-7, -1.065245, -0.734755, -10.6767, 0.5e-4,"
                + " 6888.4, -0.256767, -0.256739",
        "wrqol, total, '77.98,15.38,3425', '75.59,15.57,3499', -2.39, 0.371952, 0.5e-6, -3.119139, -1.660860, -6.42556, 0.5e-5,"
                + " 6921.4, -0.154430, -0.154413"
    })
    void published_figures_less_others(
            String instrument,
            String score,
            String from,
            String against,
            double difference,
            double se,
            double seDigits,
            double low,
            double high,
            double t,
            double tDigits,
            double df,
            double d,
            double g)
            throws IOException {
        JsonNode figures =
                score(json("compare", instrument, "--scores", score, "--from", from, "--against", against), 0, 0);

        assertThat(figures.get("id").textValue()).isEqualTo(score);
        assertThat(figures.get("difference").doubleValue()).isEqualTo(difference);
        assertThat(figures.get("se").doubleValue()).isCloseTo(se, within(seDigits));
        // the last digit of one of the four ends is cut, not rounded, where it was worked out
        assertThat(figures.get("low").doubleValue()).isCloseTo(low, within(1e-6));
        assertThat(figures.get("high").doubleValue()).isCloseTo(high, within(1e-6));
        assertThat(figures.get("t").doubleValue()).isCloseTo(t, within(tDigits));
        assertThat(figures.get("df").doubleValue()).isCloseTo(df, within(0.05));
        assertThat(figures.get("cohensD").doubleValue()).isCloseTo(d, within(0.5e-6));
        assertThat(figures.get("hedgesG").doubleValue()).isCloseTo(g, within(0.5e-6));
    }

    @Test
    void the_table_says_what_is_subtracted_from_what() {
        Ran ran = Ran.of(
                "compare",
                "swemwbs",
                "--scores",
                "metric",
                "--from",
                "21.34,3.59,3425",
                "--against",
                "20.44,3.42,3499");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines())
                .startsWith(
                        "swemwbs@1.0.0, Short Warwick-Edinburgh Mental Wellbeing Scale",
                        "figures of --against less figures of --from",
                        "above 0: the mean of the one named first is higher",
                        "",
                        "metric: Metric score, 7 to 35, high is better",
                        "                           n     mean      SD",
                        "  figures of --from     3425  21.3400  3.5900",
                        "  figures of --against  3499  20.4400  3.4200")
                .contains(
                        "  figures of --against less figures of --from     -0.9000  0.0843  -1.0652 to -0.7348  -10.6767"
                                + "  6888.4  < 0.0001    -0.2568    -0.2567");
        assertThat(ran.out()).doesNotContain("people", "coding");
    }

    @Test
    void without_a_file_no_score_need_be_named() throws IOException {
        JsonNode document = json("compare", "swemwbs", "--from", "21.34,3.59,3425", "--against", "20.44,3.42,3499");

        assertThat(score(document, 0, 0).has("id")).isFalse();
        assertThat(score(document, 0, 0).get("difference").doubleValue()).isEqualTo(-0.9);
        assertThat(Ran.of("compare", "wemwbs", "--from", "50,9,100", "--against", "51,9,100")
                        .out())
                .contains("\ntotal: ");
    }

    @Test
    void a_norm_less_published_figures() throws IOException {
        JsonNode document = json("compare", "swemwbs", "--from", "21.34,3.59,3425", "--norm", "workforce-phase-2");

        assertThat(document.at("/comparisons/0/difference").textValue())
                .isEqualTo("norm workforce-phase-2 less figures of --from");
        assertThat(score(document, 0, 0).get("difference").doubleValue()).isEqualTo(-0.9);
        assertThat(score(document, 0, 0).get("id").textValue()).isEqualTo("metric");
    }

    /** Raw is 21 on average; with as many people more who have 35 it is 28. */
    @Test
    void two_files_are_the_second_less_the_first() throws IOException {
        Path first = file("first.csv", HEADER + rows("north", 10));
        Path second = file("second.csv", HEADER + rows("north", 10) + "south,5,5,5,5,5,5,5\n".repeat(10));

        JsonNode document = json("compare", "swemwbs", first, second);

        assertThat(document.at("/comparisons/0/difference").textValue()).isEqualTo("second.csv less first.csv");
        assertThat(document.get("paired").booleanValue()).isFalse();
        assertThat(score(document, 0, 0).at("/from/n").intValue()).isEqualTo(10);
        assertThat(score(document, 0, 0).at("/from/mean").doubleValue()).isEqualTo(21);
        assertThat(score(document, 0, 0).at("/to/mean").doubleValue()).isEqualTo(28);
        assertThat(score(document, 0, 0).get("difference").doubleValue()).isEqualTo(7);
    }

    @Test
    void files_of_one_name_go_by_their_folders() throws IOException {
        Path first = Files.createDirectory(folder.resolve("a")).resolve("x.csv");
        Path second = Files.createDirectory(folder.resolve("b")).resolve("x.csv");
        Files.writeString(first, HEADER + rows("north", 10));
        Files.writeString(second, HEADER + rows("north", 10));

        assertThat(json("compare", "swemwbs", first, second)
                        .at("/comparisons/0/difference")
                        .textValue())
                .isEqualTo(second + " less " + first);
    }

    @Test
    void a_score_that_only_one_file_has_is_not_compared() throws IOException {
        StringBuilder with = new StringBuilder("q1");
        for (int item = 2; item <= 24; item++) {
            with.append(",q").append(item);
        }
        String without = with.substring(0, with.lastIndexOf(","));
        Path first =
                file("24.csv", with + "\n" + (String.join(",", "3".repeat(24).split("")) + "\n").repeat(10));
        Path second =
                file("23.csv", without + "\n" + (String.join(",", "3".repeat(23).split("")) + "\n").repeat(10));

        JsonNode document = json("compare", "wrqol", first, second);

        assertThat(document.findValuesAsText("id")).contains("total").doesNotContain("overall");
        // all answered alike
        assertThat(score(document, 0, 0).get("t").isNull()).isTrue();
        assertThat(score(document, 0, 0).at("/absent/t").textValue()).isEqualTo("no-spread");
    }

    @Test
    void the_problems_of_both_files_are_told_and_nothing_is_compared() throws IOException {
        Path first = file("first.csv", HEADER + "north,1,2,3,4,5,6,7\n");
        Path second = file("second.csv", HEADER + "north,1,2,3,4,5,0,1\n");

        Ran ran = Ran.of("compare", "swemwbs", first, second);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("first.csv:2: column q6", "first.csv:2: column q7", "second.csv:2: column q6");
    }

    @Test
    void each_other_group_less_the_first_in_order_and_those_without_one_last() throws IOException {
        Path file = file("teams.csv", HEADER + rows("south", 10) + rows("10", 10) + rows("9", 10) + rows("", 10));

        JsonNode document = json("compare", "swemwbs", file, "--by", "TEAM", "--scores", "raw");

        assertThat(document.get("by").textValue()).isEqualTo("team");
        assertThat(document.findValuesAsText("difference").stream().filter(text -> text.contains("less")))
                .containsExactly("10 less 9", "south less 9", "(none) less 9");
    }

    @Test
    void nobody_is_at_no_time() throws IOException {
        Path file = file("waves.csv", HEADER.replace("team", "wave") + rows("2", 10) + rows("1", 10) + rows("", 3));

        Ran ran = Ran.of("compare", "swemwbs", file, "--time", "wave");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("note: " + file + ": rows without a time are left out: 3\n");
        assertThat(ran.out()).contains("by wave: 2 less 1\n").doesNotContain("none");
    }

    /** Ten people have raw 21 on average and SD √(2 · 49 · 10 / 9) = 10.4350, twelve have 231 / 12 = 19.25. */
    @Test
    void a_small_group_is_hidden_and_its_difference_says_so() throws IOException {
        Path file = file("teams.csv", HEADER + rows("a", 10) + rows("b", 9) + rows("c", 12));

        String text = Ran.of("compare", "swemwbs", file, "--by", "team", "--scores", "raw")
                .out();
        JsonNode document = json("compare", "swemwbs", file, "--by", "team", "--scores", "raw");

        assertThat(text.lines())
                .contains("  b  < 10")
                .contains("  b less a  not shown: what it is subtracted from is hidden")
                .anyMatch(line -> line.startsWith("  c less a     -1.7500"));
        assertThat(score(document, 0, 0).get("to")).hasToString("{\"hidden\":\"small\"}");
        assertThat(score(document, 0, 0).has("difference")).isFalse();
        assertThat(Ran.of("compare", "swemwbs", file, "--by", "team", "--scores", "raw", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1))
                .first()
                .asString()
                .startsWith("team,a,b,raw,,10,21,10.43498389499901")
                .endsWith(",small,,,,,,,,,,,,");
    }

    @Test
    void where_the_first_group_is_hidden_no_difference_is_shown() throws IOException {
        Path file = file("teams.csv", HEADER + rows("a", 3) + rows("b", 10) + rows("c", 12));

        Ran ran = Ran.of("compare", "swemwbs", file, "--by", "team", "--scores", "raw");

        assertThat(ran.out().lines())
                .contains("  a  < 10")
                .contains("  b less a  not shown: what is subtracted is hidden")
                .contains("  c less a  not shown: what is subtracted is hidden")
                .anyMatch(line -> line.startsWith("  b  10  21.0000"));
    }

    @Test
    void a_lowered_minimum_shows_all_and_says_so() throws IOException {
        Path file = file("teams.csv", HEADER + rows("a", 2) + rows("b", 1));

        String text = Ran.of("compare", "swemwbs", file, "--by", "team", "--min-group", "1")
                .out();

        assertThat(text)
                .contains("--min-group 1: figures of groups of any size are shown")
                .contains("b less a  too few people for a difference with an interval");
    }

    @Test
    void labels_of_an_spss_file_name_the_groups() throws IOException {
        SavFile sav = new SavFile().number("team", "", Map.of(1.0, "north", 2.0, "south"));
        for (int item = 1; item <= 7; item++) {
            sav.number("q" + item);
        }
        for (int person = 0; person < 20; person++) {
            Object[] row = new Object[8];
            Arrays.fill(row, 1.0 + person % 5);
            row[0] = 1.0 + person % 2;
            sav.row(row);
        }
        Path file = Files.write(folder.resolve("answers.sav"), sav.bytes());

        assertThat(json("compare", "swemwbs", file, "--by", "team")
                        .at("/comparisons/0/difference")
                        .textValue())
                .isEqualTo("south less north");
    }

    /** Metric of 1 1 2 2 3 3 4 4 5 5 throughout: 7, 15.32, 19.25, 25.03, 35, each twice; 23.2 is exceeded by four of ten. */
    @Test
    void a_file_less_a_norm_on_its_score_only() throws IOException {
        Path file = file("answers.csv", HEADER + rows("north", 10));
        String norm = "health-survey-england-2010-13-women";

        JsonNode document = json("compare", "swemwbs", file, "--norm", norm);
        Ran table = Ran.of("compare", "swemwbs", file, "--norm", norm);

        assertThat(document.at("/comparisons/0/difference").textValue()).isEqualTo("answers.csv less norm " + norm);
        assertThat(document.at("/comparisons/0/scores")).hasSize(1);
        JsonNode metric = score(document, 0, 0);
        // (7 + 15.32 + 19.25 + 25.03 + 35) / 5 = 20.32
        assertThat(metric.get("difference").doubleValue()).isEqualTo(-2.88);
        assertThat(metric.get("df").intValue()).isEqualTo(9);
        assertThat(metric.get("shareAbove").doubleValue()).isEqualTo(0.4);
        assertThat(metric.get("glassDelta").isNull()).isTrue();
        assertThat(metric.at("/from/n").isNull()).isTrue();
        assertThat(document.at("/norm/singleSource").booleanValue()).isTrue();
        assertThat(table.out())
                .contains(
                        "above the norm's mean",
                        "40.0 %",
                        "of metric only",
                        "single source [ng-fat-2017]",
                        "\n  caution: ");
    }

    @Test
    void a_norm_with_all_figures_is_a_sample() throws IOException {
        Path file = file("answers.csv", HEADER + rows("north", 10));

        JsonNode metric = score(json("compare", "swemwbs", file, "--norm", "workforce-phase-1"), 0, 0);

        assertThat(metric.at("/from/n").intValue()).isEqualTo(3425);
        assertThat(metric.get("difference").doubleValue()).isCloseTo(20.32 - 21.34, within(1e-12));
        assertThat(metric.get("cohensD").isNumber()).isTrue();
    }

    @Test
    void a_norm_without_a_mean_says_so() throws IOException {
        Path file = file(
                "answers.csv",
                "q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,q13,q14\n" + "1,2,3,4,5,1,2,3,4,5,1,2,3,4\n".repeat(10));

        JsonNode total = score(json("compare", "wemwbs", file, "--norm", "tennant-2007"), 0, 0);

        assertThat(total.get("difference").isNull()).isTrue();
        assertThat(total.at("/absent/difference").textValue()).isEqualTo("no-mean");
    }

    @Test
    void few_people_beside_a_norm_or_published_figures_are_hidden() throws IOException {
        Path file = file("answers.csv", HEADER + rows("north", 9));

        JsonNode norm = score(json("compare", "swemwbs", file, "--norm", "workforce-phase-1"), 0, 0);
        JsonNode published = score(json("compare", "swemwbs", file, "--scores", "raw", "--against", "20,5,100"), 0, 0);

        assertThat(norm.get("to")).hasToString("{\"hidden\":\"small\"}");
        assertThat(norm.has("shareAbove")).isFalse();
        assertThat(norm.has("difference")).isFalse();
        assertThat(published.get("to")).hasToString("{\"hidden\":\"small\"}");
    }

    @ParameterizedTest
    @CsvSource({"--against", "--from"})
    void a_file_less_published_figures(String option) throws IOException {
        Path file = file("answers.csv", HEADER + rows("north", 10));

        JsonNode document = json("compare", "swemwbs", file, "--scores", "raw", option, "20.5,5,100");

        assertThat(document.at("/comparisons/0/difference").textValue())
                .isEqualTo("answers.csv less figures of " + option);
        assertThat(score(document, 0, 0).get("difference").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void one_group_is_nothing_to_compare() throws IOException {
        Path file = file("answers.csv", HEADER + rows("north", 10));

        Ran ran = Ran.of("compare", "swemwbs", file, "--by", "team");

        assertThat(ran)
                .isEqualTo(new Ran(
                        1,
                        "",
                        file + ": column team: has one value only; there is nothing to compare [too-few-groups]\n"));
    }

    @Test
    void the_result_is_the_same_for_any_number_of_threads() throws IOException {
        Path file = file("answers.csv", HEADER + rows("north", 60_000) + rows("south", 80_000));

        assertThat(Ran.of("compare", "swemwbs", file, "--by", "team", "--threads", 1))
                .isEqualTo(Ran.of("compare", "swemwbs", file, "--by", "team", "--threads", 3));
    }
}
