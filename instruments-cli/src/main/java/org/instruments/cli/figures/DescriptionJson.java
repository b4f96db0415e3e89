package org.instruments.cli.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.instruments.definition.Item;
import org.instruments.internal.json.Json;
import org.instruments.internal.json.Numbers;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.AlertFigures;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.ScoreFigures;
import org.instruments.statistics.norm.BenchmarkComparison;
import org.instruments.statistics.norm.InstrumentBenchmark;
import org.instruments.statistics.norm.NormComparison;
import org.instruments.statistics.norm.ResponseRate;
import org.instruments.statistics.reliability.ItemReliability;
import org.instruments.statistics.reliability.ScaleReliability;
import org.instruments.statistics.suspicion.Suspicion;

/**
 * Figures of groups as one JSON document in a line: an object for one instrument, an array of such objects for several. A
 * figure that does not exist is null, and {@code absent} beside it says why; of what is hidden only {@code hidden} is there.
 */
public final class DescriptionJson {
    private final Described described;

    private DescriptionJson(Described described) {
        this.described = described;
    }

    /** The document of descriptions. */
    public static String of(List<Described> described) {
        List<Map<String, Object>> documents = described.stream()
                .map(one -> new DescriptionJson(one).document())
                .toList();
        return Json.write(documents.size() == 1 ? documents.get(0) : documents) + "\n";
    }

    private Map<String, Object> document() {
        DescribeOptions options = described.description().options();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("instrument", described.instrument().id());
        document.put("version", described.instrument().version());
        document.put("fingerprint", described.instrument().fingerprint());
        document.put("coding", described.coding());
        document.put("minAnswered", described.minimum().toString());
        document.put("by", described.description().columns());
        document.put("minGroup", options.minimumGroup());
        document.put("estimator", options.estimator().name().toLowerCase(Locale.ROOT));
        document.put("quantileType", options.quantiles().type());
        document.put("level", Numbers.number(options.level()));
        described.rate().ifPresent(rate -> document.put("responseRate", rate(rate)));
        described.benchmark().ifPresent(edition -> document.put("benchmark", edition(edition)));
        if (!described.norms().isEmpty()) {
            document.put("norms", described.norms().stream().map(NormJson::of).toList());
        }
        document.put(
                "suspicions",
                described.suspicions().stream().map(DescriptionJson::suspicion).toList());
        document.put(
                "groups",
                described.description().groups().stream().map(this::group).toList());
        return document;
    }

    private static Map<String, Object> suspicion(Suspicion suspicion) {
        FigureJson json = new FigureJson();
        json.put("code", suspicion.code().id());
        json.put("severity", suspicion.severity().name().toLowerCase(Locale.ROOT));
        json.put("score", suspicion.score().orElse(null));
        json.put("items", suspicion.items());
        json.put("evidence", suspicion.evidence());
        json.put("advice", suspicion.advice());
        return json.map();
    }

    private static Map<String, Object> rate(ResponseRate rate) {
        FigureJson json = new FigureJson();
        json.put("invited", rate.invited());
        json.put("responded", rate.responded());
        json.put("percent", Numbers.number(rate.percent()));
        json.put("label", rate.label());
        return json.map();
    }

    private static Map<String, Object> edition(InstrumentBenchmark edition) {
        FigureJson json = new FigureJson();
        json.put("id", edition.id());
        json.put("title", edition.edition().title());
        json.put("superseded", edition.isSuperseded());
        json.put("singleSource", edition.provenance().isSingleSource());
        json.put("sources", edition.provenance().sources());
        json.put("caution", edition.edition().caution());
        return json.map();
    }

    private Map<String, Object> group(GroupFigures figures) {
        FigureJson json = new FigureJson();
        Map<String, String> values = new LinkedHashMap<>();
        figures.group().parts().forEach(part -> values.put(part.column(), part.value()));
        json.put("group", values);
        json.published("people", figures.people());
        json.put("scores", figures.scores().stream().map(this::score).toList());
        if (!figures.alerts().isEmpty()) {
            json.put(
                    "alerts",
                    figures.alerts().stream().map(DescriptionJson::alert).toList());
        }
        return json.map();
    }

    private static Map<String, Object> alert(AlertFigures alert) {
        FigureJson json = new FigureJson();
        json.put("id", alert.rule().id());
        json.put("item", alert.rule().item());
        json.hidden(alert.raised()).ifPresent(raised -> {
            json.put("answered", raised.answered());
            json.put("raised", raised.people());
        });
        return json.map();
    }

