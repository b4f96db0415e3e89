package org.instruments.ons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    @Test
    void the_instrument_is_found_by_its_id() {
        assertThat(Instruments.get("ons4")).isSameAs(Ons4.instrument());
    }

    @Test
    void each_question_is_a_score_of_its_own() {
        ScoreSheet sheet = Ons4.instrument().score(Responses.byItem(Map.of("q1", 9, "q4", 6)));

        assertThat(sheet.value(Ons4.LIFE_SATISFACTION)).hasValue(9);
        assertThat(sheet.value(Ons4.WORTHWHILE)).isEmpty();
        assertThat(sheet.value(Ons4.HAPPY)).isEmpty();
        assertThat(sheet.value(Ons4.ANXIOUS)).hasValue(6);
    }
}
