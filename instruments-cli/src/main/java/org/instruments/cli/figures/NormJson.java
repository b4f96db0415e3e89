package org.instruments.cli.figures;

import java.util.Map;
import org.instruments.statistics.norm.InstrumentNorm;

/** What a norm is, as JSON. */
public final class NormJson {
    private NormJson() {}

    /** The norm without its figures. */
    public static Map<String, Object> of(InstrumentNorm norm) {
        FigureJson json = new FigureJson();
        json.put("id", norm.id());
        json.put("score", norm.figures().score());
        json.put("population", norm.described());
        json.put("singleSource", norm.provenance().isSingleSource());
        json.put("sources", norm.provenance().sources());
        json.put("caution", norm.figures().caution());
        return json.map();
    }
}
