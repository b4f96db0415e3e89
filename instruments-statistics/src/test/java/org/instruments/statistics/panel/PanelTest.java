package org.instruments.statistics.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.statistics.comparison.Origin;
import org.instruments.statistics.comparison.PairedDifference;
import org.instruments.statistics.comparison.ReliableChange.OfReliability;
import org.instruments.statistics.comparison.ReliableChange.Verdict;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.Published.Hiding;
import org.instruments.statistics.panel.ScoreChange.NoReliability;
import org.junit.jupiter.api.Test;

class PanelTest {
    /** Answers of twelve made-up people to SWEMWBS, 1 to 5 each, at two times. */
    private static final List<String> BEFORE = List.of(
            "3332343", "2323343", "5343443", "2343344", "2311233", "3334332", "3443433", "3241222", "3333342",
            "3332232", "2333232", "1342232");

    private static final List<String> AFTER = List.of(
            "3334434", "3223222", "3344432", "3323332", "1211122", "4423424", "4433444", "2222222", "2233444",
            "4555454", "2233343", "3444444");

    private final Panel panel = new Panel(Instruments.get("swemwbs"), ScoreOptions.withDefaults());

    private static Positions answers(String digits) {
        return Positions.of(digits.chars()
                .map(digit -> digit == '-' ? Positions.NOT_ANSWERED : digit - '1')
                .toArray());
    }

    private static void add(Panel to, String time, List<String> answers) {
        for (int person = 0; person < answers.size(); person++) {
            assertThat(to.add("p" + person, time, answers(answers.get(person)))).isTrue();
        }
    }

    private TimeComparison twelve(PanelOptions options) {
        add(panel, "before", BEFORE);
        add(panel, "after", AFTER);
        return panel.compare(List.of("before", "after"), options).get(0);
    }

    private static ScoreChange.Figures shown(ScoreChange change) {
        return change.figures().shown().orElseThrow();
    }

    /**
     * R, with the sums of the digits in rb and ra and the published metric of them in mb and ma:
     *
     * <pre>{@code
     * t.test(ma, mb, paired=TRUE); sd(ma-mb); mean(ma-mb)/sd(ma-mb); mean(ma-mb)/((sd(mb)+sd(ma))/2); cor(mb, ma)
     * }</pre>
     */
    @Test
    void the_paired_figures_are_those_of_r() {
        TimeComparison comparison = twelve(PanelOptions.withDefaults());

        assertThat(comparison.from()).isEqualTo("before");
        assertThat(comparison.to()).isEqualTo("after");
        assertThat(comparison.scores()).extracting(ScoreChange::score).containsExactly("raw", "metric");
        PairedDifference metric = shown(comparison.scores().get(1)).means();
        assertThat(metric.n()).isEqualTo(12);
        assertThat(metric.before().mean()).isCloseTo(18.8133333333, within(1e-9));
        assertThat(metric.before().sd()).isCloseTo(2.20506579301, within(1e-9));
        assertThat(metric.after().mean()).isCloseTo(20.0216666667, within(1e-9));
        assertThat(metric.after().sd()).isCloseTo(4.43421579278, within(1e-9));
        assertThat(metric.difference()).isCloseTo(1.20833333333, within(1e-9));
        assertThat(metric.sdOfDifferences()).isCloseTo(4.46796035087, within(1e-9));
        assertThat(metric.interval().low()).isCloseTo(-1.63047323781, within(1e-9));
        assertThat(metric.interval().high()).isCloseTo(4.04713990447, within(1e-9));
        assertThat(metric.p().value().orElseThrow()).isCloseTo(0.368951181898, within(1e-9));
        assertThat(metric.dz().value().orElseThrow()).isCloseTo(0.270444059133, within(1e-9));
        assertThat(metric.dav().value().orElseThrow()).isCloseTo(0.363995205722, within(1e-9));
        assertThat(metric.correlation().value().orElseThrow()).isCloseTo(0.233280711509, within(1e-9));
    }

