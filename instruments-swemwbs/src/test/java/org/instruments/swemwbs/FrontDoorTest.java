package org.instruments.swemwbs;

import static org.assertj.core.api.Assertions.assertThat;

import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    @Test
    void both_instruments_are_found_by_their_ids() {
        assertThat(Instruments.get("swemwbs")).isSameAs(Swemwbs.instrument());
        assertThat(Instruments.get("wemwbs")).isSameAs(Wemwbs.instrument());
        assertThat(Instruments.ids()).containsExactly("swemwbs", "wemwbs");
    }

    @Test
    void a_version_may_be_asked_for_by_name() {
        assertThat(Instruments.get("swemwbs@1.0.0")).isSameAs(Swemwbs.instrument());
        assertThat(Instruments.find("swemwbs@0.9.0")).isEmpty();
    }

    /** 2 + 3 + 4 + 5 + 4 + 2 + 3 = 23, and the table has 20.73 for it. */
    @Test
    void one_persons_answers_are_scored() {
        ScoreSheet sheet = Swemwbs.instrument().score(Responses.inOrder(2, 3, 4, 5, 4, 2, 3));

        assertThat(sheet.value(Swemwbs.RAW)).hasValue(23);
        assertThat(sheet.value(Swemwbs.METRIC)).hasValue(20.73);
    }
}
