package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.instruments.Instrument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code examples} are what the generator makes; {@code -Dinstruments.write=true} makes them anew. */
class ExampleFilesTest {
    private static final int PEOPLE = 60;

    @ParameterizedTest
    @MethodSource("org.instruments.Instruments#all")
    void an_example_file_is_what_its_seed_gives(Instrument instrument) throws IOException {
        Path file = Path.of("..", "examples", instrument.id() + ".csv");
        long seed = instrument.items().size();
        String made = new SyntheticAnswers(instrument, seed).csv(PEOPLE);
        if (Boolean.getBoolean("instruments.write")) {
            Files.writeString(file, made);
        }

        assertThat(file).hasContent(made);
    }
}
