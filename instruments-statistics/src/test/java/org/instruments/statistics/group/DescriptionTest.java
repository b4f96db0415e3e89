package org.instruments.statistics.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.statistics.Estimator;
import org.instruments.statistics.Figure;
import org.instruments.statistics.Figure.Reason;
import org.instruments.statistics.QuantileMethod;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.Published.Hidden;
import org.instruments.statistics.group.Published.Hiding;
import org.instruments.statistics.group.ScoreFigures.BandShare;
import org.instruments.statistics.reliability.ScaleReliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {
    private static final Instrument HSE = Instruments.get("hse-msit");
    private static final Instrument SWEMWBS = Instruments.get("swemwbs");
    private static final DescribeOptions SHOW_ALL =
            DescribeOptions.withDefaults().withMinimumGroup(1);

    private static GroupTallies tallies(Instrument instrument, ScoreOptions options, String... columns) {
        return new GroupTallies(Tallying.of(instrument, options), List.of(columns));
    }

    private static void add(GroupTallies tallies, int people, Positions answers, String... group) {
        GroupTally tally = tallies.of(List.of(group)).orElseThrow();
        IntStream.range(0, people).forEach(person -> tally.add(answers));
    }

    private static Positions all(int items, int position) {
        int[] positions = new int[items];
        Arrays.fill(positions, position);
        return Positions.of(positions);
    }

    private static Summary summary(GroupFigures group, String score) {
        return group.score(score).values().shown().orElseThrow().summary();
    }

    /** The check set of the HSE tool: respondents k = 1..8 answer item o with ((7k + 3o) mod 5) + 1. */
    private static GroupTallies checkSet() {
        GroupTallies tallies = tallies(HSE, ScoreOptions.withDefaults());
        for (int k = 1; k <= 8; k++) {
            int respondent = k;
            add(
                    tallies,
                    1,
                    Positions.of(IntStream.rangeClosed(1, 35)
                            .map(o -> (7 * respondent + 3 * o) % 5)
                            .toArray()));
        }
        return tallies;
    }

    @ParameterizedTest
    @CsvSource({
        "relationships, 2.8438",
        "change, 2.8750",
        "managers-support, 2.9250",
        "role, 2.9750",
        "peer-support, 3.0000",
        "demands, 3.0469",
        "control, 3.1042"
    })
    void the_group_means_of_the_check_set_are_as_printed(String score, double mean) {
        Description description = Description.of(checkSet(), SHOW_ALL);

        assertThat(summary(description.everybody(), score).mean().value().orElseThrow())
                .isCloseTo(mean, within(0.00005));
    }

    @Test
    void eight_people_are_not_shown_unless_the_minimum_is_lowered() {
        Description description = Description.of(checkSet(), DescribeOptions.withDefaults());

        assertThat(description.groups()).hasSize(1);
        assertThat(description.everybody().people()).isEqualTo(new Hidden<Long>(Hiding.SMALL));
        assertThat(description.everybody().scores()).allSatisfy(score -> {
            assertThat(score.values().shown()).isEmpty();
            assertThat(score.reliability().orElseThrow().shown()).isEmpty();
        });
        assertThat(description.everybody().alerts())
                .allSatisfy(alert -> assertThat(alert.raised().shown()).isEmpty());
    }

    @Test
    void a_team_of_six_is_hidden_and_the_smallest_other_team_with_it() {
        GroupTallies tallies = tallies(HSE, ScoreOptions.withDefaults(), "team");
        Map.of("north", 120, "south", 100, "east", 74, "west", 6)
                .forEach((team, people) -> add(tallies, people, all(35, people % 5), team));

        Description description = Description.of(tallies, DescribeOptions.withDefaults());

        assertThat(description.groups().stream().map(group -> group.group().shown()))
                .containsExactly("everybody", "east", "north", "south", "west");
        assertThat(description.groups().stream().map(GroupFigures::people))
                .containsExactly(
                        new Published.Shown<>(300L),
                        new Hidden<>(Hiding.WITHHELD),
                        new Published.Shown<>(120L),
                        new Published.Shown<>(100L),
                        new Hidden<>(Hiding.SMALL));
        for (GroupFigures group :
                List.of(description.groups().get(1), description.groups().get(4))) {
            assertThat(group.scores()).allSatisfy(score -> {
                assertThat(score.values().shown()).isEmpty();
                assertThat(score.reliability().orElseThrow().shown()).isEmpty();
            });
            assertThat(group.alerts())
                    .allSatisfy(alert -> assertThat(alert.raised().shown()).isEmpty());
        }
    }

    @Test
    void a_score_that_few_people_of_a_group_have_is_hidden_though_the_group_is_not() {
        GroupTallies tallies = tallies(HSE, ScoreOptions.withDefaults(), "team");
        int[] withoutChange = new int[35];
        List.of(26, 28, 32).forEach(item -> withoutChange[item - 1] = Positions.NOT_ANSWERED);
        add(tallies, 6, all(35, 0), "north");
        add(tallies, 30, Positions.of(withoutChange), "north");
        add(tallies, 40, all(35, 0), "south");
        add(tallies, 50, all(35, 0), "west");

        List<GroupFigures> groups =
                Description.of(tallies, DescribeOptions.withDefaults()).groups();

        assertThat(groups.get(1).people()).isEqualTo(new Published.Shown<>(36L));
        assertThat(summary(groups.get(1), "demands").n()).isEqualTo(36);
        assertThat(groups.get(1).score("change").values()).isEqualTo(new Hidden<>(Hiding.SMALL));
        assertThat(groups.get(2).score("change").values()).isEqualTo(new Hidden<>(Hiding.WITHHELD));
        assertThat(summary(groups.get(3), "change").n()).isEqualTo(50);
        assertThat(summary(groups.get(0), "change").n()).isEqualTo(96);
    }

    @Test
    void reliability_is_hidden_where_with_the_score_it_would_tell_of_the_few_whose_score_is_prorated() {
        GroupTallies tallies = tallies(HSE, ScoreOptions.withDefaults().with(MinimumAnswered.half()), "team");
        int[] oneLeftOut = new int[35];
        oneLeftOut[25] = Positions.NOT_ANSWERED;
        add(tallies, 20, all(35, 0), "north");
        add(tallies, 20, all(35, 4), "north");
        add(tallies, 3, Positions.of(oneLeftOut), "north");
        add(tallies, 25, all(35, 0), "south");
        add(tallies, 25, all(35, 4), "south");

        List<GroupFigures> groups =
                Description.of(tallies, DescribeOptions.withDefaults()).groups();

        assertThat(summary(groups.get(1), "change").n()).isEqualTo(43);
        assertThat(groups.get(1).score("change").reliability().orElseThrow()).isEqualTo(new Hidden<>(Hiding.WITHHELD));
        assertThat(groups.get(1).score("role").reliability().orElseThrow().shown())
                .isPresent();
    }

    @Test
    void two_columns_give_their_groups_and_the_combinations_that_have_people() {
        GroupTallies tallies = tallies(SWEMWBS, ScoreOptions.withDefaults(), "team", "shift");
        add(tallies, 20, all(7, 0), "north", "day");
        add(tallies, 30, all(7, 4), "north", "night");
        add(tallies, 40, all(7, 2), "south", "day");

        List<GroupFigures> groups = Description.of(tallies, SHOW_ALL).groups();

        assertThat(groups.stream().map(group -> group.group().shown()))
                .containsExactly(
                        "everybody", "north", "south", "day", "night", "north, day", "north, night", "south, day");
        // 20 people with 7 and 30 with 35.
        assertThat(summary(groups.get(1), "raw").mean()).isEqualTo(Figure.of((20 * 7 + 30 * 35) / 50.0));
        assertThat(summary(groups.get(3), "raw").mean().value().orElseThrow())
                .isCloseTo((20 * 7 + 40 * 21) / 60.0, within(1e-12));
        assertThat(summary(groups.get(7), "raw").n()).isEqualTo(40);
    }

    @Test
    void bands_are_counted_and_a_score_with_one_set_has_its_shares() {
        GroupTallies tallies = tallies(SWEMWBS, ScoreOptions.withDefaults());
        add(tallies, 1, all(7, 0));
        add(tallies, 2, all(7, 2));
        add(tallies, 1, Positions.of(0, 0, 0, 0, 0, 0, Positions.NOT_ANSWERED));

        ScoreFigures.Values metric = Description.of(tallies, SHOW_ALL)
                .everybody()
                .score("metric")
                .values()
                .shown()
                .orElseThrow();

        // 7 is metric 7, low; 21 is metric 19.25, low too.
        assertThat(metric.summary().n()).isEqualTo(3);
        assertThat(metric.summary().missing()).isEqualTo(1);
        assertThat(metric.bands()).hasSize(1);
        assertThat(metric.bands().get(0).bands())
                .containsExactly(
                        new BandShare("low", 3, 1), new BandShare("medium", 0, 0), new BandShare("high", 0, 0));
        assertThat(metric.distribution().values()).containsExactly(7, 19.25);
    }

    @Test
    void of_several_band_sets_those_that_are_named_are_given() {
        Instrument ghq = Instruments.get("ghq-12");
        GroupTallies tallies = tallies(ghq, ScoreOptions.withDefaults());
        add(tallies, 4, all(12, 0));
        List<String> sets = ghq.definition().bandSets().stream()
                .filter(set -> set.score().equals("bimodal"))
                .map(set -> set.id())
                .toList();
        assertThat(sets).hasSizeGreaterThan(1);

        assertThat(bands(tallies, SHOW_ALL)).isEmpty();
        assertThat(bands(tallies, SHOW_ALL.withBandSets(List.of(sets.get(1))))).containsExactly(sets.get(1));
    }

    private static List<String> bands(GroupTallies tallies, DescribeOptions options) {
        return Description.of(tallies, options)
                .everybody()
                .score("bimodal")
                .values()
                .shown()
                .orElseThrow()
                .bands()
                .stream()
                .map(ScoreFigures.BandShares::set)
                .toList();
    }

    @Test
    void pooled_answers_weigh_a_person_by_how_many_items_were_answered() {
        GroupTallies tallies = tallies(SWEMWBS, ScoreOptions.withDefaults());
        add(tallies, 1, all(7, 4));
        // Of this one no score exists, but two answers of 1 do.
        add(tallies, 1, Positions.of(0, 0, -1, -1, -1, -1, -1));
        add(tallies, 1, all(7, Positions.NOT_ANSWERED));

        GroupFigures person = Description.of(tallies, SHOW_ALL).everybody();
        GroupFigures pooled =
                Description.of(tallies, SHOW_ALL.with(Estimator.POOLED)).everybody();

        assertThat(summary(person, "raw").mean()).isEqualTo(Figure.of(35));
        assertThat(summary(pooled, "raw").n()).isEqualTo(2);
        assertThat(summary(pooled, "raw").missing()).isEqualTo(1);
        // (7 x 5 + 2 x 1) / 9 answers, times 7 items.
        assertThat(summary(pooled, "raw").mean().value().orElseThrow()).isCloseTo(37.0 / 9 * 7, within(1e-12));
        assertThat(summary(pooled, "raw").sd()).isEqualTo(Figure.absent(Reason.NOT_FOR_THIS_ESTIMATOR));
        assertThat(summary(pooled, "metric").mean()).isEqualTo(Figure.absent(Reason.NOT_FOR_THIS_SCORE));
    }

    @Test
    void answers_that_raise_an_alert_are_counted_among_those_to_its_item() {
        GroupTallies tallies = tallies(HSE, ScoreOptions.withDefaults());
        add(tallies, 7, all(35, 1));
        add(tallies, 3, all(35, 2));
        add(tallies, 2, all(35, 4));
        add(tallies, 5, all(35, Positions.NOT_ANSWERED));

        List<AlertFigures> alerts =
                Description.of(tallies, SHOW_ALL).everybody().alerts();

        // Sometimes, often or always: positions 2 to 4 of item 21.
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).rule().id()).isEqualTo("bullying");
        assertThat(alerts.get(0).raised()).isEqualTo(new Published.Shown<>(new AlertFigures.Raised(12, 5)));
    }

    @Test
    void quartiles_are_of_the_type_that_was_asked_for() {
        GroupTallies tallies = tallies(SWEMWBS, ScoreOptions.withDefaults());
        for (int position = 0; position < 4; position++) {
            add(tallies, 1, all(7, position));
        }

        // 7, 14, 21, 28: R's quantile(c(7, 14, 21, 28), .25, type = 6, 7, 8).
        assertThat(q1(tallies, QuantileMethod.TYPE_6)).isEqualTo(8.75);
        assertThat(q1(tallies, QuantileMethod.TYPE_7)).isEqualTo(12.25);
        assertThat(q1(tallies, QuantileMethod.TYPE_8)).isCloseTo(9.916667, within(0.000001));
    }

    private static double q1(GroupTallies tallies, QuantileMethod method) {
        return summary(Description.of(tallies, SHOW_ALL.with(method)).everybody(), "raw")
                .q1()
                .value()
                .orElseThrow();
    }

    @Test
    void a_score_that_steps_change_has_alpha_but_no_error_in_the_points_of_its_items() {
        Instrument uneven = Instrument.proven(DescriptionTest.class.getResourceAsStream("uneven.json"));
        GroupTallies tallies = tallies(uneven, ScoreOptions.withDefaults());
        add(tallies, 3, Positions.of(0, 0, 0, 0, 0, 0, 0, 1));
        add(tallies, 4, Positions.of(0, 0, 0, 0, 0, 2, 1, 2));

        GroupFigures everybody = Description.of(tallies, SHOW_ALL).everybody();
        ScaleReliability plain =
                everybody.score("wide").reliability().orElseThrow().shown().orElseThrow();
        ScaleReliability tripled =
                everybody.score("tripled").reliability().orElseThrow().shown().orElseThrow();

        assertThat(plain.sem()).isInstanceOf(Figure.Known.class);
        assertThat(tripled.alpha()).isEqualTo(plain.alpha());
        assertThat(tripled.sem()).isEqualTo(Figure.absent(Reason.NOT_FOR_THIS_SCORE));
    }

    @Test
    void of_nobody_there_are_no_figures_and_no_groups() {
        Description description = Description.of(tallies(HSE, ScoreOptions.withDefaults(), "team", "site"), SHOW_ALL);

        assertThat(description.groups()).hasSize(1);
    }
}
