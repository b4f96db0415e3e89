package org.instruments.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;

/**
 * The attacks of {@link AttackPropertiesTest} succeed where only what is small is hidden, on examples worked by hand, and
 * fail on the same examples when what completes it is hidden too. The minimum is 10.
 */
class AttackTest {
    private static final int MINIMUM = 10;

    private static View.Pattern naive(GroupSizes people, GroupSizes some, int[]... withheld) {
        return View.Pattern.naive(people, some, MINIMUM, withheld);
    }

    private static View naiveView(GroupSizes people, int[]... withheld) {
        return View.of(people, people, MINIMUM, naive(people, people, withheld));
    }

    private static View.Group group(View view, String name) {
        return view.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void isSafe(GroupSizes people, GroupSizes... some) {
        DisclosureControl control = DisclosureControl.of(people, MINIMUM);
        List<View> views = new ArrayList<>(List.of(View.of(people, MINIMUM, control.people())));
        for (GroupSizes few : some) {
            views.add(View.of(people, few, MINIMUM, View.Pattern.of(control.some(few))));
        }
        SizesAttack sizes = new SizesAttack(views);
        for (int v = 0; v < views.size(); v++) {
            assertThat(views.get(v).isTotalShown()).isTrue();
            assertThat(new SumsAttack(views.get(v)).fewPeople()).isEmpty();
            for (View.Group group : views.get(v).groups()) {
                assertThat(!group.isShown() && sizes.finds(v, group))
                        .as("%s", group)
                        .isFalse();
            }
        }
    }

    /** 61 - 30 - 25 is the team of 6. */
    @Example
    void a_hidden_team_of_six_is_the_total_less_the_others() {
        GroupSizes teams = GroupSizes.oneWay(6, 30, 25);
        View naive = naiveView(teams);
        assertThat(new SumsAttack(naive).fewPeople()).contains(0b001);
        assertThat(new SumsAttack(naive).otherSums(new long[] {42, 90, 75}, group(naive, "row 0")))
                .isEmpty();
        assertThat(new SizesAttack(List.of(naive)).finds(0, group(naive, "row 0")))
                .isTrue();
        isSafe(teams);
    }

    /** The first row less its 20 is the 4. With these two and the 30 hidden, the second column still gives the 20. */
    @Example
    void a_hidden_combination_is_its_row_less_the_others() {
        GroupSizes teams = GroupSizes.twoWay(new long[] {4, 20}, new long[] {30, 40});
        assertThat(new SumsAttack(naiveView(teams)).fewPeople()).contains(0b0001);
        assertThat(new SumsAttack(naiveView(teams, new int[] {0, 1}, new int[] {1, 0})).fewPeople())
                .contains(0b0001);
        assertThat(new SumsAttack(naiveView(teams, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1})).fewPeople())
                .isEmpty();
        isSafe(teams);
    }

    /**
     * In each row and column 10 people or more are hidden. But of the first two rows 23 are, of the first two columns 20,
     * and 20 of both are the same.
     */
    @Example
    void a_hidden_combination_is_two_rows_less_two_columns() {
        GroupSizes teams = GroupSizes.twoWay(
                new long[] {5, 5, 20, 20}, new long[] {5, 5, 3, 20}, new long[] {20, 20, 5, 5}, new long[] {20, 20, 5, 5
                });
        assertThat(new SumsAttack(naiveView(teams)).fewPeople().map(few -> few & 1 << 6))
                .contains(1 << 6);
        isSafe(teams);
    }

    /** 18 people in two groups of fewer than 10. The sum is about 18, so figures are safe. */
    @Example
    void nine_and_nine_are_the_only_two_below_ten_that_are_eighteen() {
        GroupSizes teams = GroupSizes.oneWay(9, 9, 40, 50);
        View naive = naiveView(teams);
        assertThat(new SumsAttack(naive).fewPeople()).isEmpty();
        assertThat(new SizesAttack(List.of(naive)).finds(0, group(naive, "row 0")))
                .isTrue();
        assertThat(new SizesAttack(List.of(naive)).finds(0, group(naive, "row 1")))
                .isTrue();
        isSafe(teams);
    }

