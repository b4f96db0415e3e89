package org.instruments.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.instruments.Instrument;
import org.instruments.proof.Provenance;

/** Every number of a definition with its sources. */
public final class ProvenancePage {
    private ProvenancePage() {}

    /** The list, and the counts under it. */
    public static String of(Instrument instrument) {
        Provenance provenance = Provenance.of(instrument.definition());
        Page page = new TextPage();
        page.title("Where every number of " + instrument + " comes from");
        page.paragraph(
                0,
                "Marks: A read in a primary text; B several independent secondary sources agree; C one secondary source,"
                        + " or an inference.");
        page.heading("Facts");
        List<List<String>> rows = new ArrayList<>();
        provenance
                .facts()
                .forEach(fact -> rows.add(Page.row(
                        fact.path(),
                        fact.value(),
                        fact.backings().stream()
                                .map(backing -> backing.source() + " (" + backing.trust() + ")")
                                .collect(Collectors.joining(", ")))));
        page.table(0, rows);
        page.heading("Counts");
        page.paragraph(
                0,
                provenance.numbers() + " numbers, " + provenance.sources() + " sources, " + provenance.singleSource()
                        + " single-source");
        return page.toString();
    }
}
