package org.instruments.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GroupSizesTest {

    @Test
    void margins_are_sums() {
        GroupSizes sizes = GroupSizes.twoWay(new long[] {1, 2, 3}, new long[] {40, 50, 60});
        assertThat(sizes.rows()).isEqualTo(2);
        assertThat(sizes.columns()).isEqualTo(3);
        assertThat(sizes.row(0)).isEqualTo(6);
        assertThat(sizes.column(2)).isEqualTo(63);
        assertThat(sizes.cell(1, 0)).isEqualTo(40);
        assertThat(sizes.total()).isEqualTo(156);
        assertThat(sizes.isTwoWay()).isTrue();
    }

    @Test
    void a_one_way_table_has_one_column() {
        GroupSizes sizes = GroupSizes.oneWay(4, 5);
        assertThat(sizes.rows()).isEqualTo(2);
        assertThat(sizes.columns()).isEqualTo(1);
        assertThat(sizes.row(1)).isEqualTo(5);
        assertThat(sizes.column(0)).isEqualTo(9);
        assertThat(sizes.isTwoWay()).isFalse();
    }

    @Test
    void negative_sizes_and_rows_of_several_lengths_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GroupSizes.oneWay(4, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupSizes.twoWay(new long[] {1, 2}, new long[] {1}));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> GroupSizes.oneWay(Long.MAX_VALUE, 1));
    }

    @Test
    void sizes_are_equal_when_all_are() {
        assertThat(GroupSizes.oneWay(4, 5))
                .isEqualTo(GroupSizes.oneWay(4, 5))
                .hasSameHashCodeAs(GroupSizes.oneWay(4, 5));
        assertThat(GroupSizes.oneWay(4, 5)).isNotEqualTo(GroupSizes.twoWay(new long[] {4}, new long[] {5}));
        assertThat(GroupSizes.oneWay(4, 5)).isNotEqualTo(GroupSizes.oneWay(5, 4));
    }

    @Test
    void later_changes_of_an_array_change_nothing() {
        long[] row = {4, 5};
        GroupSizes sizes = GroupSizes.twoWay(row);
        row[0] = 99;
        assertThat(sizes.cell(0, 0)).isEqualTo(4);
    }

    @Test
    void no_size_is_written() {
        assertThat(GroupSizes.oneWay(4, 5, 9)).hasToString("3 groups");
        assertThat(GroupSizes.twoWay(new long[] {4, 5})).hasToString("1 x 2 groups");
    }
}
