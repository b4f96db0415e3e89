package org.instruments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.ScoreOptions;
import org.instruments.cli.comparing.Comparison.Named;
import org.instruments.statistics.Sample;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.norm.Norms;
import org.instruments.statistics.panel.GivenReliability;
import org.instruments.statistics.panel.PanelOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is compared with what. */
final class ComparisonOptions {
    private final CommandSpec command;
    private final Argument<String> time;
    private final Argument<String> by;
    private final Argument<String> norm;
    private final Argument<Sample> against;
    private final Argument<Sample> from;
    private final Argument<String> id;
    private final Argument<GivenReliability> reliability;
    private final Argument<Path> people;
    private final ScoresOption scores;
    private final MinimumGroupOption minimumGroup;

    /** Declares the options. */
    ComparisonOptions(Syntax syntax) {
        command = syntax.command();
        time = syntax.text(
                "--time",
                "COLUMN",
                "The column of the time: each later one less the first. Numbers by size, then words.");
        by = syntax.text(
                "--by", "COLUMN", "The column of the group: each other one less the first, in the same order.");
        norm = syntax.text("--norm", "NAME", "The file less this norm ('show ID' lists them), on the norm's score.");
        against = syntax.converted(
                new SampleConverter(),
                "--against",
                "MEAN,SD,N",
                "The file less these published figures of one score; with --from these less those.");
        from = syntax.converted(
                new SampleConverter(),
                "--from",
                "MEAN,SD,N",
                "Published figures that are subtracted: the file, --against or --norm, less these. The latter two"
                        + " need no file.");
        id = syntax.text(
                "--id",
                "COLUMN",
                "The column of the person, for two files or --time: the same people are compared, and reliable"
                        + " change is told. Rows without an id are left out.");
        reliability = syntax.converted(
                new ReliabilityConverter(),
                "--reliability",
                "R[,SD]",
                "With --id: the reliability for reliable change, such as a published test-retest correlation, and"
                        + " the SD. Default: Cronbach's alpha and the SD of the first time.");
        people = syntax.converted(
                new PathConverter(),
                "--people",
                "FILE.csv",
                "With --id: also write the change of each person, a line per person and score. The file appears"
                        + " whole or not at all, and is readable by its owner only.");
        scores = new ScoresOption(syntax);
        minimumGroup = new MinimumGroupOption(syntax);
    }

    /** What the sides of a comparison are. */
    enum Shape {
        /** Two files. */
        FILES,
        /** The times of a file. */
        TIMES,
        /** The groups of a file. */
        GROUPS,
        /** A file and a norm. */
        NORM,
        /** A file and published figures. */
        PUBLISHED,
        /** Figures alone. */
        FIGURES
    }

    /** What is compared; refuses options that do not go together before any file is looked at. */
    Shape shape(Instrument instrument, List<String> files) {
        minimumGroup.check(command.commandLine());
        Shape shape = switch (files.size()) {
            case 0 -> withoutFile();
            case 1 -> withFile(files.get(0));
            default -> twoFiles(files);
        };
        checkPairing(shape);
        checkScores(shape, instrument);
        return shape;
    }

    private Shape twoFiles(List<String> files) {
        List<String> given = sides();
        if (from.isGiven()) {
            given.add("--from");
        }
        if (!given.isEmpty()) {
            throw wrong(given.get(0) + " goes with one file; two files are compared with each other");
        }
        if (files.get(0).equals(files.get(1))) {
            throw wrong("both files are " + files.get(0) + "; name two");
        }
        return Shape.FILES;
    }

    private Shape withFile(String file) {
        List<String> given = sides();
        if (given.size() > 1) {
            throw wrong("give one of " + String.join(" and ", given));
        }
        if (from.isGiven() && !given.isEmpty()) {
            throw wrong("--from goes with a file alone; with " + given.get(0) + " and a file nothing is left for it");
        }
        if (from.isGiven() || against.isGiven()) {
            return Shape.PUBLISHED;
        }
        if (given.isEmpty()) {
            throw wrong(
                    "say what " + file + " is compared with: a second file, --time, --by, --norm, --against or --from");
        }
        return norm.isGiven() ? Shape.NORM : time.isGiven() ? Shape.TIMES : Shape.GROUPS;
    }

