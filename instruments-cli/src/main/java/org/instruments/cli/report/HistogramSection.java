package org.instruments.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instruments.cli.report.Chart.Key;
import org.instruments.definition.BandSet;
import org.instruments.statistics.Distribution;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.ScoreFigures.BandShare;
import org.instruments.statistics.group.ScoreFigures.BandShares;
import org.instruments.statistics.group.ScoreFigures.Values;
import org.jspecify.annotations.Nullable;

/** The distribution of scores that are read by bands, or that are the only one. */
final class HistogramSection {
    /** Values closer than this are not told apart by two decimals. */
    private static final double FINEST = 0.01;

    /** More values than this are put together into intervals. */
    private static final int MOST_VALUES = 40;

    private static final int INTERVALS = 20;
    private static final int BARS_HEIGHT = 150;
    private static final int LANE = 18;
    private static final int FIRST_LANE = 14;
    private static final int FOOT = 26;
    private static final double ROOM_FOR_COUNTS = 7;
    private static final double WIDEST_BAR = 3;
    private static final double THINNEST_BAR = 0.4;
    private static final double ROOM_FOR_LETTER = 6;
    private static final int MOST_LEVELS = 4;

    private final Results results;
    private final ScoreLines lines;

    HistogramSection(Results results) {
        this.results = results;
        this.lines = new ScoreLines(results);
    }

    /** The scores that get a histogram. */
    static List<String> scores(Results results) {
        List<String> drawn = results.drawn();
        return results.scores().stream()
                .filter(score -> values(results, score)
                        .filter(values -> values.distribution().n() > 0)
                        .isPresent())
                .filter(score -> !results.bands(results.everybody(), score).isEmpty() || drawn.equals(List.of(score)))
                .toList();
    }

    private static Optional<Values> values(Results results, String score) {
        return results.everybody().score(score).values().shown();
    }

    Optional<Section> section() {
        List<Block> blocks = new ArrayList<>();
        if (results.awaitsChoice()) {
            blocks.add(Block.note(choices()));
        }
        for (String score : scores(results)) {
            Values values = values(results, score).orElseThrow();
            blocks.add(new Block.Heading(results.title(score)));
            List<BandShares> sets = results.bands(results.everybody(), score);
            if (sets.isEmpty()) {
                blocks.add(histogram(score, values, List.of(), ""));
            }
            for (BandShares shares : sets) {
                BandSet set = results.bandSet(shares.set(), score);
                blocks.add(histogram(score, values, shares.bands(), shares.set()));
                blocks.add(Block.note(bandNote(set)));
            }
            blocks.addAll(new NormTable(results).blocks(List.of(score)));
            Optional.ofNullable(results.score(score).caution())
                    .ifPresent(caution -> blocks.add(Block.note(Say.sentence(caution))));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("distribution", "How scores are distributed", blocks));
    }

    private String choices() {
        return "No shares above a cut-point are shown: " + results.definition().title()
                + " has several published sets of cut-points and none of them is the rule. Choose one with --bands: "
                + Say.list(results.definition().bandSets().stream()
                        .map(set -> set.id() + (set.title() == null ? "" : " (" + set.title() + ")"))
                        .toList())
                + ".";
    }

    private String bandNote(BandSet set) {
        return "Bands: " + Say.sentence(set.id() + (set.title() == null ? "" : ", " + set.title()))
                + " " + Say.sentence("Source: " + new Sources(results.definition()).inShort(set))
                + (set.caution() == null ? "" : " " + Say.sentence(set.caution()));
    }

    private Histogram histogram(String score, Values values, List<BandShare> shares, String bandSet) {
        Distribution distribution = values.distribution();
        Axis axis = Axis.whole(results.min(score), results.max(score), ROOM_FOR_COUNTS);
        List<Interval> intervals = intervals(score, distribution);
        List<Double> means = Stream.concat(
                        values.summary().mean().value().stream().boxed(),
                        results.described().norms(score).stream()
                                .map(norm -> norm.figures().mean())
                                .filter(Objects::nonNull)
                                .map(Number::doubleValue))
                .toList();
        List<BandSet.Band> bands =
                bandSet.isEmpty() ? List.of() : results.bandSet(bandSet, score).bands();
        List<Histogram.Zone> zones = zones(bands, intervals, axis);
        int letters =
                zones.stream().mapToInt(Histogram.Zone::letterAt).max().orElse(FIRST_LANE - LANE) + LANE - FIRST_LANE;
        int top = letters + means.size() * LANE + LANE / 2;
        int floor = top + BARS_HEIGHT;
        long most = intervals.stream().mapToLong(Interval::people).max().orElse(1);
        List<Histogram.Level> levels = levels(most, floor);
        double highest = Math.max(most, topLevel(most));
        boolean norms = means.size() > 1 || values.summary().mean().value().isEmpty();
        List<Histogram.Flag> flags = IntStream.range(0, means.size())
                .mapToObj(place -> new Histogram.Flag(
                        axis.place(means.get(place)),
                        letters + place * LANE + LANE / 2,
                        place == 0 && !values.summary().mean().value().isEmpty()
                                ? Mark.Shape.DOT
                                : Mark.Shape.TRIANGLE))
                .toList();
        return new Histogram(
                results.title(score) + " of everybody, " + results.range(score) + "; "
                        + Say.high(results.score(score).high()),
                said(values.summary(), shares),
                axis,
                floor + FOOT,
                top,
                floor,
                intervals.stream()
                        .map(interval -> interval.bar(axis, floor, BARS_HEIGHT / highest))
                        .toList(),
                zones,
                levels,
                flags,
                key(score, values.summary(), shares, bands, norms),
                table(score, intervals, bands));
    }

