package org.instruments.fuzz;

import org.instruments.score.Score;
import org.instruments.score.ScoreSheet;

/** What must hold for every score sheet that is computed. */
final class SoundSheet {
    private SoundSheet() {}

    static void require(ScoreSheet sheet) {
        sheet.scores().forEach(SoundSheet::requireSound);
        Execution.require(ScoreSheet.fromJson(sheet.toJson()).equals(sheet), "a sheet is not what its JSON says");
    }

    /** Without its JSON, for the many rows of a file. */
    static void requireSound(Score score) {
        Execution.require(score.min() <= score.max(), "a range that is none");
        Execution.require(0 <= score.answered() && score.answered() <= score.items(), "more answers than items");
        if (score instanceof Score.Present present) {
            Execution.require(Double.isFinite(present.value()), "a score that is no number");
            Execution.require(
                    score.min() <= present.value() && present.value() <= score.max(), "a score out of its range");
            Execution.require(present.answered() > 0 || present.items() == 0, "a score of nothing");
        }
    }
}
