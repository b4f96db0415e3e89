package org.instruments.statistics.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.definition.Item;
import org.instruments.problem.InvalidInputException;
import org.instruments.score.KeyRow;
import org.instruments.score.Score;
import org.instruments.statistics.reliability.ItemMoments;
import org.junit.jupiter.api.Test;

/** Counting people one by one is compared with doing it anew from all of their sheets. */
class GroupTallyTest {
    private static final Instrument UNEVEN = Instrument.proven(GroupTallyTest.class.getResourceAsStream("uneven.json"));

    private static final List<Instrument> INSTRUMENTS = List.of(
            Instruments.get("hse-msit"),
            Instruments.get("swemwbs"),
            Instruments.get("wrqol"),
            Instruments.get("ghq-12"),
            UNEVEN);

    private static GroupTally tally(Tallying tallying, List<Positions> people) {
        GroupTally tally = new GroupTally(tallying);
        people.forEach(tally::add);
        return tally;
    }

    @Property(tries = 100)
    void scores_are_those_of_the_sheets_of_all_people(
            @ForAll @IntRange(max = 4) int which, @ForAll @DoubleRange(max = 0.5) double leftOut, @ForAll long seed) {
        Tallying tallying =
                Tallying.of(INSTRUMENTS.get(which), ScoreOptions.withDefaults().with(MinimumAnswered.half()));
        List<Positions> people = MadeUpPeople.of(tallying.instrument(), 40, leftOut, seed);
        GroupTally tally = tally(tallying, people);

        assertThat(tally.people()).isEqualTo(40);
        for (int score = 0; score < tallying.scoreIds().size(); score++) {
            Map<Score, Long> counted = new HashMap<>();
            tally.forEach(score, (value, count) -> counted.merge(value, count, Long::sum));
            Map<Score, Long> expected = new HashMap<>();
            for (Positions person : people) {
                expected.merge(tallying.scorer().score(person).scores().get(score), 1L, Long::sum);
            }
            assertThat(counted).isEqualTo(expected);
        }
    }

    @Property(tries = 100)
    void moments_are_those_of_the_people_who_answered_all_items(
            @ForAll @IntRange(max = 4) int which, @ForAll @DoubleRange(max = 0.2) double leftOut, @ForAll long seed) {
        Tallying tallying = Tallying.of(INSTRUMENTS.get(which), ScoreOptions.withDefaults());
        List<Positions> people = MadeUpPeople.of(tallying.instrument(), 60, leftOut, seed);
        GroupTally tally = tally(tallying, people);

        for (String score : tallying.scoreIds()) {
            Optional<ItemMoments> moments = tally.moments(score);
            if (moments.isPresent()) {
                double[][] rows = completeRows(tallying.instrument(), score, people);
                assertThat(moments.get().n()).isEqualTo(rows.length);
                if (rows.length > 1) {
                    ItemMoments expected = ItemMoments.ofRows(rows);
                    for (int i = 0; i < expected.items(); i++) {
                        assertThat(moments.get().mean(i)).isEqualTo(expected.mean(i));
                        for (int j = 0; j < expected.items(); j++) {
                            assertThat(moments.get().covariance(i, j)).isEqualTo(expected.covariance(i, j));
                        }
                    }
                }
            }
        }
    }

    private static double[][] completeRows(Instrument instrument, String score, List<Positions> people) {
        Map<String, Map<Integer, BigDecimal>> weights = new HashMap<>();
        instrument.keyTable().stream()
                .filter(row -> row.score().equals(score))
                .forEach((KeyRow row) -> weights.computeIfAbsent(row.item(), item -> new HashMap<>())
                        .put(row.position(), row.weight()));
        List<Item> items = instrument.itemsOf(score);
        return people.stream()
                .map(person -> items.stream()
                        .map(item -> weights.get(item.id()).get(person.at(instrument.placeOfItem(item.id()))))
                        .toList())
                .filter(row -> !row.contains(null))
                .map(row -> row.stream().mapToDouble(BigDecimal::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void products_are_exact_when_more_people_were_counted_than_a_lane_has_room_for() {
        Tallying tallying = Tallying.of(Instruments.get("hse-msit"), ScoreOptions.withDefaults());
        GroupTally tally = new GroupTally(tallying);
        byte[] all = new byte[35];
        Arrays.fill(all, (byte) 4);
        // Items that count 5 and, reversed, 1: of demands all count 1, of control all count 5.
        IntStream.range(0, 10_000).forEach(person -> tally.add(all, 0));
        Arrays.fill(all, (byte) 0);
        IntStream.range(0, 10_000).forEach(person -> tally.add(all, 0));

        // Half 1 and half 5: mean 3, sum of squares 20,000 x 4, divided by 19,999.
        ItemMoments control = tally.moments("control").orElseThrow();
        assertThat(control.n()).isEqualTo(20_000);
        assertThat(control.mean(5)).isEqualTo(3);
        assertThat(control.covariance(0, 5)).isEqualTo(80_000.0 / 19_999);
        ItemMoments demands = tally.moments("demands").orElseThrow();
        assertThat(demands.covariance(7, 7)).isEqualTo(80_000.0 / 19_999);
    }

    @Property(tries = 50)
    void tallies_added_up_are_the_tally_of_all_in_any_order(
            @ForAll @IntRange(max = 4) int which, @ForAll @IntRange(max = 30) int first, @ForAll long seed) {
        Tallying tallying = Tallying.of(INSTRUMENTS.get(which), ScoreOptions.withDefaults());
        List<Positions> people = MadeUpPeople.of(tallying.instrument(), 30, 0.1, seed);
        GroupTally all = tally(tallying, people);
        GroupTally sum = tally(tallying, people.subList(first, 30));
        sum.add(tally(tallying, people.subList(0, first)));

        assertThat(sum.people()).isEqualTo(all.people());
        for (int score = 0; score < tallying.scoreIds().size(); score++) {
            Map<Score, Long> one = new HashMap<>();
            Map<Score, Long> other = new HashMap<>();
            all.forEach(score, (value, count) -> one.merge(value, count, Long::sum));
            sum.forEach(score, (value, count) -> other.merge(value, count, Long::sum));
            assertThat(other).isEqualTo(one);
            assertThat(sum.moments(tallying.scoreIds().get(score)))
                    .isEqualTo(all.moments(tallying.scoreIds().get(score)));
        }
    }

    @Test
    void a_person_whose_answers_are_not_allowed_is_not_counted() {
        Tallying tallying = Tallying.of(Instruments.get("swemwbs"), ScoreOptions.withDefaults());
        GroupTally tally = new GroupTally(tallying);

        assertThatThrownBy(() -> tally.add(Positions.of(0, 1, 2, 3, 4, 5, 0)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> tally.add(Positions.of(0, 1, 2))).isInstanceOf(InvalidInputException.class);
        assertThat(tally.people()).isZero();
    }

    @Test
    void scores_that_do_not_follow_from_sums_are_not_counted_from_bytes() {
        GroupTally tally = new GroupTally(Tallying.of(UNEVEN, ScoreOptions.withDefaults()));

        assertThatThrownBy(() -> tally.add(new byte[8], 0)).isInstanceOf(IllegalStateException.class);
    }
}
