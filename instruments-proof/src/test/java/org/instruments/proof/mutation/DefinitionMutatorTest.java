package org.instruments.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.instruments.Instruments;
import org.instruments.definition.Definition;
import org.instruments.internal.json.Fingerprint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionMutatorTest {
    private static Definition definition;
    private static List<Mutant> mutants;

    @BeforeAll
    static void mutate() throws IOException {
        definition = Instruments.read(Path.of("src/test/resources/org/instruments/proof/mood.json"))
                .definition();
        mutants = DefinitionMutator.mutants(definition).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.responseScales[0].weights[1]: 2 -> 3",
                "$.responseScales[1].weights[1]: 2.5 -> 0",
                "$.responseScales[0].weights[2]: counts -> counts as not answered",
                "$.responseScales[1].weights[2]: counts as not answered -> counts",
                "$.responseScales[0].labels[0]: Never -> Sometimes; $.responseScales[0].labels[1]: Sometimes -> Never",
                "$.items[2].reversed: true -> false",
                "$.items[0].scale: three -> worth",
                "$.codings[0]: the default first -> grouped",
                "$.codings[0].first: 1 -> 2",
                "$.codings[1].groups[0].codes: [0, 1, 2] -> [-1, 0, 1]",
                "$.codings[1].groups[0].codes[0]: 0 -> 2; $.codings[1].groups[0].codes[2]: 2 -> 0",
                "$.codings[1].groups[0].items: q1 -> group 1",
                "$.scores[0].items: q2 changed over with q4 of mixed",
                "$.scores[4].groups[0].items: q1 changed over with q3 of often",
                "$.scores[4].groups[0].items: q1 moved to group 1",
                "$.scores[0].items: q2 left out",
                "$.scores[0].items: q3 -> q4",
                "$.scores[0].items: q4 too",
                "$.scores[0].method: sum -> mean",
                "$.scores[5].method: max -> min",
                "$.scores[0].minimum.answered: 2 -> 1",
                "$.scores[1].minimum: all 3 -> 2",
                "$.scores[4].groups[1].weights[0]: 0 -> 1",
                "$.scores[1].itemsOf: raw -> larger",
                "$.scores[2].from: raw -> average",
                "$.scores[8].scores[1].weight: 0.5 -> 0.6",
                "$.scores[8].scores[0].weight: none -> 2",
                "$.scores[2].steps[0].table.4: 11.4 -> 11.5",
                "$.scores[2].steps[1].mode: half-up -> half-even",
                "$.scores[2].steps[1].decimals: 0 -> 1",
                "$.scores[2].steps[1]: left out",
                "$.scores[3].steps[0].step: subtract -> add",
                "$.scores[3].steps[0].cases[1].value: 5.5 -> 5.6",
                "$.scores[3].steps[0].cases: age up to 39 -> 40",
                "$.scores[3].steps[1].value: 10 -> 9",
                "$.scores[3].steps[2].max: 30 -> 31",
                "$.scores[3].steps[2].min: -60 -> none",
                "$.bandSets[0].bands[1].below: 16 -> 16.1",
                "$.bandSets[0].bands[2].from: 16 -> 16.1",
                "$.bandSets[0].bands[1].below: 16 -> 14.1; $.bandSets[0].bands[2].from: 16 -> 14.1",
                "$.bandSets[0].bands[0].name: low -> middle; $.bandSets[0].bands[1].name: middle -> low",
                "$.bandSets[0].score: metric -> raw",
                "$.alerts[0].positions: [2] -> [2, 0]",
                "$.alerts[0].item: q1 -> q2",
            })
    void every_kind_of_fact_is_changed(String description) {
        assertThat(mutants).extracting(Mutant::description).contains(description);
    }

    @Test
    void no_two_mutants_are_described_alike() {
        assertThat(mutants).extracting(Mutant::description).doesNotHaveDuplicates();
    }

    @Test
    void every_mutant_differs_in_what_scoring_uses() {
        assertThat(mutants)
                .allSatisfy(mutant -> assertThat(Fingerprint.of(mutant.definition())
                                + mutant.definition().alerts())
                        .as(mutant.description())
                        .isNotEqualTo(Fingerprint.of(definition) + definition.alerts()));
    }

    @Test
    void nothing_else_is_changed_on_the_way() {
        assertThat(Fingerprint.of(DefinitionMutator.unchanged(definition))).isEqualTo(Fingerprint.of(definition));
        assertThat(mutants).allSatisfy(mutant -> {
            assertThat(mutant.definition().sources()).isEqualTo(definition.sources());
            assertThat(mutant.definition().rights()).isEqualTo(definition.rights());
        });
    }
}
