package org.instruments.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.instruments.Invented;
import org.instruments.definition.Definition;
import org.junit.jupiter.api.Test;

class RecordTreeTest {

    /** The invented questionnaire uses everything the format can say. */
    @Test
    void the_definition_can_be_read_from_its_tree() throws Exception {
        Definition definition = Invented.instrument().definition();

        assertThat(Json.mapper().treeToValue(RecordTree.of(definition), Definition.class))
                .isEqualTo(definition);
    }

    @Test
    void words_are_written_as_files_have_them() {
        assertThat(RecordTree.of(Invented.instrument().definition())
                        .at("/scores/0/high")
                        .textValue())
                .isEqualTo("better");
    }
}
