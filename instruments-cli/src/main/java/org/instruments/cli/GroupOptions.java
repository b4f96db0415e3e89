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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What every command that describes groups takes. */
final class GroupOptions {
    private static final int MOST_COLUMNS = 2;

    private final CommandSpec command;
    private final Argument<List<String>> words;
    private final Argument<List<String>> by;
    private final ScoresOption scores;
    private final Argument<List<String>> bands;
    private final Argument<List<String>> benchmarks;
    private final Argument<List<String>> norms;
    private final Argument<Long> invited;
    private final Argument<QuantileMethod> quantile;
    private final Argument<Estimator> estimator;
    private final MinimumGroupOption minimumGroup;

    /** Declares them. */
    GroupOptions(Syntax syntax) {
        command = syntax.command();
        words = syntax.parameters(
                "ID[,ID] IN",
                "The instrument or several (left out with --definition), and the file of answers; - is standard"
                        + " input.");
        by = syntax.list(
                "--by",
                "COLUMN[,COLUMN]",
                "Group by one column, or by two and their combinations. Default: everybody is one group.");
        scores = new ScoresOption(syntax);
        bands = syntax.texts(
                "--bands",
                "[ID=]SET[,SET]",
                "Give the share of people in the bands of these sets ('show ID' lists them). Default: the only"
                        + " set of a score that has just one.");
        benchmarks = syntax.texts(
                "--benchmark",
                "[ID=]EDITION",
                "Compare means with this benchmark edition ('show ID' lists them). Default: the current one.");
        norms = syntax.texts(
                "--norm",
                "[ID=]NAME[,NAME]",
                "Set these norms beside the scores that they are of ('show ID' lists them). Default: none.");
        invited = syntax.number(Long.class, "--invited", "N", "How many people were invited: tells the response rate.");
        quantile = syntax.converted(
                        new QuantileConverter(),
                        "--quantile",
                        "6|7|8",
                        "How quartiles are estimated, by the types of Hyndman and Fan: 6 as SPSS, 7 as R (default), 8.")
                .orElse(QuantileMethod.TYPE_7);
        estimator = syntax.converted(
                        new EstimatorConverter(),
                        "--estimator",
                        "person|pooled",
                        "The mean of a group: of its persons' scores (default), or of all their answers pooled.")
                .orElse(Estimator.PERSON);
        minimumGroup = new MinimumGroupOption(syntax);
    }

    /**
     * The figures of each instrument.
     *
     * @param asked the instruments
     * @throws InvalidInputException for scores, band sets, editions and norms that an instrument does not have
     */
    List<WantedFigures> wanted(List<Asked> asked) {
        check();
        List<Instrument> instruments = asked.stream().map(Asked::instrument).toList();
        return scores.scored(command.commandLine(), asked, ScoreOptions.withDefaults()).stream()
                .map(scored -> new WantedFigures(
                        scored,
                        describeOptions(scored.instrument(), instruments),
                        benchmark(scored.instrument(), instruments),
                        norms(scored.instrument(), instruments)))
                .toList();
    }

    private void check() {
        minimumGroup.check(command.commandLine());
        if (by().size() > MOST_COLUMNS) {
            throw wrong("--by: one column or two, not " + by().size());
        }
        if (by().stream().map(ColumnName::normal).distinct().count() != by().size()) {
            throw wrong("--by: " + by().get(0) + " is given twice");
        }
        invited.find().filter(number -> number < 1).ifPresent(number -> {
            throw wrong("--invited: at least 1, not " + number);
        });
        if (bands.isGiven() && estimator.value() == Estimator.POOLED) {
            throw wrong("--bands: bands are of persons; --estimator pooled has none");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The instruments and the file, as they were named. */
    List<String> words() {
        return words.value();
    }

    /** The grouping columns. */
    List<String> by() {
        return by.value();
    }

    /**
     * The figures of people and what they are compared with.
     *
     * @param people whose figures
     * @param file everybody in the file
     * @throws InvalidInputException {@code too-few-invited}
     */
    Described described(WantedFigures wanted, GroupTallies people, GroupTallies file) {
        Asked asked = wanted.scored().asked();
        Description description = Description.of(people, wanted.options());
        return new Described(
                asked.instrument(),
                asked.coding(),
                asked.minimum(),
                description,
                wanted.benchmark(),
                wanted.norms(),
                invited.find()
                        .map(number -> ResponseRate.of(
                                asked.instrument(), number, people.everybody().people())),
                // They tell of everybody.
                description.everybody().people().shown().isEmpty()
                        ? List.of()
                        : Suspicions.of(file.everybody(), asked.coding()));
    }

    private InstrumentValues values(String option, List<String> given, List<Instrument> all) {
        return new InstrumentValues(command.commandLine(), option, given, all);
    }

    /** The edition that means are compared with: the one that was named, else the current one. */
    private Optional<InstrumentBenchmark> benchmark(Instrument instrument, List<Instrument> all) {
        Benchmarks editions = Benchmarks.of(instrument);
        return values("--benchmark", benchmarks.value(), all)
                .one(instrument, editions::get)
                .or(() -> editions.all().isEmpty() ? Optional.empty() : Optional.of(editions.current()));
    }

    /** The norms that were named. */
    private List<InstrumentNorm> norms(Instrument instrument, List<Instrument> all) {
        return values("--norm", norms.value(), all)
                .list(
                        instrument,
                        names -> names.stream()
                                .distinct()
                                .map(Norms.of(instrument)::get)
                                .toList());
    }

    private DescribeOptions describeOptions(Instrument instrument, List<Instrument> all) {
        DescribeOptions options = DescribeOptions.withDefaults()
                .withMinimumGroup(minimumGroup.people())
                .with(quantile.value())
                .with(estimator.value());
        return values("--bands", bands.value(), all).list(instrument, ids -> {
            BandSets.find(instrument, ids);
            return options.withBandSets(ids);
        });
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
