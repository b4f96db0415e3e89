package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralGroupsTest {
    private final List<Instrument> all = Instruments.all();
    private final String ids = all.stream().map(Instrument::id).collect(Collectors.joining(","));

    @TempDir
    private Path folder;

    private Path survey;

    @BeforeEach
    void write() throws IOException {
        // About five of two hundred are in the team "small".
        survey = Files.writeString(
                folder.resolve("survey.csv"), SurveyOfSeveral.of(all, 200, 5).csv());
    }

    private Ran describe(String instruments, Object... options) {
        List<Object> words = new ArrayList<>(List.of("describe", instruments, survey, "--by", "team"));
        words.addAll(List.of(options));
        return Ran.of(words.toArray());
    }

    private List<String> own(Object... options) {
        return all.stream()
                .map(instrument -> describe(instrument.id(), options).out())
                .toList();
    }

    @Test
    void tables_are_those_of_the_calls_of_each_one_after_the_other() {
        assertThat(describe(ids)).extracting(Ran::code, Ran::out).containsExactly(0, String.join("\n\n", own()));
    }

    @Test
    void json_is_an_array_of_the_documents_of_each() {
        assertThat(describe(ids, "--format", "json").out())
                .isEqualTo("["
                        + own("--format", "json").stream().map(String::strip).collect(Collectors.joining(",")) + "]\n");
    }

    @Test
    void csv_has_the_lines_of_each_by_the_same_columns() {
        List<String> lines = describe(ids, "--format", "csv").out().lines().toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        int at = 1;
        for (Instrument instrument : all) {
            List<String> own =
                    describe(instrument.id(), "--format", "csv").out().lines().toList();
            List<String> columns = List.of(own.get(0).split(",", -1));
            for (String line : own.subList(1, own.size())) {
                List<String> cells = List.of(lines.get(at).split(",", -1));
                assertThat(cells.get(0)).isEqualTo(instrument.id());
                assertThat(columns.stream().map(header::indexOf).map(cells::get))
                        .isEqualTo(List.of(line.split(",", -1)));
                // What other instruments have, this one has not.
                assertThat(header.stream()
                                .skip(1)
                                .filter(column -> !columns.contains(column))
                                .map(header::indexOf)
                                .map(cells::get))
                        .allMatch(String::isEmpty);
                at++;
            }
        }
        assertThat(lines).hasSize(at);
        assertThat(header).doesNotHaveDuplicates().startsWith("instrument", "grouping", "team", "score");
    }

    @Test
    void the_same_groups_are_hidden_of_all() throws IOException {
        JsonNode documents =
                new ObjectMapper().readTree(describe(ids, "--format", "json").out());

        assertThat(documents).hasSameSizeAs(all);
        for (JsonNode document : documents) {
            List<JsonNode> groups = StreamSupport.stream(document.path("groups").spliterator(), false)
                    .toList();
            assertThat(groups).hasSize(3);
            assertThat(groups.get(0).path("people").asInt()).isEqualTo(200);
            // The small group, and the only other one, which less all would tell it.
            assertThat(groups.get(1).path("hidden").asText()).isEqualTo("withheld");
            assertThat(groups.get(2).path("hidden").asText()).isEqualTo("small");
        }
    }

    @Test
    void what_is_compared_is_chosen_for_each() {
        Ran ran = describe(
                "hse-msit,swemwbs",
                "--benchmark",
                "hse-msit=analysis-tool-15.3",
                "--scores",
                "swemwbs=metric",
                "--bands",
                "swemwbs=ng-fat-2017",
                "--invited",
                "400");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("benchmark analysis-tool-15.3", "bands of ng-fat-2017")
                .doesNotContain("(raw)");
        assertThat(ran.out().lines().filter(line -> line.startsWith("200 people, 50.0 % of 400 invited")))
                .hasSize(2);
    }

    @Test
    void an_edition_for_all_must_be_one_of_each() {
        Ran ran = describe("hse-msit,swemwbs", "--benchmark", "sit-2023");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors().get(0))
                .endsWith("[unknown-benchmark] (with several instruments: --benchmark ID=VALUE)");
    }

    @Test
    void a_warning_says_of_which_instrument_it_is() throws IOException {
        // The same answer to every item but that the options at the ends are never used.
        Path file = Files.writeString(
                folder.resolve("ends.csv"),
                "swemwbs_1,swemwbs_2,swemwbs_3,swemwbs_4,swemwbs_5,swemwbs_6,swemwbs_7,wrqol_24\n"
                        + ("1,2,3,4,1,2,3,1\n2,3,4,1,2,3,4,5\n").repeat(100));

        Ran several = Ran.of("score", "swemwbs,wrqol", file, "--scores", "wrqol=overall", "--keep", "none");
        Ran own = Ran.of("score", "swemwbs", file, "--keep", "none");

        assertThat(own.errors()).hasSize(1).allMatch(line -> line.startsWith("warning: "));
        assertThat(several.errors()).containsExactly(own.errors().get(0).replace("warning: ", "warning: swemwbs: "));
    }

    @Test
    void one_report_has_the_people_once_and_a_part_of_each_instrument() throws IOException {
        Path report = folder.resolve("report.html");

        Ran ran = Ran.of("report", ids, survey, "--by", "team", "--invited", "400", "-o", report, "--min-group", "2");

        assertThat(ran.code()).isZero();
        String page = Files.readString(report);
        assertThat(page).contains("<h1 dir=\"auto\">Report of " + all.size() + " questionnaires</h1>");
        assertThat(page.split("Response rate: 200 of 400 people invited, 50.0", -1))
                .hasSize(2);
        for (Instrument instrument : all) {
            assertThat(page)
                    .contains("<section id=\"" + instrument.id() + "\"")
                    .contains("<section id=\"" + instrument.id() + "-figures\"")
                    .contains(instrument.fingerprint());
        }
    }

    @Test
    void a_report_over_time_is_over_the_same_times_for_all() throws IOException {
        Path report = folder.resolve("report.html");

        Ran ran = Ran.of("report", "swemwbs,ghq-12", survey, "--time", "team", "-o", report, "--min-group", "1");

        assertThat(ran.code()).isZero();
        assertThat(Files.readString(report))
                .contains("<section id=\"swemwbs-change\"", "<section id=\"ghq-12-change\"");
    }
}
