package org.instruments.statistics.suspicion;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instruments.Instrument;

/** A made-up questionnaire of six items with many options, whose codes are those that files use for missing answers too. */
final class Invented {
    private Invented() {}

    static Instrument withOptions(int from, int to) {
        String ids = IntStream.rangeClosed(1, 6).mapToObj(i -> "\"q" + i + "\"").collect(Collectors.joining(", "));
        String items = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "{\"id\": \"q" + i + "\", \"scale\": \"many\"}")
                .collect(Collectors.joining(", "));
        return Instrument.proven(new ByteArrayInputStream(
                """
                {"format": 1, "id": "invented", "version": "1.0.0", "title": "Invented", "language": "en",
                 "rights": {"holder": "nobody", "status": "unclear", "itemText": "not-shipped", "labels": "not-shipped",
                            "evidence": [{"source": "us"}]},
                 "sources": [{"id": "us", "citation": "Invented for a test", "trust": "C"}],
                 "responseScales": [{"id": "many", "from": %d, "to": %d, "evidence": [{"source": "us"}]}],
                 "itemsEvidence": [{"source": "us"}],
                 "items": [%s],
                 "codings": [{"id": "plain", "first": %d, "evidence": [{"source": "us"}]}],
                 "scores": [{"id": "sum", "title": "Sum", "high": "better", "method": "sum", "items": [%s],
                             "evidence": [{"source": "us"}]}]}
                """.formatted(from, to, items, from, ids).getBytes(StandardCharsets.UTF_8)));
    }
}
