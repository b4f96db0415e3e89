package org.instruments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instruments.Instrument;
import org.instruments.ScoreOptions;
import org.instruments.cli.comparing.Compared;
import org.instruments.cli.comparing.ComparedCsv;
import org.instruments.cli.comparing.ComparedJson;
import org.instruments.cli.comparing.ComparedText;
import org.instruments.cli.comparing.Comparison;
import org.instruments.cli.comparing.Comparison.Named;
import org.instruments.cli.comparing.PeopleCsv;
import org.instruments.cli.files.Output;
import org.instruments.cli.rows.Input;
import org.instruments.cli.scoring.ProblemTally;
import org.instruments.statistics.Sample;
import org.instruments.statistics.group.Group;
import org.instruments.statistics.group.GroupTallies;
import org.instruments.statistics.group.GroupTally;
import org.instruments.statistics.norm.InstrumentNorm;
import org.instruments.statistics.panel.Panel;
import org.instruments.statistics.panel.PanelOptions;
import org.instruments.statistics.panel.TimeComparison;

/** Compares two files, the groups or times of one, a norm, or published figures. */
final class CompareCommand extends Command {
    private static final double LEVEL = PanelOptions.withDefaults().level();

    private final Streams streams;
    private final Argument<List<String>> words;
    private final Argument<FigureFormat> format;
    private final DefinitionOption definition;
    private final ComparisonOptions comparison;
    private final AnswerOptions answers;

    CompareCommand(Streams streams) {
        super("compare");
        this.streams = streams;
        Syntax syntax = syntax();
        syntax.help()
                .header("Compare two files, times, groups, a norm or published figures: difference, CI, effect sizes.")
                .customSynopsis(
                        "instruments compare ID A B [--id COLUMN] [options]",
                        "       instruments compare ID A --time COLUMN [--id COLUMN] [options]",
                        "       instruments compare ID A --by COLUMN [options]",
                        "       instruments compare ID A --norm NAME [options]",
                        "       instruments compare ID A --against MEAN,SD,N --scores SCORE [options]",
                        "       instruments compare ID --from MEAN,SD,N --against MEAN,SD,N [options]")
                .description(
                        "Differences are B less A, each later time less the first, each other group less the first, people less the"
                                + " norm or the published figures. The output names both. With --id the same people are compared.",
                        "Groups, or pairs, of fewer than 10 people are not shown (--min-group), nor what is made of them or would tell"
                                + " of them. That holds within one call; figures of several calls can be subtracted from each other.",
                        "Figures that do not exist are - (table), empty (csv) or null (json), with the reason.")
                .footer(
                        "",
                        "Examples:",
                        "  instruments compare swemwbs before.csv after.csv --id person --people changes.csv",
                        "  instruments compare hse-msit answers.csv --by team",
                        "  instruments compare swemwbs --scores metric --from 21.34,3.59,3425 --against 20.44,3.42,3499",
                        "",
                        "Exit codes: 0 done, 1 the data has problems and nothing was written, 2 the call is wrong, 3 a file could not"
                                + " be read or written.");
        words = syntax.parameters(
                "ID A B",
                "The instrument (left out with --definition) and one or two files of answers; - is standard input.");
        format = syntax.converted(
                        new FigureFormat.Converter(),
                        "--format",
                        "table|csv|json",
                        "table (default), csv with a line per score and comparison, or json with everything.")
                .orElse(FigureFormat.TABLE);
        definition = new DefinitionOption(syntax);
        comparison = new ComparisonOptions(syntax);
        answers = new AnswerOptions(syntax);
        syntax.helpOption();
    }

    @Override
    public Integer call() throws IOException {
        DefinitionOption.Named named = definition.namedOfOne(words.value(), 0, 2);
        Asked asked = answers.asked(named.instruments()).get(0);
        Instrument instrument = asked.instrument();
        ComparisonOptions.Shape shape = comparison.shape(instrument, named.files());
        Scored scored = new Scored(asked, instrument.scorer(options(asked)));
        List<Input> files = new ArrayList<>();
        for (String name : named.files()) {
            files.add(Input.named(name, streams.in()));
        }
        return switch (shape) {
            case FILES -> comparison.id().isPresent() ? paired(scored, files) : files(scored, files);
            case TIMES -> comparison.id().isPresent() ? paired(scored, files) : groups(scored, files.get(0), true);
            case GROUPS -> groups(scored, files.get(0), false);
            case NORM, PUBLISHED -> withFigures(scored, files.get(0));
            case FIGURES -> figures(instrument);
        };
    }

    private ScoreOptions options(Asked asked) {
        return ScoreOptions.withDefaults()
                .with(asked.minimum())
                .withScores(comparison.scores(asked.instrument()).toArray(String[]::new));
    }

    private AnswerReading reading(Scored scored) {
        return new AnswerReading(streams, spec(), answers, List.of(scored));
    }

    private Counting counting(Scored scored) {
        return new Counting(reading(scored), List.of(scored));
    }

    private int files(Scored scored, List<Input> files) throws IOException {
        List<GroupTallies> counted = new ArrayList<>();
        int code = ExitCode.DONE;
        for (Input file : files) {
            code = Math.max(code, counting(scored).count(file, List.of(), people -> counted.add(people.get(0))));
        }
        if (counted.size() == files.size()) {
            List<String> names = names(files);
            List<String> scores = counted.get(0).tallying().scoreIds().stream()
                    .filter(counted.get(1).tallying().scoreIds()::contains)
                    .toList();
            write(
                    scored,
                    Optional.empty(),
                    List.of(Comparison.of(
                            new Named<>(names.get(0), counted.get(0).everybody()),
                            new Named<>(names.get(1), counted.get(1).everybody()),
                            scores,
                            comparison.minimumGroup(),
                            LEVEL)));
        }
        return code;
    }

