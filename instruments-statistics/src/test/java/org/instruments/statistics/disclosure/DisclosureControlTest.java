package org.instruments.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.instruments.statistics.disclosure.Visibility.EMPTY;
import static org.instruments.statistics.disclosure.Visibility.SHOWN;
import static org.instruments.statistics.disclosure.Visibility.SMALL;
import static org.instruments.statistics.disclosure.Visibility.WITHHELD;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups are hidden, on examples worked by hand. */
class DisclosureControlTest {

    private static HiddenGroups hidden(int minimum, GroupSizes sizes) {
        return DisclosureControl.of(sizes, minimum).people();
    }

    private static List<Visibility> rows(int minimum, long... groups) {
        HiddenGroups hidden = hidden(minimum, GroupSizes.oneWay(groups));
        return rows(hidden, groups.length);
    }

    private static List<Visibility> rows(HiddenGroups hidden, int count) {
        return IntStream.range(0, count).mapToObj(hidden::row).toList();
    }

    private static List<Visibility> cells(HiddenGroups hidden, int row, int count) {
        return IntStream.range(0, count).mapToObj(j -> hidden.cell(row, j)).toList();
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        assertThat(rows(10, 10, 25, 12)).containsOnly(SHOWN);
        assertThat(hidden(10, GroupSizes.oneWay(10, 25, 12)).total()).isEqualTo(SHOWN);
    }

    @Test
    void with_one_small_group_the_smallest_other_is_withheld() {
        assertThat(rows(10, 25, 6, 30, 12)).containsExactly(SHOWN, SMALL, SHOWN, WITHHELD);
    }

    @Test
    void of_equally_small_others_the_first_is_withheld() {
        assertThat(rows(10, 20, 30, 5, 20)).containsExactly(WITHHELD, SHOWN, SMALL, SHOWN);
    }

    @Test
    void small_groups_that_are_many_together_need_no_other() {
        assertThat(rows(10, 6, 25, 7, 30)).containsExactly(SMALL, SHOWN, SMALL, SHOWN);
    }

    @Test
    void small_groups_that_are_few_together_need_another() {
        assertThat(rows(10, 4, 25, 5, 30)).containsExactly(SMALL, WITHHELD, SMALL, SHOWN);
    }

    /** 9 and 9 are the only two below 10 that are 18; 1 and 10 the only two that are 11, one below 10 and one not. */
    @Test
    void sizes_that_only_fit_in_one_way_need_another() {
        assertThat(rows(10, 9, 9, 50, 40)).containsExactly(SMALL, SMALL, SHOWN, WITHHELD);
        assertThat(rows(10, 8, 9, 50, 40)).containsExactly(SMALL, SMALL, SHOWN, SHOWN);
        assertThat(rows(10, 1, 10, 50, 40)).containsExactly(SMALL, WITHHELD, SHOWN, WITHHELD);
        assertThat(rows(10, 1, 11, 50, 40)).containsExactly(SMALL, WITHHELD, SHOWN, SHOWN);
        assertThat(rows(10, 2, 10, 50, 40)).containsExactly(SMALL, WITHHELD, SHOWN, SHOWN);
    }

    /** 18 people in two groups below 10: even the total says that these are 9 and 9. */
    @Test
    void the_total_is_withheld_where_it_says_the_sizes() {
        HiddenGroups hidden = hidden(10, GroupSizes.oneWay(9, 9));
        assertThat(hidden.total()).isEqualTo(WITHHELD);
        assertThat(rows(hidden, 2)).containsOnly(WITHHELD);
        assertThat(hidden(10, GroupSizes.oneWay(9, 8)).total()).isEqualTo(SHOWN);
    }

    @Test
    void of_fewer_people_than_the_minimum_only_that_is_said() {
        HiddenGroups hidden = hidden(10, GroupSizes.oneWay(4, 5));
        assertThat(hidden.total()).isEqualTo(SMALL);
        assertThat(rows(hidden, 2)).containsOnly(WITHHELD);
        assertThat(hidden(10, GroupSizes.oneWay()).total()).isEqualTo(SMALL);
        assertThat(hidden(10, GroupSizes.twoWay()).total()).isEqualTo(SMALL);
    }

    /**
     * The row less the 20 would be the 4, the column less the 30 too. Then the first row less the second column, or the
     * first column less the second row, is the 4, but for the 40; with the 35, which are fewer, it would take more still.
     */
    @Test
    void a_small_combination_takes_three_others() {
        HiddenGroups hidden =
                hidden(10, GroupSizes.twoWay(new long[] {4, 20, 50}, new long[] {30, 40, 50}, new long[] {60, 35, 50}));
        assertThat(cells(hidden, 0, 3)).containsExactly(SMALL, WITHHELD, SHOWN);
        assertThat(cells(hidden, 1, 3)).containsExactly(WITHHELD, WITHHELD, SHOWN);
        assertThat(cells(hidden, 2, 3)).containsExactly(SHOWN, SHOWN, SHOWN);
        assertThat(rows(hidden, 3)).containsOnly(SHOWN);
        assertThat(hidden.total()).isEqualTo(SHOWN);
    }

