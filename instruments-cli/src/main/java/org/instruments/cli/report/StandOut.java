package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instruments.definition.BandSet;
import org.instruments.definition.ScoreDefinition;
import org.instruments.statistics.Interval;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.AlertFigures;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.ScoreFigures.BandShare;
import org.instruments.statistics.group.ScoreFigures.BandShares;
import org.instruments.statistics.norm.BenchmarkComparison;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.NormComparison;
import org.instruments.statistics.suspicion.Suspicion;

/**
 * What to look at first, in plain sentences. Nothing here is a judgement of its own: a sentence says what an interval, a
 * published band or a rule of the instrument says.
 */
final class StandOut {
    private static final int MOST_NAMES = 6;

    private final Results results;

    StandOut(Results results) {
        this.results = results;
    }

    List<String> points() {
        List<String> points = new ArrayList<>();
        if (results.described().suspicions().stream().anyMatch(Suspicion::isWarning)) {
            points.add(
                    "Something may be wrong with the data: see \u201cCheck the data first\u201d before anything else.");
        }
        alerts(points);
        benchmark(points);
        order(points);
        bands(points);
        norms(points);
        groups(points);
        points.addAll(new ChangeSection(results).standOut());
        hidden(points);
        return points;
    }

    private String ofLevel() {
        return Say.level(results.options().level());
    }

    private void alerts(List<String> points) {
        for (AlertFigures alert : results.everybody().alerts()) {
            if (AlertsSection.isRaised(alert)) {
                points.add(Say.sentence(alert.rule().message()) + " " + AlertsSection.said(alert));
            }
        }
    }

    private void benchmark(List<String> points) {
        List<String> worse = new ArrayList<>();
        List<String> better = new ArrayList<>();
        Map<String, List<String>> lights = new LinkedHashMap<>();
        boolean compared = false;
        for (String score : results.drawn()) {
            Optional<Double> reference = results.reference(score);
            Optional<Summary> summary = results.summary(score);
            if (reference.isPresent() && summary.flatMap(Summary::meanInterval).isPresent()) {
                compared = true;
                int side = side(summary.get().meanInterval().orElseThrow(), reference.get());
                double goodness = results.goodness(score, side);
                double mean = summary.get().mean().value().orElseThrow();
                String words = results.title(score) + " (" + Say.figure(mean) + ", "
                        + Say.signed(mean - reference.get()) + ")";
                if (goodness < 0) {
                    worse.add(words);
                } else if (goodness > 0) {
                    better.add(words);
                }
            }
            results.comparison(score)
                    .map(BenchmarkComparison::band)
                    .ifPresent(band -> lights.computeIfAbsent(Say.capital(band.name()), any -> new ArrayList<>())
                            .add(results.title(score)));
        }
        if (compared) {
            String reference = "the " + results.referenceName() + " ("
                    + results.described().benchmark().orElseThrow().id() + ")";
            points.add(
                    worse.isEmpty()
                            ? "No score is worse than " + reference + " with its whole " + ofLevel() + " interval."
                            : "Worse than " + reference + " with the whole " + ofLevel() + " interval: "
                                    + Say.list(worse) + ".");
            if (!better.isEmpty()) {
                points.add("Better than it, likewise: " + Say.list(better) + ".");
            }
        }
        lights.forEach((light, scores) -> points.add(light + " by the edition "
                + results.described().benchmark().orElseThrow().id()
                + (results.described().benchmark().orElseThrow().provenance().isSingleSource()
                        ? " (single source)"
                        : "")
                + ": " + Say.list(scores) + "."));
    }

    /** The ends of scores that have one range, where nothing published tells what is usual. */
    private void order(List<String> points) {
        List<String> scores = results.drawn().stream()
                .filter(score -> results.partsOf(score).isEmpty())
                .filter(score -> results.score(score).high() != ScoreDefinition.High.NEITHER)
                .filter(score -> results.summary(score)
                        .filter(summary -> summary.mean().value().isPresent())
                        .isPresent())
                .toList();
        boolean isOneRange = scores.size() > 1
                && scores.stream().map(results::range).distinct().count() == 1
                && scores.stream()
                                .map(score -> results.score(score).high())
                                .distinct()
                                .count()
                        == 1
                && scores.stream().noneMatch(score -> results.reference(score).isPresent());
        if (!isOneRange) {
            return;
        }
        String weakest = scores.get(0);
        for (String score : scores) {
            if (results.goodness(score, mean(score) - mean(weakest)) < 0) {
                weakest = score;
            }
        }
        boolean highIsWorse = results.score(weakest).high() == ScoreDefinition.High.WORSE;
        String word = highIsWorse ? "worst" : "weakest";
        points.add("The " + word + " mean is that of " + results.title(weakest) + " (" + Say.figure(mean(weakest))
                + (highIsWorse ? "; high is worse" : "") + "). Scores differ in what is usual, so the " + word
                + " need not be the one to act on first.");
    }

    private double mean(String score) {
        return results.summary(score).orElseThrow().mean().value().orElseThrow();
    }

