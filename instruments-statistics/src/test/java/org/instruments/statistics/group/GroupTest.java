package org.instruments.statistics.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {

    @Test
    void a_group_is_shown_by_its_values_but_its_text_in_a_log_has_none() {
        Group group = new Group(List.of(new Group.Part("team", "north"), new Group.Part("shift", "")));

        assertThat(group.shown()).isEqualTo("north, (none)");
        assertThat(group.toString()).contains("team", "shift").doesNotContain("north", "none");
    }
}
