package org.instruments.internal.lint;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.instruments.definition.AlertRule;
import org.instruments.definition.BandSet;
import org.instruments.definition.Benchmark;
import org.instruments.definition.Definition;
import org.instruments.definition.GroupPractice.RateBand;
import org.instruments.definition.Norm;
import org.instruments.definition.Reliability;
import org.instruments.definition.Reliability.Measure;
import org.instruments.definition.ResponseScale;
import org.instruments.internal.reading.Faults;
import org.instruments.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What a definition publishes beside its scores: norms, benchmarks, reliability, alerts, group practice. */
final class FigureLint {
    private final Definition definition;
    private final Names names;
    private final Faults faults;

    FigureLint(Definition definition, Names names, Faults faults) {
        this.definition = definition;
        this.names = names;
        this.faults = faults;
    }

    void lint() {
        for (int i = 0; i < definition.norms().size(); i++) {
            norm(definition.norms().get(i), "$.norms[" + i + "]");
        }
        for (int i = 0; i < definition.benchmarks().size(); i++) {
            benchmark(definition.benchmarks().get(i), "$.benchmarks[" + i + "]");
        }
        for (int i = 0; i < definition.reliability().size(); i++) {
            reliability(definition.reliability().get(i), "$.reliability[" + i + "]");
        }
        for (int i = 0; i < definition.alerts().size(); i++) {
            alert(definition.alerts().get(i), "$.alerts[" + i + "]");
        }
        if (definition.groupPractice() != null && definition.groupPractice().responseRates() != null) {
            rates(definition.groupPractice().responseRates().bands(), "$.groupPractice.responseRates.bands");
        }
    }

    private void norm(Norm norm, String path) {
        names.hasScore(norm.score(), path + ".score", faults);
        if (norm.mean() == null
                && norm.sd() == null
                && norm.median() == null
                && norm.alpha() == null
                && norm.percentiles().isEmpty()
                && norm.shares().isEmpty()) {
            faults.add(ProblemCode.MISSING_PROPERTY, path, "needs at least one figure beside n");
        }
        between(norm.n(), 1, Integer.MAX_VALUE, path + ".n");
        between(norm.alpha(), -1, 1, path + ".alpha");
        if (norm.sd() != null && norm.sd().signum() <= 0) {
            faults.add(ProblemCode.BAD_VALUE, path + ".sd", "must be above 0");
        }
        percentiles(norm.percentiles(), path + ".percentiles");
        for (int i = 0; i < norm.shares().size(); i++) {
            between(norm.shares().get(i).percent(), 0, 100, path + ".shares[" + i + "].percent");
            share(norm, norm.shares().get(i), path + ".shares[" + i + "]");
        }
    }

    private void between(@Nullable Number value, int low, int high, String path) {
        if (value != null && (value.doubleValue() < low || value.doubleValue() > high)) {
            faults.add(
                    ProblemCode.BAD_VALUE,
                    path,
                    high == Integer.MAX_VALUE ? "must be at least " + low : "must be from " + low + " to " + high);
        }
    }

    private void percentiles(Map<String, BigDecimal> percentiles, String path) {
        Map<BigDecimal, BigDecimal> ascending = new TreeMap<>();
        percentiles.forEach((percentile, value) -> {
            if (!percentile.matches("[0-9]{1,2}(\\.[0-9]+)?")) {
                faults.add(ProblemCode.BAD_VALUE, path + "." + percentile, "a percentile is above 0 and below 100");
            } else {
                ascending.put(new BigDecimal(percentile), value);
            }
        });
        BigDecimal last = null;
        for (Map.Entry<BigDecimal, BigDecimal> row : ascending.entrySet()) {
            if (last != null && row.getValue().compareTo(last) < 0) {
                faults.add(ProblemCode.BAD_VALUE, path + "." + row.getKey(), "is below that of a lower percentile");
            }
            last = row.getValue();
        }
    }

    private void share(Norm norm, Norm.Share share, String path) {
        List<BandSet> sets = names.bandSets().stream()
                .filter(set -> set.id() != null && set.id().equals(share.bandSet()))
                .toList();
        Optional<BandSet> ofScore = sets.stream()
                .filter(set -> set.score() != null && set.score().equals(norm.score()))
                .findFirst();
        if (sets.isEmpty()) {
            faults.add(ProblemCode.UNKNOWN_BAND, path + ".bandSet", "there is no band set " + share.bandSet());
        } else if (ofScore.isEmpty()) {
            faults.add(
                    ProblemCode.UNKNOWN_BAND,
                    path + ".bandSet",
                    share.bandSet() + " is not of the score " + norm.score());
        } else if (ofScore.get().bands().stream()
                .noneMatch(band -> band.name() != null && band.name().equals(share.band()))) {
            faults.add(ProblemCode.UNKNOWN_BAND, path + ".band", share.bandSet() + " has no band " + share.band());
        } else if (share.to() != null) {
            List<@Nullable String> bands =
                    ofScore.get().bands().stream().map(BandSet.Band::name).toList();
            if (bands.indexOf(share.to()) <= bands.indexOf(share.band())) {
                faults.add(
                        ProblemCode.UNKNOWN_BAND,
                        path + ".to",
                        share.bandSet() + " has no band " + share.to() + " above " + share.band());
            }
        }
    }

