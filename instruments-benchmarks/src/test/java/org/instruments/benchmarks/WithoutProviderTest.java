package org.instruments.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Here and only here tests run without a Jakarta Validation provider: this module needs none. */
class WithoutProviderTest {
    private static final Path FILE =
            Path.of("../instruments-swemwbs/src/main/resources/org/instruments/swemwbs/swemwbs.json");

    static List<Instrument> shipped() {
        return Instruments.all();
    }

    @Test
    void there_is_no_provider() {
        assertThat(Instruments.class.getClassLoader().getResource("org/hibernate/validator/HibernateValidator.class"))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_ships_is_validated_and_scored(Instrument instrument) {
        int items = instrument.items().size();

        assertThat(instrument.validate(Responses.inOrder(Collections.nCopies(items, 99))))
                .hasSize(items);
        assertThat(instrument
                        .score(Responses.inOrder(Collections.nCopies(items, 2)))
                        .scores())
                .allMatch(score -> score.answered() == score.items());
    }

    @Test
    void a_definition_of_ones_own_is_not_read_rather_than_read_unchecked() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Instruments.read(FILE))
                .withMessageContaining("Jakarta Validation provider");
        assertThatIllegalStateException()
                .isThrownBy(() -> Instruments.check(FILE))
                .withMessageContaining("Jakarta Validation provider");
        assertThatIllegalStateException()
                .isThrownBy(() -> Instruments.of(Instruments.get("swemwbs").definition()))
                .withMessageContaining("Jakarta Validation provider");
    }
}
