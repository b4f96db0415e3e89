package org.instruments.cli.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.instruments.Instrument;
import org.instruments.internal.json.Json;

/** A definition as JSON: what it says and nothing that it leaves out, so that it can be checked and scored with. */
public final class DefinitionJson {
    private DefinitionJson() {}

    /** The document, over several lines. */
    public static String of(Instrument instrument) {
        JsonMapper mapper = Json.mapper()
                .rebuild()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                // They tell what is derived, such as that an item is not reversed where nothing is said.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                // Numbers stay as they were written: 7.00.
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        ObjectNode document = mapper.valueToTree(instrument.definition());
        try {
            return mapper.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition could not be written as JSON", e);
        }
    }
}
