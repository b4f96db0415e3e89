package org.instruments.statistics.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.instruments.Instruments;
import org.junit.jupiter.api.Test;

class AnswerCountsTest {
    private static final byte[] PEOPLE = {
        3, 3, 3, 3, 3, 3, 3, // one option for all
        3, -1, 3, 3, 3, 3, 3, // one is missing
        0, 1, 2, 3, 4, 0, 1, //
        -2, 2, 2, 2, 2, 2, 2, // one was not asked
        -1, -1, -1, -1, -1, -1, -1,
    };

    private static AnswerCounts counts(int from, int to) {
        AnswerCounts counts = new AnswerCounts(Instruments.get("swemwbs"));
        for (int person = from; person < to; person++) {
            counts.add(PEOPLE, person * 7);
        }
        return counts;
    }

    @Test
    void people_are_complete_when_they_answered_all_they_were_asked() {
        AnswerCounts counts = counts(0, 5);

        assertThat(counts.people()).isEqualTo(5);
        assertThat(counts.complete()).isEqualTo(3);
        assertThat(counts.straight()).isEqualTo(2);
    }

    @Test
    void options_are_counted_by_item() {
        AnswerCounts counts = counts(0, 5);

        assertThat(counts.answers(0, 3)).isEqualTo(2);
        assertThat(counts.answers(1, 3)).isEqualTo(1);
        assertThat(counts.answers(1, 2)).isEqualTo(1);
        assertThat(counts.answered(0)).isEqualTo(3);
        assertThat(counts.answered(6)).isEqualTo(4);
    }

    @Test
    void counts_added_up_are_those_of_all() {
        AnswerCounts counts = counts(0, 2);
        counts.add(counts(2, 5));

        assertThat(counts.people()).isEqualTo(5);
        assertThat(counts.complete()).isEqualTo(3);
        assertThat(counts.straight()).isEqualTo(2);
        assertThat(counts.answered(6)).isEqualTo(4);
    }
}
