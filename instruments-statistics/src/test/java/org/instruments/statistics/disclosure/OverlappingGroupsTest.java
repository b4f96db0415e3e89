package org.instruments.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OverlappingGroupsTest {
    private static final int MINIMUM = 10;
    private final OverlappingGroups groups = new OverlappingGroups(MINIMUM);

    /** The people from one place up to, not including, another; and so on. */
    private static BitSet people(int... ends) {
        BitSet people = new BitSet();
        for (int i = 0; i < ends.length; i += 2) {
            people.set(ends[i], ends[i + 1]);
        }
        return people;
    }

    @Test
    void a_group_of_fewer_than_the_minimum_is_refused() {
        assertThat(groups.show(people(0, 9))).isFalse();
        assertThat(groups.show(people(0, 10))).isTrue();
        assertThat(groups.show(new BitSet())).isFalse();
    }

    @Test
    void all_but_a_few_of_a_shown_group_are_refused_either_way_round() {
        assertThat(groups.show(people(0, 100))).isTrue();
        assertThat(groups.show(people(0, 91))).isFalse();
        assertThat(groups.show(people(0, 109))).isFalse();
        assertThat(groups.show(people(0, 90))).isTrue();
    }

    @Test
    void the_same_group_is_shown_again() {
        assertThat(groups.show(people(0, 12))).isTrue();
        assertThat(groups.show(people(0, 12))).isTrue();
    }

    @Test
    void what_follows_from_shown_groups_may_be_shown() {
        assertThat(groups.show(people(0, 20))).isTrue();
        assertThat(groups.show(people(20, 40))).isTrue();
        assertThat(groups.show(people(0, 40))).isTrue();
    }

    @Test
    void a_sum_of_two_groups_with_one_person_more_is_refused() {
        assertThat(groups.show(people(0, 20))).isTrue();
        assertThat(groups.show(people(20, 40))).isTrue();
        // it differs from each of them by at least 20 people
        assertThat(groups.show(people(0, 41))).isFalse();
    }

    @Test
    void those_who_differ_are_counted_together() {
        // 5 of one and 5 of the other: what can be had is about 10
        assertThat(groups.show(people(0, 30))).isTrue();
        assertThat(groups.show(people(5, 35))).isTrue();
        // everyone: without the second 5 and 40 to 50, without the first 30 to 50
        assertThat(groups.show(people(0, 50))).isTrue();
    }

    @Test
    void where_factors_can_be_chosen_the_fewest_that_are_left_count() {
        assertThat(groups.show(people(0, 30))).isTrue();
        assertThat(groups.show(people(6, 36))).isTrue();
        // less the first group the 6 and 3 others are left, less the second 6 and 3; large is only what is in all three
        assertThat(groups.show(people(0, 39))).isFalse();
        assertThat(groups.show(people(0, 40))).isTrue();
    }

    @Test
    void with_a_minimum_of_one_every_group_of_somebody_is_shown() {
        OverlappingGroups all = new OverlappingGroups(1);

        assertThat(all.show(people(0, 5))).isTrue();
        assertThat(all.show(people(0, 4))).isTrue();
        assertThat(all.show(new BitSet())).isFalse();
        assertThatThrownBy(() -> new OverlappingGroups(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void no_sum_of_shown_groups_with_small_factors_is_about_a_few(
            @ForAll @Size(4) List<@Size(14) List<Boolean>> sets, @ForAll @IntRange(min = 2, max = 5) int minimum) {
        OverlappingGroups some = new OverlappingGroups(minimum);
        List<BitSet> shown = new ArrayList<>();
        for (List<Boolean> set : sets) {
            BitSet group = new BitSet();
            for (int person = 0; person < set.size(); person++) {
                group.set(person, set.get(person));
            }
            if (some.show(group)) {
                shown.add(group);
            }
        }

        for (int[] factors : factors(shown.size())) {
            int about = 0;
            for (int person = 0; person < 14; person++) {
                int sum = 0;
                for (int group = 0; group < factors.length; group++) {
                    sum += shown.get(group).get(person) ? factors[group] : 0;
                }
                about += sum == 0 ? 0 : 1;
            }
            assertThat(about == 0 || about >= minimum).isTrue();
        }
    }

    private static List<int[]> factors(int size) {
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        for (int i = 0; i < size; i++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] factors : all) {
                for (int factor = -2; factor <= 2; factor++) {
                    int[] more = Arrays.copyOf(factors, factors.length + 1);
                    more[factors.length] = factor;
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }
}