    /** Values that somebody has, each on its own or put together. */
    private List<Interval> intervals(String score, Distribution distribution) {
        double[] values = distribution.values();
        long[] counts = distribution.counts();
        if (values.length <= MOST_VALUES) {
            double gap = IntStream.range(1, values.length)
                    .mapToDouble(i -> values[i] - values[i - 1])
                    .min()
                    .orElse((results.max(score) - results.min(score)) / INTERVALS);
            return IntStream.range(0, values.length)
                    .mapToObj(i -> new Interval(values[i] - gap / 2, values[i] + gap / 2, values[i], counts[i]))
                    .toList();
        }
        double min = results.min(score);
        double step = niceStep(results.max(score) - min);
        int number = (int) Math.ceil((results.max(score) - min) / step);
        long[] people = new long[number];
        for (int i = 0; i < values.length; i++) {
            people[Math.min(number - 1, (int) ((values[i] - min) / step))] += counts[i];
        }
        return IntStream.range(0, number)
                .mapToObj(i -> new Interval(min + i * step, min + (i + 1) * step, Double.NaN, people[i]))
                .toList();
    }

    private static double niceStep(double length) {
        double unit = Math.pow(10, Math.floor(Math.log10(length / INTERVALS)));
        return Stream.of(1.0, 2.0, 5.0, 10.0)
                .map(nice -> nice * unit)
                .filter(step -> length / step <= INTERVALS)
                .findFirst()
                .orElse(length / INTERVALS);
    }

    /**
     * The people of one value, or of several.
     *
     * @param from the lower end
     * @param to the upper end
     * @param value the value; not a number where there are several
     * @param people how many
     */
    private record Interval(double from, double to, double value, long people) {

        boolean isOne() {
            return !Double.isNaN(value);
        }

        Histogram.Bar bar(Axis axis, int floor, double perPerson) {
            double height = Axis.rounded(people * perPerson);
            if (!isOne()) {
                double left = axis.place(from);
                return new Histogram.Bar(
                        left,
                        Axis.rounded(Math.max(THINNEST_BAR, axis.place(to) - left - 0.3)),
                        floor - height,
                        height);
            }
            double whole = (to - from) / (axis.to() - axis.from()) * (axis.place(axis.to()) - axis.place(axis.from()));
            double width = Axis.rounded(Math.max(THINNEST_BAR, Math.min(WIDEST_BAR, whole * 0.8)));
            return new Histogram.Bar(Axis.rounded(axis.place(value) - width / 2), width, floor - height, height);
        }

        String name() {
            if (!isOne()) {
                return Say.figure(from) + " to " + Say.figure(to);
            }
            // Two decimals, where they tell the values apart: a mean of six items has sixteen.
            return Say.value(
                    to - from > FINEST
                            ? BigDecimal.valueOf(value)
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .doubleValue()
                            : value);
        }
    }

    private static List<Histogram.Zone> zones(List<BandSet.Band> bands, List<Interval> intervals, Axis axis) {
        List<Histogram.Zone> zones = new ArrayList<>();
        for (int place = 0; place < bands.size(); place++) {
            double from = place == 0 ? axis.place(axis.from()) - 2 : axis.place(limit(bands.get(place), intervals));
            double to = place == bands.size() - 1
                    ? axis.place(axis.to()) + 2
                    : axis.place(limit(bands.get(place + 1), intervals));
            zones.add(new Histogram.Zone(
                    Axis.rounded(from),
                    Axis.rounded(to - from),
                    place,
                    letter(place),
                    FIRST_LANE + LANE * levelOfLetter(zones, (from + to) / 2)));
        }
        return zones;
    }

    /** A letter that would stand on the one before it goes a line down. */
    private static int levelOfLetter(List<Histogram.Zone> before, double middle) {
        if (before.isEmpty()) {
            return 0;
        }
        Histogram.Zone last = before.get(before.size() - 1);
        return middle - last.middle() < ROOM_FOR_LETTER ? (last.letterAt() - FIRST_LANE) / LANE + 1 : 0;
    }