    /**
     * Alpha of the items before is 0.715619307832 (R, by its formula), the SD of raw 3.33030165164: threshold 1.959964 √2 3.3303
     * √0.284381 = 4.922625. The changes of raw are 3 -4 -3 -4 -5 2 2 -2 1 14 2 10.
     */
    @Test
    void reliable_change_rests_on_alpha_and_sd_of_the_first_time() {
        ScoreChange raw = twelve(PanelOptions.withDefaults()).scores().get(0);

        OfReliability basis = (OfReliability) raw.bases().get(0).basis();
        assertThat(basis.reliability()).isCloseTo(0.715619307832, within(1e-9));
        assertThat(basis.sd()).isCloseTo(3.33030165164, within(1e-9));
        assertThat(raw.bases()).hasSize(1);
        assertThat(raw.bases().get(0).threshold()).isCloseTo(4.92262457048, within(1e-9));
        assertThat(shown(raw).reliable().get(0).people())
                .isEqualTo(Map.of(Verdict.IMPROVED, 2L, Verdict.NO_RELIABLE_CHANGE, 9L, Verdict.DETERIORATED, 1L));
    }

    /** The changes of metric are 2.29 -2.23 -2.48 -2.75 -3.44 1.48 1.67 -1.04 0.73 11.88 1.16 7.23. */
    @Test
    void a_score_made_from_another_has_its_alpha_and_its_own_sd_and_the_published_thresholds() {
        ScoreChange metric = twelve(PanelOptions.withDefaults()).scores().get(1);

        OfReliability basis = (OfReliability) metric.bases().get(0).basis();
        assertThat(basis.reliability()).isCloseTo(0.715619307832, within(1e-9));
        assertThat(basis.sd()).isCloseTo(2.20506579301, within(1e-9));
        assertThat(basis.reliabilityOrigin())
                .isEqualTo(Origin.own("Cronbach's alpha of the items of raw, 12 people at before"));
        assertThat(basis.sdOrigin()).isEqualTo(Origin.own("SD of metric, 12 people at before"));
        // 1.03 and 2.87 as published, and 1.959964 √2 of the published standard error 1.03
        assertThat(metric.bases().get(1).threshold()).isEqualTo(1.03);
        assertThat(metric.bases().get(2).threshold()).isEqualTo(2.87);
        assertThat(metric.bases().get(3).threshold()).isCloseTo(2.85496187816, within(1e-9));
        assertThat(shown(metric).reliable().get(1).people())
                .isEqualTo(Map.of(Verdict.IMPROVED, 6L, Verdict.NO_RELIABLE_CHANGE, 1L, Verdict.DETERIORATED, 5L));
        assertThat(shown(metric).reliable().get(2).people())
                .isEqualTo(Map.of(Verdict.IMPROVED, 2L, Verdict.NO_RELIABLE_CHANGE, 9L, Verdict.DETERIORATED, 1L));
    }

    /** 0.8 and 7.5: 1.959964 √2 7.5 √0.2 = 9.296926. Without an SD that of the 12 people: 1.959964 √2 3.330302 √0.2 = 4.128209. */
    @Test
    void a_given_reliability_is_used_with_its_sd_or_that_of_the_first_time() {
        Origin origin = Origin.own("another study");
        ScoreChange withSd = twelve(
                        PanelOptions.withDefaults().with(new GivenReliability(0.8, OptionalDouble.of(7.5), origin)))
                .scores()
                .get(0);
        ScoreChange withoutSd = panel.compare(
                        List.of("before", "after"),
                        PanelOptions.withDefaults().with(new GivenReliability(0.8, OptionalDouble.empty(), origin)))
                .get(0)
                .scores()
                .get(0);

        assertThat(withSd.bases().get(0).threshold()).isCloseTo(9.296926, within(1e-6));
        assertThat(withoutSd.bases().get(0).threshold()).isCloseTo(4.128209, within(1e-6));
        assertThat(((OfReliability) withoutSd.bases().get(0).basis()).reliabilityOrigin())
                .isEqualTo(origin);
    }

