package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDefinitionTest {
    @TempDir
    private Path folder;

    private Path definition;

    @BeforeEach
    void copy() throws IOException {
        definition = copy("strain.json");
        copy("strain.cases.json");
    }

    private Path copy(String name) throws IOException {
        try (InputStream in = OwnDefinitionTest.class.getResourceAsStream(name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private void change(String what, String into) throws IOException {
        String text = Files.readString(definition);
        assertThat(text).contains(what);
        Files.writeString(definition, text.replace(what, into));
    }

    @Test
    void a_file_is_scored_with_a_definition_of_the_users_own() {
        Ran ran = Ran.reading(
                "Tired,calm,sex\n2,0,female\nNever,always,MALE\n1,1,\n", "score", "--definition", definition);

        // 2 + 2 = 4, less 1.5; 0 + 0 = 0, less 1; 1 + 1 = 2 of a person whose sex is not known
        assertThat(ran.out())
                .isEqualTo("sex,strain_strain,strain_adjusted,strain_danger\nfemale,4,2.5,\nMALE,0,-1,\n,2,,\n");
        assertThat(ran.err())
                .isEqualTo("note: " + definition + " has no faults; its cases were not run ('instruments check "
                        + definition + "' runs them)\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void the_input_may_be_a_file() throws IOException {
        Path in = Files.writeString(folder.resolve("answers.csv"), "tired,calm\n2,0\n");

        assertThat(Ran.of("score", "--definition", definition, in, "--scores", "strain")
                        .out())
                .isEqualTo("strain_strain\n4\n");
    }

    @Test
    void an_attribute_may_have_another_column() {
        assertThat(Ran.reading(
                                "tired,calm,gender\n2,0,male\n",
                                "score",
                                "--definition",
                                definition,
                                "--scores",
                                "adjusted",
                                "--attribute",
                                "sex=Gender")
                        .out())
                .isEqualTo("gender,strain_adjusted\nmale,3\n");
    }

    @Test
    void without_a_column_for_an_attribute_its_scores_are_empty_and_that_is_said() {
        Ran ran = Ran.reading("tired,calm\n2,0\n", "score", "--definition", definition, "--scores", "adjusted");

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "note: there is no column sex (--attribute sex=COLUMN names one); scores that need it are empty");
        assertThat(ran.out()).startsWith("strain_adjusted\n");
    }

    @Test
    void the_column_named_for_an_attribute_must_be_there() {
        Ran ran = Ran.reading("tired,calm\n2,0\n", "score", "--definition", definition, "--attribute", "sex=gender");

        assertThat(ran.err())
                .contains("stdin:1: there is no column gender for sex; --attribute names the column of an attribute"
                        + " [missing-column]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_bad_attribute_is_reported_like_a_bad_answer() {
        Ran ran = Ran.reading("tired,calm,sex\n2,0,m\n", "score", "--definition", definition);

        assertThat(ran.errors().get(1))
                .isEqualTo("stdin:2: column sex: \"m\" is not a value of sex (allowed: female, male)"
                        + " [answer-not-allowed]");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void every_fault_of_a_definition_is_reported() throws IOException {
        change(
                "\"high\": \"worse\", \"method\": \"sum\", \"items\": [\"harm\"]",
                "\"high\": \"worse\", \"method\": \"sum\", \"items\": [\"harms\"]");
        change("\"item\": \"harm\"", "\"item\": \"hurt\"");

        for (Ran ran : new Ran[] {
            Ran.reading("tired,calm\n2,0\n", "score", "--definition", definition),
            Ran.of("check", definition),
            Ran.of("show", "--definition", definition)
        }) {
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains(
                            "strain.json: $.scores[2]", "strain.json: $.alerts[0]", "harms", "hurt", "[unknown-item]");
        }
    }

    @Test
    void a_sound_definition_passes_its_check_with_a_short_report() {
        Ran ran = Ran.of("check", definition);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        // strain: 0 to 4; adjusted: 0 - 1.5 to 4 - 1, in steps of 0.5; danger: 0, 1, 2
        assertThat(ran.out().lines())
                .startsWith("strain@1.0.0: no faults; 3 items, 3 scores, 1 case passed")
                .anyMatch(line -> line.matches("  strain +0 to 4 +5 reachable values; proved on all 9 patterns"))
                .anyMatch(line -> line.matches("  danger +0 to 2 +3 reachable values; proved on all 3 patterns"));
    }

    @Test
    void a_case_that_does_not_come_out_fails_the_check() throws IOException {
        change("\"value\": 1.5", "\"value\": 1.25");

        Ran ran = Ran.of("check", definition);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().get(0)).contains("adjusted", "2.75", "2.5").endsWith("[case-failed]");
        assertThat(ran.errors()).last().isEqualTo("1 problem");
    }

    @Test
    void a_definition_without_cases_fails_the_check() throws IOException {
        Files.delete(folder.resolve("strain.cases.json"));

        Ran ran = Ran.of("check", definition);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("[cases-missing]");
    }

    @Test
    void a_definition_of_the_users_own_can_be_shown() {
        Ran ran = Ran.of("show", "--definition", definition);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Invented scale for the command's tests", "I am calm", "1.5 (sex female)");
    }
}
