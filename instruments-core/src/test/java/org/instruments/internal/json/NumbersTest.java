package org.instruments.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "26.0, 26",
        "-0.0, 0",
        "23.21, 23.21",
        "0.1, 0.1",
        "2.0e-3, 0.002",
        "2.0E23, 200000000000000000000000",
        "2.3333333333333335, 2.3333333333333335",
        "1.0E-7, 0.0000001",
        "9007199254740993, 9007199254740992",
    })
    void numbers_are_plain_and_shortest(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
        assertThat(new BigDecimal(Numbers.number(value).toString())).isEqualByComparingTo(text);
    }
}
