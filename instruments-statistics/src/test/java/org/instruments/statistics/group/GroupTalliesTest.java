package org.instruments.statistics.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.instruments.Instruments;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.junit.jupiter.api.Test;

class GroupTalliesTest {
    private final Tallying tallying = Tallying.of(Instruments.get("swemwbs"), ScoreOptions.withDefaults());

    private GroupTallies by(String... columns) {
        return new GroupTallies(tallying, List.of(columns));
    }

    @Test
    void groups_are_shown_numbers_by_size_then_words_then_people_without_a_value() {
        GroupTallies tallies = by("wave");
        List.of("b", "", "10", "A", "9", "9.5", "-1").forEach(value -> tallies.of(List.of(value)));

        assertThat(tallies.groups().keySet())
                .containsExactly(
                        List.of("-1"),
                        List.of("9"),
                        List.of("9.5"),
                        List.of("10"),
                        List.of("A"),
                        List.of("b"),
                        List.of(""));
    }

    @Test
    void a_group_beyond_the_thousandth_is_not_counted() {
        GroupTallies tallies = by("name");
        IntStream.range(0, 1000).forEach(i -> tallies.of(List.of("n" + i)));

        assertThat(tallies.of(List.of("n7"))).isPresent();
        assertThat(tallies.of(List.of("another"))).isEmpty();
        GroupTallies more = by("name");
        more.of(List.of("another"));
        assertThat(tallies.add(more)).isFalse();
        assertThat(more.add(by("name"))).isTrue();
    }

    @Test
    void times_are_taken_apart_each_with_its_groups() {
        GroupTallies tallies = by("time", "team");
        tallies.of(List.of("2", "north")).orElseThrow().add(Positions.of(1, 1, 1, 1, 1, 1, 1));
        tallies.of(List.of("1", "north")).orElseThrow().add(Positions.of(2, 2, 2, 2, 2, 2, 2));
        tallies.of(List.of("1", "south")).orElseThrow().add(Positions.of(3, 3, 3, 3, 3, 3, 3));

        assertThat(tallies.byFirstColumn().keySet()).containsExactly("1", "2");
        assertThat(tallies.byFirstColumn().get("1").columns()).containsExactly("team");
        assertThat(tallies.byFirstColumn().get("1").groups().keySet())
                .containsExactly(List.of("north"), List.of("south"));
        assertThat(tallies.byFirstColumn().get("2").everybody().people()).isEqualTo(1);
        assertThat(tallies.everybody().people()).isEqualTo(3);
        assertThatThrownBy(() -> by().byFirstColumn()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void more_than_two_columns_or_one_twice_are_refused() {
        assertThatThrownBy(() -> by("a", "b", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> by("a", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> by("a").of(List.of("x", "y"))).isInstanceOf(IllegalArgumentException.class);
    }
}
