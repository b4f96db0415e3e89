package org.instruments.cli.page;

import org.instruments.Instrument;
import org.instruments.definition.Definition;
import org.instruments.definition.Source;

/** Everything about one instrument, to be read. */
public final class InstrumentPage {
    private InstrumentPage() {}

    /** The page for a terminal. */
    public static String of(Instrument instrument) {
        return write(instrument, new TextPage());
    }

    /** The page as Markdown. */
    public static String markdown(Instrument instrument) {
        return write(instrument, new MarkdownPage());
    }

    private static String write(Instrument instrument, Page page) {
        Definition definition = instrument.definition();
        Citations citations = new Citations(definition);
        page.title(instrument.title());
        page.labelled(0, "id        ", instrument.id());
        page.labelled(0, "version   ", instrument.version() + ", " + instrument.fingerprint());
        page.labelled(0, "measures  ", definition.measures());
        page.labelled(0, "asks of   ", definition.timeFrame());
        definition.cautions().forEach(caution -> page.labelled(0, "caution   ", caution));
        new QuestionnaireSection(definition, citations).write(page);
        new ScoresSection(instrument, citations).write(page);
        new FiguresSection(definition, citations).write(page);
        new BenchmarksSection(definition, citations).write(page);
        new RightsSection(definition, citations).write(page);
        sources(definition, page);
        return page.toString();
    }

    private static void sources(Definition definition, Page page) {
        page.heading("Sources");
        for (Source source : definition.sources()) {
            String where = source.doi() != null ? "doi.org/" + source.doi() : source.address();
            page.labelled(2, source.id() + "  ", source.citation() + (where == null ? "" : ". " + where));
            page.paragraph(
                    4, Citations.described(source.trust()) + (source.note() == null ? "" : ": " + source.note()));
        }
    }
}
