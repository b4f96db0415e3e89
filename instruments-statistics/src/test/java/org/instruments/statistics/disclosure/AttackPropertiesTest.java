package org.instruments.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Attacks on made-up tables, by methods that have nothing of the one that hides. {@link AttackTest} shows that they bite. */
class AttackPropertiesTest {

    /** People at all, and two kinds of some of them. */
    record Tables(GroupSizes people, List<GroupSizes> some) {
        @Override
        public String toString() {
            return written(people) + some.stream().map(Tables::written).toList();
        }

        private static String written(GroupSizes sizes) {
            StringBuilder text = new StringBuilder(sizes.isTwoWay() ? "two-way" : "one-way");
            for (int i = 0; i < sizes.rows(); i++) {
                for (int j = 0; j < sizes.columns(); j++) {
                    text.append(j == 0 ? " / " : " ").append(sizes.cell(i, j));
                }
            }
            return text.toString();
        }
    }

    @Provide
    Arbitrary<Tables> tables() {
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(groups -> Arbitraries.of(true, false)
                        .flatMap(twoWay -> Arbitraries.integers()
                                .between(1, 4)
                                .flatMap(columns -> Arbitraries.of(2, 5, 12, 25)
                                        .flatMap(most -> tables(
                                                twoWay ? Math.min(groups, 4) : groups,
                                                twoWay ? columns : 1,
                                                twoWay,
                                                most)))));
    }

