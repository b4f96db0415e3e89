package org.instruments.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.instruments.Instrument;
import org.instruments.cli.page.DefinitionJson;
import org.instruments.cli.page.InstrumentPage;
import org.instruments.cli.page.ProvenancePage;
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
            "instruments show ID [--format text|json|markdown] [--provenance]",
            "       instruments show --definition FILE.json [--format text|json|markdown] [--provenance]"
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  instruments show swemwbs",
            "  instruments show swemwbs --provenance",
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
            paramLabel = "text|json|markdown",
            description = "text (default): a page to read. markdown: the same page for a document. json: the definition"
                    + " itself.")
    private Format format = Format.TEXT;

    @Option(
            names = "--provenance",
            description = "Show where every number comes from, with how far it is trusted, and count them.")
    private boolean provenance;

    @Mixin
    private HelpOption help;

    ShowCommand(Streams streams) {
        this.streams = streams;
    }

    /** A format of the output. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        Instrument instrument = definition.instrument(id);
        streams.print(provenance ? ProvenancePage.of(instrument) : page(instrument));
        return ExitCode.DONE;
    }

    private String page(Instrument instrument) {
        return switch (format) {
            case TEXT -> InstrumentPage.of(instrument);
            case JSON -> DefinitionJson.of(instrument);
            case MARKDOWN -> InstrumentPage.markdown(instrument);
        };
    }
}