    private void benchmark(Benchmark benchmark, String path) {
        Set<String> percentiles = new HashSet<>();
        for (int i = 0; i < benchmark.groups().size(); i++) {
            List<Benchmark.Figure> figures = benchmark.groups().get(i).figures();
            Set<String> seen = new HashSet<>();
            for (int k = 0; k < figures.size(); k++) {
                String at = path + ".groups[" + i + "].figures[" + k + "]";
                figure(figures.get(k), at, seen);
                percentiles.addAll(figures.get(k).percentiles().keySet());
            }
        }
        Integer last = null;
        for (int i = 0; i < benchmark.bands().size(); i++) {
            Integer from = benchmark.bands().get(i).fromPercentile();
            String at = path + ".bands[" + i + "]";
            if ((from == null) != (i == 0)) {
                faults.add(ProblemCode.BAND_ORDER, at, "the first band, and only it, has no fromPercentile");
            } else if (from != null && !percentiles.contains(from.toString())) {
                faults.add(ProblemCode.BAND_ORDER, at + ".fromPercentile", "no figure has the percentile " + from);
            } else if (from != null && last != null && from <= last) {
                faults.add(ProblemCode.BAND_ORDER, at + ".fromPercentile", "does not ascend");
            }
            last = from == null ? last : from;
        }
    }

    private void figure(Benchmark.Figure figure, String path, Set<String> seen) {
        names.hasScore(figure.score(), path + ".score", faults);
        if (!seen.add(figure.score())) {
            faults.add(ProblemCode.DUPLICATE_ID, path + ".score", "two figures of " + figure.score());
        }
        percentiles(figure.percentiles(), path + ".percentiles");
        if (figure.mean() == null
                && figure.min() == null
                && figure.max() == null
                && figure.percentiles().isEmpty()) {
            faults.add(ProblemCode.MISSING_PROPERTY, path, "needs at least one figure");
        }
    }

    private void reliability(Reliability figure, String path) {
        names.hasScore(figure.score(), path + ".score", faults);
        boolean range = figure.from() != null && figure.to() != null;
        if (range == (figure.value() != null) || (figure.from() == null) != (figure.to() == null)) {
            faults.add(ProblemCode.MISSING_PROPERTY, path, "needs either value, or from and to");
        } else if (range && figure.from().compareTo(figure.to()) > 0) {
            faults.add(ProblemCode.BAD_VALUE, path + ".to", "is below from");
        }
        if (figure.measure() == Measure.ALPHA || figure.measure() == Measure.TEST_RETEST) {
            between(figure.value(), -1, 1, path + ".value");
            between(figure.to(), -1, 1, path + ".to");
        }
        between(figure.n(), 1, Integer.MAX_VALUE, path + ".n");
    }

    private void alert(AlertRule alert, String path) {
        if (names.hasItem(alert.item(), path + ".item", faults)) {
            ResponseScale scale = names.scaleOf(alert.item());
            for (int i = 0; scale != null && i < alert.positions().size(); i++) {
                int position = alert.positions().get(i);
                if (position >= 0
                        && position < scale.optionWeights().size()
                        && scale.optionWeights().get(position) == null) {
                    faults.add(
                            ProblemCode.NO_EFFECT,
                            path + ".positions[" + i + "]",
                            "the option counts as not answered, so the alert is never raised");
                } else if (position < 0 || position >= scale.optionWeights().size()) {
                    faults.add(
                            ProblemCode.BAD_VALUE,
                            path + ".positions[" + i + "]",
                            alert.item() + " has the positions 0 to "
                                    + (scale.optionWeights().size() - 1));
                }
            }
        }
    }

    private void rates(List<RateBand> bands, String path) {
        for (int i = 0; i < bands.size(); i++) {
            if ((bands.get(i).from() == null) == (bands.get(i).above() == null)) {
                faults.add(ProblemCode.BAND_ORDER, path + "[" + i + "]", "needs either from or above");
            }
        }
        List<Integer> starts = bands.stream()
                .map(band -> band.from() == null ? band.above() : band.from())
                .filter(Objects::nonNull)
                .toList();
        if (!starts.equals(starts.stream().sorted().distinct().toList())) {
            faults.add(ProblemCode.BAND_ORDER, path, "percentages must ascend");
        }
    }
}
