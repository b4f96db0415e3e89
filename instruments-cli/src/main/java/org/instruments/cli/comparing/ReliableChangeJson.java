package org.instruments.cli.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.instruments.cli.figures.FigureJson;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.comparison.Origin;
import org.instruments.statistics.comparison.ReliableChange;
import org.instruments.statistics.panel.ScoreChange;

/** Reliable change as JSON: what it rests on, and how many people have changed. */
final class ReliableChangeJson {
    private ReliableChangeJson() {}

    /** A document for each basis. */
    static List<Map<String, Object>> of(ScoreChange change, ScoreChange.Figures figures) {
        List<String> names = BasisName.of(change);
        return IntStream.range(0, names.size())
                .mapToObj(place -> of(names.get(place), figures.reliable().get(place)))
                .toList();
    }

    private static Map<String, Object> of(String name, ScoreChange.Verdicts verdicts) {
        FigureJson json = new FigureJson();
        json.put("basis", name);
        ReliableChange.Basis basis = verdicts.basis().basis();
        if (basis instanceof ReliableChange.OfReliability figures) {
            json.put("reliability", Numbers.number(figures.reliability()));
            json.put("reliabilityOrigin", origin(figures.reliabilityOrigin()));
            json.put("sd", Numbers.number(figures.sd()));
            json.put("sdOrigin", origin(figures.sdOrigin()));
            json.put("standardErrorOfMeasurement", Numbers.number(figures.standardErrorOfMeasurement()));
        } else if (basis instanceof ReliableChange.OfStandardError figures) {
            json.put("standardErrorOfMeasurement", Numbers.number(figures.standardErrorOfMeasurement()));
            json.put("origin", origin(figures.origin()));
        } else if (basis instanceof ReliableChange.OfPublishedThreshold figures) {
            json.put("origin", origin(figures.origin()));
        }
        json.put("threshold", Numbers.number(verdicts.basis().threshold()));
        Map<String, Long> people = new LinkedHashMap<>();
        verdicts.people().forEach((verdict, number) -> people.put(verdict.code(), number));
        json.put("people", people);
        return json.map();
    }

    private static Map<String, Object> origin(Origin origin) {
        FigureJson json = new FigureJson();
        json.put("described", origin.described());
        if (origin.provenance() != null) {
            json.put("singleSource", origin.provenance().isSingleSource());
            json.put("sources", origin.provenance().sources());
        }
        return json.map();
    }
}
