package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files in {@code examples} are what the generator makes; {@code -Dinstruments.write=true} makes them anew. */
class ExampleFilesTest {
    private static final int PEOPLE = 60;

    @ParameterizedTest
    @CsvSource({"hse-msit, 35", "swemwbs, 7", "wemwbs, 14", "wrqol, 24", "ghq-12, 12"})
    void an_example_file_is_what_its_seed_gives(String id, long seed) throws IOException {
        Instrument instrument = Instruments.get(id);
        Path file = Path.of("..", "examples", id + ".csv");
        String made = new SyntheticAnswers(instrument, seed).csv(PEOPLE);
        if (Boolean.getBoolean("instruments.write")) {
            Files.writeString(file, made);
        }

        assertThat(file).hasContent(made);
    }
}