    /** The first row has 7 people: both its combinations and itself are hidden; another row and its parts, for it. */
    @Test
    void a_small_row_takes_another() {
        HiddenGroups hidden =
                hidden(10, GroupSizes.twoWay(new long[] {3, 4}, new long[] {30, 35}, new long[] {50, 55}));
        assertThat(rows(hidden, 3)).containsExactly(SMALL, WITHHELD, SHOWN);
        assertThat(cells(hidden, 0, 2)).containsOnly(SMALL);
        assertThat(cells(hidden, 1, 2)).containsOnly(WITHHELD);
        assertThat(cells(hidden, 2, 2)).containsOnly(SHOWN);
        assertThat(hidden.column(0)).isEqualTo(SHOWN);
        assertThat(hidden.column(1)).isEqualTo(SHOWN);
    }

    @Test
    void an_empty_combination_is_not_listed() {
        HiddenGroups hidden = hidden(10, GroupSizes.twoWay(new long[] {20, 0}, new long[] {30, 40}, new long[] {0, 0}));
        assertThat(cells(hidden, 0, 2)).containsExactly(SHOWN, EMPTY);
        assertThat(rows(hidden, 3)).containsExactly(SHOWN, SHOWN, EMPTY);
        assertThat(cells(hidden, 2, 2)).containsOnly(EMPTY);
        assertThat(hidden(10, GroupSizes.oneWay(20, 0)).row(1)).isEqualTo(EMPTY);
        assertThat(hidden(10, GroupSizes.twoWay(new long[] {20, 0})).column(1)).isEqualTo(EMPTY);
    }

    /** The first row and its only combination are the same 6 people, the second column those of the others. */
    @Test
    void a_row_of_one_combination_is_that_combination() {
        HiddenGroups hidden =
                hidden(10, GroupSizes.twoWay(new long[] {6, 0}, new long[] {40, 50}, new long[] {60, 70}));
        assertThat(hidden.row(0)).isEqualTo(SMALL);
        assertThat(hidden.cell(0, 0)).isEqualTo(SMALL);
    }

    @Test
    void the_only_row_is_everyone() {
        HiddenGroups hidden = hidden(10, GroupSizes.twoWay(new long[] {6, 20, 30}));
        assertThat(hidden.total()).isEqualTo(SHOWN);
        assertThat(hidden.row(0)).isEqualTo(SHOWN);
        assertThat(cells(hidden, 0, 3)).containsExactly(SMALL, WITHHELD, SHOWN);
        assertThat(IntStream.range(0, 3).mapToObj(hidden::column)).containsExactly(SMALL, WITHHELD, SHOWN);
    }

    @Test
    void the_only_group_is_everyone() {
        for (GroupSizes sizes : List.of(GroupSizes.oneWay(12), GroupSizes.twoWay(new long[] {12}))) {
            HiddenGroups shown = hidden(12, sizes);
            assertThat(List.of(shown.total(), shown.row(0), shown.column(0), shown.cell(0, 0)))
                    .containsOnly(SHOWN);
            HiddenGroups hidden = hidden(13, sizes);
            assertThat(List.of(hidden.total(), hidden.row(0), hidden.column(0), hidden.cell(0, 0)))
                    .containsOnly(SMALL);
        }
    }

    @Test
    void in_a_one_way_table_cells_are_rows_and_the_column_is_everyone() {
        HiddenGroups hidden = hidden(10, GroupSizes.oneWay(25, 6, 30));
        assertThat(hidden.cell(1, 0)).isEqualTo(SMALL);
        assertThat(hidden.column(0)).isEqualTo(SHOWN);
    }

    @Test
    void a_minimum_of_one_hides_nothing_not_even_nobody() {
        DisclosureControl control = DisclosureControl.of(GroupSizes.oneWay(1, 2, 3), 1);
        assertThat(rows(control.people(), 3)).containsOnly(SHOWN);
        HiddenGroups some = control.some(GroupSizes.oneWay(0, 0, 0));
        assertThat(rows(some, 3)).containsOnly(SHOWN);
        assertThat(some.total()).isEqualTo(SHOWN);
    }

    /** "Fewer than 2" is 1 whatever else is hidden; the withheld ones are 5 together: 2 and 3, or 3 and 2. */
    @Test
    void a_size_that_its_label_says_does_not_hide_the_rest() {
        assertThat(rows(2, 1, 2, 3, 4)).containsExactly(SMALL, WITHHELD, WITHHELD, SHOWN);
    }

