package org.instruments.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.Scorer;
import org.instruments.definition.Definition;
import org.instruments.score.Alert;
import org.instruments.score.Score;
import org.instruments.score.ScoreBand;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds every proof, and every lack of one, against all answers that there are. */
class EquivalenceTest {
    private static Definition definition;
    private static final Map<String, Definition> SOUND = new LinkedHashMap<>();

    @BeforeAll
    static void mutate() throws IOException {
        definition = Instruments.read(Path.of("src/test/resources/org/instruments/proof/mood.json"))
                .definition();
        DefinitionMutator.mutants(definition)
                .filter(mutant -> Instruments.check(mutant.definition()).isEmpty())
                .forEach(mutant -> SOUND.put(mutant.description(), mutant.definition()));
    }

    @Test
    void a_mutant_has_a_proof_exactly_when_no_answers_tell_it_from_the_original() {
        Equivalence equivalence = Equivalence.to(definition);
        Behaviour original = new Behaviour(definition);
        assertThat(SOUND)
                .allSatisfy((description, mutant) -> assertThat(
                                equivalence.proof(mutant).isPresent())
                        .as(description)
                        .isEqualTo(original.isThatOf(new Behaviour(mutant))));
    }

    @Test
    void the_original_is_equivalent_to_itself() {
        assertThat(Equivalence.to(definition).proof(DefinitionMutator.unchanged(definition)))
                .isPresent();
    }

    @Test
    void each_kind_of_proof_is_met() {
        assertProof("$.scores[7].method: sum -> mean", "a score of one item is that item's weight by any method");
        assertProof("$.scores[3].steps[2].min: -60 -> -61", "no value that t can have before it reaches the limit");
        assertProof(
                "$.scores[2].steps[0].table.3: 10.2 -> 10.3",
                "take each of the 7 values it can start from to the same");
        assertProof("$.responseScales[2].weights[0]: 1 -> 2", "compile to the same");
        assertProof("$.items[4].reversed: false -> true", "compile to the same");
    }

    private static void assertProof(String mutant, String words) {
        assertThat(SOUND).containsKey(mutant);
        assertThat(Equivalence.to(definition).proof(SOUND.get(mutant)))
                .as(mutant)
                .hasValueSatisfying(text -> assertThat(text).contains(words));
    }

    /** What an instrument makes of every input, whole. */
    private static final class Behaviour {
        private static final List<MinimumAnswered> RULES =
                List.of(MinimumAnswered.declared(), MinimumAnswered.atLeast(1), MinimumAnswered.atLeast(2));

        private final Instrument instrument;
        private final List<Scorer> scorers;

        Behaviour(Definition definition) {
            instrument = Instruments.of(definition);
            scorers = RULES.stream()
                    .map(rule -> instrument.scorer(ScoreOptions.withDefaults().with(rule)))
                    .toList();
        }

        boolean isThatOf(Behaviour that) {
            return readings().equals(that.readings())
                    && rows(0).stream().allMatch(row -> sheets(row).equals(that.sheets(row)));
        }

        private List<String> readings() {
            List<String> readings = new ArrayList<>(instrument.codingIds());
            for (String coding : instrument.codingIds()) {
                for (int item = 0; item < instrument.items().size(); item++) {
                    for (String text : List.of("-1", "0", "1", "2", "3", "4", "never", "sometimes", "always")) {
                        readings.add(coding
                                + item
                                + text
                                + instrument.answerReader(coding, Set.of()).read(item, text));
                    }
                }
            }
            return readings;
        }

        /** Every row of positions, items not answered among them. */
        private List<int[]> rows(int item) {
            if (item == instrument.items().size()) {
                return List.of(new int[item]);
            }
            List<int[]> rows = new ArrayList<>();
            int options = item == 4 ? 2 : 3;
            for (int[] rest : rows(item + 1)) {
                for (int position = Positions.NOT_ANSWERED; position < options; position++) {
                    int[] row = rest.clone();
                    row[item] = position;
                    rows.add(row);
                }
            }
            return rows;
        }

        private List<String> sheets(int[] row) {
            List<String> sheets = new ArrayList<>();
            for (Scorer scorer : scorers) {
                for (int age = 38; age <= 41; age++) {
                    sheets.add(described(scorer.score(Positions.of(row).withAttribute(0, age))));
                }
            }
            return sheets;
        }

        private static String described(ScoreSheet sheet) {
            StringBuilder text = new StringBuilder();
            for (Score score : sheet.scores()) {
                text.append(score.id()).append(' ');
                if (score instanceof Score.Present present) {
                    text.append(present.value()).append(present.prorated());
                    present.bands().forEach(band -> text.append(' ').append(described(band)));
                } else {
                    text.append(((Score.Absent) score).reason());
                }
                text.append('\n');
            }
            sheet.alerts().stream().map(Alert::id).forEach(text::append);
            return text.toString();
        }

        private static String described(ScoreBand band) {
            return band.set() + " " + band.band();
        }
    }
}
