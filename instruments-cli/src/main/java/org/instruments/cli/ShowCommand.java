package org.instruments.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.instruments.Instrument;
import org.instruments.cli.page.DefinitionJson;
import org.instruments.cli.page.InstrumentPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an instrument. */
@Command(
        name = "show",
        sortOptions = false,
        header = "Show an instrument: items, codings, scores, bands, norms, benchmarks, rights and sources.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {
            "instruments show ID [--format text|json]",
            "       instruments show --definition FILE.json [--format text|json]"
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  instruments show swemwbs",
            "  instruments show hse-msit --format json > hse-msit.json",
        })
final class ShowCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "The instrument ('instruments list' shows all). Left out with --definition.")
    private @Nullable String id;

    @Mixin
    private DefinitionOption definition;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text (default): a page to read. json: the definition itself, with its fingerprint.")
    private Format format = Format.TEXT;

    @Mixin
    private HelpOption help;

    ShowCommand(Streams streams) {
        this.streams = streams;
    }

    /** A format of the output. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        Instrument instrument = definition.instrument(id);
        streams.print(format == Format.JSON ? DefinitionJson.of(instrument) : InstrumentPage.of(instrument));
        return ExitCode.DONE;
    }
}
