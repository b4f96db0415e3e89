package org.instruments.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.definition.BandSet;
import org.instruments.definition.Definition;
import org.instruments.score.AbsenceReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are worked out by hand from {@code tried.json}. */
class NaiveEvaluatorTest {
    private static final int NOT = -1;
    private static final int NULL_OPTION = 3;

    /** Weights: q1 5, q2 (reversed) 6 - 2 = 4, q3 3, q4 2, q5 (reversed) 4, q6 0.5, q7 (reversed) 10 - 3 = 7. */
    private static final int[] PERSON = {4, 1, 2, 1, 0, 1, 3};

    private static final Map<String, String> YOUNG_WOMAN = Map.of("sex", "female", "age", "39");

    private final Definition definition = Tried.instrument().definition();

    @Test
    void the_invented_definition_has_no_fault() throws Exception {
        assertThat(Instruments.check(Path.of("src/test/resources/org/instruments/proof/tried.json")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sum, 12",
        "mean, 4",
        // q1 is at its threshold, q2 (option 1, as printed) below, q3 above
        "count, 2",
        // q2 4 by its own reversed weight, q6 2 by the group's
        "own, 6",
        "largest, 4",
        "smallest, 2",
        "mixed, 5.5",
        "slid, 7",
        // 12 + 0.5 x 4
        "weighted, 14",
        "mean-of-two, 8",
        "least-of-two, 4",
        "most-of-two, 12",
        "overlapping, 17.5",
        "metric, 10.75",
        // (12 - 9.5) / 0.8 = 3.125
        "t-up, 3.13",
        "t-even, 3.12",
        // 50 + 10 x 3.12 = 81.2
        "kept, 80"
    })
    void each_score_of_complete_answers(String score, BigDecimal expected) {
        Outcome outcome = evaluate(score, YOUNG_WOMAN, MinimumAnswered.declared(), PERSON);

        assertThat(outcome.exact()).isEqualTo(Fraction.of(expected));
        assertThat(outcome.value()).isEqualTo(expected.doubleValue());
        assertThat(outcome.prorated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"female, 39, 3.13", "female, 40, 4.38", "male, 18, 2.5"})
    void a_constant_by_attributes(String sex, String age, double expected) {
        assertThat(evaluate("t-up", Map.of("sex", sex, "age", age), MinimumAnswered.all(), PERSON)
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void a_tie_below_zero_goes_away_from_zero() {
        // (7 - 9.5) / 0.8 = -3.125
        int[] seven = {1, 3, 2, 1, 0, 1, 3};

        assertThat(evaluate("t-up", YOUNG_WOMAN, MinimumAnswered.all(), seven).value())
                .isEqualTo(-3.13);
        assertThat(evaluate("t-even", YOUNG_WOMAN, MinimumAnswered.all(), seven).value())
                .isEqualTo(-3.12);
    }

    @Test
    void an_attribute_that_decides_nothing_need_not_be_known() {
        assertThat(evaluate("t-up", Map.of("sex", "male"), MinimumAnswered.all(), PERSON)
                        .value())
                .isEqualTo(2.5);
        assertAbsent(
                evaluate("t-up", Map.of("sex", "female"), MinimumAnswered.all(), PERSON),
                AbsenceReason.ATTRIBUTE_MISSING,
                3);
    }

    @Test
    void a_missing_item_counts_as_the_mean_of_the_others() {
        int[] withoutThird = {4, 1, NOT, 1, 0, 1, 3};

        Outcome sum = evaluate("sum", Map.of(), MinimumAnswered.declared(), withoutThird);
        Outcome mean = evaluate("mean", Map.of(), MinimumAnswered.half(), withoutThird);

        // (5 + 4) x 3 / 2
        assertThat(sum).isEqualTo(new Outcome(Fraction.of(27, 2), 13.5, null, 2, true));
        assertThat(mean).isEqualTo(new Outcome(Fraction.of(9, 2), 4.5, null, 2, true));
    }

    @Test
    void below_the_minimum_of_a_score_it_is_absent() {
        int[] withoutThird = {4, 1, NOT, 1, 0, 1, 3};
        int[] onlyFirst = {4, NOT, NOT, 1, 0, 1, 3};

        // no minimum is declared for the mean, which takes only the items of the sum
        assertAbsent(
                evaluate("mean", Map.of(), MinimumAnswered.declared(), withoutThird), AbsenceReason.BELOW_MINIMUM, 2);
        assertAbsent(evaluate("sum", Map.of(), MinimumAnswered.all(), withoutThird), AbsenceReason.BELOW_MINIMUM, 2);
        assertAbsent(evaluate("sum", Map.of(), MinimumAnswered.half(), onlyFirst), AbsenceReason.BELOW_MINIMUM, 1);
        assertThat(evaluate("sum", Map.of(), MinimumAnswered.atLeast(1), onlyFirst)
                        .value())
                .isEqualTo(15);
    }

    @Test
    void a_minimum_above_the_items_is_all_of_them() {
        assertThat(evaluate("largest", Map.of(), MinimumAnswered.atLeast(9), PERSON)
                        .value())
                .isEqualTo(4);
    }

    @Test
    void items_of_different_range_do_not_stand_for_each_other() {
        assertAbsent(
                evaluate("mixed", Map.of(), MinimumAnswered.atLeast(1), new int[] {4, 1, 2, 1, 0, NOT, 3}),
                AbsenceReason.BELOW_MINIMUM,
                1);
    }

    @Test
    void a_largest_of_some_items_is_not_prorated() {
        assertThat(evaluate("largest", Map.of(), MinimumAnswered.atLeast(1), new int[] {4, 1, 2, 1, NOT, 1, 3}))
                .isEqualTo(new Outcome(Fraction.of(2, 1), 2, null, 1, false));
    }

    @Test
    void an_option_that_counts_as_not_answered_is_no_answer() {
        int[] doesNotApply = {NOT, NOT, NOT, NULL_OPTION, NULL_OPTION, NOT, NOT};

        assertAbsent(
                evaluate("largest", Map.of(), MinimumAnswered.atLeast(1), doesNotApply), AbsenceReason.NOT_ANSWERED, 0);
        assertAbsent(
                evaluate("weighted", Map.of(), MinimumAnswered.atLeast(1), doesNotApply),
                AbsenceReason.NOT_ANSWERED,
                0);
    }

    @Test
    void a_prorated_value_enters_no_table() {
        assertAbsent(
                evaluate("metric", Map.of(), MinimumAnswered.declared(), new int[] {4, 1, NOT, 1, 0, 1, 3}),
                AbsenceReason.PRORATED_LOOKUP,
                2);
    }

    @Test
    void a_score_from_another_is_absent_for_the_same_reason() {
        assertAbsent(
                evaluate("metric", Map.of(), MinimumAnswered.declared(), new int[] {4, NOT, NOT, 1, 0, 1, 3}),
                AbsenceReason.BELOW_MINIMUM,
                1);
    }

    @Test
    void a_score_of_scores_is_absent_with_one_of_its_parts() {
        assertAbsent(
                evaluate("weighted", Map.of(), MinimumAnswered.declared(), new int[] {4, 1, 2, NOT, 0, 1, 3}),
                AbsenceReason.PART_ABSENT,
                4);
    }

    @Test
    void a_score_of_which_no_item_was_asked_has_its_own_reason() {
        int[] shorterForm = {4, 1, 2, 1, 0, 1, NaiveEvaluator.NOT_ASKED};

        assertAbsent(
                evaluate("slid", Map.of(), MinimumAnswered.declared(), shorterForm), AbsenceReason.COLUMNS_ABSENT, 0);
    }

    @Test
    void a_band_runs_on_to_where_the_next_begins() {
        BandSet halves = definition.bandSets().get(0);
        BandSet thirds = definition.bandSets().get(1);
        Fraction between = Fraction.of(19, 2);

        assertThat(NaiveBands.asPrinted(halves, Fraction.of(9, 1))).containsExactly("low");
        assertThat(NaiveBands.asPrinted(halves, between)).isEmpty();
        assertThat(NaiveBands.overTheReals(halves, between)).isEqualTo("low");
        assertThat(NaiveBands.overTheReals(halves, Fraction.of(10, 1))).isEqualTo("high");
        assertThat(NaiveBands.overTheReals(thirds, Fraction.of(7, 1))).isEqualTo("middle");
        assertThat(NaiveBands.overTheReals(thirds, Fraction.of(11, 1))).isEqualTo("middle");
        assertThat(NaiveBands.overTheReals(thirds, Fraction.of(34, 3))).isEqualTo("high");
    }

    @Test
    void nothing_of_it_is_taken_from_the_engine() {
        ArchRuleDefinition.classes()
                .that(new DescribedPredicate<JavaClass>("are the naive evaluator") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getName().matches("org\\.instruments\\.proof\\.(Naive|Fraction|Outcome|Person).*")
                                && !type.getName().contains("Test");
                    }
                })
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.instruments.internal.key")
                .check(new ClassFileImporter().importPackages("org.instruments.proof"));
    }

    private Outcome evaluate(String score, Map<String, String> attributes, MinimumAnswered rule, int[] positions) {
        return new NaiveEvaluator(definition, attributes, rule).evaluate(score, positions);
    }

    private static void assertAbsent(Outcome outcome, AbsenceReason reason, int answered) {
        assertThat(outcome).isEqualTo(Outcome.absent(reason, answered));
    }
}
