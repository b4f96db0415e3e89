package org.instruments.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.instruments.Instruments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
    private static final String DEFINITION = """
            {
              "format": 1, "id": "tiny", "version": "1.0.0", "title": "Tiny", "language": "en",
              "rights": {"holder": "nobody", "status": "open-licence", "itemText": "shipped", "labels": "shipped", "evidence": [{"source": "book"}]},
              "sources": [
                {"id": "book", "citation": "A book", "trust": "A"},
                {"id": "rumour", "citation": "A rumour", "trust": "C"}
              ],
              "responseScales": [{"id": "two", "weights": [0, 1.50], "evidence": [{"source": "book", "trust": "B"}]}],
              "codings": [{"id": "0..1", "first": 0, "evidence": [{"source": "rumour"}]}],
              "items": [{"id": "q1", "scale": "two"}, {"id": "q2", "scale": "two", "reversed": true}],
              "itemsEvidence": [{"source": "book"}, {"source": "rumour", "about": "reversed"}],
              "scores": [
                {"id": "sum", "title": "Sum", "high": "better", "method": "sum", "items": ["q1", "q2"],
                 "minimum": {"answered": 1, "evidence": [{"source": "rumour"}]},
                 "evidence": [{"source": "book"}, {"source": "rumour"}]}
              ],
              "norms": [
                {"id": "n", "score": "sum", "population": "people", "n": 20, "mean": 1.2,
                 "evidence": [{"source": "book"}, {"source": "rumour", "about": "n"}]}
              ]
            }
            """;

    @TempDir
    Path folder;

    private Provenance provenance;

    @BeforeEach
    void read() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.json"), DEFINITION);
        provenance = Provenance.of(Instruments.read(file).definition());
    }

    @Test
    void every_number_list_of_items_and_reversal_is_told_with_its_sources() {
        assertThat(provenance.facts())
                .extracting(fact -> fact.path() + " = " + fact.value() + " <- "
                        + fact.backings().stream()
                                .map(backing -> backing.source() + " " + backing.trust())
                                .collect(Collectors.joining(", ")))
                .containsExactly(
                        "$.responseScales[0].weights[0] = 0 <- book B",
                        "$.responseScales[0].weights[1] = 1.5 <- book B",
                        "$.codings[0].first = 0 <- rumour C",
                        "$.items[1].reversed = true <- rumour C",
                        "$.scores[0].items = q1 q2 <- book A, rumour C",
                        "$.scores[0].minimum.answered = 1 <- rumour C",
                        "$.norms[0].n = 20 <- rumour C",
                        "$.norms[0].mean = 1.2 <- book A");
    }

    @Test
    void numbers_sources_and_single_sources_are_counted() {
        assertThat(provenance.numbers()).isEqualTo(6);
        assertThat(provenance.sources()).isEqualTo(2);
        assertThat(provenance.singleSource()).isEqualTo(3);
    }
}
