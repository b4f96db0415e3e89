package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralInstrumentsTest {
    private static final String INPUT = "\"input\":{},";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String ids(List<Instrument> instruments) {
        return instruments.stream().map(Instrument::id).collect(Collectors.joining(","));
    }

    private static Ran score(String ids, Path file, Object... options) {
        List<Object> words = new ArrayList<>(List.of("score", ids, file, "--keep", "none"));
        words.addAll(List.of(options));
        return Ran.of(words.toArray());
    }

    /** What each instrument's own call gives, column beside column. */
    private static List<String> beside(List<Instrument> instruments, Path file, Object... options) {
        List<List<String>> own = instruments.stream()
                .map(instrument -> score(instrument.id(), file, options))
                .map(ran -> ran.out().lines().toList())
                .toList();
        return IntStream.range(0, own.get(0).size())
                // An empty cell that is alone in its line is quoted.
                .mapToObj(line -> own.stream()
                        .map(lines -> lines.get(line).replace("\"\"", ""))
                        .collect(Collectors.joining(",")))
                .toList();
    }

    private static List<Instrument> some(Random random) {
        List<Instrument> all = new ArrayList<>(Instruments.all());
        Collections.shuffle(all, random);
        return all.subList(0, 2 + random.nextInt(all.size() - 1));
    }

    @Test
    void a_survey_of_5000_people_with_all_instruments_is_scored_in_one_call_as_in_a_call_of_each() throws IOException {
        List<Instrument> all = Instruments.all();
        Path survey = file("survey.csv", SurveyOfSeveral.of(all, 5000, 7).csv());

        Ran ran = score(ids(all), survey);

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(5001).isEqualTo(beside(all, survey));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void each_score_is_that_of_its_own_call_whatever_the_order_of_columns_and_the_bad_cells(long seed)
            throws IOException {
        Random random = new Random(seed);
        List<Instrument> some = some(random);
        SurveyOfSeveral survey = SurveyOfSeveral.of(some, 300, seed).disturbed(random);
        Path file = file("survey.csv", survey.csv());
        Path good = file("good.csv", survey.withoutBad().csv());
        String threads = Long.toString(1 + seed % 2);

        assertThat(survey.badRows()).isPositive();
        Ran blank = score(ids(some), file, "--on-invalid", "blank", "--threads", threads);
        assertThat(blank.code()).isZero();
        assertThat(blank.out().lines()).isEqualTo(beside(some, file, "--on-invalid", "blank"));
        Ran drop = score(ids(some), file, "--on-invalid", "drop", "--threads", threads);
        assertThat(drop.code()).isZero();
        assertThat(drop.out().lines()).isEqualTo(beside(some, good));
        assertThat(drop.err()).contains(survey.badRows() + " rows were left out");
        Ran counts = score(ids(some), good, "--with-counts", "--with-alerts", "--min-answered", "half");
        assertThat(counts.out().lines())
                .isEqualTo(beside(some, good, "--with-counts", "--with-alerts", "--min-answered", "half"));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void each_json_sheet_is_that_of_its_own_call(long seed) throws IOException {
        Random random = new Random(seed);
        List<Instrument> some = some(random);
        Path file = file("survey.csv", SurveyOfSeveral.of(some, 50, seed).csv());
        List<List<String>> own = some.stream()
                .map(instrument -> score(instrument.id(), file, "--format", "jsonl"))
                .map(ran -> ran.out().lines().toList())
                .toList();

        List<String> lines =
                score(ids(some), file, "--format", "jsonl").out().lines().toList();

        assertThat(lines).hasSize(50);
        for (int row = 0; row < lines.size(); row++) {
            int line = row;
            assertThat(lines.get(row))
                    .isEqualTo("{\"row\":" + (row + 1) + ",\"line\":" + (row + 2) + "," + INPUT + "\"sheets\":["
                            + own.stream()
                                    .map(sheets -> sheets.get(line))
                                    .map(sheet -> "{" + sheet.substring(sheet.indexOf(INPUT) + INPUT.length()))
                                    .collect(Collectors.joining(","))
                            + "]}");
        }
    }

    @Test
    void each_line_of_the_trace_is_that_of_its_own_call() throws IOException {
        List<Instrument> some = List.of(Instruments.get("ghq-12"), Instruments.get("swemwbs"));
        Path file = file("survey.csv", SurveyOfSeveral.of(some, 3, 1).csv());
        Path trace = folder.resolve("trace.jsonl");
        List<String> own = new ArrayList<>();
        for (Instrument instrument : some) {
            score(instrument.id(), file, "--trace", trace);
            own.addAll(Files.readAllLines(trace));
        }

        score(ids(some), file, "--trace", trace);

        // Row by row, and for a row in the order of the call.
        assertThat(Files.readAllLines(trace))
                .containsExactly(own.get(0), own.get(3), own.get(1), own.get(4), own.get(2), own.get(5));
    }

    @Test
    void scores_stand_in_the_order_of_the_call_after_the_columns_that_are_items_of_none() {
        String survey = "swemwbs_1,a,ghq-12_1,b\n";

        Ran ran = Ran.reading(survey, "score", "ghq-12,swemwbs", "--scores", "likert");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors().get(0)).endsWith("[unknown-score] (with several instruments: --scores ID=VALUE)");

        String all = "a," + names("swemwbs_", 7) + ",b," + names("GHQ-12", 12) + "\nx," + "3,".repeat(7) + "y"
                + ",1".repeat(12) + "\n";
        assertThat(Ran.reading(
                                all,
                                "score",
                                "ghq-12,swemwbs",
                                "--scores",
                                "swemwbs=raw,metric",
                                "--scores",
                                "ghq-12=likert")
                        .out())
                // seven times 3; twelve times 1; the conversion of 21 is that of the published table
                .isEqualTo("a,b,ghq_12_likert,swemwbs_raw,swemwbs_metric\nx,y,12,21,19.25\n");
    }

    private static String names(String stem, int items) {
        return IntStream.rangeClosed(1, items).mapToObj(n -> stem + n).collect(Collectors.joining(","));
    }

    private static final String OWN_NAMES =
            names("w", 7) + "," + names("g", 12) + "\n" + "3,".repeat(7) + "2,".repeat(11) + "2\n";

    @Test
    void columns_codings_and_minimums_are_given_for_each() {
        Ran ran = Ran.reading(
                OWN_NAMES,
                "score",
                "swemwbs,ghq-12",
                "--items",
                "swemwbs=w{n}",
                "--items",
                "ghq-12=" + names("g", 12),
                "--coding",
                "ghq-12=1..4",
                "--min-answered",
                "half",
                "--min-answered",
                "swemwbs=all",
                "--scores",
                "swemwbs=raw",
                "--scores",
                "ghq-12=likert,bimodal");

        assertThat(ran).isEqualTo(new Ran(0, "swemwbs_raw,ghq_12_likert,ghq_12_bimodal\n21,12,0\n", ""));
    }

    @Test
    void a_value_for_one_instrument_may_name_it_where_it_is_the_only_one() {
        assertThat(Ran.reading("a\n4\n", "score", "wrqol", "--items", "wrqol=x", "--scores", "wrqol=overall"))
                .isEqualTo(Ran.reading("a\n4\n", "score", "wrqol", "--items", "x", "--scores", "overall"));
    }

    @Test
    void item_ids_that_two_instruments_have_are_columns_of_neither() {
        Ran ran = Ran.reading(names("q", 12) + "," + names("swemwbs", 7) + "\n", "score", "swemwbs,ghq-12");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0))
                .isEqualTo("stdin:1: there is no column ghq_12_1 for item q1; the column q1 may be an item of"
                        + " any of the instruments [missing-column]");
        assertThat(ran.errors()).hasSize(13);
    }

    @Test
    void item_ids_of_their_own_are_columns_as_in_their_own_call() throws IOException {
        Path definition = strain("strain");

        Ran ran = Ran.reading(
                "tired,calm," + names("swemwbs_", 7) + "\n2,0" + ",3".repeat(7) + "\n",
                "score",
                "swemwbs",
                "-",
                "--definition",
                definition,
                "--scores",
                "swemwbs=raw",
                "--scores",
                "strain=strain");

        assertThat(ran.out()).isEqualTo("swemwbs_raw,strain_strain\n21,4\n");
    }

    @Test
    void an_instrument_whose_id_begins_as_anothers_keeps_its_columns() throws IOException {
        // strain_2_1 and strain-2_2 are items of strain-2, not items past the last of strain.
        String survey = "strain_1,strain_2,strain_21,strain_22\n2,0,1,1\n";

        Ran ran = Ran.reading(
                survey,
                "score",
                "--definition",
                strain("strain"),
                "--definition",
                strain("strain-2"),
                "--scores",
                "strain");

        assertThat(ran.out()).isEqualTo("strain_strain,strain_2_strain\n4,2\n");
    }

    private Path strain(String id) throws IOException {
        try (var in = SeveralInstrumentsTest.class.getResourceAsStream("strain.json")) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return file(
                    id + ".json",
                    text.replace("\"id\": \"strain\",\n  \"version\"", "\"id\": \"" + id + "\",\n  \"version\""));
        }
    }

    @Test
    void a_column_that_two_instruments_claim_is_a_problem() {
        Ran ran = Ran.reading(
                names("w", 14) + "\n",
                "score",
                "swemwbs,wemwbs",
                "--items",
                "swemwbs=w1,w2,w3,w6,w7,w9,w11",
                "--items",
                "wemwbs=w{n}");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0))
                .isEqualTo("stdin:1: column w1: is read as an item of swemwbs and of wemwbs; --items ID=COLUMNS"
                        + " names the columns of one of them [duplicate-column]");
        assertThat(ran.errors()).hasSize(8);
    }

    @Test
    void an_item_past_the_last_is_another_form_as_in_its_own_call() {
        Ran ran = Ran.reading(names("swemwbs_", 8) + "," + names("ghq-12_", 12) + "\n", "score", "swemwbs,ghq-12");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0)).contains("column swemwbs_8", "[extra-item-column]");
    }

    @Test
    void the_problems_of_all_instruments_stand_in_the_order_of_columns() {
        String survey = names("ghq-12_", 12) + "," + names("swemwbs_", 7) + "\n" + "0,7,0,0,0,0,0,0,0,0,0,8,"
                + "1,9,1,1,1,1,5\n";

        Ran ran = Ran.reading(survey, "score", "swemwbs,ghq-12", "--on-invalid", "drop");

        assertThat(ran.code()).isZero();
        assertThat(ran.errors().stream().limit(3).map(line -> line.substring(0, line.indexOf(" is not"))))
                .containsExactly(
                        "stdin:2: column ghq-12_2: \"7\"",
                        "stdin:2: column ghq-12_12: \"8\"",
                        "stdin:2: column swemwbs_2: \"9\"");
        assertThat(ran.out().lines()).hasSize(1);
    }

    @Test
    void a_coding_that_would_fit_is_told_of_the_instrument_that_it_is_of() {
        String survey = names("ghq-12_", 12) + "," + names("swemwbs_", 7) + "\n" + "4,".repeat(12) + "1,1,1,1,1,1,5\n";

        Ran ran = Ran.reading(survey, "score", "swemwbs,ghq-12");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().stream().filter(line -> line.contains("[coding-mismatch]")))
                .hasSize(1)
                .allMatch(line -> line.contains("ghq-12") && line.contains("1..4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "swemwbs,ghq-12,swemwbs | '' | swemwbs is named twice",
                "swemwbs,ghq-12 | --coding 1..4 | swemwbs has no coding 1..4; it has 1..5 [unknown-coding] (with several instruments: --coding ID=VALUE)",
                "swemwbs,ghq-12 | --coding wrqol=1..5 | --coding: wrqol is not what the call is about; that is swemwbs, ghq-12",
                "swemwbs,ghq-12 | --coding ghq-12=1..4 --coding ghq-12=0..3 | --coding should be specified only once for ghq-12",
                "swemwbs,ghq-12 | --coding ghq-12=x | ghq-12 has no coding x; it has 0..3, 1..4, wellbeing [unknown-coding]",
                "swemwbs,ghq-12 | --items a,b | --items: 2 columns for the 7 items of swemwbs; give all in item order, or one name with {n} for the number (with several instruments: --items ID=COLUMNS)",
                "swemwbs,ghq-12 | --bands swemwbs=x | swemwbs has no band set x; it has ng-fat-2017 [unknown-band-set]",
            })
    void a_wrong_call_says_what_is_wrong_of_which_instrument(String ids, String options, String message) {
        List<Object> words = new ArrayList<>(List.of("score", ids));
        Collections.addAll(words, (Object[]) options.split(" "));
        words.remove("");

        Ran ran = Ran.reading("a\n", words.toArray());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors().get(0)).isEqualTo(message);
    }

    @Test
    void all_unknown_instruments_are_told_at_once() {
        Ran ran = Ran.reading("a\n", "score", "swem,ghq-12,wrq");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors()).hasSize(2);
        assertThat(ran.errors().get(0)).startsWith("there is no instrument swem;");
        assertThat(ran.errors().get(1)).startsWith("there is no instrument wrq;");
    }

    @Test
    void what_is_for_one_instrument_refuses_several() {
        for (String command : List.of("compare", "show")) {
            Ran ran = Ran.of(command, "swemwbs,ghq-12");

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.errors().get(0))
                    .isEqualTo("this command is for one instrument at a time, not for swemwbs, ghq-12");
        }
    }
}