    /** Few have no figure in one table, many in the other. */
    private static Arbitrary<Tables> tables(int rows, int columns, boolean twoWay, int most) {
        Arbitrary<Integer> size = Arbitraries.integers().between(0, most);
        Arbitrary<Integer> missing = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(0, 2)),
                Tuple.of(1, Arbitraries.integers().between(0, 25)));
        return size.array(int[].class)
                .ofSize(rows * columns)
                .flatMap(people -> missing.array(int[].class)
                        .ofSize(rows * columns)
                        .flatMap(few -> missing.array(int[].class)
                                .ofSize(rows * columns)
                                .map(many -> new Tables(
                                        sizes(rows, columns, twoWay, people, new int[people.length]),
                                        List.of(
                                                sizes(rows, columns, twoWay, people, few),
                                                sizes(rows, columns, twoWay, people, many))))));
    }

    private static GroupSizes sizes(int rows, int columns, boolean twoWay, int[] people, int[] missing) {
        long[][] cells = new long[rows][columns];
        for (int i = 0; i < people.length; i++) {
            cells[i / columns][i % columns] = Math.max(0, people[i] - missing[i]);
        }
        return twoWay
                ? GroupSizes.twoWay(cells)
                : GroupSizes.oneWay(
                        Arrays.stream(cells).mapToLong(row -> row[0]).toArray());
    }

    private static List<View> views(Tables tables, int minimum) {
        DisclosureControl control = DisclosureControl.of(tables.people, minimum);
        List<View> views = new ArrayList<>();
        views.add(View.of(tables.people, minimum, control.people()));
        for (GroupSizes some : tables.some) {
            views.add(View.of(tables.people, some, minimum, View.Pattern.of(control.some(some))));
        }
        return views;
    }

    /** Or else that none succeeds below would say little. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void many_of_the_tables_are_open_where_only_what_is_small_is_hidden(
            @ForAll("tables") Tables tables, @ForAll @IntRange(min = 2, max = 10) int minimum) {
        View naive = View.of(
                tables.people, tables.people, minimum, View.Pattern.naive(tables.people, tables.people, minimum));
        SizesAttack sizes = new SizesAttack(List.of(naive));
        Statistics.label("a sum over few people")
                .collect(new SumsAttack(naive).fewPeople().isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        Statistics.label("a size")
                .collect(naive.groups().stream()
                        .anyMatch(
                                group -> !group.isShown() && sizes.finds(0, group) && !sizes.isSaidByLabels(0, group)))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void no_sum_over_fewer_people_than_the_minimum_can_be_had(
            @ForAll("tables") Tables tables, @ForAll @IntRange(min = 2, max = 10) int minimum) {
        for (View view : views(tables, minimum)) {
            assertThat(new SumsAttack(view).fewPeople()).isEmpty();
        }
    }

    /** The scores differ, and so does what is said of a small group, but nothing that is shown. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void for_each_small_group_other_scores_give_the_same_figures(
            @ForAll("tables") Tables tables, @ForAll @IntRange(min = 2, max = 10) int minimum, @ForAll Random random) {
        for (View view : views(tables, minimum)) {
            long[] sums = view.size().clone();
            for (int i = 0; i < sums.length; i++) {
                sums[i] *= random.nextInt(100);
            }
            for (View.Group group : view.groups()) {
                if (group.size() > 0 && group.size() < minimum) {
                    long[] other = new SumsAttack(view).otherSums(sums, group).orElseThrow();
                    for (View.Group shown : view.groups()) {
                        if (shown.isShown()) {
                            assertThat(SumsAttack.sum(other, shown.members()))
                                    .isEqualTo(SumsAttack.sum(sums, shown.members()));
                        }
                    }
                    assertThat(SumsAttack.sum(other, group.members()))
                            .isNotEqualTo(SumsAttack.sum(sums, group.members()));
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void no_hidden_size_follows_from_all_tables_together_unless_labels_say_it(
            @ForAll("tables") Tables tables, @ForAll @IntRange(min = 2, max = 10) int minimum) {
        List<View> views = views(tables, minimum);
        SizesAttack attack = new SizesAttack(views);
        for (int v = 0; v < views.size(); v++) {
            for (int g = 0; g < views.get(v).groups().size(); g++) {
                View.Group group = views.get(v).groups().get(g);
                if (!group.isShown() && attack.finds(v, group)) {
                    View.Group ofPeople = views.get(0).groups().get(g);
                    boolean said = attack.isSaidByLabels(v, group)
                            || !ofPeople.isShown() && attack.isSaidByLabels(0, ofPeople);
                    assertThat(said).as("table %s, %s", v, group).isTrue();
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void labels_tell_the_truth_and_small_groups_are_hidden(
            @ForAll("tables") Tables tables, @ForAll @IntRange(min = 2, max = 10) int minimum) {
        List<View> views = views(tables, minimum);
        for (View view : views) {
            for (int g = 0; g < view.groups().size(); g++) {
                View.Group group = view.groups().get(g);
                Visibility ofPeople = views.get(0).groups().get(g).visibility();
                if (!view.isTotalShown()) {
                    assertThat(group.isShown()).isFalse();
                } else if (view != views.get(0) && ofPeople != Visibility.SHOWN) {
                    assertThat(group.visibility()).isEqualTo(ofPeople);
                } else if (group.size() < minimum) {
                    assertThat(group.visibility()).isEqualTo(Visibility.SMALL);
                } else {
                    assertThat(group.visibility()).isNotEqualTo(Visibility.SMALL);
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_is_hidden_of_the_people_is_hidden_of_some_of_them(
            @ForAll("tables") Tables tables, @ForAll @IntRange(min = 1, max = 10) int minimum) {
        List<View> views = views(tables, minimum);
        for (View view : views) {
            for (int g = 0; g < view.groups().size(); g++) {
                if (!views.get(0).groups().get(g).isShown()) {
                    assertThat(view.groups().get(g).isShown()).isFalse();
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void some_that_are_all_have_the_pattern_of_all(
            @ForAll("tables") Tables tables, @ForAll @IntRange(min = 1, max = 10) int minimum) {
        DisclosureControl control = DisclosureControl.of(tables.people, minimum);
        assertThat(View.of(tables.people, minimum, control.some(tables.people)).groups())
                .isEqualTo(View.of(tables.people, minimum, control.people()).groups());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void groups_of_the_same_people_have_the_same_visibility(
            @ForAll("tables") Tables tables, @ForAll @IntRange(min = 1, max = 10) int minimum) {
        for (View view : views(tables, minimum)) {
            for (View.Group group : view.groups()) {
                for (View.Group same : view.groups()) {
                    if (same.members() == group.members()
                            && !group.name().equals("total")
                            && !same.name().equals("total")) {
                        assertThat(same.visibility()).isEqualTo(group.visibility());
                    }
                    if (same.members() == group.members()) {
                        assertThat(same.isShown()).isEqualTo(group.isShown());
                    }
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_minimum_of_one_hides_nothing(@ForAll("tables") Tables tables) {
        for (View view : views(tables, 1)) {
            assertThat(view.groups()).allMatch(View.Group::isShown);
        }
    }
}
