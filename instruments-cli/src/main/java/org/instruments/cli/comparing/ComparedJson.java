package org.instruments.cli.comparing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.instruments.cli.figures.FigureJson;
import org.instruments.cli.figures.NormJson;
import org.instruments.internal.json.Json;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.panel.ScoreChange;
import org.instruments.statistics.panel.TimeCounts;

/**
 * Comparisons as one JSON document in a line. A figure that does not exist is null, and {@code absent} beside it says why;
 * of what is hidden only {@code hidden} is there.
 */
public final class ComparedJson {
    private ComparedJson() {}

    /** The document of comparisons. */
    public static String of(Compared compared) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("instrument", compared.instrument().id());
        document.put("version", compared.instrument().version());
        document.put("fingerprint", compared.instrument().fingerprint());
        compared.people().ifPresent(people -> {
            document.put("coding", people.coding());
            document.put("minAnswered", people.minimum().toString());
            document.put("minGroup", people.minimumGroup());
        });
        document.put("level", Numbers.number(compared.level()));
        document.put("paired", compared.isPaired());
        compared.by().ifPresent(column -> document.put("by", column));
        compared.norm().ifPresent(norm -> document.put("norm", NormJson.of(norm)));
        document.put(
                "comparisons",
                compared.comparisons().stream().map(ComparedJson::comparison).toList());
        return Json.write(document) + "\n";
    }

    private static Map<String, Object> comparison(Comparison comparison) {
        FigureJson json = new FigureJson();
        json.put("difference", comparison.inWords());
        json.put("from", comparison.from());
        json.put("to", comparison.to());
        comparison.people().ifPresent(counts -> json.put("people", people(counts)));
        json.put(
                "scores",
                comparison.contrasts().stream().map(ComparedJson::contrast).toList());
        return json.map();
    }

    private static Map<String, Object> people(TimeCounts counts) {
        FigureJson json = new FigureJson();
        json.put("both", count(counts.both()));
        json.put("onlyFrom", count(counts.onlyFrom()));
        json.put("onlyTo", count(counts.onlyTo()));
        return json.map();
    }

    private static Map<String, Object> count(Published<Long> people) {
        FigureJson json = new FigureJson();
        json.published("n", people);
        return json.map();
    }

    private static Map<String, Object> contrast(Contrast contrast) {
        FigureJson json = new FigureJson();
        contrast.score().ifPresent(id -> json.put("id", id));
        json.put("from", side(contrast.from()));
        json.put("to", side(contrast.to()));
        contrast.test().ifPresent(test -> {
            json.figure("difference", test.difference());
            json.figure("se", test.standardError());
            test.interval().ifPresent(ends -> {
                json.put("low", Numbers.number(ends.low()));
                json.put("high", Numbers.number(ends.high()));
            });
            json.figure("t", test.t());
            json.figure("df", test.degreesOfFreedom());
            json.figure("p", test.p());
            test.effects().forEach(effect -> json.figure(effect.property(), effect.figure()));
        });
        contrast.shareAbove().ifPresent(share -> json.figure("shareAbove", share));
        contrast.change().ifPresent(change -> change(change, json));
        return json.map();
    }

    private static Map<String, Object> side(Published<Side> published) {
        FigureJson json = new FigureJson();
        json.hidden(published).ifPresent(side -> {
            json.figure("n", side.n());
            json.figure("mean", side.mean());
            json.figure("sd", side.sd());
        });
        return json.map();
    }

    private static void change(ScoreChange change, FigureJson json) {
        change.figures().shown().ifPresent(figures -> {
            json.put("sdOfDifferences", Numbers.number(figures.means().sdOfDifferences()));
            json.put("reliableChange", ReliableChangeJson.of(change, figures));
        });
        change.withoutReliability().ifPresent(why -> json.put("withoutReliability", why.code()));
    }
}