    @Test
    void a_group_hidden_of_the_people_is_hidden_of_those_with_a_score() {
        DisclosureControl control = DisclosureControl.of(GroupSizes.oneWay(6, 12, 30, 40), 10);
        assertThat(rows(control.people(), 4)).containsExactly(SMALL, WITHHELD, SHOWN, SHOWN);
        assertThat(rows(control.some(GroupSizes.oneWay(6, 11, 30, 40)), 4))
                .containsExactly(SMALL, WITHHELD, SHOWN, SHOWN);
        assertThat(rows(control.some(GroupSizes.oneWay(5, 9, 29, 40)), 4))
                .containsExactly(SMALL, WITHHELD, SHOWN, SHOWN);
    }

    @Test
    void the_example_of_the_page() {
        DisclosureControl control = DisclosureControl.of(GroupSizes.oneWay(25, 6, 30, 12), 10);
        assertThat(rows(control.people(), 4)).containsExactly(SHOWN, SMALL, SHOWN, WITHHELD);
        assertThat(rows(control.some(GroupSizes.oneWay(25, 6, 29, 12)), 4))
                .containsExactly(SHOWN, SMALL, SHOWN, WITHHELD);
    }

    @Test
    void few_people_with_a_score_are_hidden_and_protected() {
        DisclosureControl control = DisclosureControl.of(GroupSizes.oneWay(20, 30, 40), 10);
        HiddenGroups some = control.some(GroupSizes.oneWay(20, 5, 40));
        assertThat(rows(control.people(), 3)).containsOnly(SHOWN);
        assertThat(rows(some, 3)).containsExactly(WITHHELD, SMALL, SHOWN);
    }

    @Test
    void as_many_with_a_score_as_people_have_the_pattern_of_the_people() {
        GroupSizes people = GroupSizes.oneWay(1, 2, 3, 4);
        assertThat(rows(DisclosureControl.of(people, 2).some(people), 4)).isEqualTo(rows(2, 1, 2, 3, 4));
    }

    @Test
    void nobody_with_a_score_is_few() {
        HiddenGroups some = DisclosureControl.of(GroupSizes.oneWay(20, 30), 10).some(GroupSizes.oneWay(0, 0));
        assertThat(some.total()).isEqualTo(SMALL);
        assertThat(rows(some, 2)).containsOnly(WITHHELD);
    }

    /** But for 1 and 10, which are the only two that are 11. */
    @Property
    void one_small_group_takes_exactly_the_smallest_other(
            @ForAll @IntRange(min = 1, max = 9) int small,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 10, max = 60) Integer> others) {
        int smallest = others.indexOf(others.stream().min(Integer::compare).orElseThrow());
        if (small == 1 && others.get(smallest) == 10) {
            return;
        }
        long[] groups = new long[others.size() + 1];
        groups[others.size()] = small;
        for (int i = 0; i < others.size(); i++) {
            groups[i] = others.get(i);
        }
        List<Visibility> rows = rows(10, groups);
        for (int i = 0; i < others.size(); i++) {
            assertThat(rows.get(i)).isEqualTo(i == smallest ? WITHHELD : SHOWN);
        }
        assertThat(rows.get(others.size())).isEqualTo(SMALL);
    }

    /** Measured in hundredths of a second; the limit only tells another order of growth. */
    @Test
    void large_tables_are_decided_soon() {
        Random random = new Random(40);
        long[][] combinations = new long[40][40];
        for (long[] row : combinations) {
            Arrays.setAll(row, j -> random.nextInt(15));
        }
        long[] groups = random.longs(1000, 0, 41).toArray();
        for (GroupSizes people : List.of(GroupSizes.twoWay(combinations), GroupSizes.oneWay(groups))) {
            combinations[0][0] = 0;
            groups[0] = 0;
            GroupSizes some = people.isTwoWay() ? GroupSizes.twoWay(combinations) : GroupSizes.oneWay(groups);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> DisclosureControl.of(people, 10).some(some));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-2147483648"})
    void a_minimum_below_one_is_refused(int minimum) {
        assertThatIllegalArgumentException().isThrownBy(() -> DisclosureControl.of(GroupSizes.oneWay(20), minimum));
    }

    @Test
    void others_than_some_of_the_people_are_refused() {
        DisclosureControl control = DisclosureControl.of(GroupSizes.oneWay(20, 30), 10);
        for (GroupSizes others : List.of(
                GroupSizes.oneWay(20, 31),
                GroupSizes.oneWay(20),
                GroupSizes.oneWay(20, 30, 0),
                GroupSizes.twoWay(new long[] {20}, new long[] {30}))) {
            assertThatIllegalArgumentException().isThrownBy(() -> control.some(others));
        }
    }

    @Test
    void a_group_that_is_not_there_is_refused() {
        HiddenGroups hidden = hidden(10, GroupSizes.oneWay(20, 30));
        assertThatThrownBy(() -> hidden.row(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> hidden.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> hidden.column(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> hidden.column(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> hidden.cell(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
