package org.instruments.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {

    @Property
    void adding_and_taking_away_is_nothing(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        Rational one = new Rational(a, b);
        Rational other = new Rational(c, d);

        assertThat(one.plus(other).plus(other.times(Rational.of(-1))).isSameAs(one))
                .isTrue();
    }

    @Property
    void dividing_undoes_multiplying(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll @IntRange(min = 1) int c) {
        Rational one = new Rational(a, b);

        assertThat(one.times(new Rational(-c, 7)).dividedBy(new Rational(-c, 7)).isSameAs(one))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, 0, 3, 2",
        "-5, 2, 0, -3, -2",
        "7, 2, 0, 4, 4",
        "245, 100, 1, 2.5, 2.4",
        "1, 3, 4, 0.3333, 0.3333",
    })
    void ties_go_away_from_zero_or_to_the_even_digit(
            long numerator, long denominator, int decimals, BigDecimal halfUp, BigDecimal halfEven) {
        Rational value = new Rational(numerator, denominator);

        assertThat(value.rounded(RoundingMode.HALF_UP, decimals).isSameAs(Rational.of(halfUp)))
                .isTrue();
        assertThat(value.rounded(RoundingMode.HALF_EVEN, decimals).isSameAs(Rational.of(halfEven)))
                .isTrue();
    }

    @Test
    void the_double_is_the_nearest_one_also_of_large_terms() {
        assertThat(new Rational(1, 3).toDouble()).isEqualTo(1 / 3.0);
        assertThat(new Rational(Long.MAX_VALUE, Long.MAX_VALUE / 3).toDouble()).isEqualTo(3.0000000000000000003);
        assertThat(Rational.of(new BigDecimal("23.21")).toDouble()).isEqualTo(23.21);
    }

    @Test
    void lowest_terms_are_equal_records() {
        assertThat(new Rational(6, 4).reduced()).isEqualTo(new Rational(3, 2)).hasToString("3/2");
        assertThat(new Rational(-6, 3).reduced()).isEqualTo(Rational.of(-2)).hasToString("-2");
        assertThat(new Rational(0, 5).reduced()).isEqualTo(Rational.of(0));
    }

    @Test
    void what_does_not_fit_is_an_error_and_never_another_number() {
        Rational huge = new Rational(Long.MAX_VALUE, 1);

        assertThatThrownBy(() -> huge.times(huge)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> huge.plus(Rational.of(1))).isInstanceOf(ArithmeticException.class);
    }

    /** 2^53 + 1 is no double; taken as one before the division it would be 2^53. */
    @Test
    void terms_that_are_no_doubles_are_not_rounded_before_the_division() {
        long odd = (1L << 53) + 1;

        assertThat(new Rational(odd * 3, 3).toDouble()).isEqualTo(new BigDecimal(odd).doubleValue());
        assertThat(new Rational(-odd, odd).toDouble()).isEqualTo(-1);
        assertThat(new Rational(3, odd).toDouble())
                .isEqualTo(new BigDecimal(3)
                        .divide(new BigDecimal(odd), MathContext.DECIMAL128)
                        .doubleValue());
    }

    @Test
    void a_decimal_has_its_shortest_terms_of_ten() {
        assertThat(Rational.of(new BigDecimal("2.50"))).isEqualTo(new Rational(25, 10));
        assertThat(Rational.of(new BigDecimal("1E+3"))).isEqualTo(Rational.of(1000));
        assertThat(Rational.of(new BigDecimal("0.000"))).isEqualTo(Rational.of(0));
        assertThat(Rational.of(new BigDecimal("-7.00"))).isEqualTo(Rational.of(-7));
    }
}