    /** Where a band begins: beside the bar that stands on the limit, so that the bar is on the side it belongs to. */
    private static double limit(BandSet.Band band, List<Interval> intervals) {
        boolean included = band.from() != null;
        double limit = lower(band);
        return intervals.stream()
                .filter(interval -> interval.isOne() && interval.value() == limit)
                .mapToDouble(interval -> included ? interval.from() : interval.to())
                .findFirst()
                .orElse(limit);
    }

    private static double lower(BandSet.Band band) {
        return Objects.requireNonNull(band.from() != null ? band.from() : band.above())
                .doubleValue();
    }

    static String letter(int place) {
        return place < 26 ? Character.toString('A' + place) : Integer.toString(place + 1);
    }

    private static long levelStep(long most) {
        long unit = 1;
        while (true) {
            for (long nice : new long[] {1, 2, 5}) {
                if (most / (nice * unit) < MOST_LEVELS) {
                    return nice * unit;
                }
            }
            unit *= 10;
        }
    }

    private static long topLevel(long most) {
        long step = levelStep(most);
        return (most + step - 1) / step * step;
    }

    private static List<Histogram.Level> levels(long most, int floor) {
        long step = levelStep(most);
        long top = topLevel(most);
        List<Histogram.Level> levels = new ArrayList<>();
        for (long people = 0; people <= top; people += step) {
            levels.add(
                    new Histogram.Level(Axis.rounded(floor - (double) people / top * BARS_HEIGHT), shortCount(people)));
        }
        return levels;
    }

    private static String shortCount(long people) {
        return people < 10_000 ? Long.toString(people) : String.format(Locale.ROOT, "%.3gk", people / 1000.0);
    }

    private String said(Summary summary, List<BandShare> shares) {
        return Say.people(summary.n()) + ", " + lines.said(summary)
                + (shares.isEmpty()
                        ? ""
                        : "; "
                                + Say.list(shares.stream()
                                        .map(share -> Say.percent(share.share()) + " " + share.band())
                                        .toList()));
    }

    private List<Key> key(
            String score, Summary summary, List<BandShare> shares, List<BandSet.Band> bands, boolean norms) {
        List<Key> key = new ArrayList<>();
        for (int place = 0; place < shares.size(); place++) {
            BandShare share = shares.get(place);
            key.add(new Key(
                    "zone-" + place % 2,
                    letter(place),
                    name(bands.get(place)) + ", " + limits(bands.get(place)) + ": " + Say.people(share.people()) + ", "
                            + Say.percent(share.share())));
        }
        key.add(Key.of("dot", Say.capital(lines.said(summary))));
        if (norms) {
            results.described().norms(score).stream()
                    .filter(norm -> norm.figures().mean() != null)
                    .forEach(norm -> key.add(Key.of(
                            "triangle",
                            "norm " + Say.value(norm.figures().mean().doubleValue()) + ": " + norm.described())));
        }
        return key;
    }

    static String name(BandSet.Band band) {
        return band.label() == null ? band.name() : band.label();
    }

    /** The limits as they are printed. */
    static String limits(BandSet.Band band) {
        return String.join(
                " ",
                Stream.of(
                                limit("from ", band.from()),
                                limit("above ", band.above()),
                                limit("to ", band.to()),
                                limit(isBelowAlone(band) ? "below " : "to below ", band.below()))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static boolean isBelowAlone(BandSet.Band band) {
        return band.from() == null && band.above() == null;
    }

    private static String limit(String words, @Nullable BigDecimal limit) {
        return limit == null ? "" : words + Say.value(limit.doubleValue());
    }

    private Block.Table table(String score, List<Interval> intervals, List<BandSet.Band> bands) {
        boolean one = intervals.stream().allMatch(Interval::isOne);
        boolean withBands = one && !bands.isEmpty();
        List<String> columns = new ArrayList<>(List.of(one ? "value" : "values, the lower end included", "people"));
        if (withBands) {
            columns.add("band");
        }
        return new Block.Table(
                results.title(score) + ": people by value",
                columns,
                intervals.stream()
                        .map(interval -> {
                            List<String> row =
                                    new ArrayList<>(Arrays.asList(interval.name(), Say.count(interval.people())));
                            if (withBands) {
                                row.add(bandOf(interval.value(), bands));
                            }
                            return row;
                        })
                        .map(List::copyOf)
                        .toList());
    }

    private static String bandOf(double value, List<BandSet.Band> bands) {
        int found = 0;
        for (int place = 1; place < bands.size(); place++) {
            BandSet.Band band = bands.get(place);
            if (band.from() != null ? value >= lower(band) : value > lower(band)) {
                found = place;
            }
        }
        return letter(found) + " " + name(bands.get(found));
    }
}
