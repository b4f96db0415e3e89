package org.instruments.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.instruments.problem.InvalidInputException;
import org.instruments.proof.MutantFate.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionMutationTest {
    private static final Path PLAIN = Path.of("src/test/resources/org/instruments/proof/plain.json");

    @TempDir
    private Path folder;

    @Test
    void good_cases_notice_every_mutant() throws IOException {
        MutationReport report = DefinitionMutation.of(PLAIN);

        assertThat(report.of(Kind.SURVIVED)).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.count(Kind.KILLED_BY_CASES)).isGreaterThan(10);
        assertThat(report.count(Kind.REFUSED_BY_LINTER)).isGreaterThan(4);
    }

    @Test
    void a_case_in_the_middle_alone_leaves_survivors() throws IOException {
        MutationReport report = DefinitionMutation.of(withCases("""
                        {"name": "middle", "basis": "by hand: 1 + 1 + 1", "all": 1, "expect": {"total": 3}}"""));

        assertThat(report.passed()).isFalse();
        assertThat(report.of(Kind.SURVIVED))
                .extracting(MutantFate::mutant)
                .contains(
                        "$.items[0].reversed: false -> true",
                        "$.items[2].reversed: true -> false",
                        "$.scores[0].minimum: all 3 -> 2",
                        "$.bandSets[0].bands[0].name: low -> high; $.bandSets[0].bands[1].name: high -> low",
                        "$.bandSets[0].bands[0].to: 2 -> 3.1; $.bandSets[0].bands[1].from: 3 -> 3.1")
                .doesNotContain("$.scores[0].method: sum -> mean", "$.codings[0].first: 0 -> 1");
        assertThat(report.of(Kind.SURVIVED))
                .allSatisfy(fate -> assertThat(fate.why()).isEmpty());
    }

    @Test
    void a_fate_says_which_case_or_fault_it_was() throws IOException {
        MutationReport report = DefinitionMutation.of(PLAIN);

        assertThat(report.of(Kind.KILLED_BY_CASES))
                .filteredOn(fate -> fate.mutant().equals("$.items[0].reversed: false -> true"))
                .singleElement()
                .satisfies(fate ->
                        assertThat(fate.why()).contains("\"every answer 0\": total is 4; expected 2", "[case-failed]"));
        assertThat(report.of(Kind.REFUSED_BY_LINTER))
                .filteredOn(fate -> fate.mutant().equals("$.bandSets[0].bands[1].from: 3 -> 3.1"))
                .singleElement()
                .satisfies(fate -> assertThat(fate.why()).contains("[band-gap]"));
    }

    @Test
    void two_runs_report_the_same() throws IOException {
        assertThat(DefinitionMutation.of(PLAIN)).isEqualTo(DefinitionMutation.of(PLAIN));
    }

    @Test
    void without_cases_nothing_is_mutated() throws IOException {
        Path alone = Files.copy(PLAIN, folder.resolve("plain.json"));

        assertThatThrownBy(() -> DefinitionMutation.of(alone))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("[cases-missing]");
    }

    @Test
    void cases_that_fail_already_are_refused() throws IOException {
        Path wrong = withCases("""
                {"name": "wrong", "basis": "on purpose", "all": 1, "expect": {"total": 4}}""");

        assertThatThrownBy(() -> DefinitionMutation.of(wrong))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("[case-failed]");
    }

    private Path withCases(String cases) throws IOException {
        Path copy = Files.copy(PLAIN, folder.resolve("plain.json"));
        Files.write(
                folder.resolve("plain.cases.json"),
                List.of("{\"format\": 1, \"instrument\": \"plain\", \"cases\": [" + cases + "]}"));
        return copy;
    }
}
