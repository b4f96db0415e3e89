package org.instruments.cli.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import org.instruments.cli.rows.CsvRow;
import org.instruments.internal.json.Json;
import org.instruments.score.ScoreSheet;

/** How the scores of a row came about, as one JSON document in a line: no cell of the row but its answers. */
public final class TraceLines {
    private TraceLines() {}

    /** The line of a row. */
    public static String of(CsvRow row, ScoreSheet sheet) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", row.number());
        line.put("line", row.line());
        line.put("instrument", sheet.instrument());
        line.put("version", sheet.version());
        line.put("fingerprint", sheet.fingerprint());
        line.put("coding", sheet.coding());
        line.put("trace", sheet.trace());
        return Json.write(line) + "\n";
    }
}
