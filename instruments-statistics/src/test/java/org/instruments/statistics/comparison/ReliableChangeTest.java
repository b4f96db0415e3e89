package org.instruments.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.definition.Definition;
import org.instruments.definition.ScoreDefinition.High;
import org.instruments.definition.Trust;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Problem;
import org.instruments.problem.ProblemCode;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.Provenance;
import org.instruments.statistics.comparison.ReliableChange.Change;
import org.instruments.statistics.comparison.ReliableChange.OfPublishedThreshold;
import org.instruments.statistics.comparison.ReliableChange.OfReliability;
import org.instruments.statistics.comparison.ReliableChange.OfStandardError;
import org.instruments.statistics.comparison.ReliableChange.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliableChangeTest {
    private static final Origin RELIABILITY = Origin.own("test-retest of another study");
    private static final Origin SD = Origin.own("this sample, before");

    /** SEM = 7.5 √0.2 = 3.354102, Sdiff = 3.354102 √2 = 4.743416, threshold = 1.959964 × 4.743416 = 9.296926. */
    private static ReliableChange worked(High high) {
        return ReliableChange.ofReliability(0.8, RELIABILITY, 7.5, SD, high, 0.95);
    }

    @Test
    void index_and_threshold_are_as_by_hand() {
        ReliableChange tells = worked(High.BETTER);

        assertThat(tells.threshold()).isCloseTo(9.296926, within(1e-6));
        // 15 / 4.743416
        Change change = tells.of(32.5, 47.5);
        assertThat(change.change()).isEqualTo(15);
        assertThat(change.index().value().orElseThrow()).isCloseTo(3.162278, within(1e-6));
        assertThat(change.verdict()).isEqualTo(Verdict.IMPROVED);
    }

    @Test
    void it_carries_which_reliability_and_standard_deviation_it_rests_on() {
        assertThat(worked(High.BETTER).basis()).isEqualTo(new OfReliability(0.8, RELIABILITY, 7.5, SD, 0.95));
        assertThat(((OfReliability) worked(High.BETTER).basis()).standardErrorOfMeasurement())
                .isCloseTo(3.354102, within(1e-6));
        assertThat(RELIABILITY).isEqualTo(new Origin("test-retest of another study", null));
    }

    @ParameterizedTest
    @CsvSource({
        "BETTER,  20, 30, IMPROVED",
        "BETTER,  30, 20, DETERIORATED",
        "WORSE,   20, 30, DETERIORATED",
        "WORSE,   30, 20, IMPROVED",
        "NEITHER, 20, 30, RISEN",
        "NEITHER, 30, 20, FALLEN",
        "BETTER,  20, 29, NO_RELIABLE_CHANGE",
        "WORSE,   29, 20, NO_RELIABLE_CHANGE",
        "NEITHER, 20, 20, NO_RELIABLE_CHANGE",
    })
    void the_verdict_follows_what_a_high_score_means(High high, double before, double after, Verdict verdict) {
        assertThat(worked(high).of(before, after).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_change_of_exactly_the_threshold_is_not_more_than_error() {
        ReliableChange tells = new ReliableChange(High.BETTER, new OfPublishedThreshold(SD), 2.87);

        // 4.9 - 2.03 is 2.8700000000000006 in doubles
        assertThat(tells.of(2.03, 4.9).verdict()).isEqualTo(Verdict.NO_RELIABLE_CHANGE);
        assertThat(tells.of(2.03, 4.91).verdict()).isEqualTo(Verdict.IMPROVED);
    }

    @Test
    void a_wider_confidence_asks_for_more_change() {
        // 1.644854 × 4.743416
        assertThat(ReliableChange.ofReliability(0.8, RELIABILITY, 7.5, SD, High.BETTER, 0.9)
                        .threshold())
                .isCloseTo(7.802226, within(1e-6));
    }

    @Test
    void without_any_reliability_all_spread_is_error() {
        // 1.959964 √2 × 7.5
        assertThat(ReliableChange.ofReliability(0, RELIABILITY, 7.5, SD, High.BETTER, 0.95)
                        .threshold())
                .isCloseTo(20.788557, within(1e-6));
    }

    @Test
    void swemwbs_has_two_published_thresholds_and_a_standard_error() {
        List<ReliableChange> published = ReliableChange.published(Instruments.get("swemwbs"), "metric", 0.95);

        assertThat(published.get(0).threshold()).isEqualTo(1.03);
        assertThat(published.get(1).threshold()).isEqualTo(2.87);
        // 1.959964 √2 × 1.03
        assertThat(published.get(2).threshold()).isCloseTo(2.854962, within(1e-6));
        assertThat(published).hasSize(3);

        Origin origin = ((OfPublishedThreshold) published.get(1).basis()).origin();
        assertThat(origin.described()).startsWith("reliable-change of metric, ").contains("n 172", "2.77 SEM");
        assertThat(origin.provenance()).isEqualTo(new Provenance(List.of("shah-2018"), Trust.C));
        assertThat(published.get(2).basis())
                .isInstanceOfSatisfying(
                        OfStandardError.class,
                        basis -> assertThat(basis.standardErrorOfMeasurement()).isEqualTo(1.03));
    }

    @Test
    void one_person_may_change_by_the_lower_threshold_and_not_by_the_higher() {
        List<ReliableChange> published = ReliableChange.published(Instruments.get("swemwbs"), "metric", 0.95);

        // raw 23 and 26
        Change lower = published.get(0).of(20.73, 23.21);
        assertThat(lower.change()).isEqualTo(2.48);
        assertThat(lower.index()).isEqualTo(Figure.absent(Reason.NOT_PUBLISHED));
        assertThat(lower.verdict()).isEqualTo(Verdict.IMPROVED);
        assertThat(published.get(1).of(20.73, 23.21).verdict()).isEqualTo(Verdict.NO_RELIABLE_CHANGE);
        assertThat(published.get(1).of(23.21, 19.98).verdict()).isEqualTo(Verdict.DETERIORATED);
        // 2.48 / (1.03 √2)
        assertThat(published.get(2).of(20.73, 23.21).index().value().orElseThrow())
                .isCloseTo(1.702548, within(1e-6));
    }

    @Test
    void of_a_published_range_both_ends_are_given() {
        assertThat(ReliableChange.published(Instruments.get("wemwbs"), "total", 0.95))
                .extracting(tells -> ((OfStandardError) tells.basis()).standardErrorOfMeasurement())
                .containsExactly(2.4, 3.1);
    }

    @Test
    void what_is_published_for_one_score_is_not_for_another() {
        assertThat(ReliableChange.published(Instruments.get("swemwbs"), "raw", 0.95))
                .isEmpty();
        assertThat(ReliableChange.published(Instruments.get("ghq-12"), "likert", 0.95))
                .isEmpty();
    }

    @Test
    void an_unknown_score_and_a_confidence_that_is_none_are_refused() {
        Instrument ghq = Instruments.get("ghq-12");
        assertThatThrownBy(() -> ReliableChange.published(ghq, "total", 0.95))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.UNKNOWN_SCORE));
        assertThatThrownBy(() -> ReliableChange.published(ghq, "likert", 0)).hasMessageContaining("confidence");
        assertThatThrownBy(() -> ReliableChange.published(ghq, "likert", 1)).hasMessageContaining("confidence");
    }

    @Test
    void a_published_alpha_says_what_it_is() {
        Definition wemwbs = Instruments.get("wemwbs").definition();

        Origin origin = Origin.of(wemwbs.reliability().get(0), wemwbs);

        assertThat(origin.described()).isEqualTo("alpha of total, students");
        assertThat(origin.provenance()).isEqualTo(new Provenance(List.of("tennant-2007"), Trust.A));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 7, 0.95",
        "1, 7, 0.95",
        "NaN, 7, 0.95",
        "0.8, 0, 0.95",
        "0.8, Infinity, 0.95",
        "0.8, 7, 1",
        "0.8, 7, 0"
    })
    void figures_that_tell_no_error_from_change_are_refused(double reliability, double sd, double level) {
        assertThatThrownBy(() -> ReliableChange.ofReliability(reliability, RELIABILITY, sd, SD, High.BETTER, level))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_standard_error_of_0_and_values_that_are_none_are_refused() {
        assertThatThrownBy(() -> new ReliableChange(High.BETTER, new OfPublishedThreshold(SD), 0))
                .hasMessage("a threshold is above 0, not 0.0");
        assertThatThrownBy(() -> ReliableChange.ofReliability(0.8, RELIABILITY, 0, SD, High.BETTER, 0.95))
                .hasMessage("a standard deviation is above 0, not 0.0");
        assertThatThrownBy(() -> ReliableChange.ofStandardError(0, SD, High.BETTER, 0.95))
                .hasMessage("a standard error is above 0, not 0.0");
        assertThatThrownBy(() -> worked(High.BETTER).of(Double.NaN, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> worked(High.BETTER).of(3, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void verdicts_have_stable_names() {
        assertThat(Verdict.values())
                .extracting(Verdict::code)
                .containsExactly("improved", "no-reliable-change", "deteriorated", "risen", "fallen");
    }
}
