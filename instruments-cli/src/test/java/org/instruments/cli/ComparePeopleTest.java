package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.instruments.cli.CompareCommandTest.json;
import static org.instruments.cli.CompareCommandTest.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same people at two times. */
class ComparePeopleTest {
    @TempDir
    private Path folder;

    private Path before;
    private Path after;
    private Path both;

    @BeforeEach
    void write() throws IOException {
        before = Files.writeString(folder.resolve("before.csv"), TwoTimes.before());
        after = Files.writeString(folder.resolve("after.csv"), TwoTimes.after());
        both = Files.writeString(folder.resolve("both.csv"), TwoTimes.both());
    }

    /** R: t.test(after, before, paired = TRUE) of the raw scores, and as the names of the figures say. */
    private static void areThoseOfR(JsonNode raw) {
        assertThat(raw.at("/from/n").intValue()).isEqualTo(12);
        assertThat(raw.at("/from/mean").doubleValue()).isEqualTo(20);
        assertThat(raw.at("/from/sd").doubleValue()).isCloseTo(3.33030165164, within(1e-9));
        assertThat(raw.at("/to/mean").doubleValue()).isCloseTo(21.3333333333, within(1e-9));
        assertThat(raw.at("/to/sd").doubleValue()).isCloseTo(6.0201681241, within(1e-9));
        assertThat(raw.get("difference").doubleValue()).isCloseTo(1.33333333333, within(1e-9));
        assertThat(raw.get("se").doubleValue()).isCloseTo(1.66666666667, within(1e-9));
        assertThat(raw.get("low").doubleValue()).isCloseTo(-2.33497526682, within(1e-9));
        assertThat(raw.get("high").doubleValue()).isCloseTo(5.00164193349, within(1e-9));
        assertThat(raw.get("t").doubleValue()).isCloseTo(0.8, within(1e-9));
        assertThat(raw.get("df").intValue()).isEqualTo(11);
        assertThat(raw.get("p").doubleValue()).isCloseTo(0.440645687966, within(1e-9));
        assertThat(raw.get("dz").doubleValue()).isCloseTo(0.230940107676, within(1e-9));
        assertThat(raw.get("dav").doubleValue()).isCloseTo(0.28519066214, within(1e-9));
        assertThat(raw.get("correlation").doubleValue()).isCloseTo(0.349145016358, within(1e-9));
        assertThat(raw.get("sdOfDifferences").doubleValue()).isCloseTo(5.7735026919, within(1e-9));
    }

    @Test
    void two_files_are_paired_by_id_whatever_the_order_of_their_rows() throws IOException {
        JsonNode document = json("compare", "swemwbs", before, after, "--id", "person");

        assertThat(document.get("paired").booleanValue()).isTrue();
        assertThat(document.at("/comparisons/0/difference").textValue()).isEqualTo("after.csv less before.csv");
        assertThat(document.at("/comparisons/0/people"))
                .hasToString("{\"both\":{\"n\":12},\"onlyFrom\":{\"n\":0},\"onlyTo\":{\"n\":0}}");
        areThoseOfR(score(document, 0, 0));
    }

    @Test
    void the_times_of_one_file_are_paired_by_id() throws IOException {
        JsonNode document = json("compare", "swemwbs", both, "--time", "wave", "--id", "PERSON");

        assertThat(document.at("/comparisons/0/difference").textValue()).isEqualTo("2 less 1");
        areThoseOfR(score(document, 0, 0));
    }

    /** Without the id the same rows are two groups. R: t.test(after, before). */
    @Test
    void without_the_id_they_are_two_groups() throws IOException {
        JsonNode raw = score(json("compare", "swemwbs", both, "--time", "wave"), 0, 0);

        assertThat(raw.get("se").doubleValue()).isCloseTo(1.98606254797, within(1e-9));
        assertThat(raw.get("df").doubleValue()).isCloseTo(17.1559475623, within(1e-9));
        assertThat(raw.get("p").doubleValue()).isCloseTo(0.510939795621, within(1e-9));
        assertThat(raw.get("cohensD").doubleValue()).isCloseTo(0.274075483931, within(1e-9));
        assertThat(raw.get("hedgesG").doubleValue()).isCloseTo(0.264624605175, within(1e-9));
        assertThat(raw.has("reliableChange")).isFalse();
    }

