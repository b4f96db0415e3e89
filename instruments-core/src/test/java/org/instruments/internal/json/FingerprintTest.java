package org.instruments.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.instruments.Invented;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
    @TempDir
    Path folder;

    /** From RFC 8785: the sample of section 3.2.3 for the order of names, and numbers of appendix B. */
    @Test
    void the_canonical_form_is_that_of_the_standard() throws IOException {
        String given =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";

        assertThat(Fingerprint.canonical(Json.mapper().readTree(given)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
        assertThat(
                        Fingerprint.canonical(
                                Json.mapper()
                                        .readTree(
                                                "[4.50, 2e-3, 0.000000001, 0.0000015, 333333333.33333329, 7.00, -0.0, true, null, \"\\u000F\\n\"]")))
                .isEqualTo("[4.5,0.002,1e-9,0.0000015,333333333.3333333,7,0,true,null,\"\\u000f\\n\"]");
    }

    static Stream<Named<Consumer<ObjectNode>>> silent() {
        return Stream.of(
                Named.of("a text", d -> item(d).put("text", "Another wording")),
                Named.of("a norm", d -> ((ObjectNode) d.get("norms").get(0)).put("mean", 8)),
                Named.of("the rights", d -> ((ObjectNode) d.get("rights")).put("holder", "somebody")),
                Named.of("decimals for display", d -> score(d).put("decimals", 2)),
                Named.of(
                        "the default written out",
                        d -> item(d).put("reversed", false).put("scored", true)),
                Named.of("the version", d -> d.put("version", "1.0.1")));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void what_cannot_change_a_score_does_not_change_the_fingerprint(Consumer<ObjectNode> change) throws IOException {
        assertThat(Invented.changedInstrument(folder, change).fingerprint())
                .isEqualTo(Invented.instrument().fingerprint())
                .matches("sha256:[0-9a-f]{64}");
    }

    static Stream<Named<Consumer<ObjectNode>>> telling() {
        return Stream.of(
                Named.of("a reverse", d -> item(d).put("reversed", true)),
                Named.of("a minimum", d -> ((ObjectNode) score(d).get("minimum")).put("answered", 3)),
                Named.of("a cut-point", d -> {
                    ((ObjectNode) d.get("bandSets").get(1).get("bands").get(0)).put("to", 8);
                    ((ObjectNode) d.get("bandSets").get(1).get("bands").get(1)).put("from", 9);
                }),
                Named.of(
                        "a table cell",
                        d -> ((ObjectNode) d.get("scores")
                                        .get(2)
                                        .get("steps")
                                        .get(0)
                                        .get("table"))
                                .put("9", 17.5)),
                Named.of("a code", d -> ((ObjectNode) d.get("codings").get(0)).put("first", 2)),
                Named.of(
                        "the decimals of a rounding",
                        d -> ((ObjectNode) d.get("scores").get(6).get("steps").get(5)).put("decimals", 1)));
    }

    @ParameterizedTest
    @MethodSource("telling")
    void what_can_change_a_score_changes_the_fingerprint(Consumer<ObjectNode> change) throws IOException {
        assertThat(Invented.changedInstrument(folder, change).fingerprint())
                .isNotEqualTo(Invented.instrument().fingerprint());
    }

    private static ObjectNode item(ObjectNode definition) {
        return (ObjectNode) definition.get("items").get(0);
    }

    private static ObjectNode score(ObjectNode definition) {
        return (ObjectNode) definition.get("scores").get(0);
    }
}
