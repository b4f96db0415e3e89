package org.instruments.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.instruments.Instrument;
import org.instruments.Responses;
import org.instruments.definition.Norm;
import org.instruments.ghq.Ghq12;
import org.instruments.hse.HseMsit;
import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;
import org.instruments.swemwbs.Swemwbs;
import org.instruments.wrqol.Wrqol;

/** Published figures, computed again from the data they are of. */
final class Reproductions {

    private Reproductions() {}

    /**
     * Open Play, waves 1 to 3, doi 10.5281/zenodo.17536656: complete forms, sample SDs (n - 1). The printed figures were
     * computed independently in R.
     */
    static List<Reproduction> openPlay(OpenPlay data) {
        Map<Integer, String> printed = new TreeMap<>(Map.of(
                1, "1835 23.23215 5.053104 21.41994 4.230231 0.8701417 691 1014 130",
                2, "1187 23.13142 5.219749 21.36817 4.271096 0.8856485 442 654 91",
                3, "1095 23.34521 5.166294 21.54015 4.291257 0.8899076 383 626 86"));
        List<Reproduction> figures = new ArrayList<>();
        printed.forEach((wave, text) -> {
            String[] of = text.split(" ");
            List<int[]> forms = data.completeForms(wave);
            List<ScoreSheet> sheets = forms.stream()
                    .map(form -> Swemwbs.instrument().score(Responses.inOrder(form)))
                    .toList();
            double[] raw = values(sheets, Swemwbs.RAW);
            double[] metric = values(sheets, Swemwbs.METRIC);
            String name = "Open Play";
            String w = "wave " + wave + ", ";
            figures.add(new Reproduction(name, w + "n", of[0], forms.size()));
            figures.add(new Reproduction(name, w + "mean of raw", of[1], mean(raw)));
            figures.add(new Reproduction(name, w + "SD of raw", of[2], Math.sqrt(variance(raw))));
            figures.add(new Reproduction(name, w + "mean of metric", of[3], mean(metric)));
            figures.add(new Reproduction(name, w + "SD of metric", of[4], Math.sqrt(variance(metric))));
            figures.add(new Reproduction(name, w + "Cronbach's alpha", of[5], alpha(forms)));
            figures.add(new Reproduction(name, w + "people in band low", of[6], inBand(sheets, "low")));
            figures.add(new Reproduction(name, w + "people in band medium", of[7], inBand(sheets, "medium")));
            figures.add(new Reproduction(name, w + "people in band high", of[8], inBand(sheets, "high")));
        });
        return figures;
    }

    /** Raw and metric means of the same people differ by about 1.8 points: never hold one against a norm of the other. */
    static List<Reproduction> rawIsNotMetric(OpenPlay data) {
        return List.of(1, 2, 3).stream()
                .map(wave -> {
                    List<ScoreSheet> sheets = data.completeForms(wave).stream()
                            .map(form -> Swemwbs.instrument().score(Responses.inOrder(form)))
                            .toList();
                    return new Reproduction(
                            "Raw and metric",
                            "wave " + wave + ", mean of raw less mean of metric",
                            "1.8",
                            mean(values(sheets, Swemwbs.RAW)) - mean(values(sheets, Swemwbs.METRIC)));
                })
                .toList();
    }