    private void bands(List<String> points) {
        for (String score : results.scores()) {
            for (BandShares set : results.bands(results.everybody(), score)) {
                if (results.summary(score).filter(summary -> summary.n() > 0).isPresent()) {
                    points.add(results.title(score) + ", bands " + set.set() + ": "
                            + Say.list(set.bands().stream()
                                    .map(share -> share(score, set, share))
                                    .toList())
                            + ".");
                }
            }
        }
    }

    private String share(String score, BandShares set, BandShare share) {
        BandSet.Band band =
                results.bandSet(set.set(), score).bands().get(set.bands().indexOf(share));
        return Say.percent(share.share()) + " " + HistogramSection.name(band) + " (" + HistogramSection.limits(band)
                + ")";
    }

    private void norms(List<String> points) {
        List<String> worse = new ArrayList<>();
        List<String> better = new ArrayList<>();
        List<String> other = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (InstrumentNorm norm : results.described().norms()) {
            String score = norm.figures().score();
            Optional<NormComparison> comparison =
                    results.scores().contains(score) ? results.comparison(norm) : Optional.empty();
            comparison.flatMap(NormComparison::interval).ifPresent(interval -> {
                int side = side(interval, 0);
                double difference =
                        comparison.orElseThrow().difference().value().orElseThrow();
                String words = results.title(score) + " (" + norm.id() + ", " + Say.signed(difference) + ")";
                double goodness = results.goodness(score, side);
                if (side == 0) {
                    alike.add(words);
                } else {
                    (goodness == 0 ? other : goodness < 0 ? worse : better).add(words);
                }
            });
        }
        norms(points, "Worse than the norm with the whole " + ofLevel() + " interval of the difference: ", worse);
        norms(points, "Better than the norm with the whole " + ofLevel() + " interval of the difference: ", better);
        norms(points, "Apart from the norm with the whole " + ofLevel() + " interval of the difference: ", other);
        norms(points, "Not told apart from the norm by the " + ofLevel() + " interval of the difference: ", alike);
    }

    private static void norms(List<String> points, String words, List<String> scores) {
        if (!scores.isEmpty()) {
            points.add(words + Say.list(scores) + ".");
        }
    }

    /** Groups whose intervals do not reach the mean of all others. */
    private void groups(List<String> points) {
        for (Results.Groups groups : results.groups()) {
            if (groups.groups().stream().anyMatch(group -> group.group().parts().size() > 1)) {
                continue;
            }
            Map<String, List<String>> worse = new LinkedHashMap<>();
            Map<String, List<String>> better = new LinkedHashMap<>();
            int comparisons = 0;
            for (GroupFigures group : groups.groups()) {
                for (String score : results.drawn()) {
                    Optional<Integer> side = besideOthers(group, score);
                    comparisons += side.isPresent() ? 1 : 0;
                    double goodness =
                            side.map(way -> results.goodness(score, way)).orElse(0.0);
                    if (goodness != 0) {
                        (goodness < 0 ? worse : better)
                                .computeIfAbsent(Say.name(group.group().shown()), any -> new ArrayList<>())
                                .add(results.title(score));
                    }
                }
            }
            if (comparisons > 0) {
                sentence(points, groups, "worse", worse, comparisons);
                sentence(points, groups, "better", better, comparisons);
            }
        }
    }

    private void sentence(
            List<String> points, Results.Groups groups, String way, Map<String, List<String>> found, int comparisons) {
        double byChance = comparisons * (1 - results.options().level()) / 2;
        if (found.isEmpty()) {
            return;
        }
        List<String> names = found.entrySet().stream()
                .map(group -> group.getKey() + " (" + Say.some(group.getValue(), MOST_NAMES) + ")")
                .toList();
        points.add("By " + groups.by() + ", " + way + " than the mean of everybody else with the whole " + ofLevel()
                + " interval: " + Say.some(names, MOST_NAMES) + ". Of " + comparisons
                + " comparisons about " + (byChance < 1 ? "1 or none" : Long.toString(Math.round(byChance)))
                + " would come out so by chance.");
    }

    /** On which side of the others' mean the whole interval of a group lies; 0 where it reaches it. */
    private Optional<Integer> besideOthers(GroupFigures group, String score) {
        Optional<Summary> own = Results.summary(group, score);
        Optional<Summary> all = results.summary(score);
        if (own.flatMap(Summary::meanInterval).isEmpty()
                || all.isEmpty()
                || all.get().mean().value().isEmpty()
                || all.get().n() <= own.get().n()) {
            return Optional.empty();
        }
        long n = own.get().n();
        long of = all.get().n();
        double others = (of * all.get().mean().value().getAsDouble()
                        - n * own.get().mean().value().orElseThrow())
                / (of - n);
        return Optional.of(side(own.get().meanInterval().orElseThrow(), others));
    }

    private static int side(Interval interval, double value) {
        if (interval.high() < value) {
            return -1;
        }
        return interval.low() > value ? 1 : 0;
    }

    private void hidden(List<String> points) {
        for (Results.Groups groups : results.groups()) {
            long hidden =
                    groups.groups().stream().filter(GroupsSection::isHidden).count();
            if (hidden > 0) {
                points.add("Groups by " + groups.by()
                        + " that are not or not wholly shown, to protect people in small groups: " + hidden + " of "
                        + groups.groups().size() + ".");
            }
        }
    }
}
