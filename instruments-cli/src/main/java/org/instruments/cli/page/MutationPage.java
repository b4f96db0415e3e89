package org.instruments.cli.page;

import java.util.List;
import org.instruments.proof.MutantFate;
import org.instruments.proof.MutationReport;

/** Which changes of a definition are noticed. */
public final class MutationPage {
    private MutationPage() {}

    /** The counts, then every mutant that survived and every one that is proved to change nothing. */
    public static String of(MutationReport report) {
        Page page = new TextPage();
        page.heading("Mutants");
        page.paragraph(
                2,
                report.fates().size() + " definitions with one fact changed: "
                        + report.count(MutantFate.Kind.REFUSED_BY_LINTER) + " refused by the check, "
                        + report.count(MutantFate.Kind.KILLED_BY_CASES) + " killed by the cases, "
                        + report.count(MutantFate.Kind.EQUIVALENT) + " equivalent, "
                        + report.count(MutantFate.Kind.SURVIVED) + " survived");
        list(page, "survived", report.of(MutantFate.Kind.SURVIVED));
        list(page, "equivalent", report.of(MutantFate.Kind.EQUIVALENT));
        return page.toString();
    }

    private static void list(Page page, String kind, List<MutantFate> fates) {
        for (MutantFate fate : fates) {
            page.labelled(2, kind + "  ", fate.mutant());
            page.paragraph(4, fate.why());
        }
    }
}