    /** 11 people in a group that has some and one that has at least 10. */
    @Example
    void one_and_ten_are_the_only_two_that_are_eleven() {
        GroupSizes teams = GroupSizes.oneWay(1, 10, 40, 50);
        View naive = naiveView(teams, new int[] {1, 0});
        assertThat(new SumsAttack(naive).fewPeople()).isEmpty();
        assertThat(new SizesAttack(List.of(naive)).finds(0, group(naive, "row 0")))
                .isTrue();
        assertThat(new SizesAttack(List.of(naive)).finds(0, group(naive, "row 1")))
                .isTrue();
        isSafe(teams);
    }

    /**
     * The people say: 18 in two groups, one below 10, one not: 8 and 10, or 7 and 11, .... Those with a score: 17, both
     * below 10: 8 and 9, or 9 and 8. The first is at least 8 by these and at most 8 by those.
     */
    @Example
    void two_tables_say_together_what_neither_says() {
        GroupSizes people = GroupSizes.oneWay(8, 10, 40, 50);
        GroupSizes some = GroupSizes.oneWay(8, 9, 40, 50);
        View all =
                View.of(people, MINIMUM, DisclosureControl.of(people, MINIMUM).people());
        View naive = View.of(people, some, MINIMUM, naive(people, some, new int[] {1, 0}));
        SizesAttack apart = new SizesAttack(List.of(all));
        SizesAttack together = new SizesAttack(List.of(all, naive));
        assertThat(apart.finds(0, group(all, "row 0"))).isFalse();
        assertThat(together.finds(0, group(all, "row 0"))).isTrue();
        assertThat(together.finds(0, group(all, "row 1"))).isTrue();
        isSafe(people, some);
    }

    /** 11 of 12 and 39 of 40 have a score: with the 30, the total less these is the team of 6. */
    @Example
    void a_group_withheld_of_the_people_gives_the_small_one_when_it_is_shown_of_some() {
        GroupSizes people = GroupSizes.oneWay(6, 12, 30, 40);
        GroupSizes some = GroupSizes.oneWay(6, 11, 30, 39);
        assertThat(new SumsAttack(View.of(people, some, MINIMUM, naive(people, some))).fewPeople())
                .contains(0b0001);
        isSafe(people, some);
    }

    /** Nobody of a group has a score: no figure is about nobody, but that nobody has one is the group's. */
    @Example
    void a_group_of_which_nobody_has_a_score_is_protected() {
        GroupSizes people = GroupSizes.oneWay(20, 30, 40);
        GroupSizes some = GroupSizes.oneWay(0, 30, 40);
        View naive = View.of(people, some, MINIMUM, naive(people, some));
        assertThat(new SumsAttack(naive).fewPeople()).isEmpty();
        assertThat(new SizesAttack(List.of(naiveView(people), naive)).finds(1, group(naive, "row 0")))
                .isTrue();
        isSafe(people, some);
    }

    /**
     * Found by a property, when it was open. With a minimum of 2 the first column is shown of the people, 2, and its two
     * combinations are 1 each by their labels. That says nothing of how many of them have a score.
     */
    @Example
    void what_labels_say_of_people_is_not_said_of_a_group_that_is_shown_of_them() {
        GroupSizes people = GroupSizes.twoWay(
                new long[] {1, 4, 0, 5}, new long[] {1, 1, 5, 4}, new long[] {0, 2, 0, 0}, new long[] {0, 0, 5, 1});
        GroupSizes some = GroupSizes.twoWay(
                new long[] {1, 4, 0, 5}, new long[] {0, 0, 3, 4}, new long[] {0, 2, 0, 0}, new long[] {0, 0, 5, 1});
        DisclosureControl control = DisclosureControl.of(people, 2);
        View all = View.of(people, 2, control.people());
        View few = View.of(people, some, 2, View.Pattern.of(control.some(some)));
        assertThat(group(all, "column 0").isShown()).isTrue();
        assertThat(group(few, "column 0").visibility()).isEqualTo(Visibility.SMALL);
        assertThat(new SizesAttack(List.of(all, few)).finds(1, group(few, "column 0")))
                .isFalse();
    }
}
