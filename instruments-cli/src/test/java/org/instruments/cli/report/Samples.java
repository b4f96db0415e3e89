package org.instruments.cli.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.MinimumAnswered;
import org.instruments.Positions;
import org.instruments.ScoreOptions;
import org.instruments.cli.figures.Described;
import org.instruments.cli.report.ReportContent.TimePoint;
import org.instruments.definition.Item;
import org.instruments.statistics.Estimator;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.Description;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.Tallying;
import org.instruments.statistics.norm.Benchmarks;
import org.instruments.statistics.norm.Norms;
import org.instruments.statistics.norm.ResponseRate;
import org.instruments.statistics.suspicion.Suspicion;
import org.instruments.statistics.suspicion.SuspicionCode;

/** Reports of made-up people. */
final class Samples {
    static final String LONG_NAME = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft";
    static final String SCRIPT_NAME = "<script>alert('x')</script> & \"sons\"";

    static final String SOFTWARE = "instruments 0.0.0";
    private static final DescribeOptions OPTIONS = DescribeOptions.withDefaults();
    private static final String[] TEAMS = {"North", "South", "East", "Night"};
    private static final int[] SIZES = {48, 35, 21, 6};

    private Samples() {}

    /** All of them by name. */
    static Map<String, ReportContent> all() {
        return All.BY_NAME;
    }

    /** Made once: there are many people in them. */
    private static final class All {
        private static final Map<String, ReportContent> BY_NAME = make();
    }

    private static Map<String, ReportContent> make() {
        Map<String, ReportContent> all = new LinkedHashMap<>();
        all.put("hse", hse());
        all.put("hse-lights", hseWithLights());
        all.put("hse-two-columns", hseByTwoColumns());
        all.put("hse-times", hseOverTime());
        all.put("hse-40-groups", manyGroups());
        all.put("hse-names", names());
        all.put("hse-any-size", anySize());
        all.put("hse-one-group", oneGroup());
        all.put("hse-pooled", pooled());
        all.put("swemwbs", swemwbs());
        all.put(
                "wemwbs",
                of(Instruments.get("wemwbs"), List.of(), List.of("depression")).content());
        all.put("wrqol", wrqol());
        all.put("ghq", ghq());
        all.put("ghq-cut-point", ghqWithCutPoint());
        all.put("own", own());
        all.put("several", several());
        all.put("several-times", severalOverTime());
        all.put("nobody", nobody());
        return all;
    }

