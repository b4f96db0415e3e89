package org.instruments.cli.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.cli.figures.Described;
import org.instruments.definition.BandSet;
import org.instruments.definition.Benchmark;
import org.instruments.definition.Definition;
import org.instruments.definition.Item;
import org.instruments.definition.ScoreDefinition;
import org.instruments.statistics.Sample;
import org.instruments.statistics.Summary;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.Description;
import org.instruments.statistics.group.GroupFigures;
import org.instruments.statistics.group.Published;
import org.instruments.statistics.group.ScoreFigures;
import org.instruments.statistics.group.ScoreFigures.BandShares;
import org.instruments.statistics.norm.BenchmarkComparison;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.NormComparison;

/** The content of a report, asked by score. Everything that depends on the instrument is read from its definition here. */
final class Results {
    private static final String MEDIAN = "50";

    private final ReportContent.OfInstrument content;
    private final Instrument instrument;
    private final Description description;

    Results(ReportContent.OfInstrument content) {
        this.content = content;
        this.instrument = content.described().instrument();
        this.description = content.described().description();
    }

    /** The times of the survey, oldest first; none where there is one only. */
    List<ReportContent.TimePoint> times() {
        return content.times();
    }

    Instrument instrument() {
        return instrument;
    }

    Definition definition() {
        return instrument.definition();
    }

    Description description() {
        return description;
    }

    DescribeOptions options() {
        return description.options();
    }

    GroupFigures everybody() {
        return description.everybody();
    }

    /** The ids of all scores with figures. */
    List<String> scores() {
        return everybody().scores().stream().map(ScoreFigures::score).toList();
    }

    /**
     * The scores that are drawn: no score is drawn twice. One that is the same items in another form (their mean beside
     * their sum) or a step on the way to another one (a raw score beside its conversion) is in the tables only.
     */
    List<String> drawn() {
        List<String> all = scores();
        Set<String> forms = new HashSet<>();
        for (String id : all) {
            ScoreDefinition score = score(id);
            if (score.itemsOf() != null && all.contains(score.itemsOf())) {
                forms.add(id);
            }
            if (score.from() != null) {
                forms.add(score.from());
            }
        }
        return all.stream().filter(id -> !forms.contains(id)).toList();
    }

    ScoreDefinition score(String id) {
        return definition().score(id);
    }

    String title(String id) {
        return score(id).title();
    }

    double min(String score) {
        return instrument.rangeOf(score).min().doubleValue();
    }

    double max(String score) {
        return instrument.rangeOf(score).max().doubleValue();
    }

    String range(String score) {
        return Say.value(min(score)) + " to " + Say.value(max(score));
    }

    /** Negative where a difference of that sign is for the worse, positive for the better, 0 for neither. */
    double goodness(String score, double difference) {
        return switch (score(score).high()) {
            case BETTER -> Math.signum(difference);
            case WORSE -> -Math.signum(difference);
            case NEITHER -> 0;
        };
    }

    /** The other drawn scores whose items are all in this one. */
    List<String> partsOf(String score) {
        Set<String> items = items(score);
        return drawn().stream()
                .filter(other -> !other.equals(score))
                .filter(other -> items(other).size() < items.size() && items.containsAll(items(other)))
                .toList();
    }

    private Set<String> items(String score) {
        return instrument.itemsOf(score).stream().map(Item::id).collect(Collectors.toSet());
    }

    static Optional<Summary> summary(GroupFigures group, String score) {
        return group.score(score).values().shown().map(ScoreFigures.Values::summary);
    }

    Optional<Summary> summary(String score) {
        return summary(everybody(), score);
    }

    /** Whether a choice among published band sets is due that nobody has made. */
    boolean awaitsChoice() {
        return options().bandSets().isEmpty()
                && definition().bandSets().stream()
                                .map(BandSet::score)
                                .distinct()
                                .count()
                        < definition().bandSets().size();
    }

    /** The people of a group in the bands of a score; none where a choice is due, hidden ones and scores without bands too. */
    List<BandShares> bands(GroupFigures group, String score) {
        return awaitsChoice()
                ? List.of()
                : group.score(score)
                        .values()
                        .shown()
                        .map(ScoreFigures.Values::bands)
                        .orElse(List.of());
    }

    BandSet bandSet(String id, String score) {
        return definition().bandSets().stream()
                .filter(set -> set.id().equals(id) && set.score().equals(score))
                .findFirst()
                .orElseThrow();
    }

    Described described() {
        return content.described();
    }

    /** The figures of the benchmark for a score. */
    Optional<Benchmark.Figure> benchmark(String score) {
        return described()
                .benchmark()
                .flatMap(edition -> edition.edition().groups().get(0).figures().stream()
                        .filter(figure -> figure.score().equals(score))
                        .findFirst());
    }

    /** Everybody beside the benchmark. A benchmark is for groups: one person is not compared. */
    Optional<BenchmarkComparison> comparison(String score) {
        return summary(score).flatMap(summary -> described().withBenchmark(score, summary));
    }

    /** What a mean is set against: the mean of the benchmark, or its median where it has no mean. */
    Optional<Double> reference(String score) {
        return benchmark(score)
                .map(figure -> figure.mean() == null ? figure.percentiles().get(MEDIAN) : figure.mean())
                .map(Number::doubleValue);
    }

    /** What {@link #reference} is. */
    String referenceName() {
        boolean means =
                drawn().stream().flatMap(score -> benchmark(score).stream()).anyMatch(figure -> figure.mean() != null);
        return means ? "benchmark" : "benchmark median";
    }

    /** Everybody beside a norm of the score. */
    Optional<NormComparison> comparison(InstrumentNorm norm) {
        String score = norm.figures().score();
        return scores().contains(score)
                ? summary(score).flatMap(summary -> described().withNorm(norm, score, summary))
                : Optional.empty();
    }

    /** What a comparison of means needs; empty where a figure is missing. */
    static Optional<Sample> sample(Summary summary) {
        return Sample.of(summary.n(), summary.mean(), summary.sd());
    }

    /** Groups that are set side by side: those of one column, or the combinations of two. */
    List<Groups> groups() {
        List<Groups> sets = new ArrayList<>();
        for (String column : description.columns()) {
            sets.add(new Groups(
                    Say.name(column),
                    description.groups().stream()
                            .filter(group -> group.group().parts().size() == 1
                                    && group.group().parts().get(0).column().equals(column))
                            .toList()));
        }
        if (description.columns().size() > 1) {
            sets.add(new Groups(
                    Say.list(description.columns().stream().map(Say::name).toList()),
                    description.groups().stream()
                            .filter(group -> group.group().parts().size() > 1)
                            .toList()));
        }
        return sets.stream().filter(set -> !set.groups().isEmpty()).toList();
    }

    /**
     * Groups that are set side by side.
     *
     * @param by the column they are told by, or the columns
     * @param groups the groups
     */
    record Groups(String by, List<GroupFigures> groups) {}

    static boolean isHidden(Published<?> published) {
        return published instanceof Published.Hidden;
    }
}
