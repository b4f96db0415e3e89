package org.instruments.hse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The check set W2: respondents k = 1 to 8 answer item o with option ((7k + 3o) mod 5) + 1. Its figures are printed with
 * four decimals.
 */
class HseMsitCheckSetTest {
    private static final double PRINTED = 0.00005;

    private final Instrument hse = HseMsit.instrument();

    @ParameterizedTest
    @CsvSource({
        "relationships, 2.8438",
        "change, 2.8750",
        "managers-support, 2.9250",
        "role, 2.9750",
        "peer-support, 3.0000",
        "demands, 3.0469",
        "control, 3.1042"
    })
    void the_group_means_are_those_of_the_check_set(String score, double printed) {
        double mean = IntStream.rangeClosed(1, 8)
                .mapToDouble(k -> respondent(k).value(score).orElseThrow())
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(printed, within(PRINTED + 1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3.2500, 3.5000, 2.8000, 3.5000, 2.5000, 2.6000, 2.3333",
        "4, 2.8750, 3.6667, 2.8000, 3.2500, 4.0000, 2.6000, 3.3333"
    })
    void the_scores_of_a_respondent_are_those_of_the_check_set(
            int k,
            double demands,
            double control,
            double managers,
            double peers,
            double relationships,
            double role,
            double change) {
        ScoreSheet sheet = respondent(k);

        assertScore(sheet, HseMsit.DEMANDS, demands);
        assertScore(sheet, HseMsit.CONTROL, control);
        assertScore(sheet, HseMsit.MANAGERS_SUPPORT, managers);
        assertScore(sheet, HseMsit.PEER_SUPPORT, peers);
        assertScore(sheet, HseMsit.RELATIONSHIPS, relationships);
        assertScore(sheet, HseMsit.ROLE, role);
        assertScore(sheet, HseMsit.CHANGE, change);
    }

    @Test
    void the_instrument_is_found_by_its_id() {
        assertThat(Instruments.get("hse-msit")).isSameAs(hse);
    }

    private ScoreSheet respondent(int k) {
        return hse.score(Responses.inOrder(
                IntStream.rangeClosed(1, 35).map(o -> (7 * k + 3 * o) % 5 + 1).toArray()));
    }

    private static void assertScore(ScoreSheet sheet, String score, double printed) {
        assertThat(sheet.value(score).orElseThrow()).as(score).isCloseTo(printed, within(PRINTED + 1e-12));
    }
}
