package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.instruments.Instruments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeCommandTest {
    private static final String HEADER = "team,site,q1,q2,q3,q4,q5,q6,q7\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** People of one group who all answer alike. */
    private static String people(int howMany, String group, int answer) {
        return (group + ("," + answer).repeat(7) + "\n").repeat(howMany);
    }

    private static JsonNode json(Object... args) throws IOException {
        List<Object> words = new ArrayList<>(List.of("describe"));
        words.addAll(List.of(args));
        words.addAll(List.of("--format", "json"));
        Ran ran = Ran.of(words.toArray());
        assertThat(ran.code()).isZero();
        return new ObjectMapper().readTree(ran.out());
    }

    private static JsonNode group(JsonNode document, String column, String value) {
        return StreamSupport.stream(document.path("groups").spliterator(), false)
                .filter(group -> group.path("group").path(column).asText().equals(value)
                        && group.path("group").size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode score(JsonNode group, String id) {
        return StreamSupport.stream(group.path("scores").spliterator(), false)
                .filter(score -> score.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Expected as ../../shared/data/open-play/ORIGIN.md says it was computed in R: mean(), sd(), psych::alpha(). */
    @ParameterizedTest
    @CsvSource({
        "1, 1835, 23.23215, 5.053104, 21.41994, 4.230231, 0.8701417, 691, 1014, 130",
        "2, 1187, 23.13142, 5.219749, 21.36817, 4.271096, 0.8856485, 442, 654, 91",
        "3, 1095, 23.34521, 5.166294, 21.54015, 4.291257, 0.8899076, 383, 626, 86"
    })
    void the_figures_of_each_wave_are_those_computed_in_r(
            String wave,
            int n,
            double rawMean,
            double rawSd,
            double metricMean,
            double metricSd,
            double alpha,
            int low,
            int medium,
            int high)
            throws IOException {
        Optional<OpenPlay> data = OpenPlay.find();
        assumeTrue(data.isPresent(), "the open data is not there; name its folder with -Dinstruments.data");

        JsonNode document = json("swemwbs", data.get().file(), "--items", OpenPlay.ITEMS, "--by", "wave");

        JsonNode raw = score(group(document, "wave", wave), "raw");
        JsonNode metric = score(group(document, "wave", wave), "metric");
        assertThat(raw.path("n").asInt()).isEqualTo(n);
        assertThat(raw.path("mean").asDouble()).isCloseTo(rawMean, within(0.5e-5));
        assertThat(raw.path("sd").asDouble()).isCloseTo(rawSd, within(0.5e-6));
        assertThat(raw.path("reliability").path("alpha").asDouble()).isCloseTo(alpha, within(0.5e-7));
        assertThat(metric.path("mean").asDouble()).isCloseTo(metricMean, within(0.5e-5));
        assertThat(metric.path("sd").asDouble()).isCloseTo(metricSd, within(0.5e-6));
        assertThat(metric.path("bands").findValuesAsText("n"))
                .containsExactly(String.valueOf(low), String.valueOf(medium), String.valueOf(high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json"})
    void no_format_tells_anything_of_a_team_of_six(String format) throws IOException {
        // Of six people with 4 throughout, 28 is the sum and 24.3 of the others the mean: neither must be there.
        Path file = file(
                "teams.csv",
                HEADER
                        + people(120, "north,a", 3)
                        + people(100, "south,a", 2)
                        + people(74, "east,a", 5)
                        + people(6, "west,a", 4));

        Ran ran = Ran.of("describe", "swemwbs", file, "--by", "team", "--format", format);

        assertThat(ran.code()).isZero();
        List<String> lines = ran.out().lines().toList();
        if (format.equals("json")) {
            JsonNode document = new ObjectMapper().readTree(ran.out());
            for (String team : List.of("west", "east")) {
                JsonNode group = group(document, "team", team);
                assertThat(group.path("people").isNull()).isTrue();
                assertThat(group.path("hidden").asText()).isEqualTo(team.equals("west") ? "small" : "withheld");
                group.path("scores")
                        .forEach(score ->
                                assertThat(score.fieldNames()).toIterable().isSubsetOf("id", "hidden", "reliability"));
            }
        } else if (format.equals("csv")) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("team,west") || line.startsWith("team,east"))
                    .hasSize(4)
                    .allMatch(line -> line.matches("team,(west,(raw|metric),small|east,(raw|metric),withheld),+"));
        } else {
            assertThat(lines)
                    .filteredOn(line ->
                            line.strip().startsWith("west") || line.strip().startsWith("east"))
                    .hasSize(6)
                    .allMatch(line -> line.matches(" +(west +< 10|east +hidden)"));
        }
    }

    @Test
    void a_lowered_minimum_shows_all_and_says_so() throws IOException {
        Path file = file("teams.csv", HEADER + people(12, "north,a", 3) + people(2, "south,a", 4));

        Ran ran = Ran.of("describe", "swemwbs", file, "--by", "team", "--min-group", "1");

        assertThat(ran.out())
                .contains("south       2")
                .contains("--min-group 1")
                .doesNotContain("hidden");
        assertThat(json("swemwbs", file, "--by", "team", "--min-group", "1")
                        .path("minGroup")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void two_columns_give_both_and_their_combinations() throws IOException {
        Path file = file(
                "teams.csv", HEADER + people(20, "north,a", 1) + people(30, "north,b", 5) + people(40, "south,a", 3));

        JsonNode document = json("swemwbs", file, "--by", "Team,SITE");

        assertThat(document.path("by").toString()).isEqualTo("[\"team\",\"site\"]");
        assertThat(document.path("groups")).hasSize(1 + 2 + 2 + 3);
        // (20 x 7 + 40 x 21) / 60
        assertThat(score(group(document, "site", "a"), "raw").path("mean").asDouble())
                .isCloseTo(980.0 / 60, within(1e-12));
        JsonNode last = document.path("groups").path(7);
        assertThat(last.path("group").toString()).isEqualTo("{\"team\":\"south\",\"site\":\"a\"}");
        assertThat(last.path("people").asInt()).isEqualTo(40);
    }

    /** Quoted cells go through the parser one by one, plain ones are scanned: both must count alike. */
    @Test
    void quoted_rows_spaces_and_blanks_are_counted_as_plain_ones_are() throws IOException {
        String csv = new SyntheticAnswers(Instruments.get("hse-msit"), 11).csv(400);
        Path plain = file("plain.csv", csv);
        StringBuilder quoted = new StringBuilder();
        csv.lines()
                .forEach(line ->
                        quoted.append('"').append(line.replace(",", "\",\"")).append("\"\n"));
        Path other = file("quoted.csv", quoted.toString());
        Path spaced = file("spaced.csv", csv.replace(",north,", ", north ,").replace(",south,", ",south  ,"));

        String expected = Ran.of("describe", "hse-msit", plain, "--by", "team", "--format", "json")
                .out();

        assertThat(expected).contains("\"north\"");
        assertThat(Ran.of("describe", "hse-msit", other, "--by", "team", "--format", "json")
                        .out())
                .isEqualTo(expected);
        assertThat(Ran.of("describe", "hse-msit", spaced, "--by", "team", "--format", "json")
                        .out())
                .isEqualTo(expected);
        assertThat(Ran.of("describe", "hse-msit", plain, "--by", "team", "--format", "json", "--threads", "1")
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void means_are_beside_the_current_benchmark_without_lights_unless_an_edition_with_lights_is_named()
            throws IOException {
        Path file = file("hse.csv", new SyntheticAnswers(Instruments.get("hse-msit"), 5).csv(200));

        JsonNode usual = json("hse-msit", file);
        JsonNode named = json("hse-msit", file, "--benchmark", "analysis-tool-15.3");

        assertThat(usual.path("benchmark").path("id").asText()).isEqualTo("sit-2023");
        assertThat(usual.path("benchmark").path("singleSource").asBoolean()).isTrue();
        JsonNode demands = score(usual.path("groups").path(0), "demands");
        assertThat(demands.path("benchmark").path("difference").asDouble())
                .isCloseTo(demands.path("mean").asDouble() - 3.25, within(1e-9));
        assertThat(demands.path("benchmark").has("band")).isFalse();
        assertThat(named.path("benchmark").path("superseded").asBoolean()).isTrue();
        // Percentiles 20, 50 and 80 of demands in that edition.
        double mean = demands.path("mean").asDouble();
        String light = mean < 2.9387 ? "red" : mean < 3.1024 ? "yellow" : mean < 3.2937 ? "aqua" : "green";
        assertThat(score(named.path("groups").path(0), "demands")
                        .path("benchmark")
                        .path("band")
                        .asText())
                .isEqualTo(light);
        assertThat(Ran.of("describe", "hse-msit", file, "--benchmark", "analysis-tool-15.3")
                        .out())
                .contains("benchmark analysis-tool-15.3 (superseded, single source): Analysis Tool 15.3");
    }

    @Test
    void the_response_rate_is_named_as_the_guide_does() throws IOException {
        Path file = file("hse.csv", new SyntheticAnswers(Instruments.get("hse-msit"), 5).csv(142));

        // 142 of 200 are 71 %: over 70, good.
        assertThat(Ran.of("describe", "hse-msit", file, "--invited", "200").out())
                .contains("142 people, 71.0 % of 200 invited: good");
        Ran tooFew = Ran.of("describe", "hse-msit", file, "--invited", "100");
        assertThat(tooFew.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(tooFew.out()).isEmpty();
        assertThat(tooFew.err()).contains("too-few-invited");
    }

    @Test
    void a_column_of_persons_is_no_column_of_groups() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        IntStream.range(0, 1001).forEach(i -> text.append(people(1, "p" + i + ",a", 3)));
        Path file = file("persons.csv", text.toString());

        Ran ran = Ran.of("describe", "swemwbs", file, "--by", "team");

        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("more than 1000 groups by team").contains("too-many-groups");
    }

    @Test
    void bad_answers_are_reported_and_nothing_is_described() throws IOException {
        Path file = file("bad.csv", HEADER + people(20, "north,a", 3) + "north,a,1,2,3,9,5,4,3\n");

        Ran ran = Ran.of("describe", "swemwbs", file, "--by", "team");

        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("bad.csv:22: column q4: \"9\"");
        Ran blank = Ran.of("describe", "swemwbs", file, "--by", "team", "--on-invalid", "blank", "--format", "csv");
        assertThat(blank.code()).isZero();
        assertThat(blank.out()).contains("team,north,,raw,,21,20,1,".replace(",,raw", ",raw"));
    }

    @Test
    void an_optional_score_whose_items_the_file_does_not_have_is_left_out() throws IOException {
        String csv = new SyntheticAnswers(Instruments.get("wrqol"), 4).csv(50);
        int cut = csv.indexOf(",q24");
        assertThat(cut).isPositive();
        Path file = file(
                "wrqol.csv",
                csv.lines()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .reduce("", (a, b) -> a + b + "\n"));

        JsonNode document = json("wrqol", file);

        assertThat(document.path("groups").path(0).path("scores").findValuesAsText("id"))
                .contains("total", "gwb-mean")
                .doesNotContain("overall");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--by a,b,c | --by: one column or two",
                "--by team,TEAM | given twice",
                "--min-group 0 | --min-group: at least 1",
                "--quantile 5 | '5' is none of 6, 7, 8",
                "--estimator mode | is none of person, pooled",
                "--bands none-such | unknown-band-set",
                "--benchmark none-such | has no benchmarks",
                "--norm none-such | unknown-norm",
                "--invited 0 | --invited: at least 1",
                "--estimator pooled --bands ng-fat-2017 | bands are of persons",
                "--scores none-such | unknown-score"
            })
    void a_wrong_call_is_refused_before_the_file_is_read(String options, String reason) {
        List<Object> words = new ArrayList<>(List.of("describe", "swemwbs", folder.resolve("not-there.csv")));
        words.addAll(List.of(options.split(" ")));

        Ran ran = Ran.of(words.toArray());

        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(ran.err()).contains(reason);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_grouping_column_that_is_not_there_is_named_with_those_that_are() throws IOException {
        Ran ran = Ran.of("describe", "swemwbs", file("f.csv", HEADER + people(3, "n,a", 2)), "--by", "department");

        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.err()).contains("there is no column department to group by; there are: team, site, q1");
    }

    @Test
    void a_file_that_looks_wrongly_coded_is_described_with_a_warning() throws IOException {
        String csv = new SyntheticAnswers(Instruments.get("hse-msit"), 9).csv(300);
        Path file = file("hse.csv", csv);

        Ran wrong = Ran.of("describe", "hse-msit", file, "--coding", "printed");

        assertThat(Ran.of("describe", "hse-msit", file).err()).isEmpty();
        assertThat(wrong.code()).isZero();
        assertThat(wrong.err()).startsWith("warning: ").contains("[items-against-others]");
        assertThat(wrong.out()).contains("[items-against-others]").contains("--coding 1..5");
    }
}
