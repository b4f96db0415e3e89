package org.instruments.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.instruments.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets of several scores may have one name; cases then say which score they mean. */
class SharedBandNamesTest {
    private static final Path PLAIN = Path.of("src/test/resources/org/instruments/proof/plain.json");

    @TempDir
    private Path folder;

    /** One person with a total of 3 and, as its double, 6: in "high" of one set and in "middle" of the other. */
    private List<String> failures(String bands) throws IOException {
        Path definition = folder.resolve("plain.json");
        Files.writeString(
                definition,
                Files.readString(PLAIN)
                        .replace("\"evidence\": [{\"source\": \"book\"}]}\n  ],\n  \"bandSets\": [", """
                        "evidence": [{"source": "book"}]},
                        {"id": "doubled", "title": "Doubled", "high": "better", "from": "total",
                          "steps": [{"step": "multiply", "value": 2, "evidence": [{"source": "book"}]}],
                          "evidence": [{"source": "book"}]}
                      ],
                      "bandSets": [
                        {"id": "halves", "score": "doubled", "bands": [{"name": "low", "to": 4}, {"name": "middle", "from": 6, "to": 8},
                          {"name": "high", "from": 10}], "evidence": [{"source": "book"}]},
                    """));
        Files.writeString(folder.resolve("plain.cases.json"), """
                {"format": 1, "instrument": "plain", "cases": [
                  {"name": "one", "basis": "by hand: 1 + 1 + 1, twice that", "all": 1, %s}]}
                """.formatted(bands));
        return DefinitionCheck.withoutProof(definition).problems().stream()
                .map(Problem::describe)
                .toList();
    }

    @Test
    void each_score_has_its_own_band() throws IOException {
        assertThat(failures("\"bandsOf\": {\"total\": {\"halves\": \"high\"}, \"doubled\": {\"halves\": \"middle\"}}"))
                .isEmpty();
    }

    @Test
    void a_band_of_the_other_score_is_noticed() throws IOException {
        assertThat(failures("\"bandsOf\": {\"total\": {\"halves\": \"high\"}, \"doubled\": {\"halves\": \"high\"}}"))
                .singleElement()
                .asString()
                .contains("the band of halves on doubled is middle; expected high");
    }

    @Test
    void a_score_that_is_not_there_is_named() throws IOException {
        assertThat(failures("\"bandsOf\": {\"totals\": {\"halves\": \"high\"}}"))
                .singleElement()
                .asString()
                .contains("there is no score totals");
    }

    @Test
    void a_band_without_its_score_is_not_enough() throws IOException {
        assertThat(failures("\"bands\": {\"halves\": \"high\"}"))
                .singleElement()
                .asString()
                .contains("the band of halves is high, middle; expected high");
    }
}
