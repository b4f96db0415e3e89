package org.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;

class ScoreSheetJsonTest {
    private final Instrument invented = Invented.instrument();

    @Test
    void a_sheet_is_written_as_the_contract_says() {
        ScoreSheet sheet = invented.score(
                Responses.inOrder(Arrays.asList(5, 2, 1, 3, 1, 3)),
                ScoreOptions.withDefaults().withScores("raw", "metric", "t"));

        assertThat(sheet.toJson())
                .isEqualTo(
                        "{\"instrument\":\"invented\",\"version\":\"1.0.0\",\"fingerprint\":\"" + invented.fingerprint()
                                + "\",\"coding\":\"1..5\",\"scores\":["
                                + "{\"id\":\"raw\",\"value\":12,\"min\":3,\"max\":15,\"answered\":3,\"items\":3,\"prorated\":false,"
                                + "\"bands\":[{\"set\":\"raw-halves\",\"band\":\"high\",\"source\":\"book\"}]},"
                                + "{\"id\":\"metric\",\"value\":21,\"min\":10,\"max\":30,\"answered\":3,\"items\":3,\"prorated\":false,"
                                + "\"bands\":[{\"set\":\"thirds\",\"band\":\"high\",\"source\":\"book\"}]},"
                                + "{\"id\":\"t\",\"value\":null,\"min\":25,\"max\":70,\"answered\":3,\"items\":3,\"prorated\":false,"
                                + "\"reason\":\"attribute-missing\"}],"
                                + "\"alerts\":[{\"id\":\"yes-to-four\",\"item\":\"q4\",\"message\":\"Yes to the fourth\",\"source\":\"book\"}]}");
    }

    @Test
    void numbers_are_whole_without_a_point_and_otherwise_shortest() {
        ScoreSheet sheet = invented.score(
                Responses.inOrder(Arrays.asList(5, 2, null, 2, 1, 3)),
                ScoreOptions.withDefaults().withScores("raw"));

        assertThat(sheet.toJson())
                .contains("\"value\":10.5,\"min\":3,\"max\":15,\"answered\":2")
                .contains("\"prorated\":true");
    }

    @Test
    void any_mapper_of_the_host_writes_the_same_document() throws Exception {
        ScoreSheet sheet = invented.score(
                Responses.inOrder(5, 2, 1, 3, 1, 3).withAttribute("sex", "male"),
                ScoreOptions.withDefaults().withTrace(true));

        assertThat(new ObjectMapper().writeValueAsString(sheet)).isEqualTo(sheet.toJson());
    }
}
