package org.instruments.statistics.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.ScoreOptions;
import org.instruments.statistics.reliability.ItemMoments;
import org.junit.jupiter.api.Test;

class BetweenScoresTest {
    private static final Instrument HSE = Instruments.get("hse-msit");

    private static GroupTally tally(Instrument instrument) {
        return new GroupTallies(Tallying.of(instrument, ScoreOptions.withDefaults()), List.of())
                .of(List.of())
                .orElseThrow();
    }

    /** Change is q26, q28 and q32, relationships the reverse-scored q5, q14, q21 and q34; all other items are missing. */
    private static byte[] person(int change, int relationships) {
        byte[] positions = new byte[35];
        Arrays.fill(positions, (byte) -1);
        for (int item : new int[] {26, 28, 32}) {
            positions[item - 1] = (byte) change;
        }
        for (int item : new int[] {5, 14, 21, 34}) {
            positions[item - 1] = (byte) relationships;
        }
        return positions;
    }

    @Test
    void the_sums_of_two_scales_go_together_as_counted_by_hand() {
        GroupTally tally = tally(HSE);
        tally.add(person(0, 0), 0); // sums 3 and 20
        tally.add(person(1, 2), 0); // 6 and 12
        tally.add(person(4, 4), 0); // 15 and 4
        tally.add(person(4, -1), 0); // no relationships

        ItemMoments moments = tally.between("change", "relationships").orElseThrow();

        // means 8 and 12; deviations -5, -2, 7 and 8, 0, -8
        assertThat(moments.n()).isEqualTo(3);
        assertThat(moments.mean(0)).isEqualTo(8);
        assertThat(moments.mean(1)).isEqualTo(12);
        assertThat(moments.covariance(0, 0)).isEqualTo((25 + 4 + 49) / 2.0);
        assertThat(moments.covariance(1, 1)).isEqualTo((64 + 64) / 2.0);
        assertThat(moments.covariance(0, 1)).isEqualTo((-40 - 56) / 2.0);
        ItemMoments other = tally.between("relationships", "change").orElseThrow();
        assertThat(other.mean(0)).isEqualTo(12);
        assertThat(other.covariance(0, 1)).isEqualTo(-48);
    }

    @Test
    void people_who_answered_everything_count_with_those_who_did_not() {
        GroupTally tally = tally(HSE);
        byte[] all = new byte[35];
        Arrays.fill(all, (byte) 2); // every item 3
        tally.add(all, 0);
        tally.add(person(0, 0), 0); // sums 3 and 20

        ItemMoments moments = tally.between("change", "relationships").orElseThrow();

        assertThat(moments.n()).isEqualTo(2);
        assertThat(moments.mean(0)).isEqualTo((9 + 3) / 2.0);
        assertThat(moments.mean(1)).isEqualTo((12 + 20) / 2.0);
        assertThat(moments.covariance(0, 1)).isEqualTo(3.0 * -4 + -3.0 * 4);
        assertThat(tally.between("demands", "role").orElseThrow().n()).isEqualTo(1);
    }

    @Test
    void tallies_added_up_have_the_moments_of_one() {
        Random random = new Random(5);
        GroupTally one = tally(HSE);
        GroupTally first = tally(HSE);
        GroupTally second = tally(HSE);
        byte[] person = new byte[35];
        for (int i = 0; i < 200; i++) {
            for (int item = 0; item < person.length; item++) {
                person[item] = (byte) (random.nextInt(20) == 0 ? -1 : random.nextInt(5));
            }
            one.add(person, 0);
            (i % 3 == 0 ? first : second).add(person, 0);
        }
        first.add(second);

        for (String score : first.tallying().scoreIds()) {
            for (String other : first.tallying().scoreIds()) {
                assertThat(first.between(score, other)).isEqualTo(one.between(score, other));
            }
        }
        assertThat(one.between("demands", "control").orElseThrow().n()).isBetween(60L, 140L);
    }

    @Test
    void scores_of_one_key_or_of_no_items_have_nothing_between_them() {
        assertThat(tally(Instruments.get("wrqol")).between("gwb", "gwb-mean")).isEmpty();
        assertThat(tally(Instruments.get("swemwbs")).between("raw", "metric")).isEmpty();
        assertThat(tally(HSE).between("change", "overall")).isEmpty();
    }

    @Test
    void a_distribution_counts_those_who_have_the_score() {
        GroupTally tally = tally(HSE);
        tally.add(person(0, 0), 0);
        tally.add(person(0, 2), 0);
        tally.add(person(-1, 2), 0);

        assertThat(tally.distribution("change").orElseThrow().values()).containsExactly(1);
        assertThat(tally.distribution("change").orElseThrow().counts()).containsExactly(2);
        assertThat(tally.distribution("relationships").orElseThrow().values()).containsExactly(3, 5);
        assertThat(tally.distribution("relationships").orElseThrow().counts()).containsExactly(2, 1);
        assertThat(tally.distribution("overall")).isEmpty();
    }
}
