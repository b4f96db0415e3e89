package org.instruments.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.instruments.internal.json.Json;
import org.instruments.score.Score;
import org.instruments.score.ScoreBand;
import org.instruments.score.ScoreSheet;

/** Reads the JSON of a score sheet as any program would, and compares it with the sheet. */
final class SheetJson {
    private SheetJson() {}

    static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    /** Whether the document says the same as the sheet, every number to the bit. */
    static boolean saysTheSame(JsonNode document, ScoreSheet sheet) {
        boolean same = document.get("instrument").asText().equals(sheet.instrument())
                && document.get("version").asText().equals(sheet.version())
                && document.get("fingerprint").asText().equals(sheet.fingerprint())
                && document.get("coding").asText().equals(sheet.coding())
                && document.get("scores").size() == sheet.scores().size()
                && document.get("alerts").size() == sheet.alerts().size();
        for (int i = 0; same && i < sheet.scores().size(); i++) {
            same = saysTheSame(document.get("scores").get(i), sheet.scores().get(i));
        }
        for (int i = 0; same && i < sheet.alerts().size(); i++) {
            same = document.at("/alerts/" + i + "/id")
                    .asText()
                    .equals(sheet.alerts().get(i).id());
        }
        return same;
    }

    private static boolean saysTheSame(JsonNode document, Score score) {
        boolean same = document.get("id").asText().equals(score.id())
                && document.get("min").doubleValue() == score.min()
                && document.get("max").doubleValue() == score.max()
                && document.get("answered").intValue() == score.answered()
                && document.get("items").intValue() == score.items();
        if (score instanceof Score.Present present) {
            return same
                    && document.get("value").doubleValue() == present.value()
                    && document.get("prorated").booleanValue() == present.prorated()
                    && !document.has("reason")
                    && bands(document).equals(present.bands());
        }
        return same
                && document.get("value").isNull()
                && document.get("reason")
                        .asText()
                        .equals(((Score.Absent) score).reason().id());
    }

    private static List<ScoreBand> bands(JsonNode score) {
        List<ScoreBand> bands = new ArrayList<>();
        score.path("bands")
                .forEach(band -> bands.add(new ScoreBand(
                        band.get("set").asText(),
                        band.get("band").asText(),
                        band.get("source").asText())));
        return bands;
    }
}