    private Shape withoutFile() {
        List<String> given = sides();
        if (!from.isGiven() || given.size() > 1 || time.isGiven() || by.isGiven() || given.isEmpty()) {
            throw wrong("Name a file of answers, or two; without a file give --from with either --against or --norm.");
        }
        return Shape.FIGURES;
    }

    /** The options that name another side. */
    private List<String> sides() {
        List<String> sides = new ArrayList<>();
        addIf(time, "--time", sides);
        addIf(by, "--by", sides);
        addIf(norm, "--norm", sides);
        addIf(against, "--against", sides);
        return sides;
    }

    private static void addIf(Argument<?> argument, String option, List<String> options) {
        if (argument.isGiven()) {
            options.add(option);
        }
    }

    private void checkPairing(Shape shape) {
        if (id.isGiven() && shape != Shape.FILES && shape != Shape.TIMES) {
            throw wrong("--id goes with two files or with --time");
        }
        if (!id.isGiven() && (reliability.isGiven() || people.isGiven())) {
            throw wrong((reliability.isGiven() ? "--reliability" : "--people") + " goes with --id");
        }
    }

    private void checkScores(Shape shape, Instrument instrument) {
        List<String> named = ids(instrument);
        if (!named.isEmpty()) {
            instrument.scorer(ScoreOptions.withDefaults().withScores(named.toArray(String[]::new)));
        }
        norm(instrument).ifPresent(one -> named.forEach(one::mustBeOf));
        if (shape == Shape.FIGURES && named.size() > 1
                || shape == Shape.PUBLISHED && onlyScore(instrument).isEmpty()) {
            throw wrong((against.isGiven() ? "--against" : "--from") + " is of one score; --scores names it: "
                    + String.join(", ", instrument.scoreIds()));
        }
        if (reliability.isGiven() && onlyScore(instrument).isEmpty()) {
            throw wrong(
                    "--reliability is of one score; --scores names it: " + String.join(", ", instrument.scoreIds()));
        }
        if (shape == Shape.FIGURES) {
            norm(instrument).ifPresent(this::sample);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private List<String> ids(Instrument instrument) {
        return scores.ids(command.commandLine(), instrument);
    }

    /** The score that was named, or the only one there is. */
    Optional<String> onlyScore(Instrument instrument) {
        List<String> wanted = ids(instrument).isEmpty() ? instrument.scoreIds() : ids(instrument);
        return wanted.size() == 1 ? Optional.of(wanted.get(0)) : Optional.empty();
    }

    /** The scores that are compared; none for all. */
    List<String> scores(Instrument instrument) {
        return norm(instrument).map(one -> List.of(one.figures().score())).orElseGet(() -> ids(instrument));
    }

    /** The column of the time or of the group. */
    Optional<String> column() {
        return time.find().or(by::find);
    }

    /** The column of the person. */
    Optional<String> id() {
        return id.find();
    }

    /** The file that changes of persons are written to. */
    Optional<Path> people() {
        return people.find();
    }

    /** The norm that was named. */
    Optional<InstrumentNorm> norm(Instrument instrument) {
        return norm.find().map(Norms.of(instrument)::get);
    }

    /** The published figures that a file is compared with. */
    Named<Sample> published() {
        return against.find()
                .map(figures -> new Named<>("figures of --against", figures))
                .orElseGet(this::from);
    }

    /** The published figures that are subtracted. */
    Named<Sample> from() {
        return new Named<>("figures of --from", from.value());
    }

    /** All figures of a norm; refused where it lacks one. */
    Sample sample(InstrumentNorm one) {
        if (one.figures().n() == null
                || one.figures().mean() == null
                || one.figures().sd() == null) {
            throw wrong("--from: the norm " + one.id() + " does not have all of mean, SD and n");
        }
        return new Sample(
                one.figures().n(),
                one.figures().mean().doubleValue(),
                one.figures().sd().doubleValue());
    }

    /** The smallest group of which figures are shown. */
    int minimumGroup() {
        return minimumGroup.people();
    }

    /** How times are compared. */
    PanelOptions panelOptions() {
        PanelOptions options = PanelOptions.withDefaults().withMinimumGroup(minimumGroup.people());
        return reliability.find().map(options::with).orElse(options);
    }
}
