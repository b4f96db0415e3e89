package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that let a user see why a number is what it is: provenance, mutation, trace. */
class TrustOptionsTest {
    private static final Path SWEMWBS =
            Path.of("../instruments-swemwbs/src/main/resources/org/instruments/swemwbs/swemwbs.json");

    @TempDir
    private Path folder;

    @Test
    void provenance_lists_numbers_with_sources_and_counts_them() {
        Ran ran = Ran.of("show", "swemwbs", "--provenance");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsPattern("\\$\\.scores\\[1\\]\\.steps\\[0\\]\\.table\\.29 +26\\.02 +stewart-brown-2009 \\(B\\)")
                .containsPattern("[0-9]+ numbers, [0-9]+ sources, [0-9]+ single-source");
    }

    @Test
    void mutants_of_a_shipped_definition_are_counted_and_none_survives() {
        Ran ran = Ran.of("check", SWEMWBS, "--mutate");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("[0-9]+ killed by the cases").contains("0 survived");
    }

    @Test
    void a_mutant_that_the_cases_do_not_notice_is_named_and_fails_the_check() throws IOException {
        Path definition = Files.copy(SWEMWBS, folder.resolve("swemwbs.json"));
        Files.writeString(folder.resolve("swemwbs.cases.json"), """
                {"format": 1, "instrument": "swemwbs", "cases": [
                  {"name": "the lowest", "basis": "7 x 1", "all": 1, "expect": {"raw": 7, "metric": 7}}]}
                """);

        Ran ran = Ran.of("check", definition, "--mutate");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("survived  $.scores[1].steps[0].table.29: 26.02");
    }

    @Test
    void a_trace_has_a_document_per_row_and_the_scores_are_as_without_it() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.csv"), "name,q1,q2,q3,q4,q5,q6,q7\nAnna,3,4,4,3,5,4,3\nBen,3,4,4,3,5,4,\n");
        Path trace = folder.resolve("trace.jsonl");

        Ran traced = Ran.of("score", "swemwbs", answers, "--trace", trace, "--min-answered", "half");

        assertThat(traced).isEqualTo(Ran.of("score", "swemwbs", answers, "--min-answered", "half"));
        List<String> lines = Files.readAllLines(trace);
        assertThat(lines).hasSize(2);
        assertThat(lines).noneMatch(line -> line.contains("Anna") || line.contains("Ben"));
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.get("row").intValue()).isEqualTo(1);
        assertThat(first.get("line").intValue()).isEqualTo(2);
        assertThat(first.at("/trace/0/items/4").toString()).isEqualTo("{\"item\":\"q5\",\"position\":4,\"weight\":5}");
        assertThat(first.at("/trace/0/combined").intValue()).isEqualTo(26);
        assertThat(first.at("/trace/1/steps/0").toString())
                .isEqualTo("{\"step\":\"lookup\",\"operand\":\"26 -> 23.21\",\"sources\":[\"stewart-brown-2009\"]}");
        JsonNode second = new ObjectMapper().readTree(lines.get(1));
        assertThat(second.at("/trace/1/reason").textValue()).isEqualTo("prorated-lookup");
    }

    @Test
    void the_trace_of_a_file_with_problems_is_not_left_behind() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.csv"), "q1,q2,q3,q4,q5,q6,q7\n3,4,4,3,5,4,9\n");
        Path trace = folder.resolve("trace.jsonl");

        Ran ran = Ran.of("score", "swemwbs", answers, "--trace", trace, "-o", folder.resolve("scores.csv"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(answers));
    }

    @Test
    void a_trace_cannot_go_where_the_scores_or_the_answers_are() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.csv"), "q1,q2,q3,q4,q5,q6,q7\n3,4,4,3,5,4,3\n");
        Path scores = folder.resolve("scores.csv");

        assertThat(Ran.of("score", "swemwbs", answers, "--trace", answers).code())
                .isEqualTo(2);
        assertThat(Ran.of("score", "swemwbs", answers, "--trace", scores, "-o", scores)
                        .code())
                .isEqualTo(2);
    }
}