    static String page(ReportContent content) {
        StringWriter page = new StringWriter();
        try {
            ReportPage.write(content, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    static ReportContent hse() {
        Instrument instrument = Instruments.get("hse-msit");
        return sample(instrument, teams(instrument, 7, 0), OPTIONS)
                .withTitle("Staff survey 2026")
                .with(Benchmarks.of(instrument).current())
                .with(ResponseRate.of(instrument, 180, 110))
                .content();
    }

    static ReportContent hseWithLights() {
        Instrument instrument = Instruments.get("hse-msit");
        return sample(instrument, teams(instrument, 7, 0.1), OPTIONS)
                .with(Benchmarks.of(instrument).get("analysis-tool-15.3"))
                .with(new Suspicion(
                        SuspicionCode.ITEM_AGAINST_SCALE,
                        Optional.empty(),
                        List.of("q3"),
                        "the answers to q3 go together with those to q4 as if one of them were not reversed",
                        "look whether the file has printed numbers and use --coding printed"))
                .content();
    }

    static ReportContent hseByTwoColumns() {
        Instrument instrument = Instruments.get("hse-msit");
        GroupTallies tallies = new GroupTallies(tallying(instrument), List.of("team", "contract"));
        Random random = new Random(3);
        for (int team = 0; team < TEAMS.length; team++) {
            for (String contract : List.of("full time", "part time")) {
                add(tallies, List.of(TEAMS[team], contract), SIZES[team], 0.2 * team, random);
            }
        }
        return sample(instrument, tallies, OPTIONS).content();
    }

    static ReportContent hseOverTime() {
        Instrument instrument = Instruments.get("hse-msit");
        Description before = Description.of(teams(instrument, 1, -0.3), OPTIONS);
        Description between = Description.of(teams(instrument, 2, 0), OPTIONS);
        Sample last = sample(instrument, teams(instrument, 3, 0.2), OPTIONS);
        return last.with(Benchmarks.of(instrument).current())
                .withTimes(List.of(
                        new TimePoint("2024", before),
                        new TimePoint("2025, after the move to the new building", between),
                        new TimePoint("2026", last.described().description())))
                .content();
    }

    static ReportContent manyGroups() {
        Instrument instrument = Instruments.get("hse-msit");
        GroupTallies tallies = new GroupTallies(tallying(instrument), List.of("team"));
        Random random = new Random(11);
        for (int team = 1; team <= 40; team++) {
            String name = team % 9 == 0 ? LONG_NAME + team : "Team " + team;
            add(
                    tallies,
                    List.of(name),
                    team % 13 == 0 ? 4 : 10 + random.nextInt(60),
                    random.nextGaussian() / 3,
                    random);
        }
        return sample(instrument, tallies, OPTIONS)
                .with(Benchmarks.of(instrument).current())
                .content();
    }

    static ReportContent names() {
        Instrument instrument = Instruments.get("hse-msit");
        GroupTallies tallies = new GroupTallies(tallying(instrument), List.of("<b>team</b>"));
        Random random = new Random(5);
        for (String name : List.of(
                SCRIPT_NAME,
                LONG_NAME,
                "\u05e6\u05d5\u05d5\u05ea \u05e6\u05e4\u05d5\u05df (A)",
                "\ud83d\ude80 Rockets",
                "")) {
            add(tallies, List.of(name), 15, random.nextGaussian() / 2, random);
        }
        return sample(instrument, tallies, OPTIONS)
                .withTitle("</title><script>alert(1)</script>")
                .content();
    }

    static ReportContent anySize() {
        Instrument instrument = Instruments.get("hse-msit");
        return sample(instrument, teams(instrument, 7, 0), OPTIONS.withMinimumGroup(1))
                .content();
    }

    static ReportContent oneGroup() {
        Instrument instrument = Instruments.get("hse-msit");
        GroupTallies tallies = new GroupTallies(tallying(instrument), List.of("team"));
        add(tallies, List.of("Only"), 30, 0, new Random(8));
        return sample(instrument, tallies, OPTIONS).content();
    }

    static ReportContent pooled() {
        Instrument instrument = Instruments.get("hse-msit");
        return sample(instrument, teams(instrument, 7, 0), OPTIONS.with(Estimator.POOLED))
                .with(Benchmarks.of(instrument).current())
                .content();
    }

    static ReportContent swemwbs() {
        Instrument instrument = Instruments.get("swemwbs");
        return sample(instrument, teams(instrument, 9, 0.4), OPTIONS)
                .withNorms(List.of(
                        Norms.of(instrument).get("health-survey-england-2010-13-men"),
                        Norms.of(instrument).get("workforce-phase-1")))
                .content();
    }

    static ReportContent wrqol() {
        Instrument instrument = Instruments.get("wrqol");
        return sample(instrument, teams(instrument, 10, 0), OPTIONS)
                .withNorms(Norms.of(instrument).all().stream()
                        .filter(norm -> norm.id().startsWith("paris"))
                        .toList())
                .content();
    }

    static ReportContent ghq() {
        return of(Instruments.get("ghq-12"), List.of("team"), List.of()).content();
    }

    static ReportContent ghqWithCutPoint() {
        Instrument instrument = Instruments.get("ghq-12");
        return of(instrument, List.of("team"), List.of("health-survey-england"))
                .withNorms(List.of(Norms.of(instrument).get("health-survey-england-2016-men")))
                .content();
    }

    /** An instrument that no code knows: scores of several ranges and directions, bands, an alert. */
    static ReportContent own() {
        try {
            Instrument instrument = Instruments.read(
                    Path.of(Samples.class.getResource("mixed.json").toURI()));
            return sample(instrument, teams(instrument, 21, 0), OPTIONS).content();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fewer people than may be shown. */
    /** All instruments that ship, answered by the same people. */
    static ReportContent several() {
        return severalOf(Instruments.all().stream()
                .map(instrument -> sample(instrument, teams(instrument, 11, 0), OPTIONS)
                        .with(ResponseRate.of(instrument, 180, 110)))
                .map(sample ->
                        Benchmarks.of(sample.described().instrument()).all().isEmpty()
                                ? sample
                                : sample.with(Benchmarks.of(sample.described().instrument())
                                        .current()))
                .toList());
    }

    static ReportContent severalOverTime() {
        return severalOf(Stream.of("swemwbs", "ghq-12")
                .map(Instruments::get)
                .map(instrument -> {
                    Sample last = sample(instrument, teams(instrument, 3, 0.2), OPTIONS);
                    return last.withTimes(List.of(
                            new TimePoint("2025", Description.of(teams(instrument, 1, -0.3), OPTIONS)),
                            new TimePoint("2026", last.described().description())));
                })
                .toList());
    }

    private static ReportContent severalOf(List<Sample> samples) {
        return new ReportContent(
                Optional.empty(),
                samples.stream()
                        .map(sample -> new ReportContent.OfInstrument(sample.described(), sample.times()))
                        .toList(),
                SOFTWARE);
    }

    static ReportContent nobody() {
        Instrument instrument = Instruments.get("hse-msit");
        GroupTallies tallies = new GroupTallies(tallying(instrument), List.of("team"));
        add(tallies, List.of("Few"), 7, 0, new Random(8));
        return sample(instrument, tallies, OPTIONS)
                .with(Benchmarks.of(instrument).current())
                .with(ResponseRate.of(instrument, 20, 7))
                .content();
    }

    private static Sample of(Instrument instrument, List<String> by, List<String> bandSets) {
        GroupTallies tallies = by.isEmpty() ? everybody(instrument) : teams(instrument, 4, -0.6);
        return sample(instrument, tallies, OPTIONS.withBandSets(bandSets));
    }

    private static GroupTallies everybody(Instrument instrument) {
        GroupTallies tallies = new GroupTallies(tallying(instrument), List.of());
        add(tallies, List.of(), 120, 0, new Random(2));
        return tallies;
    }

    private static GroupTallies teams(Instrument instrument, long seed, double better) {
        GroupTallies tallies = new GroupTallies(tallying(instrument), List.of("team"));
        Random random = new Random(seed);
        for (int team = 0; team < TEAMS.length; team++) {
            add(tallies, List.of(TEAMS[team]), SIZES[team], better + 0.25 * (team - 1), random);
        }
        return tallies;
    }

    static Sample sample(Instrument instrument, GroupTallies tallies, DescribeOptions options) {
        return Sample.of(Described.of(
                instrument,
                instrument.codingIds().get(0),
                MinimumAnswered.declared(),
                Description.of(tallies, options)));
    }

    private static Tallying tallying(Instrument instrument) {
        return Tallying.of(instrument, ScoreOptions.withDefaults());
    }

    /** People who answer around a level of their own, the better the higher; now and then not at all. */
    private static void add(GroupTallies tallies, List<String> group, int people, double better, Random random) {
        Instrument instrument = tallies.tallying().instrument();
        List<Item> items = instrument.items();
        for (int person = 0; person < people; person++) {
            double level = 0.6 + 0.12 * better + 0.12 * random.nextGaussian();
            int[] positions = new int[items.size()];
            for (int item = 0; item < positions.length; item++) {
                int last = instrument
                                .definition()
                                .scaleOf(items.get(item))
                                .optionWeights()
                                .size()
                        - 1;
                double place = Math.min(1, Math.max(0, level + 0.2 * random.nextGaussian()));
                int position = (int) Math.round(place * last);
                positions[item] = random.nextInt(100) == 0
                        ? Positions.NOT_ANSWERED
                        : items.get(item).isReversed() ? last - position : position;
            }
            tallies.of(group).orElseThrow().add(Positions.of(positions));
        }
    }
}