    /** The names of files without their folders, unless they are then the same. */
    private static List<String> names(List<Input> files) {
        List<String> names = files.stream()
                .map(file ->
                        file.file().map(Path::getFileName).map(Path::toString).orElse(file.name()))
                .toList();
        return names.stream().distinct().count() == names.size()
                ? names
                : files.stream().map(Input::name).toList();
    }

    private int groups(Scored scored, Input file, boolean ofTimes) throws IOException {
        return counting(scored).count(file, comparison.column().stream().toList(), counted -> {
            GroupTallies people = counted.get(0);
            String column = people.columns().get(0);
            List<Named<GroupTally>> sides = sides(people, file, ofTimes);
            Pairing.checkNumber(sides.size(), file, column);
            List<Comparison> comparisons = sides.stream()
                    .skip(1)
                    .map(other -> Comparison.of(
                            sides.get(0), other, people.tallying().scoreIds(), comparison.minimumGroup(), LEVEL))
                    .toList();
            write(scored, Optional.of(column), comparisons);
        });
    }

    /** The groups in order; nobody is at no time. */
    private List<Named<GroupTally>> sides(GroupTallies people, Input file, boolean ofTimes) {
        List<Named<GroupTally>> sides = new ArrayList<>();
        for (Map.Entry<List<String>, GroupTally> group : people.groups().entrySet()) {
            String value = group.getKey().get(0);
            if (ofTimes && value.isEmpty()) {
                streams.err()
                        .println("note: " + file.name() + ": rows without a time are left out: "
                                + group.getValue().people());
            } else {
                sides.add(new Named<>(new Group.Part(people.columns().get(0), value).shown(), group.getValue()));
            }
        }
        return sides;
    }

    private int withFigures(Scored scored, Input file) throws IOException {
        return counting(scored).count(file, List.of(), people -> {
            Instrument instrument = scored.instrument();
            Named<GroupTally> side =
                    new Named<>(names(List.of(file)).get(0), people.get(0).everybody());
            write(
                    scored,
                    Optional.empty(),
                    List.of(comparison
                            .norm(instrument)
                            .map(norm -> Comparison.of(norm, side, comparison.minimumGroup(), LEVEL))
                            .orElseGet(() -> Comparison.of(
                                    comparison.published(),
                                    side,
                                    comparison.onlyScore(instrument).orElseThrow(),
                                    comparison.minimumGroup(),
                                    LEVEL))));
        });
    }

    private int figures(Instrument instrument) throws IOException {
        Optional<InstrumentNorm> norm = comparison.norm(instrument);
        Named<Sample> to = norm.map(one -> new Named<>(Comparison.named(one), comparison.sample(one)))
                .orElseGet(comparison::published);
        Optional<String> score = norm.map(one -> one.figures().score()).or(() -> comparison.onlyScore(instrument));
        write(new Compared(
                instrument,
                Optional.empty(),
                LEVEL,
                Optional.empty(),
                norm,
                List.of(Comparison.of(comparison.from(), to, score, LEVEL))));
        return ExitCode.DONE;
    }

    private int paired(Scored scored, List<Input> files) throws IOException {
        if (comparison.people().isPresent()) {
            Overwriting.of(spec(), files, definition, List.of(scored))
                    .refuse("--people", comparison.people().get());
        }
        Pairing pairing = new Pairing(reading(scored), scored, comparison.id().orElseThrow(), streams.err());
        int code = ExitCode.DONE;
        for (int file = 0; file < files.size(); file++) {
            code = Math.max(
                    code,
                    pairing.read(
                            files.get(file), comparison.column(), names(files).get(file)));
        }
        return code == ExitCode.DONE ? paired(scored, files, pairing) : code;
    }

    private int paired(Scored scored, List<Input> files, Pairing pairing) throws IOException {
        ProblemTally problems = new ProblemTally();
        Panel panel = pairing.panel(problems);
        if (!problems.isEmpty()) {
            new ProblemReport(streams.err(), spec().commandLine().getColorScheme(), answers.hideValues())
                    .report(problems, "nothing was compared");
            return ExitCode.PROBLEMS;
        }
        List<String> times = files.size() > 1 ? names(files) : panel.times();
        if (files.size() == 1) {
            Pairing.checkNumber(times.size(), files.get(0), comparison.column().orElseThrow());
        }
        List<TimeComparison> changes = panel.compare(times, comparison.panelOptions());
        if (comparison.people().isPresent()) {
            try (Output output = Output.to(comparison.people().get())) {
                new PeopleCsv(panel, changes).write(output.stream());
                output.complete();
            }
        }
        write(scored, comparison.column(), changes.stream().map(Comparison::of).toList());
        return ExitCode.DONE;
    }

    private void write(Scored scored, Optional<String> by, List<Comparison> comparisons) throws IOException {
        write(new Compared(
                scored.instrument(),
                Optional.of(new Compared.People(
                        scored.asked().coding(), scored.asked().minimum(), comparison.minimumGroup())),
                LEVEL,
                by,
                comparison.norm(scored.instrument()),
                comparisons));
    }

    private void write(Compared compared) throws IOException {
        String text = switch (format.value()) {
            case TABLE -> ComparedText.of(compared);
            case CSV -> ComparedCsv.of(compared);
            case JSON -> ComparedJson.of(compared);
        };
        streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
