package org.instruments.cli;

import java.io.IOException;
import org.instruments.Instruments;
import org.instruments.cli.page.InstrumentList;

/** Lists the instruments. */
final class ListCommand extends Command {
    private final Streams streams;

    ListCommand(Streams streams) {
        super("list");
        this.streams = streams;
        Syntax syntax = syntax();
        syntax.help()
                .header("List the instruments: id, title, items, scores and rights.")
                .descriptionHeading("")
                .footer(
                        "",
                        "Examples:",
                        "  instruments list",
                        "  instruments list | grep -i wellbeing",
                        "",
                        "'instruments show ID' tells everything about one of them.");
        syntax.helpOption();
    }

    @Override
    public Integer call() throws IOException {
        streams.print(InstrumentList.of(Instruments.all()));
        return ExitCode.DONE;
    }
}
