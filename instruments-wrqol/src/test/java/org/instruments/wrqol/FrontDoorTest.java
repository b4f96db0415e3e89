package org.instruments.wrqol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    @Test
    void the_instrument_is_found_by_its_id() {
        assertThat(Instruments.get("wrqol")).isSameAs(Wrqol.instrument());
    }

    @Test
    void the_six_factors_add_to_the_total() {
        ScoreSheet sheet = Wrqol.instrument().score(Responses.inOrder(Collections.nCopies(24, 4)));

        double factors = sheet.value(Wrqol.GWB).orElseThrow()
                + sheet.value(Wrqol.HWI).orElseThrow()
                + sheet.value(Wrqol.JCS).orElseThrow()
                + sheet.value(Wrqol.CAW).orElseThrow()
                + sheet.value(Wrqol.WCS).orElseThrow()
                + sheet.value(Wrqol.SAW).orElseThrow();
        // 20 items scored 4 and 3 reversed ones scored 2
        assertThat(sheet.value(Wrqol.TOTAL)).hasValue(20 * 4 + 3 * 2);
        assertThat(factors).isEqualTo(86);
    }
}
