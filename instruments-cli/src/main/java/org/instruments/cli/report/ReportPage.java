package org.instruments.cli.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes the report: one HTML file that needs nothing else, neither network nor script. */
public final class ReportPage {

    private ReportPage() {}

    /**
     * Writes the page. The same content gives the same characters.
     *
     * @param content what it is made of
     * @param to where it is written; not closed
     * @throws IOException when it cannot be written
     */
    public static void write(ReportContent content, Writer to) throws IOException {
        try {
            JtepageGenerated.render(new OwaspHtmlTemplateOutput(new WriterOutput(to)), null, Report.of(content));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
