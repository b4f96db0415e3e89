package org.instruments.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.instruments.cli.report.Axis.Tick;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void a_range_lies_between_margins_of_four_percent() {
        Axis axis = Axis.whole(1, 5);

        assertThat(axis.place(1)).isEqualTo(4);
        assertThat(axis.place(3)).isEqualTo(50);
        assertThat(axis.place(5)).isEqualTo(96);
        // 4 + 92 * 1.25 / 4
        assertThat(axis.place(2.25)).isEqualTo(32.75);
    }

    @Test
    void a_value_beyond_an_end_stands_at_the_end() {
        Axis axis = Axis.whole(1, 5);

        assertThat(axis.place(0.5)).isEqualTo(4);
        assertThat(axis.place(7)).isEqualTo(96);
        assertThat(axis.holds(0.5)).isFalse();
        assertThat(axis.holds(5)).isTrue();
    }

    @Test
    void round_values_are_labelled() {
        assertThat(Axis.whole(1, 5).ticks()).extracting(Tick::text).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void both_ends_are_labelled_and_no_label_is_near_them() {
        // 30 and 35 are 16 % apart; 10 is 10 % from 7 and has room
        assertThat(Axis.whole(7, 35).ticks())
                .extracting(Tick::text)
                .containsExactly("7", "10", "15", "20", "25", "30", "35");
        // 20 is 3 and 120 is 5 of 92 from the ends of 23 to 115: beyond them
        assertThat(Axis.whole(23, 115).ticks())
                .extracting(Tick::text)
                .containsExactly("23", "40", "60", "80", "100", "115");
    }

    @Test
    void a_range_may_begin_below_zero() {
        Axis axis = Axis.whole(-2, 2);

        assertThat(axis.place(0)).isEqualTo(50);
        assertThat(axis.ticks()).extracting(Tick::text).containsExactly("\u22122", "\u22121", "0", "1", "2");
    }

    @Test
    void values_that_are_close_get_an_axis_of_a_quarter_of_the_range_with_round_ends() {
        // 1 around 3.25 is 2.75 to 3.75, in steps of 0.2 from 2.6 to 3.8
        Axis axis = Axis.around(1, 5, 3, 3.5);

        assertThat(axis.from()).isEqualTo(2.6);
        assertThat(axis.to()).isEqualTo(3.8);
        assertThat(axis.isPartOf(1, 5)).isTrue();
        assertThat(axis.ticks()).extracting(Tick::text).containsExactly("2.6", "2.8", "3", "3.2", "3.4", "3.6", "3.8");
    }

    @Test
    void values_that_take_up_half_the_range_get_all_of_it() {
        // 1.2 times 1.8 is more than 2
        Axis axis = Axis.around(1, 5, 2, 3.8);

        assertThat(axis.from()).isEqualTo(1);
        assertThat(axis.to()).isEqualTo(5);
        assertThat(axis.isPartOf(1, 5)).isFalse();
    }

    @Test
    void a_part_of_a_range_never_leaves_it() {
        Axis axis = Axis.around(0, 12, 0, 0.5);

        assertThat(axis.from()).isZero();
        assertThat(axis.place(0)).isEqualTo(4);
    }

    @Test
    void an_interval_beyond_the_axis_has_no_end_there() {
        assertThat(Mark.whisker(Axis.whole(1, 5), 0.5, 3)).isEqualTo(new Mark.Whisker(4, 50, false, true));
    }

    @Test
    void percent_are_labelled_so_that_no_label_leaves_the_chart() {
        assertThat(Axis.percent().ticks())
                .containsExactly(
                        new Tick(4, "0\u00A0%", "first"),
                        new Tick(27, "25\u00A0%", null),
                        new Tick(50, "50\u00A0%", null),
                        new Tick(73, "75\u00A0%", null),
                        new Tick(96, "100\u00A0%", "last"));
    }
}
