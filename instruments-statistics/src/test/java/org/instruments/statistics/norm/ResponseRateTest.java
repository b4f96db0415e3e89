package org.instruments.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.definition.Trust;
import org.instruments.statistics.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseRateTest {
    private final Instrument hse = Instruments.get("hse-msit");

    @ParameterizedTest
    @CsvSource({
        "200, 0,   ",
        "200, 99,  ",
        "200, 100, ", // exactly 50 %: the guide says over
        "200, 101, adequate",
        "200, 120, adequate",
        "200, 121, desirable",
        "200, 140, desirable",
        "200, 141, good",
        "200, 160, good",
        "200, 161, very good",
        "200, 200, very good",
        "3,   2,   desirable",
    })
    void a_rate_has_the_name_that_the_guide_gives_it(long invited, long responded, String label) {
        ResponseRate found = ResponseRate.of(hse, invited, responded);

        assertThat(found.label()).isEqualTo(label);
        assertThat(found.percent()).isEqualTo(100.0 * responded / invited);
        assertThat(found.provenance()).isEqualTo(new Provenance(List.of("hse-manual"), Trust.A));
    }

    @ParameterizedTest
    @CsvSource({"10, 2, ", "10, 3, some", "10, 6, some", "100, 61, most"})
    void a_limit_is_included_where_it_is_printed_so(long invited, long responded, String label) {
        assertThat(ResponseRate.of(Definitions.madeUp(), invited, responded).label())
                .isEqualTo(label);
    }

    @Test
    void an_instrument_whose_guide_is_silent_has_no_names() {
        ResponseRate found = ResponseRate.of(Instruments.get("swemwbs"), 8, 7);

        assertThat(found).isEqualTo(new ResponseRate(8, 7, 87.5, null, null));
    }

    @Test
    void more_who_answered_than_were_invited_are_refused() {
        assertThat(Definitions.refused(() -> ResponseRate.of(hse, 50, 51)).describe())
                .isEqualTo("51 answered, so that not only 50 can have been invited [too-few-invited]");
        assertThat(Definitions.refused(() -> ResponseRate.of(hse, 0, 0)).describe())
                .isEqualTo("nobody was invited, so there is no response rate [too-few-invited]");
    }

    @Test
    void numbers_below_0_are_refused() {
        assertThatThrownBy(() -> ResponseRate.of(hse, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResponseRate.of(hse, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
