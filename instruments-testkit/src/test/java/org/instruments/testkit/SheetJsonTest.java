package org.instruments.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.instruments.MinimumAnswered;
import org.instruments.score.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetJsonTest {
    /** Present with a band and an alert, and absent: the mean of one item. */
    private final ScoreSheet sheet = Odd.subject().sheet(List.of(2, -1, 1, 0, 1), MinimumAnswered.declared());

    @Test
    void the_document_of_a_sheet_says_the_same() {
        assertThat(SheetJson.saysTheSame(SheetJson.read(sheet.toJson()), sheet)).isTrue();
    }

    static Stream<Consumer<ObjectNode>> changes() {
        return Stream.of(
                d -> d.put("coding", "1..5"),
                d -> ((ObjectNode) d.at("/scores/0")).put("value", Math.nextUp(8.0)),
                d -> ((ObjectNode) d.at("/scores/0")).put("prorated", false),
                d -> ((ObjectNode) d.at("/scores/0/bands/0")).put("band", "low"),
                d -> ((ObjectNode) d.at("/scores/1")).put("value", 4),
                d -> ((ObjectNode) d.at("/scores/1")).put("reason", "not-answered"),
                d -> ((ObjectNode) d.at("/alerts/0")).put("id", "other"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_document_that_says_something_else_is_noticed(Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) SheetJson.read(sheet.toJson());
        change.accept(document);

        assertThat(SheetJson.saysTheSame(document, sheet)).isFalse();
    }
}