    /** Alpha 0.715619307832 and SD 3.33030165164 (R): 1.959964 √2 3.3303 √0.284381 = 4.922625; 14 and 10 are more, -5 too. */
    @Test
    void reliable_change_is_counted_with_what_it_rests_on() throws IOException {
        JsonNode document = json("compare", "swemwbs", before, after, "--id", "person");

        JsonNode raw = score(document, 0, 0).get("reliableChange");
        assertThat(raw).hasSize(1);
        assertThat(raw.at("/0/reliability").doubleValue()).isCloseTo(0.715619307832, within(1e-9));
        assertThat(raw.at("/0/threshold").doubleValue()).isCloseTo(4.92262457048, within(1e-9));
        assertThat(raw.at("/0/people")).hasToString("{\"improved\":2,\"no-reliable-change\":9,\"deteriorated\":1}");
        JsonNode metric = score(document, 0, 1).get("reliableChange");
        assertThat(metric.findValuesAsText("basis"))
                .containsExactly("reliability", "published-1", "published-2", "published-3");
        assertThat(metric.at("/0/reliabilityOrigin/described").textValue())
                .isEqualTo("Cronbach's alpha of the items of raw, 12 people at before.csv");
        assertThat(metric.at("/0/sdOrigin/described").textValue()).isEqualTo("SD of metric, 12 people at before.csv");
        assertThat(metric.at("/1/threshold").doubleValue()).isEqualTo(1.03);
        assertThat(metric.at("/1/people")).hasToString("{\"improved\":6,\"no-reliable-change\":1,\"deteriorated\":5}");
        assertThat(metric.at("/1/origin/sources/0").textValue()).isEqualTo("shah-2018");
    }

    @Test
    void the_table_has_counts_shares_and_origins() {
        String text =
                Ran.of("compare", "swemwbs", before, after, "--id", "person").out();

        assertThat(text.lines())
                .contains("the same people, after.csv less before.csv")
                .contains("  after.csv less before.csv          12            0           0")
                .anyMatch(line ->
                        line.matches("  after.csv less before.csv  published-1 +1.0300  6 \\(50.0 %\\) +1 \\(8.3"
                                + " %\\) +5 \\(41.7 %\\)"))
                .contains("  reliability: Cronbach's alpha of the items of raw, 12 people at before.csv: 0.7156; SD of"
                        + " metric, 12 people at before.csv: 2.2051");
    }

    /** 1.959964 √2 7.5 √0.2 = 9.296926 */
    @Test
    void a_given_reliability_takes_the_place_of_alpha() throws IOException {
        JsonNode raw = score(
                json(
                        "compare",
                        "swemwbs",
                        before,
                        after,
                        "--id",
                        "person",
                        "--scores",
                        "raw",
                        "--reliability",
                        "0.8,7.5"),
                0,
                0);

        assertThat(raw.at("/reliableChange/0/threshold").doubleValue()).isCloseTo(9.296926, within(1e-6));
        assertThat(raw.at("/reliableChange/0/reliabilityOrigin/described").textValue())
                .isEqualTo("given with --reliability");
    }

