package org.instruments.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.ScoreOptions;
import org.instruments.cli.columns.ColumnName;
import org.instruments.cli.figures.BandSets;
import org.instruments.cli.figures.Described;
import org.instruments.problem.InvalidInputException;
import org.instruments.statistics.Estimator;
import org.instruments.statistics.QuantileMethod;
import org.instruments.statistics.group.DescribeOptions;
import org.instruments.statistics.group.Description;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.norm.Benchmarks;
import org.instruments.statistics.norm.InstrumentBenchmark;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.Norms;
import org.instruments.statistics.norm.ResponseRate;
import org.instruments.statistics.suspicion.Suspicions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that describes groups. */
final class GroupOptions {
    private static final int MOST_COLUMNS = 2;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--by",
            hideParamSyntax = true,
            paramLabel = "COLUMN[,COLUMN]",
            split = ",",
            description = "Group by one column, or by two and their combinations. Default: everybody is one group.")
    private List<String> by = List.of();

    @Mixin
    private ScoresOption scores;

    @Option(
            names = "--bands",
            hideParamSyntax = true,
            paramLabel = "SET[,SET]",
            split = ",",
            description =
                    "Give the share of people in the bands of these sets ('show ID' lists them). Default: the only"
                            + " set of a score that has just one.")
    private List<String> bands = List.of();

    @Option(
            names = "--benchmark",
            paramLabel = "EDITION",
            description = "Compare means with this benchmark edition ('show ID' lists them). Default: the current one.")
    private @Nullable String benchmark;

    @Option(
            names = "--norm",
            hideParamSyntax = true,
            split = ",",
            paramLabel = "NAME[,NAME]",
            description = "Set these norms beside the scores that they are of ('show ID' lists them). Default: none.")
    private List<String> norms = List.of();

    @Option(
            names = "--invited",
            paramLabel = "N",
            description = "How many people were invited: tells the response rate.")
    private @Nullable Long invited;

    @Option(
            names = "--quantile",
            paramLabel = "6|7|8",
            converter = QuantileConverter.class,
            description =
                    "How quartiles are estimated, by the types of Hyndman and Fan: 6 as SPSS, 7 as R (default), 8.")
    private QuantileMethod quantile = QuantileMethod.TYPE_7;

    @Option(
            names = "--estimator",
            paramLabel = "person|pooled",
            converter = EstimatorConverter.class,
            description = "The mean of a group: of its persons' scores (default), or of all their answers pooled.")
    private Estimator estimator = Estimator.PERSON;

    @Mixin
    private MinimumGroupOption minimumGroup;

    /** Refuses options that are wrong before any file is looked at. */
    void check(Instrument instrument) {
        minimumGroup.check(command.commandLine());
        if (by.size() > MOST_COLUMNS) {
            throw wrong("--by: one column or two, not " + by.size());
        }
        if (by.stream().map(ColumnName::normal).distinct().count() != by.size()) {
            throw wrong("--by: " + by.get(0) + " is given twice");
        }
        if (invited != null && invited < 1) {
            throw wrong("--invited: at least 1, not " + invited);
        }
        if (!bands.isEmpty() && estimator == Estimator.POOLED) {
            throw wrong("--bands: bands are of persons; --estimator pooled has none");
        }
        BandSets.find(instrument, bands);
        benchmark(instrument);
        norms(instrument);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The grouping columns. */
    List<String> by() {
        return by;
    }

    /** Which scores are made, and what they need. */
    ScoreOptions scoreOptions(AnswerOptions answers) {
        return scores.scoreOptions(answers.minimum());
    }

    /**
     * The figures of people and what they are compared with.
     *
     * @param people whose figures
     * @param file everybody in the file
     * @throws InvalidInputException {@code too-few-invited}
     */
    Described described(Instrument instrument, AnswerOptions answers, GroupTallies people, GroupTallies file) {
        String coding = answers.reader(instrument).coding();
        Description description = Description.of(people, describeOptions());
        return new Described(
                instrument,
                coding,
                answers.minimum(),
                description,
                benchmark(instrument),
                norms(instrument),
                Optional.ofNullable(invited)
                        .map(number -> ResponseRate.of(
                                instrument, number, people.everybody().people())),
                // They tell of everybody.
                description.everybody().people().shown().isEmpty()
                        ? List.of()
                        : Suspicions.of(file.everybody(), coding));
    }

    /** The edition that means are compared with: the one that was named, else the current one. */
    private Optional<InstrumentBenchmark> benchmark(Instrument instrument) {
        Benchmarks editions = Benchmarks.of(instrument);
        if (benchmark != null) {
            return Optional.of(editions.get(benchmark));
        }
        return editions.all().isEmpty() ? Optional.empty() : Optional.of(editions.current());
    }

    /** The norms that were named. */
    private List<InstrumentNorm> norms(Instrument instrument) {
        return norms.stream().distinct().map(Norms.of(instrument)::get).toList();
    }

    /** Which figures are made. */
    DescribeOptions describeOptions() {
        return DescribeOptions.withDefaults()
                .withMinimumGroup(minimumGroup.people())
                .with(quantile)
                .with(estimator)
                .withBandSets(bands);
    }

    /** With the option, since to make one takes classes that other commands can do without. */
    static final class QuantileConverter extends ChoiceConverter<QuantileMethod> {
        QuantileConverter() {
            super(QuantileMethod.values(), method -> Integer.toString(method.type()));
        }
    }

    /** Likewise. */
    static final class EstimatorConverter extends ChoiceConverter<Estimator> {
        EstimatorConverter() {
            super(Estimator.values(), estimator -> estimator.name().toLowerCase(Locale.ROOT));
        }
    }
}
