package org.instruments.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.instruments.Instruments;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.statistics.group.GroupDifference;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.Published.Hiding;
import org.instruments.statistics.group.Tallying;
import org.junit.jupiter.api.Test;

class GroupDifferenceTest {
    private static final int MINIMUM = 3;

    private final GroupTallies tallies =
            new GroupTallies(Tallying.of(Instruments.get("swemwbs"), ScoreOptions.withDefaults()), List.of("team"));

    /** A group in which each person gives one answer to all seven items. */
    private GroupTally group(String name, int... answers) {
        GroupTally group = tallies.of(List.of(name)).orElseThrow();
        for (int answer : answers) {
            int[] positions = new int[7];
            Arrays.fill(positions, answer == 0 ? Positions.NOT_ANSWERED : answer - 1);
            group.add(Positions.of(positions));
        }
        return group;
    }

    /** North 7 14 21, south 21 28 35 and somebody without answers: both have SD 7, so SE = √(49/3 + 49/3) = 5.715476. */
    @Test
    void the_second_group_less_the_first() {
        GroupDifference raw =
                GroupDifference.of(group("north", 1, 2, 3), group("south", 3, 4, 5, 0), "raw", MINIMUM, 0.95);

        assertThat(raw.from().shown().orElseThrow().n()).isEqualTo(3);
        assertThat(raw.to().shown().orElseThrow().n()).isEqualTo(3);
        assertThat(raw.figures().orElseThrow().difference()).isEqualTo(14);
        assertThat(raw.figures().orElseThrow().standardError()).isCloseTo(5.715476, within(1e-6));
    }

    @Test
    void a_small_group_is_hidden_and_the_difference_with_it_but_not_the_other_group() {
        GroupDifference raw =
                GroupDifference.of(group("north", 1, 2, 3), group("south", 3, 4, 0, 0), "raw", MINIMUM, 0.95);

        assertThat(raw.from().shown()).isPresent();
        assertThat(raw.to()).isEqualTo(new Published.Hidden<>(Hiding.SMALL));
        assertThat(raw.figures()).isEmpty();
    }

    @Test
    void one_person_has_no_difference_with_an_interval() {
        GroupDifference raw = GroupDifference.of(group("north", 1, 2), group("south", 3), "raw", 1, 0.95);

        assertThat(raw.to().shown().orElseThrow().mean()).isEqualTo(Figure.of(21));
        assertThat(raw.figures()).isEmpty();
    }

    @Test
    void a_score_that_was_not_counted_is_refused() {
        GroupTally group = group("north", 1);

        assertThatThrownBy(() -> GroupDifference.of(group, group, "total", MINIMUM, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the group is not counted for total");
    }
}
