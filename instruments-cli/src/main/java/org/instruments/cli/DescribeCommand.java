package org.instruments.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.instruments.Instrument;
import org.instruments.Instruments;
import org.instruments.ScoreOptions;
import org.instruments.cli.columns.AnswerColumns;
import org.instruments.cli.columns.ColumnFinder;
import org.instruments.cli.columns.WantedItems;
import org.instruments.cli.figures.*;
import org.instruments.cli.groups.GroupColumns;
import org.instruments.cli.groups.GroupCount;
import org.instruments.cli.rows.CsvInput;
import org.instruments.cli.rows.Header;
import org.instruments.cli.rows.Input;
import org.instruments.cli.scoring.RowScoring;
import org.instruments.cli.scoring.ScoringRun;
import org.instruments.statistics.group.*;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "describe")
final class DescribeCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0")
    private String id;

    @Parameters(index = "1")
    private String in;

    @Option(names = "--by", split = ",")
    private List<String> by = List.of();

    @Mixin
    private AnswerOptions answers;

    DescribeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Instrument instrument = Instruments.get(id);
        Input input = Input.named(in, streams.in());
        Tallying tallying = Tallying.of(instrument, ScoreOptions.withDefaults().with(answers.minimum()));
        try (CsvInput csv =
                CsvInput.open(input.name(), answers.progress().open(input, streams.err()), answers.delimiter())) {
            Header header = csv.header();
            WantedItems wanted = WantedItems.of(instrument, tallying.scoreIds(), WantedItems.Alerts.WELCOME);
            ColumnFinder finder = new ColumnFinder(instrument, header);
            AnswerColumns columns =
                    finder.find(answers.itemNaming(instrument), answers.attributeColumns(instrument), wanted);
            GroupCount count = new GroupCount(tallying, GroupColumns.find(header, by), columns);
            RowScoring scoring = new RowScoring(
                    header,
                    answers.delimiter(),
                    columns,
                    answers.reader(instrument),
                    answers.otherReaders(instrument),
                    answers.onInvalid(),
                    count);
            new ScoringRun(scoring, OutputStream.nullOutputStream(), OutputStream.nullOutputStream())
                    .run(csv, answers.threads());
            Description d = Description.of(count.total().orElseThrow(), DescribeOptions.withDefaults());
            streams.out()
                    .write(DescriptionText.of(new Described(instrument, "1..5", answers.minimum(), d))
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return 0;
    }
}