    @Test
    void figures_out_of_range_are_refused() {
        Origin origin = Origin.own("a guess");

        assertThatThrownBy(() -> new GivenReliability(1, OptionalDouble.empty(), origin))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GivenReliability(0.8, OptionalDouble.of(0), origin))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PanelOptions.withDefaults().withMinimumGroup(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> panel.compare(List.of("before"), PanelOptions.withDefaults()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_person_is_added_once_at_a_time() {
        assertThat(panel.add("p1", "1", answers("3333333"))).isTrue();
        assertThat(panel.add("p1", "1", answers("4444444"))).isFalse();
        assertThat(panel.add("p1", "10", answers("4444444"))).isTrue();
        assertThat(panel.add("p1", "2", answers("4444444"))).isTrue();

        assertThat(panel.times()).containsExactly("1", "2", "10");
    }

    @Test
    void the_values_of_each_person_are_given_out_in_the_order_in_which_they_were_added() {
        panel.add("z", "1", answers("3333333"));
        panel.add("z", "2", answers("4444444"));
        panel.add("only", "1", answers("3333333"));
        panel.add("incomplete", "2", answers("444444-"));
        panel.add("incomplete", "1", answers("3333333"));
        panel.add("a", "2", answers("2222222"));
        panel.add("a", "1", answers("3333333"));
        List<String> lines = new ArrayList<>();

        panel.forEachPair("raw", "1", "2", (person, before, after) -> lines.add(person + " " + before + " " + after));

        assertThat(lines).containsExactly("z 21.0 28.0", "a 21.0 14.0");
    }

    /** So many people who answer 1 to 5 in turn, from a first one on. */
    private void addMany(String time, int from, int to) {
        for (int person = from; person < to; person++) {
            StringBuilder digits = new StringBuilder();
            for (int item = 0; item < 7; item++) {
                digits.append(1 + (person * (item + 3) + time.hashCode()) % 5);
            }
            panel.add("p" + person, time, answers(digits.toString()));
        }
    }

    @Test
    void pairs_of_fewer_than_the_minimum_are_hidden_and_so_is_how_many_they_are() {
        addMany("1", 0, 20);
        addMany("2", 11, 31);

        TimeComparison comparison =
                panel.compare(List.of("1", "2"), PanelOptions.withDefaults()).get(0);

        assertThat(comparison.people())
                .isEqualTo(new TimeCounts(
                        new Published.Hidden<>(Hiding.SMALL),
                        new Published.Hidden<>(Hiding.WITHHELD),
                        new Published.Shown<>(11L)));
        assertThat(comparison.scores().get(0).figures()).isEqualTo(new Published.Hidden<>(Hiding.SMALL));
    }

    @Test
    void how_many_did_not_come_back_does_not_follow_from_another_time() {
        addMany("1", 0, 30);
        addMany("2", 0, 15);
        addMany("3", 0, 28);

        List<TimeComparison> comparisons = panel.compare(List.of("1", "2", "3"), PanelOptions.withDefaults());

        // 30 at the first time would follow from 15 and 15, and with it 30 - 28
        assertThat(comparisons.get(0).people().onlyFrom()).isEqualTo(new Published.Hidden<>(Hiding.WITHHELD));
        assertThat(comparisons.get(1).people().onlyFrom()).isEqualTo(new Published.Hidden<>(Hiding.SMALL));
        assertThat(comparisons.get(1).people().onlyTo()).isEqualTo(new Published.Shown<>(0L));
    }

    @Test
    void a_time_at_which_all_but_a_few_of_another_came_back_is_withheld() {
        addMany("1", 0, 40);
        addMany("2", 0, 30);
        addMany("3", 0, 25);
        addMany("4", 0, 20);

        List<TimeComparison> comparisons = panel.compare(List.of("1", "2", "3", "4"), PanelOptions.withDefaults());

        assertThat(comparisons.get(0).scores().get(0).figures().shown()).isPresent();
        assertThat(comparisons.get(1).scores().get(0).figures()).isEqualTo(new Published.Hidden<>(Hiding.WITHHELD));
        assertThat(comparisons.get(2).scores().get(0).figures().shown()).isPresent();
    }

    @Test
    void the_reliability_is_of_those_who_came_back_where_it_would_tell_of_the_few_who_did_not() {
        addMany("1", 0, 40);
        addMany("2", 0, 35);

        ScoreChange raw = panel.compare(List.of("1", "2"), PanelOptions.withDefaults())
                .get(0)
                .scores()
                .get(0);

        assertThat(((OfReliability) raw.bases().get(0).basis()).sdOrigin())
                .isEqualTo(Origin.own("SD of raw, 35 people at 1 who are there at 2"));
    }

    @Test
    void without_that_too_there_is_no_reliability() {
        Panel half = new Panel(
                Instruments.get("swemwbs"),
                ScoreOptions.withDefaults().with(MinimumAnswered.half()).withScores("raw"));
        add(
                half,
                "1",
                List.of(
                        "1231231", "3213213", "4324324", "5435435", "1123412", "3344523", "2244112", "1313131",
                        "4545454", "2323232", "343434-"));
        add(half, "2", Collections.nCopies(11, "3333333"));

        ScoreChange raw = half.compare(List.of("1", "2"), PanelOptions.withDefaults())
                .get(0)
                .scores()
                .get(0);

        // 11 pairs, of whom all but one answered every item
        assertThat(shown(raw).means().n()).isEqualTo(11);
        assertThat(raw.bases()).isEmpty();
        assertThat(raw.withoutReliability()).contains(NoReliability.HIDDEN);
    }

    @Test
    void people_who_are_all_alike_have_no_reliability() {
        add(panel, "1", Collections.nCopies(12, "3333333"));
        add(panel, "2", AFTER);

        ScoreChange raw = panel.compare(List.of("1", "2"), PanelOptions.withDefaults())
                .get(0)
                .scores()
                .get(0);

        assertThat(raw.withoutReliability()).contains(NoReliability.NO_SPREAD);
        assertThat(raw.bases()).isEmpty();
        assertThat(shown(raw).reliable()).isEmpty();
    }

    @Test
    void items_that_disagree_have_no_usable_alpha() {
        // the first item runs against the second, the others do not differ: alpha is far below 0
        add(
                panel,
                "1",
                List.of(
                        "1533333", "5133333", "2433333", "4333333", "1433333", "5233333", "3333333", "2533333",
                        "4133333", "3233333"));
        add(panel, "2", AFTER.subList(0, 10));

        ScoreChange raw = panel.compare(List.of("1", "2"), PanelOptions.withDefaults())
                .get(0)
                .scores()
                .get(0);

        assertThat(raw.withoutReliability()).contains(NoReliability.ALPHA_NOT_USABLE);
    }

    @Test
    void a_score_of_one_item_has_no_alpha() {
        Panel wrqol =
                new Panel(Instruments.get("wrqol"), ScoreOptions.withDefaults().withScores("overall"));
        for (int person = 0; person < 12; person++) {
            int[] answers = new int[24];
            answers[23] = person % 5;
            wrqol.add("p" + person, "1", Positions.of(answers));
            wrqol.add("p" + person, "2", Positions.of(answers));
        }

        ScoreChange overall = wrqol.compare(List.of("1", "2"), PanelOptions.withDefaults())
                .get(0)
                .scores()
                .get(0);

        assertThat(overall.withoutReliability()).contains(NoReliability.NOT_FOR_THIS_SCORE);
        assertThat(shown(overall).means().difference()).isZero();
    }

    @Test
    void one_pair_has_no_figures_whatever_the_minimum() {
        panel.add("p1", "1", answers("3333333"));
        panel.add("p1", "2", answers("4444444"));

        TimeComparison comparison = panel.compare(
                        List.of("1", "2"), PanelOptions.withDefaults().withMinimumGroup(1))
                .get(0);

        assertThat(comparison.people().both()).isEqualTo(new Published.Shown<>(1L));
        assertThat(comparison.scores().get(0).figures()).isEqualTo(new Published.Hidden<>(Hiding.SMALL));
    }
}
