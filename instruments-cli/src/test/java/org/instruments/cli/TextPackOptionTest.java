package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of labels, scored with the labels of the user's own form; the labels here are invented. */
class TextPackOptionTest {
    private static final String LABELLED = "q1,q2,q3,q4,q5,q6,q7\nc,D,d,c,e,d, c \n";

    @TempDir
    Path folder;

    private Path pack(String labels) throws IOException {
        return Files.writeString(
                folder.resolve("texts.json"),
                "{\"format\":1,\"instrument\":\"swemwbs\",\"locales\":{\"en\":{\"scales\":{\"five-options\":" + labels
                        + "}}}}");
    }

    @Test
    void labels_of_the_pack_are_answers() throws IOException {
        Ran ran = Ran.reading(LABELLED, "score", "swemwbs", "--text-pack", pack("[\"a\",\"b\",\"c\",\"d\",\"e\"]"));

        // 3 + 4 + 4 + 3 + 5 + 4 + 3 = 26, which the published table makes 23.21.
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("swemwbs_raw,swemwbs_metric\n26,23.21\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void without_the_pack_they_are_none() {
        Ran ran = Ran.reading(LABELLED, "score", "swemwbs");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("[answer-not-a-number]");
    }

    @Test
    void a_pack_with_faults_is_refused_with_their_places() throws IOException {
        Ran ran = Ran.reading(LABELLED, "score", "swemwbs", "--text-pack", pack("[\"a\",\"b\",\"c\"]"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors())
                .containsExactly(
                        "texts.json: $.locales.en.scales.five-options: 3 labels for the 5 options of five-options"
                                + " [weights-mismatch]");
    }

    @Test
    void a_pack_that_is_not_there_is_said() {
        Ran ran = Ran.reading(LABELLED, "score", "swemwbs", "--text-pack", folder.resolve("none.json"));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("none.json: no such file");
    }
}
