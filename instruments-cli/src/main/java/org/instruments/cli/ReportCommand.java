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
import java.util.stream.IntStream;
import org.instruments.cli.files.Output;
import org.instruments.cli.report.ReportContent;
import org.instruments.cli.report.ReportPage;
import org.instruments.cli.rows.Input;
import org.instruments.statistics.group.Description;
import org.instruments.statistics.group.GroupTallies;
import picocli.CommandLine.ParameterException;

/** Writes a report of a file. */
final class ReportCommand extends Command {
    private final Streams streams;
    private final Argument<Path> out;
    private final Argument<String> time;
    private final Argument<String> title;
    private final DefinitionOption definition;
    private final GroupOptions groups;
    private final AnswerOptions answers;

    ReportCommand(Streams streams) {
        super("report");
        this.streams = streams;
        Syntax syntax = syntax();
        syntax.help()
                .header("Write a report: one HTML file with charts, to be read, printed and passed on.")
                .customSynopsis(
                        "instruments report ID[,ID] IN -o OUT.html [--by COLUMN[,COLUMN]] [--time COLUMN] [options]",
                        "       instruments report --definition FILE.json IN -o OUT.html [options]")
                .description(
                        "The file needs neither network nor script. It holds figures of groups only, and none of groups of fewer than"
                                + " 10 people (--min-group), nor what would tell them.",
                        "Several instruments are one report, from one pass over the file: what is of the people stands there once, then"
                                + " a part for each. An option with [ID=] then takes ID=VALUE for one of them, and can be given for"
                                + " each; a value without ID is for all that have none of their own.",
                        "With --time the figures are of the last time, and a section shows the change since the first.")
                .footer(
                        "",
                        "Examples:",
                        "  instruments report hse-msit answers.csv --by team --invited 380 -o report.html",
                        "  instruments report swemwbs answers.csv --time wave -o report.html",
                        "",
                        "Exit codes: 0 done, 1 the data has problems and nothing was written, 2 the call is wrong, 3 a file could not"
                                + " be read or written.");
        out = syntax.required(
                new PathConverter(),
                "-o,--output",
                "OUT.html",
                "The report. It appears whole or not at all, and is readable by its owner only.");
        time = syntax.text(
                "--time",
                "COLUMN",
                "The column that tells when a row was answered; shown in order, numbers by size, then words.");
        title = syntax.text("--title", "TEXT", "The title. Default: that of the questionnaire, or how many there are.");
        definition = new DefinitionOption(syntax);
        groups = new GroupOptions(syntax);
        answers = new AnswerOptions(syntax);
        syntax.helpOption();
    }

    @Override
    public Integer call() throws IOException {
        DefinitionOption.Named named = definition.named(groups.words(), 1, 1);
        List<WantedFigures> wanted = groups.wanted(answers.asked(named.instruments()));
        List<Scored> scored = wanted.stream().map(WantedFigures::scored).toList();
        Input input = Input.named(named.files().get(0), streams.in());
        Overwriting.of(spec(), List.of(input), definition, scored).refuse("-o", out.value());
        return new Counting(new AnswerReading(streams, spec(), answers, scored), scored)
                .count(input, columns(), people -> write(wanted, people));
    }

    /** The grouping columns; the time is the first of them. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>(groups.by());
        if (time.isGiven()) {
            if (columns.size() > 1) {
                throw new ParameterException(spec().commandLine(), "--time goes with one column of --by, not with two");
            }
            columns.add(0, time.value());
        }
        return columns;
    }

    private void write(List<WantedFigures> wanted, List<GroupTallies> people) throws IOException {
        noteWithoutTime(people.get(0));
        ReportContent content = new ReportContent(
                title.find(),
                IntStream.range(0, people.size())
                        .mapToObj(place -> content(wanted.get(place), people.get(place)))
                        .toList(),
                String.join(" ", new Version().getVersion()));
        try (Output output = Output.to(out.value());
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
        if (time.isGiven()) {
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
        GroupTallies without = time.isGiven() ? people.byFirstColumn().get("") : null;
        if (without != null) {
            streams.err()
                    .println("note: " + without.everybody().people() + " rows without a value of " + time.value()
                            + " are left out");
        }
    }
}
