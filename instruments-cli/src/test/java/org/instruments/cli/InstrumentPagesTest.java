package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.instruments.Instrument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in {@code docs/instruments} are what the definitions say; {@code -Dinstruments.write=true} writes them anew. */
class InstrumentPagesTest {

    @ParameterizedTest
    @MethodSource("org.instruments.Instruments#all")
    void the_page_of_an_instrument_is_what_its_definition_says(Instrument instrument) throws IOException {
        String id = instrument.id();
        Path page = Path.of("..", "docs", "instruments", id + ".md");
        String text = "<!-- generated from the definition: ./instruments show " + id + " --format markdown -->\n\n"
                + Ran.of("show", id, "--format", "markdown").out();
        if (Boolean.getBoolean("instruments.write")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }

        assertThat(page).hasContent(text);
    }
}
