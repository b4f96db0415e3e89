package org.instruments.cli;

import java.io.IOException;
import org.instruments.Instruments;
import org.instruments.cli.page.InstrumentList;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the instruments. */
final class ListCommand implements Command {
    private final Streams streams;
    private final CommandSpec spec;

    ListCommand(Streams streams) {
        this.streams = streams;
        Syntax syntax = new Syntax(this, "list");
        spec = syntax.command();
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
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        streams.print(InstrumentList.of(Instruments.all()));
        return ExitCode.DONE;
    }
}
