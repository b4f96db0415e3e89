package org.instruments.cli;

import java.io.IOException;
import java.util.Locale;
import org.instruments.Instrument;
import org.instruments.cli.page.DefinitionJson;
import org.instruments.cli.page.InstrumentPage;
import org.instruments.cli.page.ProvenancePage;

/** Shows an instrument. */
final class ShowCommand extends Command {
    private final Streams streams;
    private final Argument<String> id;
    private final DefinitionOption definition;
    private final Argument<Format> format;
    private final Argument<Boolean> provenance;

    ShowCommand(Streams streams) {
        super("show");
        this.streams = streams;
        Syntax syntax = syntax();
        syntax.help()
                .header("Show an instrument: items, codings, scores, bands, norms, benchmarks, rights and sources.")
                .descriptionHeading("")
                .customSynopsis(
                        "instruments show ID [--format text|json|markdown] [--provenance]",
                        "       instruments show --definition FILE.json [--format text|json|markdown] [--provenance]")
                .footer(
                        "",
                        "Examples:",
                        "  instruments show swemwbs",
                        "  instruments show swemwbs --provenance",
                        "  instruments show hse-msit --format json > hse-msit.json");
        id = syntax.parameter(0, "ID", "The instrument ('instruments list' shows all). Left out with --definition.");
        definition = new DefinitionOption(syntax);
        format = syntax.converted(
                        new ChoiceConverter<>(Format.values()),
                        "--format",
                        "text|json|markdown",
                        "text (default): a page to read. markdown: the same page for a document. json: the definition"
                                + " itself.")
                .orElse(Format.TEXT);
        provenance = syntax.flag(
                "--provenance", "Show where every number comes from, with how far it is trusted, and count them.");
        syntax.helpOption();
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
        Instrument instrument = definition.instrument(id.find().orElse(null));
        streams.print(provenance.value() ? ProvenancePage.of(instrument) : page(instrument));
        return ExitCode.DONE;
    }

    private String page(Instrument instrument) {
        return switch (format.value()) {
            case TEXT -> InstrumentPage.of(instrument);
            case JSON -> DefinitionJson.of(instrument);
            case MARKDOWN -> InstrumentPage.markdown(instrument);
        };
    }
}
