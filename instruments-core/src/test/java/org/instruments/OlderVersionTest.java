package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of a table was corrected: 12 converts to 20.5, where version 1.0.0 has 21. Both versions can be scored with. */
class OlderVersionTest {
    private final Instrument misprinted = Invented.instrument();

    /** Raw 5 + 2 + 5 = 12. */
    private final Responses person = Responses.inOrder(5, 2, 1, 2, 1, 3);

    @TempDir
    private Path folder;

    private Instrument corrected;
    private List<InstrumentProvider> providers;

    @BeforeEach
    void ship_the_corrected_one() throws IOException {
        corrected = Invented.changedInstrument(folder, definition -> {
            definition.put("version", "1.0.1");
            ((ObjectNode) definition.at("/scores/2/steps/0/table")).put("12", 20.5);
        });
        providers = List.of(provider("invented@1.0.0", misprinted), provider("invented", corrected));
    }

    private static InstrumentProvider provider(String id, Instrument instrument) {
        return new InstrumentProvider() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Instrument instrument() {
                return instrument;
            }
        };
    }

    @Test
    void the_id_alone_is_the_newest_version() {
        assertThat(Instruments.find("invented", providers)).containsSame(corrected);
    }

    @Test
    void id_and_version_are_that_version_kept_or_newest() {
        assertThat(Instruments.find("invented@1.0.0", providers)).containsSame(misprinted);
        assertThat(Instruments.find("invented@1.0.1", providers)).containsSame(corrected);
    }

    @Test
    void a_version_there_is_not_is_not_replaced_by_another() {
        assertThat(Instruments.find("invented@1.0.2", providers)).isEmpty();
        assertThat(Instruments.find("invented@1", providers)).isEmpty();
        assertThat(Instruments.find("invented@", providers)).isEmpty();
    }

    @Test
    void an_older_version_is_not_listed() {
        assertThat(Instruments.current(providers))
                .extracting(InstrumentProvider::id)
                .containsExactly("invented");
    }

    @Test
    void each_version_scores_as_it_did_and_its_sheet_says_which_it_was() {
        ScoreSheet before = misprinted.score(person);
        ScoreSheet now = corrected.score(person);

        assertThat(before.value("metric")).hasValue(21);
        assertThat(((Score.Present) before.score("metric")).band("thirds")).hasValue("high");
        assertThat(now.value("metric")).hasValue(20.5);
        assertThat(((Score.Present) now.score("metric")).band("thirds")).hasValue("middle");
        assertThat(before.toJson())
                .contains("\"instrument\":\"invented\",\"version\":\"1.0.0\"", misprinted.fingerprint());
        assertThat(now.toJson()).contains("\"instrument\":\"invented\",\"version\":\"1.0.1\"", corrected.fingerprint());
        assertThat(misprinted.fingerprint()).isNotEqualTo(corrected.fingerprint());
    }

    @Test
    void a_document_may_name_the_version_it_is_to_be_scored_with() {
        String document = "{\"instrument\":\"invented@1.0.0\",\"answers\":[5,2,1,2,1,3]}";

        assertThat(misprinted
                        .score(ResponsesDocument.fromJson(document, misprinted).responses())
                        .value("metric"))
                .hasValue(21);
    }
}