    private Map<String, Object> score(ScoreFigures score) {
        FigureJson json = new FigureJson();
        json.put("id", score.score());
        json.hidden(score.values()).ifPresent(values -> {
            summary(values.summary(), json);
            if (!values.bands().isEmpty()) {
                json.put("bands", bands(values));
            }
            described
                    .withBenchmark(score.score(), values.summary())
                    .ifPresent(comparison -> json.put("benchmark", benchmark(comparison)));
            List<Map<String, Object>> norms = described.norms(score.score()).stream()
                    .flatMap(norm -> described.withNorm(norm, score.score(), values.summary()).stream())
                    .map(comparison -> norm(comparison, values))
                    .toList();
            if (!norms.isEmpty()) {
                json.put("norms", norms);
            }
        });
        score.reliability().ifPresent(reliability -> json.put("reliability", reliability(score.score(), reliability)));
        return json.map();
    }

    private static void summary(Summary summary, FigureJson json) {
        json.put("n", summary.n());
        json.put("missing", summary.missing());
        json.figure("mean", summary.mean());
        json.figure("sd", summary.sd());
        json.figure("se", summary.se());
        json.figure("meanLow", summary.meanLow());
        json.figure("meanHigh", summary.meanHigh());
        json.figure("median", summary.median());
        json.figure("q1", summary.q1());
        json.figure("q3", summary.q3());
        json.figure("min", summary.min());
        json.figure("max", summary.max());
        json.figure("atFloor", summary.atFloor());
        json.figure("atCeiling", summary.atCeiling());
    }

    private static List<Map<String, Object>> bands(ScoreFigures.Values values) {
        List<Map<String, Object>> bands = new ArrayList<>();
        values.bands()
                .forEach(set -> set.bands().forEach(band -> {
                    FigureJson json = new FigureJson();
                    json.put("set", set.set());
                    json.put("band", band.band());
                    json.put("n", band.people());
                    json.put("share", Numbers.number(band.share()));
                    bands.add(json.map());
                }));
        return bands;
    }

    private static Map<String, Object> benchmark(BenchmarkComparison comparison) {
        FigureJson json = new FigureJson();
        json.figure("difference", comparison.difference());
        if (comparison.band() != null) {
            json.put("band", comparison.band().name());
        }
        return json.map();
    }

    private static Map<String, Object> norm(NormComparison comparison, ScoreFigures.Values values) {
        FigureJson json = new FigureJson();
        json.put("id", comparison.norm().id());
        json.figure("difference", comparison.difference());
        Optional<Interval> interval = comparison.interval();
        interval.ifPresent(ends -> {
            json.put("low", Numbers.number(ends.low()));
            json.put("high", Numbers.number(ends.high()));
        });
        Effects.of(comparison).forEach(effect -> json.figure(effect.property(), effect.figure()));
        if (comparison.norm().figures().mean() != null && values.distribution().n() > 0) {
            json.figure(
                    "shareAbove",
                    values.distribution()
                            .shareAbove(comparison.norm().figures().mean().doubleValue()));
        }
        return json.map();
    }

    private Map<String, Object> reliability(String score, Published<ScaleReliability> published) {
        FigureJson json = new FigureJson();
        json.hidden(published).ifPresent(scale -> {
            json.put("n", scale.n());
            json.figure("alpha", scale.alpha());
            json.figure("alphaLow", scale.alphaLow());
            json.figure("alphaHigh", scale.alphaHigh());
            json.figure("omega", scale.omega());
            json.figure("meanCorrelation", scale.meanInterItemCorrelation());
            json.figure("sem", scale.sem());
            json.put("items", items(score, scale));
        });
        return json.map();
    }

    private List<Map<String, Object>> items(String score, ScaleReliability scale) {
        List<Item> items = described.instrument().itemsOf(score);
        List<Map<String, Object>> figures = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            ItemReliability item = scale.itemFigures().get(place);
            FigureJson json = new FigureJson();
            json.put("id", items.get(place).id());
            json.figure("mean", item.mean());
            json.figure("sd", item.sd());
            json.figure("correctedItemTotal", item.correctedItemTotal());
            json.figure("alphaIfDropped", item.alphaIfDropped());
            figures.add(json.map());
        }
        return figures;
    }
}
