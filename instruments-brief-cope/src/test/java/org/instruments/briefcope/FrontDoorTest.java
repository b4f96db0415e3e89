package org.instruments.briefcope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    @Test
    void the_instrument_is_found_by_its_id() {
        assertThat(Instruments.get("brief-cope")).isSameAs(BriefCope.instrument());
    }

    @Test
    void each_item_is_in_exactly_one_of_fourteen_scales_of_two() {
        Map<String, Integer> uses = new TreeMap<>();
        BriefCope.instrument().definition().scores().forEach(score -> {
            assertThat(score.items()).hasSize(2);
            score.items().forEach(item -> uses.merge(item, 1, Integer::sum));
        });

        assertThat(BriefCope.instrument().scoreIds()).hasSize(14);
        assertThat(uses)
                .hasSize(28)
                .allSatisfy((item, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void a_file_counted_from_0_gives_the_scores_of_one_counted_from_1() {
        ScoreSheet from1 = BriefCope.instrument().score(Responses.inOrder(Collections.nCopies(28, 3)));
        ScoreSheet from0 = BriefCope.instrument()
                .score(Responses.inOrder(Collections.nCopies(28, 2)).withCoding("0..3"));

        assertThat(from0.scores()).isEqualTo(from1.scores());
        assertThat(from0.value(BriefCope.VENTING)).hasValue(3 + 3);
    }
}
