package org.instruments.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.instruments.Instrument;
import org.instruments.proof.ScoreProof;

/** What was proved of a definition. */
public final class ProofPage {
    private ProofPage() {}

    /** A short report. */
    public static String of(Instrument instrument, int cases, List<ScoreProof> proof) {
        Page page = new TextPage();
        page.paragraph(
                0,
                instrument + ": no faults; " + counted(instrument.items().size(), "item") + ", "
                        + counted(proof.size(), "score") + ", " + counted(cases, "case") + " passed");
        List<List<String>> rows = new ArrayList<>();
        for (ScoreProof score : proof) {
            rows.add(Page.row(score.score(), score.min() + " to " + score.max(), String.join("; ", shown(score))));
        }
        page.table(2, rows);
        return page.toString();
    }

    private static List<String> shown(ScoreProof score) {
        List<String> shown = new ArrayList<>();
        shown.add(
                score.reachable().isPresent()
                        ? score.reachable().getAsLong() + " reachable values"
                        : "too many values to count");
        shown.add((score.exhaustive() ? "proved on all " : "proved on a sample of ") + score.patterns() + " patterns");
        if (score.tableRows().of() > 0) {
            shown.add(score.tableRows().used() + " of " + score.tableRows().of() + " table rows used");
        }
        if (!score.bands().isEmpty()) {
            shown.add("bands reached: " + String.join("; ", score.bands()));
        }
        return shown;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