    /** The index is 3 / (√2 3.33030165164 √(1 - 0.715619307832)) = 1.19446280525 (R). */
    @Test
    void the_change_of_each_person_is_written_for_the_owner_alone() throws IOException {
        Path people = folder.resolve("people.csv");

        Ran ran = Ran.of("compare", "swemwbs", before, after, "--id", "person", "--people", people);

        assertThat(ran.code()).isZero();
        List<String> lines = Files.readAllLines(people);
        assertThat(lines).hasSize(1 + 2 * 12);
        assertThat(lines.get(0))
                .isEqualTo(
                        "id,score,from,to,before,after,change,reliability_index,reliability_verdict,published_1_index,"
                                + "published_1_verdict,published_2_index,published_2_verdict,published_3_index,published_3_verdict");
        assertThat(lines.get(1)).startsWith("'=p1,raw,before.csv,after.csv,21,24,3,1.19446280");
        assertThat(lines.get(1)).endsWith(",no-reliable-change,,,,,,");
        assertThat(lines.get(10))
                .startsWith("'=p10,raw,before.csv,after.csv,18,32,14,")
                .contains(",improved,");
        // -3.44 is more than 1.03, 2.87 and 1.96 √2 1.03
        assertThat(lines.get(17))
                .startsWith("'=p5,metric,before.csv,after.csv,15.84,12.4,-3.44,")
                .containsPattern(",deteriorated,,deteriorated,,deteriorated,-2[.]36[0-9]+,deteriorated$");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(people)))
                .isEqualTo("rw-------");
        assertThat(Ran.filesIn(folder)).containsExactly("after.csv", "before.csv", "both.csv", "people.csv");
    }

    @Test
    void no_file_of_people_is_left_where_there_are_problems() throws IOException {
        Files.writeString(after, "=p1,2,3,3,3,3,3,3,9\n", StandardOpenOption.APPEND);

        Ran ran =
                Ran.of("compare", "swemwbs", before, after, "--id", "person", "--people", folder.resolve("people.csv"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(Ran.filesIn(folder)).containsExactly("after.csv", "before.csv", "both.csv");
    }

    @Test
    void a_second_row_of_a_person_at_a_time_is_a_problem_at_its_place_without_the_id() throws IOException {
        Files.writeString(after, "=p1,2,3,3,3,3,3,3,3\n=p2,2,3,3,3,3,3,3,3\n", StandardOpenOption.APPEND);

        Ran ran = Ran.of("compare", "swemwbs", before, after, "--id", "person");

        assertThat(ran)
                .isEqualTo(new Ran(
                        1,
                        "",
                        after + ":14: column person: is a second row of one person at one time [duplicate-person]\n"
                                + after
                                + ":15: column person: is a second row of one person at one time [duplicate-person]\n"
                                + "2 problems: 2 duplicate-person; nothing was compared\n"));
    }

    @Test
    void rows_without_an_id_or_a_time_are_left_out_and_that_is_said() throws IOException {
        Files.writeString(
                both, "\n,1,3,3,3,3,3,3,3\n =p99,,3,3,3,3,3,3,3\n ,2,3,3,3,3,3,3,3\n", StandardOpenOption.APPEND);

        Ran ran = Ran.of("compare", "swemwbs", both, "--time", "wave", "--id", "person", "--format", "csv");

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .isEqualTo("note: " + both + ": rows without an id are left out: 2\nnote: " + both
                        + ": rows without a time are left out: 1\n");
        assertThat(ran.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith("wave,1,2,raw,,12,20,3.3303016516")
                .contains(",12,0,0,5.77350269");
    }

    @Test
    void few_pairs_are_hidden_and_everything_made_of_them() throws IOException {
        String nine = TwoTimes.before().lines().limit(10).reduce("", (lines, line) -> lines + line + "\n");
        Files.writeString(before, nine);

        JsonNode document = json("compare", "swemwbs", before, after, "--id", "person");
        Ran table = Ran.of("compare", "swemwbs", before, after, "--id", "person");
        Ran csv = Ran.of("compare", "swemwbs", before, after, "--id", "person", "--format", "csv");

        assertThat(document.at("/comparisons/0/people"))
                .hasToString("{\"both\":{\"n\":null,\"hidden\":\"small\"},\"onlyFrom\":{\"n\":0},"
                                .replace("{\"n\":0}", "{\"n\":null,\"hidden\":\"withheld\"}")
                        + "\"onlyTo\":{\"n\":null,\"hidden\":\"small\"}}");
        assertThat(score(document, 0, 0))
                .hasToString("{\"id\":\"raw\",\"from\":{\"hidden\":\"small\"},\"to\":{\"hidden\":\"small\"},"
                        + "\"withoutReliability\":\"hidden\"}");
        assertThat(table.out().lines())
                .contains("  after.csv less before.csv        < 10       hidden        < 10")
                .contains("  after.csv less before.csv  < 10");
        assertThat(table.out()).doesNotContain("alpha of");
        assertThat(csv.out().lines().skip(1))
                .allMatch(line -> line.matches("before.csv,after.csv,(raw|metric),small,,,,small,*"));
    }

    @Test
    void one_time_is_nothing_to_compare() {
        Ran ran = Ran.of("compare", "swemwbs", before, "--time", "wave", "--id", "person");

        assertThat(ran)
                .isEqualTo(new Ran(
                        1,
                        "",
                        before + ": column wave: has one value only; there is nothing to compare [too-few-groups]\n"));
    }

    @Test
    void a_column_that_is_not_there_is_named_with_what_it_is_for() {
        Ran ran = Ran.of("compare", "swemwbs", before, after, "--id", "pid");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(before + ":1: there is no column pid to know people by; there are: person, wave, q1")
                .contains(after + ":1: there is no column pid to know people by");
    }

    @Test
    void people_are_paired_in_the_same_way_by_any_number_of_threads() {
        assertThat(Ran.of("compare", "swemwbs", both, "--time", "wave", "--id", "person", "--threads", 1))
                .isEqualTo(Ran.of("compare", "swemwbs", both, "--time", "wave", "--id", "person", "--threads", 4));
    }

    @Test
    void the_input_is_not_overwritten() {
        Ran ran = Ran.of("compare", "swemwbs", before, after, "--id", "person", "--people", after);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--people " + after + " is the input file; name another file\n");
    }
}