    /** GHQ-12 bimodal, Health and Quality of Life Outcomes 14:134 (PMC5028925), table 2: people with 0, 1, … 12. */
    static List<Reproduction> ghqDistribution() {
        int[] people = {20836, 2626, 1458, 910, 724, 553, 463, 353, 286, 239, 223, 246, 270};
        Instrument ghq = Ghq12.instrument();
        double[] scores = IntStream.range(0, people.length)
                .boxed()
                .flatMapToDouble(symptoms -> {
                    int[] answers = IntStream.range(0, 12)
                            .map(item -> item < symptoms ? 2 : 1)
                            .toArray();
                    double score = ghq.score(Responses.inOrder(answers))
                            .value(Ghq12.BIMODAL)
                            .orElseThrow();
                    return IntStream.range(0, people[symptoms]).mapToDouble(i -> score);
                })
                .toArray();
        String data = "GHQ-12 distribution";
        return List.of(
                new Reproduction(data, "mean", "1.089423", mean(scores)),
                new Reproduction(data, "SD", "2.413377", Math.sqrt(variance(scores))),
                new Reproduction(data, "percent with 4 or more", "11.50", percent(scores, 4)),
                new Reproduction(data, "percent with 3 or more", "14.62", percent(scores, 3)),
                new Reproduction(data, "percent with 2 or more", "19.61", percent(scores, 2)));
    }

    /** The check set W2 of the HSE tool: respondents k = 1 to 8 answer item o with ((7k + 3o) mod 5) + 1. */
    static List<Reproduction> w2() {
        List<ScoreSheet> sheets = IntStream.rangeClosed(1, 8)
                .mapToObj(k -> HseMsit.instrument()
                        .score(Responses.inOrder(IntStream.rangeClosed(1, 35)
                                .map(o -> (7 * k + 3 * o) % 5 + 1)
                                .toArray())))
                .toList();
        Map<String, String> printed = Map.of(
                HseMsit.DEMANDS, "3.0469",
                HseMsit.CONTROL, "3.1042",
                HseMsit.MANAGERS_SUPPORT, "2.9250",
                HseMsit.PEER_SUPPORT, "3.0000",
                HseMsit.RELATIONSHIPS, "2.8438",
                HseMsit.ROLE, "2.9750",
                HseMsit.CHANGE, "2.8750");
        return HseMsit.instrument().scoreIds().stream()
                .map(score -> new Reproduction(
                        "HSE check set W2", "mean of " + score, printed.get(score), mean(values(sheets, score))))
                .toList();
    }

    /** The six factors of the Paris sample, doi 10.1371/journal.pone.0265724, table 2, add to its published total. */
    static List<Reproduction> wrqolTotal() {
        ToDoubleFunction<String> publishedMean = score -> Wrqol.instrument().definition().norms().stream()
                .filter(norm -> norm.score().equals(score)
                        && norm.evidence().get(0).source().equals("aladdin-2022"))
                .map(Norm::mean)
                .findFirst()
                .orElseThrow()
                .doubleValue();
        double factors = List.of(Wrqol.GWB, Wrqol.HWI, Wrqol.JCS, Wrqol.CAW, Wrqol.WCS, Wrqol.SAW).stream()
                .mapToDouble(publishedMean)
                .sum();
        return List.of(new Reproduction("WRQoL, Paris sample", "sum of the means of the six factors", "70.5", factors));
    }

    private static double[] values(List<ScoreSheet> sheets, String score) {
        return sheets.stream()
                .mapToDouble(sheet -> sheet.value(score).orElseThrow())
                .toArray();
    }

    private static double inBand(List<ScoreSheet> sheets, String band) {
        return sheets.stream()
                .filter(sheet -> ((Score.Present) sheet.score(Swemwbs.METRIC))
                        .band("ng-fat-2017")
                        .orElseThrow()
                        .equals(band))
                .count();
    }

    private static double percent(double[] scores, int from) {
        return 100.0 * Arrays.stream(scores).filter(score -> score >= from).count() / scores.length;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    /** k / (k - 1) x (1 - sum of the variances of the items / variance of their sum); no item is reversed. */
    private static double alpha(List<int[]> forms) {
        int items = forms.get(0).length;
        double ofItems = IntStream.range(0, items)
                .mapToDouble(item ->
                        variance(forms.stream().mapToDouble(form -> form[item]).toArray()))
                .sum();
        double ofSum = variance(
                forms.stream().mapToDouble(form -> Arrays.stream(form).sum()).toArray());
        return items / (items - 1.0) * (1 - ofItems / ofSum);
    }
}
