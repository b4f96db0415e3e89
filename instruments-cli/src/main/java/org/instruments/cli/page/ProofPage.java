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
            String values = score.reachable().isPresent()
                    ? score.reachable().getAsLong() + " reachable values"
                    : "too many values to count";
            rows.add(Page.row(
                    score.score(),
                    score.min() + " to " + score.max(),
                    values + (score.bands().isEmpty() ? "" : "; bands reached: " + String.join("; ", score.bands()))));
        }
        page.table(2, rows);
        return page.toString();
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
