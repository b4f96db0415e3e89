package org.instruments.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.instruments.Instruments;
import org.instruments.cli.page.InstrumentList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the instruments. */
@Command(
        name = "list",
        header = "List the instruments: id, title, items, scores and rights.",
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  instruments list",
            "  instruments list | grep -i wellbeing",
            "",
            "'instruments show ID' tells everything about one of them."
        })
final class ListCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private HelpOption help;

    ListCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        streams.print(InstrumentList.of(Instruments.all()));
        return ExitCode.DONE;
    }
}
