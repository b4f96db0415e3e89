package org.instruments.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.instruments.cli.files.Output;
import org.instruments.cli.report.ReportContent;
import org.instruments.cli.report.ReportPage;
import org.instruments.cli.rows.Input;
import org.instruments.statistics.group.Description;
import org.instruments.statistics.group.GroupTallies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report of a file. */
@Command(
        name = "report",
        sortOptions = false,
        header = "Write a report: one HTML file with charts, to be read, printed and passed on.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {
            "instruments report ID[,ID] IN -o OUT.html [--by COLUMN[,COLUMN]] [--time COLUMN] [options]",
            "       instruments report --definition FILE.json IN -o OUT.html [options]"
        },
        descriptionHeading = "%n",
        description = {
            "The file needs neither network nor script. It holds figures of groups only, and none of groups of fewer than"
                    + " 10 people (--min-group), nor what would tell them.",
            "Several instruments are one report, from one pass over the file: what is of the people stands there once, then"
                    + " a part for each. An option with [ID=] then takes ID=VALUE for one of them, and can be given for"
                    + " each; a value without ID is for all that have none of their own.",
            "With --time the figures are of the last time, and a section shows the change since the first."
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  instruments report hse-msit answers.csv --by team --invited 380 -o report.html",
            "  instruments report swemwbs answers.csv --time wave -o report.html",
            "",
            "Exit codes: 0 done, 1 the data has problems and nothing was written, 2 the call is wrong, 3 a file could not"
                    + " be read or written."
        })
final class ReportCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID[,ID] IN",
            description =
                    "The instrument or several (left out with --definition), and the file of answers; - is standard"
                            + " input.")
    private List<String> words = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT.html",
            description = "The report. It appears whole or not at all, and is readable by its owner only.")
    private Path out;

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description = "The column that tells when a row was answered; shown in order, numbers by size, then words.")
    private @Nullable String time;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "The title. Default: that of the questionnaire, or how many there are.")
    private @Nullable String title;

    @Mixin
    private DefinitionOption definition;

    @Mixin
    private GroupOptions groups;

    @Mixin
    private AnswerOptions answers;

    @Mixin
    private HelpOption help;

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        DefinitionOption.Named named = definition.named(words, 1, 1);
        List<WantedFigures> wanted = groups.wanted(answers.asked(named.instruments()));
        List<Scored> scored = wanted.stream().map(WantedFigures::scored).toList();
        Input input = Input.named(named.files().get(0), streams.in());
        Overwriting.of(spec, List.of(input), definition, scored).refuse("-o", out);
        return new Counting(new AnswerReading(streams, spec, answers, scored), scored)
                .count(input, columns(), people -> write(wanted, people));
    }

    /** The grouping columns; the time is the first of them. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>(groups.by());
        if (time != null) {
            if (columns.size() > 1) {
                throw new ParameterException(spec.commandLine(), "--time goes with one column of --by, not with two");
            }
            columns.add(0, time);
        }
        return columns;
    }

    private void write(List<WantedFigures> wanted, List<GroupTallies> people) throws IOException {
        noteWithoutTime(people.get(0));
        ReportContent content = new ReportContent(
                Optional.ofNullable(title),
                IntStream.range(0, people.size())
                        .mapToObj(place -> content(wanted.get(place), people.get(place)))
                        .toList(),
                String.join(" ", new Version().getVersion()));
        try (Output output = Output.to(out);
                Writer page = new OutputStreamWriter(output.stream(), StandardCharsets.UTF_8)) {
            ReportPage.write(content, page);
            page.flush();
            output.complete();
        }
        Warnings.printOf(
                content.instruments().stream()
                        .map(ReportContent.OfInstrument::described)
                        .toList(),
                streams.err());
    }

    private ReportContent.OfInstrument content(WantedFigures wanted, GroupTallies people) {
        List<ReportContent.TimePoint> times = new ArrayList<>();
        GroupTallies last = people;
        if (time != null) {
            for (Map.Entry<String, GroupTallies> at : times(people).entrySet()) {
                last = at.getValue();
                times.add(new ReportContent.TimePoint(at.getKey(), Description.of(last, wanted.options())));
            }
        }
        return new ReportContent.OfInstrument(
                groups.described(wanted, last, people), times.size() > 1 ? times : List.of());
    }

    /** The people of each time; those without one are left out. */
    private static Map<String, GroupTallies> times(GroupTallies people) {
        Map<String, GroupTallies> times = new LinkedHashMap<>(people.byFirstColumn());
        times.remove("");
        return times;
    }

    private void noteWithoutTime(GroupTallies people) {
        GroupTallies without = time == null ? null : people.byFirstColumn().get("");
        if (without != null) {
            streams.err()
                    .println("note: " + without.everybody().people() + " rows without a value of " + time
                            + " are left out");
        }
    }
}
