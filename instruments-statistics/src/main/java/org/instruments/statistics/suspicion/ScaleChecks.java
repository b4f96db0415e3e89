package org.instruments.statistics.suspicion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.instruments.statistics.reliability.ItemMoments;

/** What the items of one scale show: alpha below 0, a column that is the mean of the others, two columns that are one. */
final class ScaleChecks {
    private static final int ITEMS_BESIDE_TOTAL = 3;
    private static final double DIFFERENCE_FROM_MEAN = 0.36;
    private static final double VARIANCE_OF_ROUNDING = 1.0 / 12;
    private static final double OF_ROUNDED = 0.9;
    private static final double OTHERS_DIFFER = 1.4;
    private static final long NOT_COMMONEST = 10;

    private final FileReading reading;
    private final List<KeyedScore> scores;

    ScaleChecks(FileReading reading, List<KeyedScore> scores) {
        this.reading = reading;
        this.scores = scores.stream()
                .filter(score -> score.moments().n() >= FileReading.ROWS)
                .toList();
    }

    List<Suspicion> find() {
        List<Suspicion> found = new ArrayList<>();
        found.addAll(negativeAlpha());
        found.addAll(likeTotal());
        found.addAll(identical());
        return found;
    }

    private List<Suspicion> negativeAlpha() {
        List<Suspicion> found = new ArrayList<>();
        Set<BitSet> seen = new HashSet<>();
        for (KeyedScore score : scores) {
            OptionalDouble alpha = score.alpha();
            if (alpha.isPresent()
                    && alpha.getAsDouble() < 0
                    && (score.size() > 2 || isClear(score))
                    && seen.add(score.places())) {
                found.add(new Suspicion(
                        SuspicionCode.NEGATIVE_ALPHA,
                        Optional.of(score.id()),
                        reading.ids(score.items()),
                        "Alpha of " + score.id() + " is " + Reversal.number(alpha.getAsDouble()) + " ("
                                + score.moments().n() + " people who answered its " + score.size() + " items).",
                        "Items of the score contradict each other: see whether the coding is right (--coding), whether some"
                                + " are reversed already, and whether the columns are those of the items (--items)."));
            }
        }
        return found;
    }

    private static boolean isClear(KeyedScore score) {
        return Correlation.of(score.moments(), new boolean[] {true, false}).isClearlyNegative();
    }

    private List<Suspicion> likeTotal() {
        List<Suspicion> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (KeyedScore score : scores) {
            Optional<Double> step = score.step();
            if (step.isPresent() && score.size() > ITEMS_BESIDE_TOTAL) {
                likeTotal(score, step.get())
                        .filter(item -> seen.add(score.items().get(item)))
                        .ifPresent(item -> found.add(likeTotal(score, item, step.get())));
            }
        }
        return found;
    }

    private static Optional<Integer> likeTotal(KeyedScore score, double step) {
        int nearest = 0;
        double second = Double.POSITIVE_INFINITY;
        double[] differences = new double[score.size()];
        for (int i = 0; i < score.size(); i++) {
            differences[i] = differenceFromMean(score.moments(), i) / step;
            if (i > 0 && differences[i] < differences[nearest]) {
                second = differences[nearest];
                nearest = i;
            } else if (i > 0) {
                second = Math.min(second, differences[i]);
            }
        }
        return differences[nearest] <= DIFFERENCE_FROM_MEAN
                        && second >= OTHERS_DIFFER * differences[nearest]
                        && withOthers(score, nearest).r() >= OF_ROUNDED * ofRounded(score, nearest, step)
                ? Optional.of(nearest)
                : Optional.empty();
    }

    /** What the mean of the others correlates with itself, rounded to options. */
    private static double ofRounded(KeyedScore score, int item, double step) {
        ItemMoments moments = score.moments();
        double variance = 0;
        for (int i = 0; i < moments.items(); i++) {
            for (int j = 0; j < moments.items(); j++) {
                variance += i == item || j == item ? 0 : moments.covariance(i, j);
            }
        }
        double options = variance / Math.pow((moments.items() - 1) * step, 2);
        return Math.sqrt(options / (options + VARIANCE_OF_ROUNDING));
    }

    private static Correlation withOthers(KeyedScore score, int item) {
        BitSet one = new BitSet();
        one.set(score.items().get(item));
        return Correlation.of(score.moments(), score.in(one));
    }

    /** The root of the mean square of what an item differs from the mean of the others. */
    private static double differenceFromMean(ItemMoments moments, int item) {
        int others = moments.items() - 1;
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < moments.items(); i++) {
            double first = i == item ? 1 : -1.0 / others;
            mean += first * moments.mean(i);
            for (int j = 0; j < moments.items(); j++) {
                variance += first * (j == item ? 1 : -1.0 / others) * moments.covariance(i, j);
            }
        }
        return Math.sqrt(Math.max(0, variance) + mean * mean);
    }

    private Suspicion likeTotal(KeyedScore score, int item, double step) {
        List<String> id = reading.ids(List.of(score.items().get(item)));
        return new Suspicion(
                SuspicionCode.COLUMN_LIKE_TOTAL,
                Optional.of(score.id()),
                id,
                id.get(0) + " differs from the mean of the other items of " + score.id() + " by only "
                        + Reversal.number(differenceFromMean(score.moments(), item) / step)
                        + " options (root mean square), as rounding does, and correlates "
                        + Reversal.number(withOthers(score, item).r()) + " with it ("
                        + score.moments().n() + " people).",
                "See whether the column is a mean or total of the file's own, and name the columns of the items (--items).");
    }

    private List<Suspicion> identical() {
        List<Suspicion> found = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        for (KeyedScore score : scores) {
            for (int i = 0; score.step().isPresent() && i < score.size(); i++) {
                for (int j = 0; j < i; j++) {
                    List<Integer> pair =
                            List.of(score.items().get(j), score.items().get(i));
                    if (isIdentical(score, i, j) && isVaried(pair) && seen.add(pair)) {
                        found.add(identical(score, pair));
                    }
                }
            }
        }
        return found;
    }

    /** Exact: covariances are of whole numbers. */
    private static boolean isIdentical(KeyedScore score, int i, int j) {
        ItemMoments moments = score.moments();
        double variance = moments.covariance(i, i);
        return variance == moments.covariance(j, j)
                && variance == Math.abs(moments.covariance(i, j))
                && (moments.covariance(i, j) < 0 || moments.mean(i) == moments.mean(j));
    }

    private boolean isVaried(List<Integer> items) {
        return items.stream().allMatch(item -> {
            long most = reading.given(item).values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            return reading.counts().answered(item) - most >= NOT_COMMONEST;
        });
    }

    private Suspicion identical(KeyedScore score, List<Integer> pair) {
        List<String> ids = reading.ids(pair);
        return new Suspicion(
                SuspicionCode.COLUMNS_IDENTICAL,
                Optional.of(score.id()),
                ids,
                FileReading.list(ids) + " have the same answers, or the same mirrored, of all "
                        + score.moments().n() + " people who answered every item of " + score.id() + ".",
                "See whether one column was given for two items (--items) or copied.");
    }
}
