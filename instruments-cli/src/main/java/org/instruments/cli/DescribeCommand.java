package org.instruments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.instruments.cli.figures.Described;
import org.instruments.cli.figures.DescriptionCsv;
import org.instruments.cli.figures.DescriptionJson;
import org.instruments.cli.figures.DescriptionText;
import org.instruments.cli.rows.Input;

/** Describes the groups of a file. */
final class DescribeCommand extends Command {
    private final Streams streams;
    private final Argument<FigureFormat> format;
    private final DefinitionOption definition;
    private final GroupOptions groups;
    private final AnswerOptions answers;

    DescribeCommand(Streams streams) {
        super("describe");
        this.streams = streams;
        Syntax syntax = syntax();
        syntax.help()
                .header("Describe groups: n, mean, SD, CI, quartiles, bands and reliability of each score.")
                .customSynopsis(
                        "instruments describe ID[,ID] IN [--by COLUMN[,COLUMN]] [options]",
                        "       instruments describe --definition FILE.json IN [--by COLUMN[,COLUMN]] [options]")
                .description(
                        "Groups of fewer than 10 people are not shown (--min-group), nor is anything from which they could be worked"
                                + " out: other groups may be hidden to protect them. That holds within one call; figures of several"
                                + " calls can be subtracted from each other.",
                        "Several instruments are described in one pass over the file, one after the other. An option with [ID=] then"
                                + " takes ID=VALUE for one of them, and can be given for each; a value without ID is for all that have"
                                + " none of their own.",
                        "Figures that do not exist are - (table), empty (csv) or null (json), with the reason.")
                .footer(
                        "",
                        "Examples:",
                        "  instruments describe hse-msit answers.csv --by team",
                        "  instruments describe swemwbs answers.csv --by wave --format csv --min-group 1",
                        "",
                        "Exit codes: 0 done, 1 the data has problems and nothing was written, 2 the call is wrong, 3 a file could not"
                                + " be read or written.");
        format = syntax.converted(
                        new FigureFormat.Converter(),
                        "--format",
                        "table|csv|json",
                        "table (default), csv with a line per score and group, or json with everything.")
                .orElse(FigureFormat.TABLE);
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
        return new Counting(new AnswerReading(streams, spec(), answers, scored), scored)
                .count(Input.named(named.files().get(0), streams.in()), groups.by(), people -> {
                    List<Described> described = IntStream.range(0, people.size())
                            .mapToObj(
                                    place -> groups.described(wanted.get(place), people.get(place), people.get(place)))
                            .toList();
                    write(described);
                    Warnings.printOf(described, streams.err());
                });
    }

    private void write(List<Described> described) throws IOException {
        String text = switch (format.value()) {
            case TABLE -> DescriptionText.of(described);
            case CSV -> DescriptionCsv.of(described);
            case JSON -> DescriptionJson.of(described);
        };
        streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
