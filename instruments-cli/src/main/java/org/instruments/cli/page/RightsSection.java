package org.instruments.cli.page;

import java.util.Locale;
import org.instruments.definition.Definition;
import org.instruments.definition.Rights;

/** Who owns the instrument, and what is known to be missing from its definition. */
final class RightsSection {
    private final Definition definition;
    private final Citations citations;

    RightsSection(Definition definition, Citations citations) {
        this.definition = definition;
        this.citations = citations;
    }

    /** What use takes, in a few words. */
    static String inShort(Rights rights) {
        String status = rights.status() == Rights.Status.UNCLEAR
                ? "rights unclear"
                : rights.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return rights.licence() == null ? status : status + " (" + rights.licence() + ")";
    }

    void write(Page page) {
        Rights rights = definition.rights();
        page.heading("Rights");
        page.paragraph(2, rights.holder() + "; " + inShort(rights) + " " + citations.of(rights.evidence()));
        page.labelled(2, "to be shown: ", rights.attribution());
        page.paragraph(
                2,
                "wording of items " + shipping(rights.itemText()) + "; labels of answers " + shipping(rights.labels()));
        page.paragraph(2, rights.note());
        if (!definition.omissions().isEmpty()) {
            page.heading("Not in the definition");
            definition.omissions().forEach(omission -> page.paragraph(2, omission.what() + ": " + omission.why()));
        }
    }

    private static String shipping(Rights.Shipping shipping) {
        return shipping == Rights.Shipping.SHIPPED ? "shipped" : "not shipped";
    }
}
